import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWidth } from '../shared/size/use-width';
import { BarLink } from './figure';
import type { Tone } from './legend';

/** A bar of a group: a share of the height, what stands on it, under it, and what opens when it is clicked. */
interface Column {
  key: string;
  share: number;
  tone: Tone;
  on: string;
  under: string;
  title: string;
  jql: string;
}

export interface Group {
  key: string;
  word: string;
  columns: Column[];
}

interface Props {
  title: string;
  groups: Group[];
  /** A dashed line over all of them. */
  line: { share: number; word: string } | null;
  /** The marks of the scale, from the bottom. */
  marks: { share: number; word: string }[];
}

/** A group without a bar takes less room. */
const NARROW = 44;
/** Narrower than this a figure over a bar is smaller, and narrower than the other it does not fit. */
const [DENSE, NARROWEST] = [26, 20];
/** Between two groups. */
const APART = 16;
/** A wider bar is a wall. */
const WIDEST = 56;
const [HEIGHT, TOP, BOTTOM, LEFT, RIGHT] = [200, 18, 36, 40, 8];

/** Columns in groups over a scale, as wide as there is room. The table beside it says the same to whoever cannot see it. */
export function Columns({ title, groups, line, marks }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const room = useWidth(place);
  const { starts, widths, slot, width } = placeGroups(groups, room);
  // Where not all months have room, the last ones are those that are asked about.
  useLayoutEffect(() => {
    if (place.current) place.current.scrollLeft = width;
  }, [width]);
  const toY = (share: number) => TOP + (1 - Math.min(1, share)) * (HEIGHT - TOP - BOTTOM);
  const each = (draw: (column: Column, x: number) => ReactNode) =>
    groups.map((group, nth) => (
      <g key={group.key} transform={`translate(${(starts[nth] ?? 0) + 8} 0)`}>
        {group.columns.map((column, at) => (
          <g key={column.key}>{draw(column, at * slot)}</g>
        ))}
      </g>
    ));
  return (
    <div className="scroll" ref={place}>
      <svg
        className={slot < DENSE ? 'columns dense' : 'columns'}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
      >
        <title>{title}</title>
        {marks.map(({ share, word }) => (
          <Mark key={share} y={toY(share)} word={word} width={width} />
        ))}
        {each((column, x) => (
          <Bar column={column} x={x} slot={slot} y={toY} />
        ))}
        {line ? <Line y={toY(line.share)} word={line.word} width={width} /> : null}
        {each((column, x) => (
          <Labels column={column} x={x + slot / 2} y={toY} />
        ))}
        {groups.map((group, nth) => (
          <text
            key={group.key}
            x={(starts[nth] ?? 0) + (widths[nth] ?? 0) / 2}
            y={HEIGHT - 6}
            className="axis"
            textAnchor="middle"
          >
            {group.word}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Each group's place, all of them stretched to the room there is. */
function placeGroups(groups: Group[], room: number) {
  const maxColumns = Math.max(1, ...groups.map(({ columns }) => columns.length));
  const usual = Math.max(DENSE, Math.min(40, 132 / maxColumns));
  const fitting = ((room - LEFT - RIGHT) / Math.max(1, groups.length) - APART) / maxColumns;
  const least = Math.max(NARROWEST, Math.min(usual, fitting));
  const natural = groups.map(({ columns }) => (columns.length > 0 ? least * maxColumns + APART : NARROW));
  const total = natural.reduce((sum, each) => sum + each, 0);
  const stretch = Math.max(1, (room - LEFT - RIGHT) / Math.max(1, total));
  const widths = natural.map((each) => each * stretch);
  const starts = widths.map((_, nth) => LEFT + widths.slice(0, nth).reduce((sum, each) => sum + each, 0));
  const slot = (least * maxColumns * stretch) / maxColumns;
  return { starts, widths, slot, width: LEFT + total * stretch + RIGHT };
}

function Mark({ y, word, width }: { y: number; word: string; width: number }): ReactNode {
  return (
    <>
      <line x1={LEFT} x2={width} y1={y} y2={y} className="grid" />
      <text x={LEFT - 6} y={y + 4} textAnchor="end" className="axis">
        {word}
      </text>
    </>
  );
}

function Line({ y, word, width }: { y: number; word: string; width: number }): ReactNode {
  return (
    <>
      <line x1={LEFT} x2={width} y1={y} y2={y} className="target" />
      <title>{word}</title>
    </>
  );
}

interface BarProps {
  column: Column;
  x: number;
  slot: number;
  y(share: number): number;
}

function Bar({ column, x, slot, y }: BarProps): ReactNode {
  const floor = y(0);
  const height = Math.max(2, floor - y(column.share));
  const width = Math.min(WIDEST, slot - 6);
  return (
    <BarLink jql={column.jql} title={column.title}>
      <rect
        x={x + (slot - width) / 2}
        y={floor - height}
        width={width}
        height={height}
        rx="2"
        className={`tone-${column.tone}`}
      />
    </BarLink>
  );
}

/** Over the lines, each in a frame of the background. */
function Labels({ column, x, y }: Omit<BarProps, 'slot'>): ReactNode {
  const floor = y(0);
  const top = floor - Math.max(2, floor - y(column.share));
  return (
    <>
      <text x={x} y={top - 4} textAnchor="middle" className="on">
        {column.on}
      </text>
      <text x={x} y={floor + 13} textAnchor="middle" className="axis">
        {column.under}
      </text>
    </>
  );
}

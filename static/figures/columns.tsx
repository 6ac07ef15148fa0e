import type { ReactNode } from 'react';
import { BarLink } from './figure';

/** A bar of a group: a share of the height, what stands on it, under it, and what opens when it is clicked. */
interface Column {
  key: string;
  share: number;
  tone: number;
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
const [HEIGHT, TOP, BOTTOM, LEFT, RIGHT] = [200, 18, 36, 40, 8];

/** Columns in groups over a scale. The table beside it says the same to whoever cannot see it. */
export function Columns({ title, groups, line, marks }: Props) {
  const maxColumns = Math.max(1, ...groups.map(({ columns }) => columns.length));
  const slot = Math.max(26, Math.min(40, 132 / maxColumns));
  const wide = slot * maxColumns + 16;
  const widths = groups.map(({ columns }) => (columns.length > 0 ? wide : NARROW));
  const starts = widths.map(
    (_, place) => LEFT + widths.slice(0, place).reduce((sum, columnWidth) => sum + columnWidth, 0),
  );
  const width = LEFT + widths.reduce((sum, columnWidth) => sum + columnWidth, 0) + RIGHT;
  const toY = (share: number) => TOP + (1 - Math.min(1, share)) * (HEIGHT - TOP - BOTTOM);
  return (
    <div className="scroll">
      <svg className="columns" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        <title>{title}</title>
        {marks.map(({ share, word }) => (
          <Mark key={share} y={toY(share)} word={word} width={width} />
        ))}
        {groups.map((group, place) => (
          <g key={group.key} transform={`translate(${(starts[place] ?? 0) + 8} 0)`}>
            {group.columns.map((column, nth) => (
              <Bar key={column.key} column={column} x={nth * slot} width={slot - 6} y={toY} />
            ))}
            <text x={((widths[place] ?? 0) - 16) / 2} y={HEIGHT - 6} className="axis" textAnchor="middle">
              {group.word}
            </text>
          </g>
        ))}
        {line ? <Line y={toY(line.share)} word={line.word} width={width} /> : null}
      </svg>
    </div>
  );
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

function Bar({
  column,
  x,
  width,
  y,
}: {
  column: Column;
  x: number;
  width: number;
  y(share: number): number;
}): ReactNode {
  const top = y(column.share);
  const floor = y(0);
  const height = Math.max(2, floor - top);
  return (
    <>
      <BarLink jql={column.jql} title={column.title}>
        <rect
          x={x}
          y={floor - height}
          width={width}
          height={height}
          rx="2"
          className={`tone-${column.tone}`}
        />
      </BarLink>
      <text x={x + width / 2} y={floor - height - 4} textAnchor="middle" className="on">
        {column.on}
      </text>
      <text x={x + width / 2} y={floor + 13} textAnchor="middle" className="axis">
        {column.under}
      </text>
    </>
  );
}

import { useRef } from 'react';
import { useWidestWord } from '../shared/size/use-widest-word';
import { useWidth } from '../shared/size/use-width';
import { BarLink } from './figure';
import type { Tone } from './legend';

/** A line of a chart: its word, its parts side by side, and what opens when one is clicked. */
export interface Row {
  key: string;
  word: string;
  parts: { key: string; count: number; tone: Tone; title: string; jql: string }[];
}

/** Words beside their bars, and above them where there is no room for both or a word is too long to stand there. */
const BESIDE = { line: 32, left: 172, word: { x: 160, y: 21, textAnchor: 'end' }, bar: 6 } as const;
const ABOVE = { line: 46, left: 0, word: { x: 0, y: 14, textAnchor: 'start' }, bar: 20 } as const;
type Layout = typeof BESIDE | typeof ABOVE;

const [LEAST, RIGHT] = [160, 44];

/** Bars from left to right, as long as they are many, over the whole width there is. */
export function Rows({ title, rows }: { title: string; rows: Row[] }) {
  const place = useRef<HTMLDivElement>(null);
  const totals = rows.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const maxTotal = Math.max(1, ...totals);
  const room = useWidth(place);
  const widest = useWidestWord(place);
  const layout = widest > BESIDE.word.x || room < BESIDE.left + LEAST + RIGHT ? ABOVE : BESIDE;
  const { left, line, word: at, bar } = layout;
  const width = Math.max(left + LEAST + RIGHT, widest, room);
  const scale = (width - left - RIGHT) / maxTotal;
  const height = rows.length * line + 4;
  return (
    <div className="scroll" ref={place}>
      <svg className="rows" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{title}</title>
        {rows.map(({ key, word, parts }, nth) => (
          <g key={key} transform={`translate(0 ${nth * line})`}>
            <text {...at} className="word">
              {word}
            </text>
            <Parts parts={parts} scale={scale} layout={layout} />
            <text x={left + (totals[nth] ?? 0) * scale + 8} y={bar + 15} className="on">
              {totals[nth]}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

interface PartsProps {
  parts: Row['parts'];
  scale: number;
  layout: Layout;
}

function Parts({ parts, scale, layout }: PartsProps) {
  let x: number = layout.left;
  return parts.map(({ key, count, tone, title, jql }) => {
    const width = count * scale;
    const from = x;
    x += width;
    if (count === 0) return null;
    return (
      <BarLink key={key} jql={jql} title={title}>
        <rect
          x={from}
          y={layout.bar}
          width={Math.max(2, width - 1)}
          height="20"
          rx="2"
          className={`tone-${tone}`}
        />
      </BarLink>
    );
  });
}

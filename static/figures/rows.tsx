import { useRef } from 'react';
import { useWidth } from '../shared/size/use-width';
import { BarLink } from './figure';
import type { Tone } from './legend';

/** A line of a chart: its word, its parts side by side, and what opens when one is clicked. */
export interface Row {
  key: string;
  word: string;
  parts: { key: string; count: number; tone: Tone; title: string; jql: string }[];
}

const [LINE, LEFT, LEAST, RIGHT] = [32, 172, 160, 44];

/** Bars from left to right, as long as they are many, over the whole width there is. */
export function Rows({ title, rows }: { title: string; rows: Row[] }) {
  const place = useRef<HTMLDivElement>(null);
  const totals = rows.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const maxTotal = Math.max(1, ...totals);
  const width = Math.max(LEFT + LEAST + RIGHT, useWidth(place));
  const scale = (width - LEFT - RIGHT) / maxTotal;
  const height = rows.length * LINE + 4;
  return (
    <div className="scroll" ref={place}>
      <svg className="rows" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{title}</title>
        {rows.map(({ key, word, parts }, nth) => (
          <g key={key} transform={`translate(0 ${nth * LINE})`}>
            <text x={LEFT - 12} y={21} textAnchor="end" className="word">
              {word}
            </text>
            <Parts parts={parts} scale={scale} />
            <text x={LEFT + (totals[nth] ?? 0) * scale + 8} y={21} className="on">
              {totals[nth]}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Parts({ parts, scale }: { parts: Row['parts']; scale: number }) {
  let x = LEFT;
  return parts.map(({ key, count, tone, title, jql }) => {
    const width = count * scale;
    const from = x;
    x += width;
    if (count === 0) return null;
    return (
      <BarLink key={key} jql={jql} title={title}>
        <rect x={from} y="6" width={Math.max(2, width - 1)} height="20" rx="2" className={`tone-${tone}`} />
      </BarLink>
    );
  });
}

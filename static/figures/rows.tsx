import { BarLink } from './figure';

/** A line of a chart: its word, its parts side by side, and what opens when one is clicked. */
export interface Row {
  key: string;
  word: string;
  parts: { key: string; count: number; tone: number | 'danger' | 'warning'; title: string; jql: string }[];
}

const [LINE, LEFT, WIDTH, RIGHT] = [32, 172, 320, 44];

/** Bars from left to right, as long as they are many. */
export function Rows({ title, rows }: { title: string; rows: Row[] }) {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const maxTotal = Math.max(1, ...totals);
  const width = LEFT + WIDTH + RIGHT;
  const height = rows.length * LINE + 4;
  return (
    <div className="scroll">
      <svg className="rows" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{title}</title>
        {rows.map(({ key, word, parts }, place) => (
          <g key={key} transform={`translate(0 ${place * LINE})`}>
            <text x={LEFT - 12} y={21} textAnchor="end" className="word">
              {word}
            </text>
            <Parts parts={parts} scale={WIDTH / maxTotal} />
            <text x={LEFT + ((totals[place] ?? 0) * WIDTH) / maxTotal + 8} y={21} className="on">
              {totals[place]}
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

import type { Label } from './labels';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  ticks: { x: number; hour: string | null }[];
  days: Label[];
  night: string;
  folded: string;
}

/** What lies under the lanes: closed stretches, the hours, the days. */
export function Background({ plan, ticks, days, night, folded }: Props) {
  const { scale, axis, left, bands } = plan;
  const end = (scale.blocks.at(-1)?.x ?? 0) + (scale.blocks.at(-1)?.width ?? 0);
  const continuous = scale.blocks.every(({ kind }) => kind !== 'closed');
  const shown = bands.filter(({ from, to }) => from < scale.to && to > scale.from);
  return (
    <g>
      {continuous
        ? shown.map(({ from, to }) => (
            <rect
              key={from}
              className="night"
              x={scale.x(from)}
              y="18"
              width={Math.max(0, scale.x(Math.min(to, scale.to)) - scale.x(from))}
              height={axis - 18}
            />
          ))
        : null}
      {scale.blocks.map(({ kind, from, x, width, holiday }) =>
        kind === 'open' ? null : (
          <g key={from}>
            <rect className="closed" x={x} y="18" width={width} height={axis - 18} />
            <rect x={x} y="18" width={width} height={axis - 18} fill={`url(#${night})`}>
              {holiday?.name ? <title>{holiday.name}</title> : null}
            </rect>
            {kind === 'folded' ? <Folded x={x + width / 2} y={34} text={folded} /> : null}
          </g>
        ),
      )}
      <path className="axis" d={`M${left} ${axis + 0.5}H${end}`} />
      {ticks.map(({ x, hour }) => (
        <g key={x}>
          <path className="tick" d={`M${x} 18V${axis + 4}`} />
          {hour ? (
            <text className="hour" x={x} y={axis + 16} textAnchor="middle">
              {hour}
            </text>
          ) : null}
        </g>
      ))}
      {days.map(({ x, text, anchor, title }) => (
        <text key={`${x}${text}`} className="day" x={x} y="11" textAnchor={anchor}>
          {text}
          {title ? <title>{title}</title> : null}
        </text>
      ))}
    </g>
  );
}

/** Two lines that say what was folded. */
function Folded({ x, y, text }: { x: number; y: number; text: string }) {
  const [first, ...rest] = text.split(', ');
  return (
    <text className="hour" x={x} y={y} textAnchor="middle">
      <tspan>{first},</tspan>
      <tspan x={x} dy="13">
        {rest.join(', ')}
      </tspan>
    </text>
  );
}

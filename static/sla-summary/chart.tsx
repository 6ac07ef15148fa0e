import { attainedPercentOf } from '../../src/common/attained';
import { clockNameIn } from '../../src/common/clock-names';
import type { Reader } from '../shared/reader';
import { formatMonth } from '../shared/time/month-text';
import { formatNumber } from './format-number';
import { type ClockPromise, isBelow } from './sums';
import type { SummaryTexts } from './texts';

const [width, top, floor, foot] = [268, 24, 102, 134];

/** One promise by month, on a scale from 0 to 100 % that all of them share. */
export function Chart({
  promise,
  reader,
  say,
}: {
  promise: ClockPromise;
  reader: Reader;
  say: SummaryTexts;
}) {
  const { clock, level, met, judged, months } = promise;
  const whole = attainedPercentOf(promise);
  const slot = width / months.length;
  const toY = (percent: number) => floor - ((floor - top) * percent) / 100;
  return (
    <figure>
      <div className="head">
        <h3>{clockNameIn(say.clocks, clock)}</h3>
        <b>{whole === null ? '–' : `${formatNumber(whole, reader)}\u00a0%`}</b>
      </div>
      <p className="small subtle">
        {say.metOf(met, judged)}
        {level === null ? '' : `${say.semicolon}${say.promised(level)}`}
      </p>
      <svg
        viewBox={`0 0 ${width} ${foot}`}
        role="img"
        aria-label={say.byMonth(clockNameIn(say.clocks, clock))}
      >
        <path className="floor" d={`M0 ${floor + 0.5}H${width}`} />
        {months.map((month, place) => (
          <Bar
            reader={reader}
            key={month.month}
            {...month}
            below={isBelow(month, level)}
            x={slot * place}
            slot={slot}
            y={toY}
            name={formatMonth(month.month, reader, months.length > 6 ? 'narrow' : 'short')}
          />
        ))}
        {level === null ? null : <path className="level" d={`M0 ${toY(level)}H${width}`} />}
      </svg>
    </figure>
  );
}

interface BarProps {
  met: number;
  judged: number;
  below: boolean;
  x: number;
  slot: number;
  name: string;
  reader: Reader;
  y(percent: number): number;
}

function Bar({ met, judged, below, x, slot, name, reader, y }: BarProps) {
  const percent = attainedPercentOf({ met, judged });
  const middle = x + slot / 2;
  const bar = Math.min(28, slot - 6);
  const height = Math.max(2, floor - y(percent ?? 0));
  return (
    <g>
      {percent === null ? null : (
        <rect
          className={below ? 'below' : 'reached'}
          x={middle - bar / 2}
          y={floor - height}
          width={bar}
          height={height}
          rx="2"
        />
      )}
      <text className={below ? 'value strong' : 'value'} x={middle} y="12">
        {percent === null ? '–' : `${formatNumber(percent, reader)}${below ? ' ▾' : ''}`}
      </text>
      <text className="value" x={middle} y="117">
        {name}
      </text>
      <text className="count" x={middle} y="131">
        {percent === null ? '–' : `${met}/${judged}`}
      </text>
    </g>
  );
}

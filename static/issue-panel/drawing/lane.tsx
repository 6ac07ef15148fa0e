import { type RefObject, useId } from 'react';
import type { Reader } from '../../shared/reader';
import { formatLength } from '../../shared/time/lengths';
import { formatMoment } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';
import { type Bar, barsOf } from './bars';
import type { Lane as LanePlan } from './plan';
import { drawnFromOf, type Scale } from './scale';

interface Props extends Reader {
  say: DetailTexts;
  lane: LanePlan;
  scale: Scale;
  now: number;
  growing: RefObject<SVGRectElement>;
  hatch: string;
}

/** One clock's lane: its cycles one after the other, each with the instant it is or was due. */
export function Lane({ lane, scale, now, growing, hatch, ...reader }: Props) {
  const { cycles, chosen, y, height } = lane;
  const shownFrom = drawnFromOf(scale);
  const bars = cycles.flatMap((cycle) => barsOf(cycle, now)).flatMap((bar) => cutBefore(bar, shownFrom));
  return (
    <g>
      {bars.map((bar) => (
        <BarView
          key={`${bar.look} ${bar.from} ${bar.to}`}
          {...{ bar, scale, y, height, hatch, ...reader }}
          grown={chosen && bar.grows ? growing : null}
        />
      ))}
      {cycles.map(({ number, dueAt, breachedAt, aimAt, stoppedAt, agreedAt }) => {
        const due = dueAt ?? breachedAt;
        const aim = chosen && stoppedAt === null ? aimAt : null;
        return (
          <g key={number}>
            {aim !== null && aim <= scale.to && aim >= shownFrom ? (
              <Mark className="aim" x={scale.x(aim)} y={y} height={height} />
            ) : null}
            {agreedAt !== null && agreedAt !== due && agreedAt <= scale.to && agreedAt >= shownFrom ? (
              <Mark
                className="agreed"
                x={scale.x(agreedAt)}
                y={y}
                height={height}
                title={reader.words.agreed(formatMoment(agreedAt, now, reader))}
              />
            ) : null}
            {due !== null &&
            due <= scale.to &&
            due >= shownFrom &&
            (stoppedAt === null || cycles.length === 1) ? (
              <Mark className="due" x={scale.x(due)} y={y} height={height} />
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** What lies in the folded days is told there, not drawn. */
function cutBefore(bar: Bar, from: number): Bar[] {
  if (bar.to <= from && bar.from < from) return [];
  return [bar.from < from ? { ...bar, from } : bar];
}

interface MarkProps {
  className: string;
  x: number;
  y: number;
  height: number;
  title?: string;
}

const Mark = ({ className, x, y, height, title }: MarkProps) => (
  <path className={className} d={`M${x} ${y - 4}v${height + 8}`}>
    {title ? <title>{title}</title> : null}
  </path>
);

type BarProps = Omit<Props, 'lane' | 'now' | 'growing'> & {
  bar: Bar;
  y: number;
  height: number;
  grown: RefObject<SVGRectElement> | null;
};

function BarView({ bar, scale, y, height, hatch, grown, say, words }: BarProps) {
  const { from, to, look } = bar;
  const x = scale.x(from);
  const end = Math.max(x + 2, scale.x(to) - (bar.ends ? 1 : 0));
  if (from >= scale.to) return null;
  const title = `${say.legend[look]}, ${formatLength(to - from, words)}`;
  if (look === 'closed') return <path className="shut" d={`M${x} ${y + height / 2}H${end}`} />;
  if (look === 'left') return <RemainingBar {...{ scale, from, to, y, height }} />;
  const notch = look === 'waiting' && end - x < 6;
  const fill = look === 'waiting' && !notch ? `url(#${hatch})` : undefined;
  const inset = fill ? 0.5 : 0;
  return (
    <rect
      ref={grown}
      className={`bar ${look}${notch ? ' notch' : ''}`}
      x={x + inset}
      y={y + inset}
      width={Math.max(1, end - x - 2 * inset)}
      height={height - 2 * inset}
      rx="2"
      style={fill ? { fill } : undefined}
    >
      <title>{title}</title>
    </rect>
  );
}

/** What is left, over the open hours alone. */
function RemainingBar({
  scale,
  from,
  to,
  y,
  height,
}: {
  scale: Scale;
  from: number;
  to: number;
  y: number;
  height: number;
}) {
  const id = useId();
  return (
    <g>
      {scale.blocks
        .filter((block) => block.from < to && block.to > from)
        .map((block) => {
          const x = scale.x(Math.max(from, block.from));
          const end = scale.x(Math.min(to, block.to));
          return block.kind === 'open' ? (
            <rect
              key={`${id}${block.from}`}
              className="left"
              x={x + 0.5}
              y={y + 0.5}
              width={Math.max(1, end - x - 1)}
              height={height - 1}
              rx="2"
            />
          ) : (
            <path key={`${id}${block.from}`} className="shut" d={`M${x} ${y + height / 2}H${end}`} />
          );
        })}
    </g>
  );
}

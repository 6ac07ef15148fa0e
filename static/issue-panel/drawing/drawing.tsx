import { useId } from 'react';
import { clockNameIn } from '../../../src/common/clock-names';
import type { ClockName } from '../../../src/contract/clocks';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { formatLength } from '../../shared/time/lengths';
import { formatShortMoment } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';
import { Background } from './background';
import { goalLabelsOf } from './goal-labels';
import { daysOf, fitLabel, type Label, ticksOf } from './labels';
import { Lane } from './lane';
import type { Plan } from './plan';
import type { useNowMarker } from './use-now-marker';

interface Props extends Reader, ReturnType<typeof useNowMarker> {
  say: DetailTexts;
  plan: Plan;
  explanation: ExplanationAnswer;
  chosen: ClockName;
  compact: boolean;
  now: number;
}

/** Everything that is drawn as one picture. */
export function Drawing({ say, plan, explanation, chosen, compact, moving, growing, now, ...reader }: Props) {
  const id = useId();
  const [hatch, night] = [`${id}hatch`, `${id}night`];
  const { scale, lanes, width, height, left } = plan;
  const right = width - 2;
  const nowLabel = labelOfNow(plan, explanation.now, now, say, reader, right);
  const days = daysOf(scale, nowLabel ? [nowLabel] : [], reader, say);
  const last = lanes.find(({ clock }) => clock === chosen)?.cycles.at(-1);
  const lane = lanes.find(({ clock }) => clock === chosen);
  const open = last && last.stoppedAt === null;
  const goals = { aimAt: open ? last.aimAt : null, dueAt: last?.dueAt ?? last?.breachedAt ?? null };
  const { aim, due } = goalLabelsOf(
    scale,
    goals,
    now,
    reader,
    say,
    right,
    nowLabel ? scale.x(explanation.now) : null,
  );
  const labelY = (lane?.y ?? 0) + (lane?.height ?? 0) + 16;
  const signY = compact ? 30 : 36;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say.timeline(clockNameIn(reader.words.clocks, chosen))}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="paper" />
          <path d="M0 0v6" className="line" />
        </pattern>
        <pattern id={night} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v8" className="faint" />
        </pattern>
      </defs>
      <Background
        plan={plan}
        ticks={ticksOf(scale, reader.timeZone)}
        days={days}
        night={night}
        folded={formatFolded(plan, chosen, say, reader)}
      />
      {explanation.marks.map(({ at, id: event }) =>
        at > scale.to ? null : (
          <path key={`${at} ${event}`} className="guide" d={`M${scale.x(at)} ${signY + 6}V${plan.axis}`} />
        ),
      )}
      {compact ? null : <LaneNames {...{ say, lanes, words: reader.words }} />}
      {lanes.map((laneItem) => (
        <Lane
          key={laneItem.clock}
          {...{ say, lane: laneItem, scale, now: explanation.now, growing, hatch, ...reader }}
        />
      ))}
      <Goal label={aim} y={labelY} className="aimText" />
      <Goal label={due} y={labelY} className="dueText" />
      {nowLabel ? (
        <g ref={moving} className="now">
          <path d={`M${scale.x(explanation.now)} 16V${plan.axis}`} className="nowLine" />
          <path d={`M${scale.x(explanation.now) - 4} 12h8l-4 5z`} className="solid" />
        </g>
      ) : null}
      {nowLabel && (!compact || nowLabel.x > left) ? (
        <Goal label={nowLabel} y={9} className="nowText" />
      ) : null}
    </svg>
  );
}

function LaneNames({
  say,
  lanes,
  words,
}: {
  say: DetailTexts;
  lanes: Plan['lanes'];
  words: Reader['words'];
}) {
  return (
    <>
      <text className="lane" x="0" y="40">
        {say.events}
      </text>
      {lanes.map(({ clock, chosen, y, height }) => (
        <text key={clock} className={chosen ? 'lane chosen' : 'lane'} x="0" y={y + height / 2 + 4}>
          {clockNameIn(words.clocks, clock)}
        </text>
      ))}
    </>
  );
}

function Goal({ label, y, className }: { label: Label | null; y: number; className: string }) {
  return label ? (
    <text className={className} x={label.x} y={y} textAnchor={label.anchor}>
      {label.text}
    </text>
  ) : null;
}

function labelOfNow(
  { scale, running, left }: Plan,
  drawn: number,
  now: number,
  say: DetailTexts,
  reader: Reader,
  right: number,
): Label | null {
  if (!running || drawn > scale.to) return null;
  return fitLabel(
    { x: scale.x(drawn), anchor: 'middle', text: say.now(formatShortMoment(now, now, reader)) },
    left,
    right,
  );
}

/** What the folded days held: how many, and what the chosen clock counted in them. */
function formatFolded(
  { scale, lanes }: Plan,
  chosen: ClockName,
  say: DetailTexts,
  { words }: Reader,
): string {
  const block = scale.blocks.find(({ kind }) => kind === 'folded');
  if (!block) return '';
  const lines = lanes.find(({ clock }) => clock === chosen)?.cycles.flatMap((cycle) => cycle.lines) ?? [];
  const counted = lines
    .filter(({ state }) => state === 'running')
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, block.to) - Math.max(from, block.from)), 0);
  return say.folded(
    Math.max(1, Math.round((block.to - block.from) / 86_400_000)),
    formatLength(counted, words, null),
  );
}

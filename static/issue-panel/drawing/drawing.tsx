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
export function Drawing({ moving, growing, ...drawn }: Props) {
  const { say, plan, explanation, chosen, compact, ...reader } = drawn;
  const { scale, lanes, width, height } = plan;
  const id = useId();
  const [hatch, night] = [`${id}hatch`, `${id}night`];
  const { nowLabel, aim, due } = labelsOf(drawn);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say.timeline(clockNameIn(reader.words.clocks, chosen))}
    >
      <Patterns hatch={hatch} night={night} />
      <Background
        plan={plan}
        ticks={ticksOf(scale, reader.timeZone)}
        days={daysOf(scale, nowLabel ? [nowLabel] : [], reader, say)}
        night={night}
        folded={formatFolded(plan, chosen, say, reader)}
      />
      <Guides {...{ plan, explanation, compact }} />
      {compact ? null : <LaneNames {...{ say, lanes, words: reader.words }} />}
      {lanes.map((lane) => (
        <Lane key={lane.clock} {...{ ...reader, say, lane, scale, now: explanation.now, growing, hatch }} />
      ))}
      <Goal label={aim} y={labelHeightOf(drawn)} className="aimText" />
      <Goal label={due} y={labelHeightOf(drawn)} className="dueText" />
      {nowLabel ? <NowLine moving={moving} x={scale.x(explanation.now)} axis={plan.axis} /> : null}
      <Goal label={isCoveredNow(drawn, nowLabel) ? null : nowLabel} y={9} className="nowText" />
    </svg>
  );
}

type Drawn = Omit<Props, 'moving' | 'growing'>;

/** What now and the goals of the chosen clock are called; none crosses the line of now. */
function labelsOf({ say, plan, explanation, chosen, now, ...reader }: Drawn) {
  const right = plan.width - 2;
  const nowLabel = labelOfNow(plan, explanation.now, now, say, reader, right);
  const last = plan.lanes.find(({ clock }) => clock === chosen)?.cycles.at(-1);
  const open = last && last.stoppedAt === null;
  const goals = { aimAt: open ? last.aimAt : null, dueAt: last?.dueAt ?? last?.breachedAt ?? null };
  const nowX = nowLabel ? plan.scale.x(explanation.now) : null;
  return { nowLabel, ...goalLabelsOf(plan.scale, goals, now, reader, say, right, nowX) };
}

/** Under the lane of the chosen clock. */
function labelHeightOf({ plan, chosen }: Drawn): number {
  const lane = plan.lanes.find(({ clock }) => clock === chosen);
  return (lane?.y ?? 0) + (lane?.height ?? 0) + 16;
}

/** In a narrow panel the beginning of the picture is where the word would stand. */
const isCoveredNow = ({ compact, plan }: Drawn, nowLabel: Label | null): boolean =>
  compact && nowLabel !== null && nowLabel.x <= plan.left;

function Patterns({ hatch, night }: { hatch: string; night: string }) {
  return (
    <defs>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="paper" />
        <path d="M0 0v6" className="line" />
      </pattern>
      <pattern id={night} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v8" className="faint" />
      </pattern>
    </defs>
  );
}

/** From each sign down through the lanes. */
function Guides({ plan, explanation, compact }: Pick<Props, 'plan' | 'explanation' | 'compact'>) {
  const top = (compact ? 30 : 36) + 6;
  const marks = explanation.marks.filter(({ at }) => at <= plan.scale.to);
  return marks.map(({ at, id }) => (
    <path key={`${at} ${id}`} className="guide" d={`M${plan.scale.x(at)} ${top}V${plan.axis}`} />
  ));
}

function NowLine({ moving, x, axis }: { moving: Props['moving']; x: number; axis: number }) {
  return (
    <g ref={moving} className="now">
      <path d={`M${x} 16V${axis}`} className="nowLine" />
      <path d={`M${x - 4} 12h8l-4 5z`} className="solid" />
    </g>
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

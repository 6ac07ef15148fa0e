import { own } from '../../../common/own';
import type { ClockName } from '../../scheme/scheme';
import type { IssueScheme } from '../../scheme/versions/versions';
import type { Instant } from '../../time/instant';
import type { Evaluation } from '../cycle/clock-fold';
import type { Cycle } from '../cycle/cycle';
import { sortCycles } from '../cycle/sort-cycles';
import type { History } from '../history/history';
import { type BreachSeal, isSameBeginning, type Seal } from '../history/seal';
import { countElapsed, countRemaining } from '../measure/count-time';
import { schemeOfCycle } from '../measure/judging';
import { measureOf } from '../measure/measure';
import { standingSeals } from './standing';

/** What the fold tells, with every verdict that stands in its place: a sealed cycle is as it was sealed, whatever today's history says. */
export function applySeals(
  scheme: IssueScheme,
  folded: Evaluation,
  history: History,
  now: Instant,
): Evaluation {
  const { ends, breaches } = standingSeals(scheme, history);
  const names = clocksOf(folded.clocks, [...ends, ...breaches.map(({ seal }) => seal)]);
  const clocks = names.flatMap((clock): [ClockName, { cycles: Cycle[] }][] => {
    const today = own(folded.clocks, clock);
    const broken = breaches.filter(({ seal }) => seal.clock === clock && seal.breachedAt < now);
    const ended = ends.flatMap((seal) => (seal.clock === clock && isOver(seal.cycle, now) ? seal.cycle : []));
    if (broken.length === 0 && ended.length === 0) return today ? [[clock, today]] : [];
    const context = { ...folded, clock, own: today?.cycles ?? [], events: history.events, now };
    return [[clock, { cycles: sealed(scheme, context, broken, ended) }]];
  });
  return { ...folded, clocks: Object.fromEntries(clocks) };
}

/** The clocks of a scheme, and those it had when something was sealed. */
const clocksOf = (folded: Evaluation['clocks'], seals: readonly Seal[]): ClockName[] => [
  ...new Set([...Object.keys(folded), ...seals.map(({ clock }) => clock)]),
];

const isOver = ({ stoppedAt }: Cycle, now: Instant): boolean => stoppedAt !== null && stoppedAt <= now;

interface Folded {
  clock: ClockName;
  own: readonly Cycle[];
  closedAt: Instant | null;
  events: History['events'];
  now: Instant;
}

function sealed(
  scheme: IssueScheme,
  folded: Folded,
  broken: readonly { seal: BreachSeal; at: Instant }[],
  ended: readonly Cycle[],
): Cycle[] {
  const isFree = (cycle: Cycle) => !ended.some((other) => overlap(other, cycle));
  let open = folded.own.filter(isFree);
  for (const { seal } of broken) {
    if (ended.some((cycle) => isSameBeginning(cycle, seal))) continue;
    const place = placeOf(open, seal);
    const cycle = withBreach(scheme, seal, open[place] ?? gone(seal, folded), folded.now);
    if (isFree(cycle)) open = place < 0 ? [...open, cycle] : open.with(place, cycle);
  }
  return sortCycles([...ended, ...open]);
}

/** Two cycles of one clock that share time: today's is another telling of the sealed one. */
function overlap(a: Cycle, b: Cycle): boolean {
  const endOf = ({ stoppedAt }: Cycle) => stoppedAt ?? Number.POSITIVE_INFINITY;
  if (a.stage !== b.stage) return false;
  return isSameBeginning(a, b) || (a.startedAt < endOf(b) && b.startedAt < endOf(a));
}

/** The cycle that the sealed one is today: the one that began with it, or that runs over its beginning. */
function placeOf(cycles: readonly Cycle[], seal: BreachSeal): number {
  const { startedAt, breachedAt } = seal;
  const same = cycles.findIndex((cycle) => isSameBeginning(cycle, seal));
  if (same >= 0) return same;
  return cycles.findIndex(
    (cycle) =>
      cycle.stage === seal.stage &&
      cycle.startedAt <= breachedAt &&
      (cycle.stoppedAt === null || cycle.stoppedAt > startedAt),
  );
}

/** Start, goal, due instant and breach are the seal's; how the cycle went on is what the history tells. */
function withBreach(scheme: IssueScheme, seal: BreachSeal, cycle: Cycle, now: Instant): Cycle {
  const { startedAt, goal, aimAt, dueAt, breachedAt, contract, clause, startedBy } = seal;
  const stoppedAt = cycle.stoppedAt === null ? null : Math.max(cycle.stoppedAt, breachedAt);
  const pauses = cycle.pauses.filter(({ to }) => to > startedAt);
  const time = measureOf(schemeOfCycle(scheme, { stoppedAt, breachedAt, contract }, now), goal);
  const until = stoppedAt ?? now;
  return {
    ...cycle,
    ...{ startedAt, goal, aimAt, dueAt, breachedAt, contract, clause, startedBy, stoppedAt, pauses },
    state: cycle.state === 'cancelled' || cycle.state === 'unknown' ? cycle.state : 'breached',
    elapsedMs: countElapsed(time, startedAt, until, pauses),
    remainingMs: dueAt === null ? null : countRemaining(time, until, dueAt, pauses),
  };
}

/** A cycle that today's history, or today's scheme, knows nothing of: it ran until what ends it, or runs still. */
function gone(seal: BreachSeal, folded: Folded): Cycle {
  const { startedAt, goal, aimAt, dueAt, breachedAt, contract, clause, severity, startedBy } = seal;
  const stoppedAt = endOfGone(seal, folded);
  return {
    ...(seal.stage === undefined ? {} : { stage: seal.stage }),
    ...{ startedAt, goal, aimAt, dueAt, breachedAt, contract, clause, severity, startedBy, stoppedAt },
    state: 'breached',
    elapsedMs: 0,
    remainingMs: null,
    withinCalendarHours: true,
    pauses: [],
    agreedAt: null,
    corrections: [],
    disputeEdgeAt: null,
    measured: null,
    partyPeriods: [],
    endedByResolving: seal.stage === undefined && stoppedAt !== null,
    isUnfollowed: false,
    awaitsReply: false,
    pendingUntil: null,
  };
}

/** The closing of the issue; a stage of a report is over once it is sent, whether the scheme still has it or not. */
function endOfGone({ stage, startedAt }: BreachSeal, { closedAt, events }: Folded): Instant | null {
  if (stage === undefined) return closedAt !== null && closedAt >= startedAt ? closedAt : null;
  const sent = events.find(
    (event) => event.kind === 'app' && event.event === 'published' && event.payload.stage === stage,
  );
  return sent ? Math.max(sent.at, startedAt) : null;
}

/** Our cycles beside another system’s: equal, or why not, and never unexplained. */
import type { ComparedRow, ComparisonReason } from '../../../common/comparison';
import { own } from '../../../common/own';
import type { Scheme } from '../../scheme/scheme';
import { isSameName } from '../../scheme/severity/compare-names';
import type { Cycle } from '../../sla/clock';
import type { History } from '../../sla/history/history';
import { goalLengthOf } from '../../sla/measure/measure';
import { kindSaid } from '../kind-for';
import type { TheirCycle, TheirSla } from './service-slas';

/** A cycle here, one there, or both. */
export interface ComparedCycle extends ComparedRow {
  clock: string | null;
  ours: OurCycle | null;
  theirs: TheirCycle | null;
}

interface OurCycle {
  startedAt: number;
  stoppedAt: number | null;
  dueAt: number | null;
  state: Cycle['state'];
  goalMs: number | null;
  elapsedMs: number;
}

/** Instants and lengths within a second of each other are the same: Jira cuts some of them down to it. */
const TOLERANCE_MS = 1_000;
const isNear = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < TOLERANCE_MS);

type Clocks = Readonly<Record<string, { cycles: readonly Cycle[] }>>;

/** Every cycle of an issue’s clocks and of its SLAs there, each once. */
export function compareIssue(
  scheme: Scheme,
  history: History,
  clocks: Clocks,
  theirs: readonly TheirSla[],
): ComparedCycle[] {
  const pairs = pairClocks(scheme, Object.keys(clocks), theirs);
  const { key } = history;
  const compared = pairs.flatMap(({ clock, sla }) => {
    const ours = clock === null ? [] : (own(clocks, clock)?.cycles ?? []);
    const others = sla?.cycles ?? [];
    const common = { key, clock, sla: sla?.name ?? null };
    if (clock === null)
      return others.map((cycle) => ({ ...common, reason: 'no-clock' as const, ours: null, theirs: cycle }));
    if (sla === null)
      return ours.map((cycle) => ({
        ...common,
        reason: 'no-sla' as const,
        ours: toOurs(scheme, cycle),
        theirs: null,
      }));
    return compareCycles(scheme, history, ours, others).map((compared) => ({ ...common, ...compared }));
  });
  return compared.map((row) => ({ ...row, endedThere: row.theirs?.stoppedAt ?? null }));
}

interface Pair {
  clock: string | null;
  sla: TheirSla | null;
}

/** A clock and an SLA are the same if they bear the same name, else if each is the only one of its kind. */
function pairClocks(scheme: Scheme, names: string[], theirs: readonly TheirSla[]): Pair[] {
  const left = new Set(theirs);
  const nameOf = (clock: string) => own(scheme.clocks, clock)?.name;
  const kindOf = (clock: string) => own(scheme.clocks, clock)?.kind ?? clock;
  const take = (clock: string, isSame: (sla: TheirSla) => boolean): Pair | null => {
    const matches = [...left].filter(isSame);
    const [sla] = matches;
    if (!sla) return null;
    left.delete(sla);
    return { clock, sla };
  };
  const byName = names.flatMap(
    (clock) =>
      take(clock, ({ name }) =>
        Object.values(nameOf(clock) ?? {}).some((text) => isSameName(String(text), name)),
      ) ?? [],
  );
  const unnamed = names.filter((clock) => !byName.some((pair) => pair.clock === clock));
  const byKind = unnamed.map(
    (clock) => take(clock, ({ name }) => kindSaid(name) === kindOf(clock)) ?? { clock, sla: null },
  );
  return [...byName, ...byKind, ...[...left].map((sla) => ({ clock: null, sla }))];
}

type Compared = Pick<ComparedCycle, 'reason' | 'ours' | 'theirs'>;

/** Cycles that begin together are a pair; the rest are in order, as far as both sides have one. */
function compareCycles(
  scheme: Scheme,
  history: History,
  ours: readonly Cycle[],
  theirs: readonly TheirCycle[],
): Compared[] {
  const left = [...theirs];
  const paired = ours.map((cycle) => {
    const place = left.findIndex(({ startedAt }) => isNear(startedAt, cycle.startedAt));
    return { cycle, match: place < 0 ? null : (left.splice(place, 1)[0] ?? null) };
  });
  const rows = paired.map(({ cycle, match }) => {
    const other = match ?? left.shift() ?? null;
    const our = toOurs(scheme, cycle);
    const reason = other ? reasonOf(history, cycle, our, other) : 'only-here';
    return { reason, ours: our, theirs: other };
  });
  return [...rows, ...left.map((cycle) => ({ reason: 'only-there' as const, ours: null, theirs: cycle }))];
}

function toOurs(scheme: Scheme, { goal, ...cycle }: Cycle): OurCycle {
  const { startedAt, stoppedAt, dueAt, state, elapsedMs } = cycle;
  const goalMs = goal ? goalLengthOf(scheme, goal, startedAt) : null;
  return { startedAt, stoppedAt, dueAt, state, goalMs, elapsedMs };
}

function reasonOf(
  { reporterSide }: History,
  cycle: Cycle,
  ours: OurCycle,
  theirs: TheirCycle,
): ComparisonReason {
  if (!isNear(ours.startedAt, theirs.startedAt)) return 'other-start';
  if (!isNear(ours.stoppedAt, theirs.stoppedAt))
    return reporterSide === 'team' ? 'agent-reporter' : 'other-stop';
  if (theirs.goalMs !== null && ours.goalMs !== null && !isNear(ours.goalMs, theirs.goalMs))
    return 'other-goal';
  if (isSameCount(ours, theirs)) return 'equal';
  return pauseReasonOf(cycle, ours, theirs) ?? 'other-calendar';
}

/** What runs is compared by when it is due: the two were not looked at in the same moment. */
function isSameCount(ours: OurCycle, theirs: TheirCycle): boolean {
  if (ours.stoppedAt !== null) return isNear(ours.elapsedMs, theirs.elapsedMs);
  const isPaused = ours.state === 'paused';
  if (isPaused || theirs.isPaused) return isPaused === theirs.isPaused;
  return isNear(ours.dueAt, theirs.breachAt);
}

/** A pause that one side knows makes its count the smaller, or its due instant the later. */
function pauseReasonOf({ pauses }: Cycle, ours: OurCycle, theirs: TheirCycle): ComparisonReason | null {
  const isLessHere =
    ours.stoppedAt !== null
      ? ours.elapsedMs < (theirs.elapsedMs ?? 0)
      : ours.state === 'paused' || (ours.dueAt ?? 0) > (theirs.breachAt ?? 0);
  if (pauses.length > 0 && isLessHere && !theirs.isPaused) return 'pause-not-there';
  return theirs.isPaused && ours.state !== 'paused' ? 'pause-not-here' : null;
}

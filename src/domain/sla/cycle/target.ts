import { own } from '../../../common/own';
import { CalendarRefusal } from '../../calendar/calendar';
import type { WorkingTime } from '../../calendar/working-time';
import type { ReportStage } from '../../scheme/report-stages';
import { ONE_STAGE, stagesOf } from '../../scheme/report-terms';
import { type ClockName, type Goal, type GoalRule, kindOf, type Scheme } from '../../scheme/scheme';
import { termsOf } from '../../scheme/versions/terms';
import type { IssueScheme } from '../../scheme/versions/versions';
import { formatDuration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { CycleRun, RunTerms } from '../fold/cycle-run';
import { calendarOf, limitOf } from '../measure/measure';
import { stageDueOf } from '../measure/stage-due';

/** When a goal's aim has passed and when it is breached. */
export interface Limits {
  aimAt: Instant | null;
  dueAt: Instant | null;
}

const NO_LIMITS: Limits = { aimAt: null, dueAt: null };

/** A goal, and the words that it comes from. */
interface Promised {
  goal: Goal;
  clause: string;
}

/**
 * The goal of a run with its clause: chosen by contract and severity, and by whether the calendar is open at the run's start.
 */
export function promiseOf(
  scheme: IssueScheme,
  clock: ClockName,
  run: Pick<CycleRun, 'startedAt' | 'channel' | 'stage' | 'countedFrom' | 'cappedFrom'>,
  { contract, severity }: RunTerms,
): Promised | null {
  const terms = termsOf(scheme, contract);
  return kindOf(scheme, clock) === 'report'
    ? reportPromiseOf(terms, run)
    : goalPromiseOf(terms, clock, run, severity);
}

function goalPromiseOf(
  terms: Scheme,
  clock: ClockName,
  run: Pick<CycleRun, 'startedAt' | 'channel'>,
  severity: string,
): Promised | null {
  const promised = own(own(terms.goals, severity), clock);
  if (!promised) return null;
  const { outside } = promised;
  if (!outside || !isOutside(terms, outside, run)) return promised;
  return { goal: outside.goal, clause: outside.clause ?? promised.clause };
}

/** Outside hours for those the other goal is for: every issue, or the channels it names. */
function isOutside(
  scheme: Scheme,
  outside: NonNullable<GoalRule['outside']>,
  run: Pick<CycleRun, 'startedAt' | 'channel'>,
): boolean {
  return isForChannel(outside, run) && !calendarOf(scheme, outside.calendar).isOpen(run.startedAt);
}

function isForChannel(
  { channels }: NonNullable<GoalRule['outside']>,
  { channel }: Pick<CycleRun, 'channel'>,
): boolean {
  return !channels || (channel !== null && channels.includes(channel));
}

/** A stage of months, or with a second limit, is as long as it comes to for this run. */
function reportPromiseOf(terms: Scheme, run: ReportRun): Promised | null {
  const stage = stageOf(terms, run);
  if (!stage) return null;
  const clause = stage.clause || terms.report?.clause || '';
  const { length, atMost, ifClosed } = stage;
  if (typeof length !== 'string' && !atMost && !ifClosed)
    return { goal: { in: 'business-days', calendar: length.calendar, breach: length.businessDays }, clause };
  const dueAt = stageDueOf(terms, stage, run.countedFrom, run.cappedFrom);
  return { goal: { in: 'elapsed', breach: formatDuration(dueAt - run.countedFrom) }, clause };
}

type ReportRun = Pick<CycleRun, 'stage' | 'countedFrom' | 'cappedFrom'>;

function stageOf({ report }: Scheme, run: ReportRun): ReportStage | undefined {
  if (!report || (report.stages === undefined) !== (run.stage === null)) return undefined;
  return stagesOf(report).find(({ id }) => id === (run.stage ?? ONE_STAGE));
}

/**
 * The limits of a run while it had its `place`-th terms, the pauses that had ended then left out. From the receipt, unless those
 * terms count from the change; the stricter of all so far, where they say so.
 */
export function limitsOf(
  scheme: IssueScheme,
  clock: ClockName,
  run: CycleRun,
  pauses: readonly Span[],
  place = run.past.length,
): Limits {
  const basis = run.past[place] ?? run;
  const terms = termsOf(scheme, basis.contract);
  if (kindOf(scheme, clock) === 'report') return reportLimitsOf(terms, run);
  const counted = { startedAt: basis.startedAt, channel: run.channel };
  const limitsFrom = (from: Instant, counting: readonly Span[]) =>
    severityLimitsOf(terms, clock, counted, basis.severity, counting, from);
  const changedAt = changedAtOf(run, place);
  if (terms.onSeverityChange === 'from-change' && changedAt !== undefined)
    return limitsFrom(changedAt, clipPauses(pauses, changedAt));
  const now = limitsFrom(basis.startedAt, pauses);
  if (terms.onSeverityChange !== 'stricter' || place === 0) return now;
  return stricterOf(now, limitsOf(scheme, clock, run, pauses, place - 1));
}

/** When a run came to its `place`-th terms from others; undefined where it had them from its start. */
function changedAtOf(run: CycleRun, place: number): Instant | undefined {
  const basis = run.past[place] ?? run;
  for (let earlier = place - 1; earlier >= 0; earlier -= 1) {
    const before = run.past[earlier];
    if (before && (before.severity !== basis.severity || before.contract !== basis.contract))
      return before.until;
  }
  return undefined;
}

function clipPauses(pauses: readonly Span[], at: Instant): Span[] {
  return pauses.filter(({ to }) => to > at).map(({ from, to }) => ({ from: Math.max(from, at), to }));
}

function stricterOf(first: Limits, second: Limits): Limits {
  return (second.dueAt ?? Number.POSITIVE_INFINITY) < (first.dueAt ?? Number.POSITIVE_INFINITY)
    ? second
    : first;
}

function reportLimitsOf(scheme: Scheme, run: CycleRun): Limits {
  const stage = stageOf(scheme, run);
  if (!stage) return NO_LIMITS;
  return { aimAt: null, dueAt: stageDueOf(scheme, stage, run.countedFrom, run.cappedFrom) };
}

/** The limits of a run under one severity of some terms, counted from an instant. */
export function severityLimitsOf(
  scheme: Scheme,
  clock: ClockName,
  run: Pick<CycleRun, 'startedAt' | 'channel'>,
  severity: string,
  pauses: readonly Span[],
  from: Instant,
): Limits {
  const promise = goalPromiseOf(scheme, clock, run, severity);
  if (!promise) return NO_LIMITS;
  const limits = goalLimitsOf(scheme, promise.goal, from, pauses);
  const other = otherPromiseOf(scheme, clock, run, severity);
  if (!other) return limits;
  const start = Math.max(from, other.from);
  const { aimAt, dueAt } = goalLimitsOf(scheme, other.goal, start, clipPauses(pauses, start));
  return { aimAt: earlierOf(limits.aimAt, aimAt), dueAt: earlierOf(limits.dueAt, dueAt) };
}

function goalLimitsOf(scheme: Scheme, goal: Goal, from: Instant, pauses: readonly Span[]): Limits {
  return {
    aimAt: goal.aim === undefined ? null : limitOf(scheme, goal, 'aim', from, pauses),
    dueAt: limitOf(scheme, goal, 'breach', from, pauses),
  };
}

function earlierOf(first: Instant | null, second: Instant | null): Instant | null {
  return first === null || second === null ? (first ?? second) : Math.min(first, second);
}

/**
 * The goal an issue would have had if it had come at the next opening, or at the next closing, where a scheme takes the earlier of
 * the two deadlines: so nobody who reports earlier waits longer. Null where it does not.
 */
function otherPromiseOf(
  scheme: Scheme,
  clock: ClockName,
  run: Pick<CycleRun, 'startedAt' | 'channel'>,
  severity: string,
): { goal: Goal; from: Instant } | null {
  const promised = own(own(scheme.goals, severity), clock);
  const outside = promised?.outside;
  if (!promised || !outside?.takeEarlier || !isForChannel(outside, run)) return null;
  const hours = calendarOf(scheme, outside.calendar);
  const isOpen = hours.isOpen(run.startedAt);
  const from = findEdgeAfter(hours, run.startedAt, isOpen);
  return from === null ? null : { goal: isOpen ? outside.goal : promised.goal, from };
}

/** When hours that are open next close, or the other way round; null for hours that never do. */
function findEdgeAfter(hours: WorkingTime, at: Instant, isOpen: boolean): Instant | null {
  try {
    return isOpen ? hours.nextClose(at) : hours.nextOpen(at);
  } catch (error) {
    if (error instanceof CalendarRefusal) return null;
    throw error;
  }
}

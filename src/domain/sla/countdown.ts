import { clocksInOrder, kindOfName } from '../../common/clock-names';
import { own } from '../../common/own';
import { type ClockName, type Goal, kindOf, type Scheme } from '../scheme/scheme';
import { termsOf } from '../scheme/versions/terms';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { type Cycle, type Evaluation, isUnanswered } from './clock';
import { effectiveDueAtOf } from './fold/agreed-date';
import { isAtRisk, lookAhead } from './look-ahead';
import { calendarOf, dayLengthOf, lengthOf } from './measure/measure';

/** What a person sees of a clock at an instant: its last cycle, or that it has not started. */
export interface Countdown
  extends Pick<
    Cycle,
    | 'aimAt'
    | 'dueAt'
    | 'stoppedAt'
    | 'breachedAt'
    | 'agreedAt'
    | 'elapsedMs'
    | 'remainingMs'
    | 'withinCalendarHours'
    | 'awaitsReply'
  > {
  clock: ClockName;
  state: Cycle['state'] | 'not-started';
  atRisk: boolean;
  counting: boolean;
  goal: GoalInWords | null;
  startedAt: Instant | null;
  nextOpenAt: Instant | null;
  cycle: number;
  /** Its issue was closed, and nobody had answered. */
  unanswered: boolean;
  /** Whether it has begun, or may begin: its severity has a goal for it. */
  isOwed: boolean;
}

interface GoalInWords {
  aimMs: Duration | null;
  breachMs: Duration | null;
  basis: Goal['in'];
  businessDays: number | null;
  aimDays: number | null;
  /** How long a day is that its lengths are read in; null where they are read in hours alone. */
  dayMs: Duration | null;
}

/** Every clock a person should see, and the next instant at which one changes by itself, so that a page can count until then. */
export function countdownsOf(
  scheme: Scheme,
  evaluation: Evaluation,
  now: Instant,
): { clocks: Countdown[]; nextChangeAt: Instant | null } {
  const clocks = clocksInOrder(scheme.clocks)
    .filter(([name]) => isOfIssue(scheme, name, evaluation))
    .map(([name]) => ({
      ...countdownOf(scheme, name, evaluation, now),
      isOwed: isOwed(scheme, name, evaluation),
    }));
  const changes = Object.values(evaluation.clocks).flatMap(({ cycles }) => {
    const cycle = cycles.at(-1);
    return cycle ? (lookAhead(scheme, cycle, now).nextChangeAt ?? []) : [];
  });
  return { clocks, nextChangeAt: changes.length > 0 ? Math.min(...changes) : null };
}

/** A clock that a scheme calls by a key of its own may be another client's: it ran, or the issue's own terms promise it. */
function isOfIssue(scheme: Scheme, clock: ClockName, { clocks, contract }: Evaluation): boolean {
  if (kindOfName(clock) !== undefined || (own(clocks, clock)?.cycles.length ?? 0) > 0) return true;
  return Object.values(termsOf(scheme, contract).goals).some((goals) => own(goals, clock) !== undefined);
}

/** Whether a clock has begun, or may begin: its severity has a goal for it, or owes a report. */
function isOwed(scheme: Scheme, clock: ClockName, evaluation: Evaluation): boolean {
  if (own(evaluation.clocks, clock)?.cycles.length) return true;
  const { contract, severity } = evaluation;
  const terms = termsOf(scheme, contract);
  if (kindOf(scheme, clock) === 'report') return owesReport(terms, evaluation);
  return own(own(terms.goals, severity), clock) !== undefined;
}

function owesReport({ report }: Scheme, { severity, severityHistory }: Evaluation): boolean {
  if (!report) return false;
  const had = report.owed === 'at-closing' ? [severity] : severityHistory.map((past) => past.severity);
  return had.some((name) => report.severities.includes(name));
}

function countdownOf(
  scheme: Scheme,
  clock: ClockName,
  evaluation: Evaluation,
  now: Instant,
): Omit<Countdown, 'isOwed'> {
  const cycles = own(evaluation.clocks, clock)?.cycles ?? [];
  const last = cycles.at(-1);
  if (!last) return { ...NOT_STARTED, clock };
  const { goal, contract } = last;
  const terms = termsOf(scheme, contract);
  const open = last.stoppedAt === null && last.state !== 'unknown';
  return {
    ...shownOf(last, now),
    clock,
    cycle: cycles.length,
    unanswered: isUnanswered(kindOf(scheme, clock), last),
    goal: describeGoal(terms, goal),
    atRisk: open && last.breachedAt === null && isAtRisk(scheme, last, now),
    counting: open && last.state !== 'paused' && last.withinCalendarHours,
    nextOpenAt:
      open && goal && goal.in !== 'elapsed' && !last.withinCalendarHours
        ? calendarOf(terms, goal.calendar).nextOpen(now)
        : null,
  };
}

function shownOf(cycle: Cycle, now: Instant) {
  const { startedAt, aimAt, stoppedAt, breachedAt, agreedAt, state } = cycle;
  const { elapsedMs, withinCalendarHours, awaitsReply } = cycle;
  const dueAt = effectiveDueAtOf(cycle);
  const agreedLeft = dueAt === null ? null : dueAt - (stoppedAt ?? now);
  const remainingMs = cycle.goal === null ? agreedLeft : cycle.remainingMs;
  const instants = { startedAt, aimAt, dueAt, stoppedAt, breachedAt, agreedAt };
  return { ...instants, state, elapsedMs, remainingMs, withinCalendarHours, awaitsReply };
}

const NOT_STARTED: Omit<Countdown, 'clock' | 'isOwed'> = {
  state: 'not-started',
  atRisk: false,
  counting: false,
  goal: null,
  startedAt: null,
  aimAt: null,
  dueAt: null,
  stoppedAt: null,
  breachedAt: null,
  agreedAt: null,
  elapsedMs: 0,
  remainingMs: null,
  withinCalendarHours: true,
  nextOpenAt: null,
  awaitsReply: false,
  unanswered: false,
  cycle: 0,
};

const NO_LENGTHS = { aimMs: null, breachMs: null, businessDays: null, aimDays: null };

function describeGoal(scheme: Scheme, goal: Goal | null): GoalInWords | null {
  if (!goal) return null;
  const { aim, breach, in: basis } = goal;
  const dayMs = dayLengthOf(scheme, goal);
  if (goal.in === 'business-days')
    return { ...NO_LENGTHS, basis, dayMs, businessDays: goal.breach ?? null, aimDays: goal.aim ?? null };
  const toMs = (length: typeof aim) => (typeof length === 'string' ? lengthOf(length) : null);
  return { ...NO_LENGTHS, basis, dayMs, aimMs: toMs(aim), breachMs: toMs(breach) };
}

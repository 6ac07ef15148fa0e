import { type ClockName, clockNames, type Goal, type Scheme } from '../scheme/scheme';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Cycle, Judgement } from './clock';
import { calendarOf, lengthOf, measureOf } from './measure';

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
  > {
  clock: ClockName;
  state: Cycle['state'] | 'not-started';
  atRisk: boolean;
  counting: boolean;
  goal: GoalInWords | null;
  startedAt: Instant | null;
  nextOpenAt: Instant | null;
  cycle: number;
}

interface GoalInWords {
  aimMs: Duration | null;
  breachMs: Duration | null;
  basis: Goal['in'];
  businessDays: number | null;
}

/** Every clock a person should see, and the next instant at which one changes by itself, so that a page can count until then. */
export function clockViews(
  scheme: Scheme,
  judgement: Judgement,
  now: Instant,
): { clocks: Countdown[]; nextChangeAt: Instant | null } {
  const clocks = clockNames
    .filter((name) => scheme.clocks[name])
    .map((name) => countdown(scheme, name, judgement, now));
  const changes = clocks.flatMap((view) => changesOf(scheme, view, judgement, now)).filter((at) => at > now);
  return { clocks, nextChangeAt: changes.length > 0 ? Math.min(...changes) : null };
}

function countdown(scheme: Scheme, clock: ClockName, judgement: Judgement, now: Instant): Countdown {
  const cycles = judgement.clocks[clock]?.cycles ?? [];
  const last = cycles.at(-1);
  if (!last) return { ...NOT_STARTED, clock };
  const { goal } = last;
  const open = last.stoppedAt === null;
  return {
    ...shownOf(last),
    clock,
    cycle: cycles.length,
    goal: inWords(goal),
    atRisk: open && last.breachedAt === null && isAtRisk(scheme, last, now),
    counting: open && last.state !== 'paused' && last.withinCalendarHours,
    nextOpenAt:
      open && goal && goal.in !== 'elapsed' && !last.withinCalendarHours
        ? calendarOf(scheme, goal.calendar).nextOpen(now)
        : null,
  };
}

function shownOf(cycle: Cycle) {
  const { startedAt, aimAt, dueAt, stoppedAt, breachedAt, agreedAt, state } = cycle;
  const { elapsedMs, remainingMs, withinCalendarHours } = cycle;
  const instants = { startedAt, aimAt, dueAt, stoppedAt, breachedAt, agreedAt };
  return { ...instants, state, elapsedMs, remainingMs, withinCalendarHours };
}

const NOT_STARTED: Omit<Countdown, 'clock'> = {
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
  cycle: 0,
};

/** Past the aim, or past the scheme's warning share of the goal, whichever comes first. */
export function isAtRisk(scheme: Scheme, cycle: Cycle, now: Instant): boolean {
  if (cycle.aimAt !== null && now > cycle.aimAt) return true;
  return (
    cycle.remainingMs !== null && cycle.elapsedMs >= scheme.warnShare * (cycle.elapsedMs + cycle.remainingMs)
  );
}

function inWords(goal: Goal | null): GoalInWords | null {
  if (!goal) return null;
  if (goal.in === 'business-days')
    return { aimMs: null, breachMs: null, basis: goal.in, businessDays: goal.breach };
  return {
    aimMs: goal.aim ? lengthOf(goal.aim) : null,
    breachMs: lengthOf(goal.breach),
    basis: goal.in,
    businessDays: null,
  };
}

function changesOf(scheme: Scheme, view: Countdown, judgement: Judgement, now: Instant): Instant[] {
  const goal = judgement.clocks[view.clock]?.cycles.at(-1)?.goal;
  if (!goal || view.stoppedAt !== null || view.state === 'paused') return [];
  const edges =
    goal.in === 'elapsed' ? [] : [view.nextOpenAt ?? calendarOf(scheme, goal.calendar).nextClose(now)];
  const risk = view.atRisk || view.remainingMs === null ? [] : [riskAt(scheme, goal, view, now)];
  return [view.aimAt, view.dueAt === null ? null : view.dueAt + 1, ...edges, ...risk].flatMap(
    (at) => at ?? [],
  );
}

function riskAt(scheme: Scheme, goal: Goal, view: Countdown, now: Instant): Instant {
  const total = view.elapsedMs + (view.remainingMs ?? 0);
  return measureOf(scheme, goal).add(now, Math.max(0, scheme.warnShare * total - view.elapsedMs));
}

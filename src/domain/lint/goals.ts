import { own } from '../../common/own';
import { type Calendar, CalendarRefusal } from '../calendar/calendar';
import { type ClockName, type Goal, type GoalRule, isAimAlone, type Scheme } from '../scheme/scheme';
import { severityLimitsOf } from '../sla/cycle/target';
import { calendarOf, limitOf } from '../sla/measure/measure';
import { formatInstant, type Instant, toLocalYear } from '../time/instant';
import type { Finding } from './finding';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEK = 7 * DAY;

interface Place {
  severity: string;
  clock: ClockName;
  rule: GoalRule;
  path: string;
}

/** What is wrong with the goals of a scheme. */
export function lintGoals(scheme: Scheme, at: Instant): Finding[] {
  const places = Object.entries(scheme.goals).flatMap(([severity, clocks]) =>
    Object.entries(clocks).map(([clock, rule]): Place => {
      return { severity, clock: clock as ClockName, rule, path: `goals.${severity}.${clock}` };
    }),
  );
  return places.flatMap((place) => [
    ...lintTooLong(scheme, place, at),
    ...lintNonMonotone(scheme, place, at),
    ...lintDayUnits(place, at),
    ...lintReading(place, at),
  ]);
}

/** A clause that can be read otherwise: whoever uses the scheme should know how it was read. */
function lintReading({ severity, clock, rule, path }: Place, at: Instant): Finding[] {
  const { reading, clause } = rule;
  if (!reading) return [];
  return [
    { code: 'reading-chosen', severity, clock, reading, path, clause, example: at, when: formatInstant(at) },
  ];
}

/** Around each opening and closing: does reporting a minute earlier earn a later deadline? */
function lintNonMonotone(scheme: Scheme, place: Place, at: Instant): Finding[] {
  const { outside } = place.rule;
  if (!outside) return [];
  for (const edge of edgesOf(scheme, outside.calendar, at)) {
    const [early, late] = [dueAtOf(scheme, place, edge - MINUTE), dueAtOf(scheme, place, edge)];
    if (early !== null && late !== null && early > late) return [createNonMonotone(place, edge, early, late)];
  }
  return [];
}

/** When a calendar opens and closes in the two weeks that follow; in a year it does not know, nothing is told. */
function edgesOf(scheme: Scheme, calendar: string, at: Instant): Instant[] {
  const until = at + 2 * WEEK;
  return (
    tryCalendar(() => calendarOf(scheme, calendar).segments(at, until))
      ?.flatMap(({ from, to }) => [from, to])
      .filter((edge) => edge > at && edge < until) ?? []
  );
}

function dueAtOf(scheme: Scheme, { severity, clock, rule }: Place, at: Instant): Instant | null {
  const run = { startedAt: at, channel: rule.outside?.channels?.at(-1) ?? null };
  return tryCalendar(() => severityLimitsOf(scheme, clock, run, severity, [], at))?.dueAt ?? null;
}

function goalDueOf(scheme: Scheme, goal: Goal, at: Instant): Instant | null {
  return tryCalendar(() => limitOf(scheme, goal, isAimAlone(goal) ? 'aim' : 'breach', at, []));
}

/** What a calendar answers, or null where it refuses to. */
function tryCalendar<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CalendarRefusal) return null;
    throw error;
  }
}

function createNonMonotone(
  { severity, clock, rule, path }: Place,
  edge: Instant,
  early: Instant,
  late: Instant,
): Finding {
  const [when = '', due = '', laterWhen = '', laterDue = ''] = [edge - MINUTE, early, edge, late].map(
    formatInstant,
  );
  const example = edge - MINUTE;
  return {
    code: 'non-monotone-goal',
    path,
    clause: rule.clause,
    example,
    severity,
    clock,
    when,
    due,
    laterWhen,
    laterDue,
    channels: rule.outside?.channels?.join(', ') ?? null,
  };
}

function lintTooLong(scheme: Scheme, { severity, clock, rule, path }: Place, at: Instant): Finding[] {
  const goals = [rule.goal, ...(rule.outside ? [rule.outside.goal] : [])];
  if (!goals.some((goal) => isTooLong(scheme, goal, at))) return [];
  const when = formatInstant(at);
  return [
    { code: 'goal-longer-than-calendar', path, clause: rule.clause, example: at, when, severity, clock },
  ];
}

/** Whether a goal ends more than a year after an instant, or never. A calendar whose year is not known cannot tell. */
function isTooLong(scheme: Scheme, goal: Goal, at: Instant): boolean {
  const calendar = goal.in === 'elapsed' ? undefined : own(scheme.calendars, goal.calendar);
  if (calendar && !knowsYear(calendar, at)) return false;
  const end = goalDueOf(scheme, goal, at);
  return end === null || end - at > 53 * WEEK;
}

function knowsYear({ timezone, holidayYears }: Calendar, at: Instant): boolean {
  const year = toLocalYear(at, timezone);
  return !holidayYears || (year >= holidayYears.from && year <= holidayYears.to);
}

/** A day of 24 hours and a working day are not the same promise; a length in days must say which. */
function lintDayUnits({ severity, clock, rule, path }: Place, at: Instant): Finding[] {
  const lengths = [rule.goal, rule.outside?.goal].flatMap((goal) => [goal?.aim, goal?.breach]);
  const text = lengths.find((length) => typeof length === 'string' && /\dD/.test(length));
  if (text === undefined) return [];
  const example = nextFridayOf(at);
  const when = formatInstant(example);
  return [
    {
      code: 'undefined-day-unit',
      path,
      clause: rule.clause,
      example,
      when,
      severity,
      clock,
      length: String(text),
    },
  ];
}

/** The last hour of the next Friday, after which no desk works for two days. */
function nextFridayOf(at: Instant): Instant {
  const day = Math.ceil(at / DAY) * DAY;
  const ahead = (5 - new Date(day).getUTCDay() + 7) % 7;
  return day + ahead * DAY + 20 * 60 * MINUTE;
}

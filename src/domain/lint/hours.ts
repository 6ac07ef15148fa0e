import type { Calendar, Interval } from '../calendar/calendar';
import { holidayDatesOf } from '../calendar/holiday-dates';
import { addCivilDays, type Instant, toInstant, toLocalDate } from '../time/instant';

/** Hours of a calendar that say two things: where they are written, and the next instant at which they do. */
export interface Contradiction {
  place: string;
  when: string;
  example: Instant;
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY = 24 * 60 * 60_000;

/** Hours that overlap within a day or into the next one, and dates that are both a holiday and opened without a word about it. */
export function contradictionsOf(calendar: Calendar, at: Instant): Contradiction[] {
  const week = DAYS.flatMap((day) => {
    const from = findDoubled(calendar, day);
    return from === null
      ? []
      : [{ place: `weekly.${day}`, when: day, example: nextInstantOf(calendar, day, from, at) }];
  });
  return [...week, ...findOpenedHolidays(calendar)];
}

/** From when on a day's hours, or what spills from them into the next day's, are there twice; null when they never are. */
function findDoubled({ weekly }: Calendar, day: (typeof DAYS)[number]): number | null {
  const next = DAYS[(DAYS.indexOf(day) + 1) % DAYS.length] as (typeof DAYS)[number];
  const own = (weekly[day] ?? []).map(toStretch);
  const after = (weekly[next] ?? []).map(toStretch).map(([from, to]) => [from + DAY, to + DAY] as const);
  const sorted = [...own].sort(([a], [b]) => a - b);
  const pairs = [...sorted.slice(1), ...after].filter(([from], place) =>
    (place < sorted.length - 1 ? sorted.slice(0, place + 1) : sorted).some(([, to]) => to > from),
  );
  return pairs[0]?.[0] ?? null;
}

/** An interval in milliseconds of its day; one that ends at or before its start goes on into the next. */
function toStretch([from, to]: Interval): readonly [number, number] {
  const [opens, closes] = [timeOf(from), timeOf(to)];
  return [opens, closes > opens ? closes : closes + DAY];
}

function timeOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function nextInstantOf(
  { timezone }: Calendar,
  day: (typeof DAYS)[number],
  time: number,
  at: Instant,
): Instant {
  const today = toLocalDate(at, timezone);
  const ahead = (DAYS.indexOf(day) - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
  const date = addCivilDays(today, ahead + (time >= DAY ? 1 : 0));
  return toInstant(date, time % DAY, timezone);
}

function findOpenedHolidays(calendar: Calendar): Contradiction[] {
  const closed = holidayDatesOf(calendar);
  return Object.entries(calendar.overrides).flatMap(([date, override]) => {
    const [hours, onHoliday] = Array.isArray(override)
      ? [override, false]
      : [override.hours, override.onHoliday];
    const [first] = hours;
    if (!first || onHoliday || !closed.has(date)) return [];
    const example = toInstant(date, timeOf(first[0]), calendar.timezone);
    return [{ place: `overrides.${date}`, when: date, example }];
  });
}

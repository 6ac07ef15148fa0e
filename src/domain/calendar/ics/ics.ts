import { type Day, dateOf } from '../../time/instant';
import type { HolidayEntry, HolidayYears } from '../calendar';
import { toDay } from '../civil-dates';
import { type AllDay, readAllDay } from './events';
import { eventsOf, type IcsEvent, type IcsProblem, IcsRefusal, refuseUnreadable } from './lines';
import { type Days, occurrencesOf } from './recurrence';

/** An event of a file that became no holiday, by the line it begins on, and why. */
export type SkippedEvent = { line: number } & (
  | { why: 'cancelled' | 'not-all-day' | 'outside' }
  | { why: 'broken'; problem: IcsProblem }
);

/** The holidays of a calendar file, in order, one a date, and the events that are none, each by the line it begins on. */
export interface IcsImport {
  holidays: HolidayEntry[];
  skipped: SkippedEvent[];
}

/** No more days than these are looked at for one file. */
const MOST_DAYS = 150_000;

/**
 * The holidays of a calendar file: its events of whole days, each of their days, the repeated ones within the given years. A cancelled
 * event is left out, one that is broken too, unless the file has no other; an event that was moved stands where it was moved to. What was imported counts as entered by hand.
 *
 * @example importHolidays(file, { from: 2021, to: 2031 }).holidays // [{ date: '2026-12-25', name: …, from: 'hand' }, …]
 */
export function importHolidays(text: string, years: HolidayYears): IcsImport {
  const stretch = { first: toDay(years.from, 1, 1), last: toDay(years.to + 1, 1, 1) - 1 };
  const reading: Reading = { stretch, holidays: new Map(), budget: { days: MOST_DAYS } };
  const skipped: IcsImport['skipped'] = [];
  const events = eventsOf(text).map((event) => ({ line: event.number, ...readAlone(event) }));
  const moved = movedDaysOf(events.flatMap(({ event }) => event ?? []));
  for (const { line, event, broken } of events) {
    if (broken) {
      skipped.push({ line, why: 'broken', problem: broken.problem });
      continue;
    }
    const why = event ? placeEvent(event, moved.get(event.uid) ?? new Set(), reading) : 'not-all-day';
    if (why) skipped.push({ line, why });
  }
  const holidays = [...reading.holidays].sort(([a], [b]) => a - b).map(([, entry]) => entry);
  const firstBroken = events.find(({ broken }) => broken)?.broken;
  if (holidays.length === 0 && firstBroken) throw firstBroken;
  return { holidays, skipped };
}

/** One event by itself: what is wrong in it refuses none of the others. */
function readAlone(event: IcsEvent): { event: AllDay | null; broken?: IcsRefusal } {
  try {
    if (event.broken) throw refuseUnreadable(event.broken);
    return { event: readAllDay(event) };
  } catch (error) {
    if (error instanceof IcsRefusal) return { event: null, broken: error };
    throw error;
  }
}

/** The stretch that is read, what was found in it, and how many days may still be looked at. */
interface Reading {
  stretch: Days;
  holidays: Map<Day, HolidayEntry>;
  budget: Budget;
}

interface Budget {
  days: number;
}

/** Puts an event's days among those found, or says why it has none. */
function placeEvent(
  event: AllDay,
  moved: ReadonlySet<Day>,
  { stretch, holidays, budget }: Reading,
): Exclude<SkippedEvent['why'], 'broken'> | null {
  if (event.cancelled && !event.negative) return 'cancelled';
  let inside = false;
  for (const start of startsOf(event, moved, stretch, budget)) {
    const days = {
      first: Math.max(start, stretch.first),
      last: Math.min(start + event.length - 1, stretch.last),
    };
    consumeBudget(budget, Math.max(0, days.last - days.first));
    for (let day = days.first; day <= days.last; day += 1) {
      if (!holidays.has(day)) holidays.set(day, entryOf(event, day));
      inside = true;
    }
  }
  return inside ? null : 'outside';
}

/** The days on which an event begins: its own, those of its rule, those named besides; less those it leaves out. */
function startsOf(event: AllDay, moved: ReadonlySet<Day>, stretch: Days, budget: Budget): Day[] {
  const { rule, start, length } = event;
  const reach = { first: stretch.first - length + 1, last: stretch.last };
  const own = rule ? occurrencesOf(rule, start, reach, (days) => consumeBudget(budget, days)) : [start];
  const excluded = new Set(event.except);
  return [...own, ...event.also].filter(
    (day) => !excluded.has(day) && (event.replaces !== undefined || !moved.has(day)),
  );
}

function consumeBudget(budget: Budget, days: number): void {
  budget.days -= days;
  if (budget.days < 0) throw new IcsRefusal({ code: 'repeats-too-often', line: null });
}

function entryOf({ names, negative }: AllDay, day: Day): HolidayEntry {
  return {
    date: dateOf(day),
    ...(names && { name: names }),
    from: 'hand',
    ...(negative && { closed: false }),
  };
}

/** The days of each event that a later word about it replaces or cancels. */
function movedDaysOf(events: AllDay[]): Map<string, Set<Day>> {
  const moved = new Map<string, Set<Day>>();
  for (const { uid, replaces } of events)
    if (replaces !== undefined) moved.set(uid, (moved.get(uid) ?? new Set()).add(replaces));
  return moved;
}

import { type Day, dateOf } from '../../time/instant';
import type { HolidayEntry, HolidayYears } from '../calendar';
import { toDay } from '../civil-dates';
import { type AllDay, readAllDay } from './events';
import { eventsOf, type IcsEvent, type IcsProblem, IcsRefusal, refuseUnreadable, shorten } from './lines';
import { type Days, occurrencesOf } from './recurrence';

/** An event of a file that became no holiday, by the line it begins on, and why. */
export type SkippedEvent = { line: number } & (
  | { why: 'cancelled' | 'not-all-day' | 'outside' }
  | { why: 'broken'; problem: IcsProblem }
);

/** An event that can be read, by the line it begins on: its days, what it is said to be of, and why it is no holiday by itself. */
export interface ImportedEntry {
  line: number;
  name: NonNullable<HolidayEntry['name']> | null;
  tags: string[];
  days: HolidayEntry[];
  why: Exclude<SkippedEvent['why'], 'broken'> | null;
}

/** The holidays of a file, in order, one a date; the events that are none, each by the line it begins on; and every event to choose from. */
export interface IcsImport {
  holidays: HolidayEntry[];
  skipped: SkippedEvent[];
  entries: ImportedEntry[];
}

/** The days of some entries, in order, one a date: of several, the first names it. */
export function daysOfEntries(entries: readonly ImportedEntry[]): HolidayEntry[] {
  const byDate = new Map<string, HolidayEntry>();
  for (const { days } of entries)
    for (const day of days) if (!byDate.has(day.date)) byDate.set(day.date, day);
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** No more days than these are looked at for one file, and for one event of it. */
const MOST_DAYS = 150_000;
const MOST_DAYS_OF_EVENT = 50_000;

/**
 * The holidays of a calendar file: its events of whole days, each of their days, the repeated ones within the given years. A cancelled
 * event is left out, one that is broken too, unless the file has no other; an event that was moved stands where it was moved to. What was imported counts as entered by hand.
 *
 * @example importHolidays(file, { from: 2021, to: 2031 }).holidays // [{ date: '2026-12-25', name: …, from: 'hand' }, …]
 */
export function importHolidays(text: string, years: HolidayYears): IcsImport {
  const stretch = { first: toDay(years.from, 1, 1), last: toDay(years.to + 1, 1, 1) - 1 };
  const budget = { days: MOST_DAYS };
  const skipped: IcsImport['skipped'] = [];
  const events = eventsOf(text).map((event) => ({
    line: event.number,
    ...readAlone(() => readEvent(event)),
  }));
  const moved = movedDaysOf(events.flatMap(({ read }) => read ?? []));
  const entries: ImportedEntry[] = [];
  const refusals: IcsRefusal[] = [];
  for (const { line, ...event } of events) {
    const { read: entry, broken } = event.read
      ? readAlone(() =>
          toEntry(line, event.read, moved, { stretch, budget: new EventBudget(line, event.read, budget) }),
        )
      : event;
    if (broken) refusals.push(broken);
    if (broken) skipped.push({ line, why: 'broken', problem: broken.problem });
    if (entry?.why) skipped.push({ line, why: entry.why });
    if (entry) entries.push(entry);
  }
  const holidays = daysOfEntries(entries.filter(({ why }) => why === null));
  const [firstBroken] = refusals;
  if (entries.length === 0 && firstBroken) throw firstBroken;
  return { holidays, skipped, entries };
}

/** One event by itself: what is wrong in it refuses none of the others. */
function readAlone<Read>(
  read: () => Read,
): { read: Read; broken?: undefined } | { read: null; broken: IcsRefusal } {
  try {
    return { read: read() };
  } catch (error) {
    if (error instanceof IcsRefusal && !isOfWholeFile(error)) return { read: null, broken: error };
    throw error;
  }
}

const isOfWholeFile = ({ problem }: IcsRefusal) => problem.code === 'repeats-too-often';

function readEvent(event: IcsEvent): AllDay {
  if (event.broken) throw refuseUnreadable(event.broken);
  return readAllDay(event);
}

/** The stretch that is read, and how many days may still be looked at. */
interface Reading {
  stretch: Days;
  budget: EventBudget;
}

/** How many days may still be looked at, for one event and for its whole file: neither is read for longer than a moment. */
class EventBudget {
  private left = MOST_DAYS_OF_EVENT;

  constructor(
    private readonly line: number,
    private readonly event: AllDay,
    private readonly file: { days: number },
  ) {}

  consume(days: number): void {
    this.left -= days;
    if (this.left < 0) throw this.refuseEvent();
    this.file.days -= days;
    if (this.file.days < 0) throw new IcsRefusal({ code: 'repeats-too-often', line: this.line });
  }

  private refuseEvent(): IcsRefusal {
    const text = shorten(this.event.names?.en ?? this.event.uid);
    return new IcsRefusal({ code: 'event-repeats-too-often', line: this.line, text });
  }
}

/** An event's days in the stretch that is read, and why it is no holiday by itself. */
function toEntry(
  line: number,
  event: AllDay,
  moved: ReadonlyMap<string, ReadonlySet<Day>>,
  reading: Reading,
): ImportedEntry {
  const days = findDays(event, moved.get(event.uid) ?? new Set(), reading);
  const { names = null, tags, cancelled, negative, isWholeDay } = event;
  const why = !isWholeDay
    ? 'not-all-day'
    : cancelled && !negative
      ? 'cancelled'
      : days.length === 0
        ? 'outside'
        : null;
  return { line, name: names, tags, days, why };
}

function findDays(event: AllDay, moved: ReadonlySet<Day>, { stretch, budget }: Reading): HolidayEntry[] {
  const days: HolidayEntry[] = [];
  for (const start of startsOf(event, moved, stretch, budget)) {
    const first = Math.max(start, stretch.first);
    const last = Math.min(start + event.length - 1, stretch.last);
    budget.consume(Math.max(0, last - first));
    for (let day = first; day <= last; day += 1) days.push(entryOf(event, day));
  }
  return days;
}

/** The days on which an event begins: its own, those of its rule, those named besides; less those it leaves out. */
function startsOf(event: AllDay, moved: ReadonlySet<Day>, stretch: Days, budget: EventBudget): Day[] {
  const { rule, start, length } = event;
  const reach = { first: stretch.first - length + 1, last: stretch.last };
  const own = rule ? occurrencesOf(rule, start, reach, (days) => budget.consume(days)) : [start];
  const excluded = new Set(event.except);
  return [...own, ...event.also].filter(
    (day) => !excluded.has(day) && (event.replaces !== undefined || !moved.has(day)),
  );
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

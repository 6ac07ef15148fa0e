import type { Calendar, HolidayEntry } from './calendar';

/**
 * The entry that makes a date a holiday in a calendar, if one does. A negative entry takes its date out, whatever else names it; of
 * two entries on one date the first one names it.
 *
 * @example holidayOn(withEntries('2026-06-24', { date: '2026-06-24', closed: false }), '2026-06-24') // => undefined
 */
export function findHoliday({ holidays }: Calendar, date: string): HolidayEntry | undefined {
  const entries = holidays.filter((entry) => dateOf(entry) === date).map(asEntry);
  return entries.some(({ closed }) => closed === false) ? undefined : entries[0];
}

/** The dates that are holidays in a calendar, each once. */
export function holidayDatesOf({ holidays }: Calendar): Set<string> {
  const dates = new Set(holidays.map(dateOf));
  for (const entry of holidays) if (asEntry(entry).closed === false) dates.delete(dateOf(entry));
  return dates;
}

function dateOf(entry: Calendar['holidays'][number]): string {
  return typeof entry === 'string' ? entry : entry.date;
}

function asEntry(entry: Calendar['holidays'][number]): HolidayEntry {
  return typeof entry === 'string' ? { date: entry, from: 'hand' } : entry;
}

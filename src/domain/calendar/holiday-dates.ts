import type { Calendar, HolidayEntry } from './calendar';

const known = new WeakMap<Calendar, Map<string, HolidayEntry>>();

/**
 * The dates that are holidays in a calendar, each with its entry. A negative entry takes its date out, whatever else names it; of
 * two entries on one date the first one names it.
 *
 * @example holidayDates(withEntries('2026-06-24', { date: '2026-06-24', closed: false })) // => none
 */
export function holidayDates(calendar: Calendar): ReadonlyMap<string, HolidayEntry> {
  const dates = known.get(calendar) ?? found(calendar);
  known.set(calendar, dates);
  return dates;
}

function found({ holidays }: Calendar): Map<string, HolidayEntry> {
  const entries = holidays.map((entry) =>
    typeof entry === 'string' ? { date: entry, from: 'hand' as const } : entry,
  );
  const dates = new Map<string, HolidayEntry>();
  for (const entry of entries) if (!dates.has(entry.date)) dates.set(entry.date, entry);
  for (const { date, closed } of entries) if (closed === false) dates.delete(date);
  return dates;
}

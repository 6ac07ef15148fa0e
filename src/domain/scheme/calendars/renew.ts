import type { Calendar } from '../../calendar/calendar';
import { resolveHolidays } from '../../calendar/holidays';
import type { HolidayChanges, Renewal } from '../../calendar/renew';
import { finderOf, renewCalendar } from '../../calendar/resolve';
import { type Instant, toLocalYear } from '../../time/instant';
import type { Scheme } from '../scheme';
import { calendarsIn, mapCalendars, namedCalendarsOf } from './map-calendars';

/**
 * A scheme whose calendars hold the holidays of their rules around an instant, a region's too; for the handlers that save schemes
 * alone, since the lists of regions are loaded here.
 */
export async function withEveryHoliday(scheme: Scheme, now: Instant): Promise<Scheme> {
  const resolved = new Map<Calendar, Calendar>();
  for (const calendar of calendarsIn(scheme)) {
    const year = toLocalYear(now, calendar.timezone);
    const find = await finderOf(calendar.holidayRule);
    resolved.set(calendar, resolveHolidays(calendar, { from: year, to: year }, find));
  }
  return mapCalendars(scheme, (calendar) => resolved.get(calendar) ?? calendar);
}

/** A scheme whose calendars are resolved again around an instant, and what changed in each calendar that changed. */
export async function renewScheme(
  scheme: Scheme,
  now: Instant,
): Promise<{ scheme: Scheme; changes: Record<string, HolidayChanges> }> {
  const renewals = new Map<Calendar, Renewal>();
  for (const calendar of calendarsIn(scheme)) renewals.set(calendar, await renewCalendar(calendar, now));
  const changes = namedCalendarsOf(scheme).flatMap(([name, calendar]) => {
    const changed = renewals.get(calendar)?.changes;
    const hasAny = changed && Object.values(changed).some((list) => list.length > 0);
    return hasAny ? [[name, changed] as const] : [];
  });
  return {
    scheme: mapCalendars(scheme, (calendar) => renewals.get(calendar)?.calendar ?? calendar),
    changes: Object.fromEntries(changes),
  };
}

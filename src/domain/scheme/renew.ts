import { resolveHolidays } from '../calendar/holidays';
import type { HolidayChanges } from '../calendar/renew';
import { finderOf, renewCalendar } from '../calendar/resolve';
import { type Instant, toLocalYear } from '../time/instant';
import type { Scheme } from './scheme';

/**
 * A scheme whose calendars hold the holidays of their rules around an instant, a region's too; for the handlers that save schemes
 * alone, since the lists of regions are loaded here.
 */
export async function withEveryHoliday(scheme: Scheme, now: Instant): Promise<Scheme> {
  const calendars = await Promise.all(
    Object.entries(scheme.calendars).map(async ([name, calendar]) => {
      const year = toLocalYear(now, calendar.timezone);
      const find = await finderOf(calendar.holidayRule);
      return [name, resolveHolidays(calendar, { from: year, to: year }, find)];
    }),
  );
  return { ...scheme, calendars: Object.fromEntries(calendars) };
}

/** A scheme whose calendars are resolved again around an instant, and what changed in each calendar that changed. */
export async function renewScheme(
  scheme: Scheme,
  now: Instant,
): Promise<{ scheme: Scheme; changes: Record<string, HolidayChanges> }> {
  const renewals = await Promise.all(
    Object.entries(scheme.calendars).map(
      async ([name, calendar]) => [name, await renewCalendar(calendar, now)] as const,
    ),
  );
  const changed = renewals.filter(([, { changes }]) =>
    Object.values(changes).some((list) => list.length > 0),
  );
  return {
    scheme: {
      ...scheme,
      calendars: Object.fromEntries(renewals.map(([name, renewal]) => [name, renewal.calendar])),
    },
    changes: Object.fromEntries(changed.map(([name, { changes }]) => [name, changes])),
  };
}

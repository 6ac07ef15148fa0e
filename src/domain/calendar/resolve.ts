import { type Instant, toLocalYear } from '../time/instant';
import { type Calendar, calendarSchema, type HolidayRule, isStatutory } from './calendar';
import { findStatutoryHolidays, type HolidayFinder, resolveHolidays } from './holidays';
import { type Renewal, renewHolidays } from './renew';

/**
 * A calendar as it is to be stored: checked, its holidays resolved five years back and five ahead of an instant. For the handler
 * that saves calendars alone: a region's list is loaded here, on demand.
 *
 * @example await resolveCalendar({ timezone: 'Europe/Paris', weekly, holidayRule: 'region:FR' }, now)
 */
export async function resolveCalendar(input: unknown, now: Instant): Promise<Calendar> {
  const calendar = calendarSchema.parse(input);
  const year = toLocalYear(now, calendar.timezone);
  return resolveHolidays(calendar, { from: year, to: year }, await finderOf(calendar.holidayRule));
}

/** The renewal of a stored calendar, by its region too: `renewHolidays` with the finder that its rule needs. */
export async function renewCalendar(calendar: Calendar, now: Instant): Promise<Renewal> {
  return renewHolidays(calendar, now, await finderOf(calendar.holidayRule));
}

/** The finder that a rule needs; a region's is loaded when it is asked for. */
export async function finderOf(rule: HolidayRule | undefined): Promise<HolidayFinder> {
  if (!rule || isStatutory(rule)) return findStatutoryHolidays;
  const { findRegionHolidays: regionHolidays } = await import('./regions');
  return regionHolidays;
}

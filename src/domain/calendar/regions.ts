import Holidays, { type HolidaysTypes } from 'date-holidays';
import { addCivilDays } from '../time/instant';
import { CalendarRefusal } from './calendar';
import type { Holiday, HolidayFinder } from './holidays';

const HOUR = 3_600_000;

/**
 * The public and bank holidays of a region of `date-holidays` as they come, nothing added: no observed day that the list does not
 * know, no half day. Loaded only where a calendar is saved, for it weighs megabytes.
 *
 * @example regionHolidays('region:FR', { from: 2026, to: 2026 }) // 2026-01-01 …
 */
export const findRegionHolidays: HolidayFinder = (rule, { from, to }) => {
  if (!rule.startsWith('region:')) return null;
  const region = findRegion(rule.slice('region:'.length));
  const holidays = new Map<string, Holiday>();
  for (let year = from - 1; year <= to; year += 1)
    for (const holiday of holidaysOfYear(region, year))
      if (inYears(holiday.date, from, to) && !holidays.has(holiday.date)) holidays.set(holiday.date, holiday);
  return [...holidays.values()].sort((a, b) => a.date.localeCompare(b.date));
};

function findRegion(code: string): Holidays {
  const [country = '', ...parts] = code.split('-');
  const all = new Holidays();
  requireRegion(code, country, all.getCountries('en'));
  const [state, part] = parts;
  if (state !== undefined) requireRegion(code, state, all.getStates(country, 'en'));
  if (state !== undefined && part !== undefined)
    requireRegion(code, part, all.getRegions(country, state, 'en'));
  const types: HolidaysTypes.HolidayType[] = ['public', 'bank'];
  const place = {
    country,
    ...(state !== undefined && { state }),
    ...(part !== undefined && { region: part }),
  };
  return new Holidays(place, { types });
}

function requireRegion(code: string, part: string, parts: Record<string, string> | undefined): void {
  if (parts && Object.hasOwn(parts, part)) return;
  const names = Object.keys(parts ?? {}).join(', ');
  throw new CalendarRefusal({ code: 'no-such-region', region: code, part, parts: names });
}

function holidaysOfYear(region: Holidays, year: number): Holiday[] {
  const french = region.getHolidays(year, 'fr');
  return region.getHolidays(year, 'en').flatMap((holiday) => {
    const same = french.find(({ date, rule }) => date === holiday.date && rule === holiday.rule);
    const name = { en: holiday.name, fr: same?.name ?? holiday.name };
    return datesOf(holiday).map((date) => ({ date, name, from: 'region' as const }));
  });
}

/** The dates of which a holiday takes more than half: neither the eve of one that begins at sunset, nor a half day. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = date.slice(0, 10);
  const begins = Number(date.slice(11, 13));
  const ends = begins + Math.round((end.getTime() - start.getTime()) / HOUR);
  const dates: string[] = [];
  for (let day = 0; day * 24 < ends; day += 1)
    if (Math.min(ends, day * 24 + 24) - Math.max(begins, day * 24) > 12) dates.push(addCivilDays(first, day));
  return dates;
}

function inYears(date: string, from: number, to: number): boolean {
  const year = Number(date.slice(0, 4));
  return year >= from && year <= to;
}

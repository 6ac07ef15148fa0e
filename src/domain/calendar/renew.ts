import { sameInEach } from '../own-texts';
import { type Instant, toLocalYear } from '../time/instant';
import type { Calendar } from './calendar';
import { findStatutoryHolidays, type Holiday, type HolidayFinder, resolveHolidays } from './holidays';

type Words = Holiday['name'];

/** What a renewal changed among the dates that a rule gives. */
export interface HolidayChanges {
  /** Dates that are new: those of a year newly resolved, and those that a changed law adds. */
  added: { date: string; name: Words }[];
  /** Dates that are gone from a year that is still resolved; a year left behind is not told. */
  removed: { date: string; name: Words }[];
  renamed: { date: string; before: Words; after: Words }[];
}

/** A calendar with its holidays resolved around another year, and what changed, for a notice. */
export interface Renewal {
  calendar: Calendar;
  changes: HolidayChanges;
}

/**
 * Resolves a calendar's holidays again, five years back and five ahead of an instant. What a person entered stays, negative entries
 * too; a calendar without a rule, or whose rule the finder cannot tell, stays as it is.
 *
 * @example renewHolidays(quebec2020to2030, newYear2026) // resolved from 2021 to 2031; the eight dates of 2031 are added
 */
export function renewHolidays(
  calendar: Calendar,
  now: Instant,
  find: HolidayFinder = findStatutoryHolidays,
): Renewal {
  const year = toLocalYear(now, calendar.timezone);
  const renewed = resolveHolidays(calendar, { from: year, to: year }, find);
  return { calendar: renewed, changes: compareHolidays(calendar, renewed) };
}

function compareHolidays(before: Calendar, after: Calendar): HolidayChanges {
  const [old, fresh] = [ruleNamesOf(before), ruleNamesOf(after)];
  const since = after.holidayYears?.from ?? 0;
  const common = [...fresh].flatMap(([date, name]) => {
    const oldName = old.get(date);
    return oldName ? [{ date, before: oldName, after: name }] : [];
  });
  return {
    added: findMissing(old, fresh),
    removed: findMissing(fresh, old).filter(({ date }) => Number(date.slice(0, 4)) >= since),
    renamed: common.filter(({ before, after }) => before.en !== after.en || before.fr !== after.fr),
  };
}

function findMissing(
  names: Map<string, Words>,
  candidates: Map<string, Words>,
): { date: string; name: Words }[] {
  return [...candidates].filter(([date]) => !names.has(date)).map(([date, name]) => ({ date, name }));
}

/** The dates that no hand entered; one without a name goes by its date. */
function ruleNamesOf({ holidays }: Calendar): Map<string, Words> {
  const names = new Map<string, Words>();
  for (const entry of holidays)
    if (typeof entry !== 'string' && entry.from !== 'hand')
      names.set(entry.date, entry.name ?? sameInEach(entry.date));
  return names;
}

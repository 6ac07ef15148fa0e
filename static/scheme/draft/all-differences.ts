import { type Difference, differencesBetween } from '../../../src/common/differences';
import type { Calendar, Scheme } from '../../../src/contract/scheme';

/**
 * Where two schemes differ, the holidays of rules and of regions included, each by its date. A draft has those of the years around now
 * alone: of a version beside it no others are asked.
 */
export function listAllDifferences(
  before: Scheme,
  after: Scheme,
  years?: { from: number; to: number },
): Difference[] {
  const isShown = (date: string) =>
    !years || (Number(date.slice(0, 4)) >= years.from && Number(date.slice(0, 4)) <= years.to);
  const [was, is] = [before, after].map((scheme) => withPlainHolidays(scheme, isShown));
  return differencesBetween([], was, is);
}

function withPlainHolidays(scheme: Scheme, isShown: (date: string) => boolean) {
  const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => {
    const { holidayYears: _, ...rest } = calendar;
    return [name, { ...rest, holidays: plainHolidaysOf(calendar, isShown) }];
  });
  return { ...scheme, calendars: Object.fromEntries(calendars) };
}

/** Of two entries of one date the one by hand counts: it stands last. */
function plainHolidaysOf({ holidays }: Calendar, isShown: (date: string) => boolean) {
  const days = holidays.map((day) => (typeof day === 'string' ? { date: day, from: 'hand' as const } : day));
  const shown = days.filter(({ date, from }) => from === 'hand' || isShown(date));
  const ordered = shown.toSorted((a, b) => Number(a.from === 'hand') - Number(b.from === 'hand'));
  const byDate = new Map(ordered.map(({ from: _, ...day }) => [day.date, day]));
  return [...byDate.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

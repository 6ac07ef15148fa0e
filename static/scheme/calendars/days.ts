import { own } from '../../../src/common/own';
import type { Calendar } from '../../../src/contract/scheme';
import { inEachLanguage } from '../../shared/languages';
import { schemeTextsIn } from '../draft/texts';
import { type WeekDay, weekDays } from './week-times';

type Names = NonNullable<Exclude<Calendar['holidays'][number], string>['name']>;
export type Day = {
  date: string;
  kind: 'open' | 'shut' | 'struck' | 'worked';
  name: Names | null;
  byHand: boolean;
};

/** What a day struck out by hand is called until somebody names it. */
export const DAY_OFF: Names = inEachLanguage((language) => schemeTextsIn(language).dayOff);
const DAY = 86_400_000;

/** Every day of a year as a calendar has it. */
export function daysOf(calendar: Calendar, year: number): Day[] {
  const holidays = new Map(
    calendar.holidays.map((day) =>
      typeof day === 'string'
        ? [day, { date: day, name: undefined, from: 'hand' as const }]
        : [day.date, day],
    ),
  );
  for (const day of calendar.holidays)
    if (typeof day !== 'string' && day.closed === false) holidays.delete(day.date);
  const days: Day[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    const holiday = holidays.get(date);
    const override = own(calendar.overrides, date);
    const hours = Array.isArray(override) ? override : override?.hours;
    const worked =
      hours !== undefined &&
      hours.length > 0 &&
      (!holiday || (!Array.isArray(override) && override?.onHoliday === true));
    const open = (calendar.weekly[weekDayOf(date)] ?? []).length > 0;
    const kind = worked
      ? holiday || !open
        ? 'worked'
        : 'open'
      : holiday
        ? 'struck'
        : open && hours === undefined
          ? 'open'
          : 'shut';
    days.push({ date, kind, name: holiday?.name ?? null, byHand: holiday?.from === 'hand' });
  }
  return days;
}

export function weekDayOf(date: string): WeekDay {
  return weekDays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
}

/**
 * A calendar with a day struck out, or taken back: a rule's holiday taken back opens as the day of the week does, one entered by
 * hand goes.
 */
export function toggleDay(calendar: Calendar, day: Day, name: Names): Calendar {
  const { [day.date]: override, ...overrides } = calendar.overrides;
  const holidays = calendar.holidays.filter(
    (entry) => (typeof entry === 'string' ? entry : entry.date) !== day.date,
  );
  if (day.kind === 'worked' && override) return { ...calendar, overrides };
  if (day.kind !== 'struck')
    return {
      ...calendar,
      overrides,
      holidays: [...holidays, { date: day.date, name, from: 'hand' as const }],
    };
  if (day.byHand) return { ...calendar, holidays };
  const usual = calendar.weekly[weekDayOf(day.date)] ?? [];
  const hours = usual.length > 0 ? usual : (calendar.weekly.mon ?? []);
  return { ...calendar, overrides: { ...overrides, [day.date]: { hours, onHoliday: true } } };
}

/** Whom a client turns to on a day; empty where nobody is named. */
export function contactOf({ holidays }: Calendar, date: string): string {
  const holiday = holidays.find((entry) => typeof entry !== 'string' && entry.date === date && entry.contact);
  return typeof holiday === 'object' ? (holiday.contact ?? '') : '';
}

/** The holidays with a day's contact; a rule's own day gets an entry by hand beside it, which goes with its contact. */
export function withContact({ holidays }: Calendar, day: Day, contact: string): Calendar['holidays'] {
  const isDay = (entry: Calendar['holidays'][number]) =>
    (typeof entry === 'string' ? entry : entry.date) === day.date;
  const isRules = (entry: Calendar['holidays'][number]) => typeof entry !== 'string' && entry.from !== 'hand';
  const ruleEntries = holidays.filter((entry) => isDay(entry) && isRules(entry));
  const otherEntries = holidays.filter((entry) => !isDay(entry));
  const name = day.name ? { name: day.name } : {};
  const byHand = { date: day.date, ...name, from: 'hand' as const, ...(contact === '' ? {} : { contact }) };
  return contact === '' && ruleEntries.length > 0
    ? [...otherEntries, ...ruleEntries]
    : [...otherEntries, ...ruleEntries, byHand];
}

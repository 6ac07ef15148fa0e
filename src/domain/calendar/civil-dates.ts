import { addCivilDays, type Day, dayOf } from '../time/instant';

const DAY = 86_400_000;

/** A civil date, YYYY-MM-DD, of a year, a month and a day of the month. */
export function toCivilDate(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** The day of the week of a date; 0 is Sunday. */
export function weekdayOfDate(date: string): number {
  return weekdayOf(dayOf(date));
}

/** Whether a date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  return weekdayOfDate(date) % 6 === 0;
}

/** The n-th given weekday of a month; 0 is Sunday. */
export function findNthWeekday(year: number, month: number, day: number, n: number): string {
  const first = toCivilDate(year, month, 1);
  return addCivilDays(first, ((day - weekdayOfDate(first) + 7) % 7) + (n - 1) * 7);
}

/** The last given weekday of a month; 0 is Sunday. */
export function findLastWeekday(year: number, month: number, day: number): string {
  const fifth = findNthWeekday(year, month, day, 5);
  return fifth.startsWith(toCivilDate(year, month, 1).slice(0, 7)) ? fifth : addCivilDays(fifth, -7);
}

/** Easter Sunday by the Gregorian computus (Meeus). */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return toCivilDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The year, the month and the day of the month of a civil date. */
export function civilOf(at: Day): { year: number; month: number; day: number } {
  const date = new Date(at * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The civil date of a year, a month and a day; the thirteenth month is the next January. */
export function toDay(year: number, month: number, day: number): Day {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

/** The day of the week of a civil date; 0 is Sunday. */
export function weekdayOf(at: Day): number {
  return (((at + 4) % 7) + 7) % 7;
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has. */
export function monthLengthOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

import type { Day } from '../../time/instant';
import { civilOf, isLeap, monthLengthOf, toDay, weekdayOf } from '../civil-dates';

/** How an all-day event repeats, as RFC 5545 writes it; days of the week are numbered from Sunday, 0. */
export interface Recurrence {
  every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  count?: number | undefined;
  until?: Day | undefined;
  weekStart: number;
  months: number[];
  weeks: number[];
  yearDays: number[];
  monthDays: number[];
  weekdays: { place: number; day: number }[];
  positions: number[];
}

/** The first and the last day of a stretch, both included. */
export interface Days {
  first: Day;
  last: Day;
}

/**
 * The days of a stretch on which an event repeats that begins on a day, in order; one that is never fulfilled has none. `look` is
 * told how many days are about to be looked at, and may refuse by throwing.
 *
 * @example occurrences(firstMondayOfSeptember, 2024-09-02, years(2024, 2026)) // 2024-09-02, 2025-09-01, 2026-09-07
 */
export function occurrencesOf(
  rule: Recurrence,
  start: Day,
  { first, last }: Days,
  checkBudget: (days: number) => void = () => {},
): Day[] {
  const result: Day[] = [];
  const wanted = withDefaults(rule, start);
  const end = Math.min(last, rule.until ?? last);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (let turn = countTurnsBefore(rule, first - start); left > 0; turn += 1) {
    const period = periodOf(rule, start, turn);
    if (period.from > end) break;
    const days = selectPositions(rule, matchingDaysOf(wanted, period, checkBudget)).filter(
      (day) => day >= start && day <= end,
    );
    result.push(...days.slice(0, left));
    left -= days.length;
  }
  return result.filter((day) => day >= first);
}

interface Period {
  from: Day;
  to: Day;
}

/** How many turns of the rule lie wholly before some days have passed; where turns are counted, none is passed over. */
function countTurnsBefore({ every, interval, count }: Recurrence, passed: number): number {
  if (count !== undefined) return 0;
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[every];
  return Math.max(0, Math.floor(passed / (longest * interval)) - 1);
}

function periodOf({ every, interval, weekStart }: Recurrence, start: Day, turn: number): Period {
  const step = turn * interval;
  if (every === 'DAILY') return { from: start + step, to: start + step + 1 };
  if (every === 'WEEKLY') {
    const from = start - ((weekdayOf(start) - weekStart + 7) % 7) + 7 * step;
    return { from, to: from + 7 };
  }
  const { year, month } = civilOf(start);
  if (every === 'MONTHLY')
    return { from: toDay(year, month + step, 1), to: toDay(year, month + step + 1, 1) };
  return { from: toDay(year + step, 1, 1), to: toDay(year + step + 1, 1, 1) };
}

/** The days of a period that the rule means; of a year only its months are looked at, where it names some. */
function matchingDaysOf(rule: Recurrence, { from, to }: Period, checkBudget: (days: number) => void): Day[] {
  if (isByMonthDay(rule)) return matchMonthDays(rule, { from, to }, checkBudget);
  const days: Day[] = [];
  const parts = rule.every === 'YEARLY' && rule.months.length > 0 ? monthsOf(rule, from) : [{ from, to }];
  for (const part of parts) {
    checkBudget(part.to - part.from);
    for (let day = part.from; day < part.to; day += 1) if (matches(rule, day)) days.push(day);
  }
  return days.sort((a, b) => a - b);
}

/** Most holidays: some days of some months, which are counted out without a look at any other. */
function isByMonthDay({ every, monthDays, weekdays, weeks, yearDays }: Recurrence): boolean {
  const otherParts = weekdays.length + weeks.length + yearDays.length;
  return (every === 'MONTHLY' || every === 'YEARLY') && monthDays.length > 0 && otherParts === 0;
}

function matchMonthDays(rule: Recurrence, { from, to }: Period, checkBudget: (days: number) => void): Day[] {
  const days = new Set<Day>();
  const { year, month: first } = civilOf(from);
  const all = Array.from({ length: Math.round((to - from) / 30.44) }, (_, place) => first + place);
  const months = rule.months.length > 0 ? all.filter((month) => rule.months.includes(month)) : all;
  // a period without a month of the rule is looked at as well
  checkBudget(Math.max(1, months.length));
  for (const month of months) {
    const start = toDay(year, month, 1);
    const length = toDay(year, month + 1, 1) - start;
    const places = rule.monthDays.map((day) => (day < 0 ? length + day + 1 : day));
    for (const place of places) if (place >= 1 && place <= length) days.add(start + place - 1);
  }
  return [...days].sort((a, b) => a - b);
}

function monthsOf({ months }: Recurrence, newYear: Day): Period[] {
  const { year } = civilOf(newYear);
  return months.map((month) => ({ from: toDay(year, month, 1), to: toDay(year, month + 1, 1) }));
}

/** Where a rule names no day, the day of the event's own beginning is meant. */
function withDefaults(rule: Recurrence, start: Day): Recurrence {
  const { month, day } = civilOf(start);
  const hasDay = [rule.yearDays, rule.monthDays, rule.weekdays].some((list) => list.length > 0);
  if (hasDay || rule.every === 'DAILY') return rule;
  if (rule.every === 'WEEKLY' || rule.weeks.length > 0)
    return { ...rule, weekdays: [{ place: 0, day: weekdayOf(start) }] };
  const months = rule.every === 'YEARLY' && rule.months.length === 0 ? [month] : rule.months;
  return { ...rule, months, monthDays: [day] };
}

function matches(rule: Recurrence, at: Day): boolean {
  const { months, monthDays, yearDays, weeks, weekdays } = rule;
  const { year, month, day } = civilOf(at);
  if (months.length > 0 && !months.includes(month)) return false;
  const inMonth = () => ({ place: day, of: monthLengthOf(year, month) });
  const inYear = () => ({ place: at - toDay(year, 1, 1) + 1, of: isLeap(year) ? 366 : 365 });
  const counted = rule.every === 'MONTHLY' || months.length > 0 ? inMonth : inYear;
  return (
    (monthDays.length === 0 || isListed(monthDays, inMonth())) &&
    (yearDays.length === 0 || isListed(yearDays, inYear())) &&
    (weeks.length === 0 || isListed(weeks, weekOf(rule, at))) &&
    (weekdays.length === 0 || matchesWeekday(rule, at, counted()))
  );
}

interface Place {
  place: number;
  of: number;
}

/** Whether a place counted from the start, or from the end as a negative number, is listed. */
function isListed(list: number[], { place, of }: Place): boolean {
  return list.includes(place) || list.includes(place - of - 1);
}

/** Whether a day is a listed weekday: any of them, the n-th of its month or year, or the n-th from their end. */
function matchesWeekday({ weekdays }: Recurrence, at: Day, { place, of }: Place): boolean {
  const places = [0, Math.ceil(place / 7), -Math.ceil((of - place + 1) / 7)];
  return weekdays.some((wanted) => wanted.day === weekdayOf(at) && places.includes(wanted.place));
}

/** Weeks are numbered as in ISO 8601, from the first that has four days of its year, but begin on the rule's own day. */
function weekOf({ weekStart }: Recurrence, at: Day): Place {
  const weekStartOf = (day: Day) => day - ((weekdayOf(day) - weekStart + 7) % 7);
  const { year } = civilOf(weekStartOf(at) + 3);
  const [first, next] = [weekStartOf(toDay(year, 1, 4)), weekStartOf(toDay(year + 1, 1, 4))];
  return { place: (weekStartOf(at) - first) / 7 + 1, of: (next - first) / 7 };
}

function selectPositions({ positions }: Recurrence, days: Day[]): Day[] {
  if (positions.length === 0) return days;
  return days.filter((_, place) => isListed(positions, { place: place + 1, of: days.length }));
}

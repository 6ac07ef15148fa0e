import { addCivilDays } from '../time/instant';
import { isWeekend, weekdayOfDate } from './civil-dates';

/** A holiday of one year: its date and its names. */
export type Named = [date: string, en: string, fr: string];

/** Québec's National Holiday and Canada Day there: a Sunday moves to the Monday (Labour Standards Act, s. 60). */
export function moveSunday([date, en, fr]: Named): Named {
  return [weekdayOfDate(date) === 0 ? addCivilDays(date, 1) : date, en, fr];
}

/** The federal American way: a Saturday is observed on the Friday before, a Sunday on the Monday after (5 U.S.C. 6103). */
export function moveToNearestWeekday([date, en, fr]: Named): Named {
  return [addCivilDays(date, { 6: -1, 0: 1 }[weekdayOfDate(date)] ?? 0), en, fr];
}

/** The federal Canadian way: those on a weekend move to the next weekday that is not already a holiday. */
export function moveToWeekdays(days: Named[]): Named[] {
  const taken = new Set(days.map(([date]) => date).filter((date) => !isWeekend(date)));
  return days.map(([date, en, fr]) => {
    if (!isWeekend(date)) return [date, en, fr];
    let moved = date;
    while (isWeekend(moved) || taken.has(moved)) moved = addCivilDays(moved, 1);
    taken.add(moved);
    return [moved, en, fr];
  });
}

/** The desk's wall clock, and the hours in which its people and its clients write. */
import { DateTime } from 'luxon';
import { ZONE } from './people';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant by the desk's wall, as `2026-11-25 13:00`. */
export const wall = (text: string): number => DateTime.fromSQL(text, { zone: ZONE }).toMillis();

const OPENS = 8.5;
const CLOSES = 17;

/** The instant itself within working hours, else some minutes into the next working morning. */
export function intoWorkingTime(instant: number, minutesIn = 20): number {
  const at = DateTime.fromMillis(instant, { zone: ZONE });
  const hour = at.hour + at.minute / 60;
  if (at.weekday <= 5 && hour >= OPENS && hour <= CLOSES) return instant;
  const opens = at.startOf('day').plus({ hours: OPENS, minutes: minutesIn });
  const next = at.weekday <= 5 && hour < OPENS ? opens : opens.plus({ days: 1 });
  return next.weekday <= 5
    ? next.toMillis()
    : intoWorkingTime(next.plus({ days: 1 }).startOf('day').toMillis(), minutesIn);
}

/** So many working days later, at the same hour. */
export function workingDaysLater(instant: number, days: number): number {
  let at = DateTime.fromMillis(instant, { zone: ZONE });
  for (let left = days; left > 0; ) {
    at = at.plus({ days: 1 });
    if (at.weekday <= 5) left -= 1;
  }
  return at.toMillis();
}

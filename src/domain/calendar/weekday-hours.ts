import type { Calendar, Interval } from './calendar';

/**
 * The weekly hours of a desk that works the same hours from Monday to Friday.
 *
 * @example weekdays('08:00', '17:30')
 */
export function weekdayHoursOf(opens: string, closes: string): Calendar['weekly'] {
  const day: Interval[] = [[opens, closes]];
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
}

import { addCivilDays, type Instant, toLocalDate } from '../time/instant';
import type { Span } from '../time/span';
import type { HolidayEntry } from './calendar';
import { findHoliday } from './holiday-dates';
import type { WorkingTime } from './working-time';

/** A stretch in which a calendar does not open, with the first holiday in it. */
export interface ClosedStretch extends Span {
  holiday: HolidayEntry | null;
}

/**
 * The closed stretches between two instants, each as long as can be: a night, a weekend and a holiday that touch are one. Half-open,
 * clipped to the instants given.
 *
 * @example closedStretches(nineToFive, monday, tuesday).length // => 2
 */
export function findClosedStretches(time: WorkingTime, from: Instant, to: Instant): ClosedStretch[] {
  const open = time.segments(from, to);
  const edges = [from, ...open.flatMap((span) => [span.from, span.to]), to];
  const stretches: ClosedStretch[] = [];
  for (let place = 0; place < edges.length; place += 2) {
    const span = { from: edges[place] as Instant, to: edges[place + 1] as Instant };
    if (span.from < span.to) stretches.push({ ...span, holiday: findHolidayIn(time, span) });
  }
  return stretches;
}

function findHolidayIn({ calendar }: WorkingTime, { from, to }: Span): HolidayEntry | null {
  const { timezone } = calendar;
  const last = toLocalDate(to - 1, timezone);
  for (let date = toLocalDate(from, timezone); date <= last; date = addCivilDays(date, 1)) {
    const holiday = findHoliday(calendar, date);
    if (holiday) return holiday;
  }
  return null;
}

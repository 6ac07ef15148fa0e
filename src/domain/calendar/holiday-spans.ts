/** A calendar's holidays as stretches of time. */
import { addCivilDays, toInstant } from '../time/instant';
import type { Span } from '../time/span';
import type { Calendar, HolidayEntry } from './calendar';
import { findHoliday, holidayDatesOf } from './holiday-dates';
import { findLastAtOrBefore } from './sorted-search';

/** A civil day that is a holiday, from midnight to midnight in the calendar's zone. */
export interface HolidaySpan extends Span {
  holiday: HolidayEntry;
}

interface Holidays {
  spans: HolidaySpan[];
  /** When each begins, for the search. */
  begins: Float64Array;
}

const NONE: readonly HolidaySpan[] = [];
const holidaysByCalendar = new WeakMap<Calendar, Holidays>();

/** The holidays that touch a stretch, in order. */
export function holidaysWithin(calendar: Calendar, { from, to }: Span): readonly HolidaySpan[] {
  const { spans, begins } = holidaysByCalendar.get(calendar) ?? resolve(calendar);
  if (spans.length === 0) return NONE;
  let place = Math.max(0, findLastAtOrBefore(begins, from));
  if ((spans[place] as HolidaySpan).to <= from) place += 1;
  if (place >= spans.length || (begins[place] as number) >= to) return NONE;
  const first = place;
  while (place < spans.length && (begins[place] as number) < to) place += 1;
  return spans.slice(first, place);
}

function resolve(calendar: Calendar): Holidays {
  const spans = [...holidayDatesOf(calendar)].sort().flatMap((date) => spanOf(calendar, date));
  const holidays = { spans, begins: Float64Array.from(spans, ({ from }) => from) };
  holidaysByCalendar.set(calendar, holidays);
  return holidays;
}

function spanOf(calendar: Calendar, date: string): HolidaySpan[] {
  const holiday = findHoliday(calendar, date);
  const [from, to] = [date, addCivilDays(date, 1)].map((day) => toInstant(day, 0, calendar.timezone));
  return holiday ? [{ from: from as number, to: to as number, holiday }] : [];
}

/** Files of holidays as people give them; loaded when one is given, for what reads them is heavy. */
import type { HolidayEntry } from '../../domain/calendar/calendar';
import { importDates } from '../../domain/calendar/ics/date-list';
import { daysOfEntries, type IcsImport, importHolidays } from '../../domain/calendar/ics/ics';
import { IcsRefusal } from '../../domain/calendar/ics/lines';
import { holidaysOfCalendars } from '../../domain/exchange/jsm/holidays';
import { readConfiguration } from '../../domain/exchange/jsm/shape';
import { toLocalYear } from '../../domain/time/instant';
import { type Refusal, refuse } from '../refusal';
import { explainProblem } from './explain-file';

/** The holidays of a calendar file, a list, or JSM’s calendars, five years back and ahead; or the line that is broken. */
export function parseCalendarFile(text: string, now: number): IcsImport | Refusal {
  const year = toLocalYear(now, 'UTC');
  const years = { from: year - 5, to: year + 5 };
  const calendars = /^\s*[{[]/.test(text) ? readConfiguration(text) : null;
  if (calendars && calendars.calendars.length > 0) return holidaysOfCalendars(calendars, years);
  const list = /BEGIN:VCALENDAR/i.test(text) ? null : importDates(text);
  if (list && list.entries.length > 0) return list;
  try {
    return importHolidays(text, years);
  } catch (error) {
    if (error instanceof IcsRefusal)
      return refuse('invalid', (texts) => explainProblem(error.problem, texts));
    throw error;
  }
}

/** The days of the lines that somebody chose; unsaid, those that are holidays by themselves. */
export function chosenDaysOf(file: IcsImport, lines: number[] | undefined): HolidayEntry[] {
  if (lines === undefined) return file.holidays;
  const chosen = new Set(lines);
  return daysOfEntries(file.entries.filter(({ line }) => chosen.has(line)));
}

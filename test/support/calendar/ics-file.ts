import { type Language, textsIn } from '../../../locales/languages';
import { explainProblem } from '../../../src/application/calendar/explain-file';
import { importHolidays } from '../../../src/domain/calendar/ics/ics';
import { IcsRefusal } from '../../../src/domain/calendar/ics/lines';

export const years = { from: 2024, to: 2027 };

/** A calendar file of events, each the lines between its beginning and its end. */
export function toIcsFile(...events: string[][]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** The dates that an event of some lines gives. */
export function datesOfEvent(...lines: string[]): string[] {
  return importHolidays(toIcsFile(lines), years).holidays.map(({ date }) => date);
}

/** What is said of a calendar file that is refused; null for one that is read. */
export function refusalOf(text: string, language: Language = 'en'): string | null {
  try {
    importHolidays(text, years);
    return null;
  } catch (error) {
    if (error instanceof IcsRefusal) return explainProblem(error.problem, textsIn(language));
    throw error;
  }
}

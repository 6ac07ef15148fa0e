import type { HolidayYears } from '../../calendar/calendar';
import { daysOfEntries, type IcsImport, type ImportedEntry } from '../../calendar/ics/ics';
import { sameInEach } from '../../own-texts';
import { toCalendar } from './calendars';
import type { JsmConfiguration } from './shape';

/** The holidays of Jira Service Management’s calendars, to choose from as those of any file: each with the calendar it is of. */
export function holidaysOfCalendars({ calendars }: JsmConfiguration, years: HolidayYears): IcsImport {
  const listed = calendars.flatMap((calendar) => calendar.holidays.map((holiday) => ({ calendar, holiday })));
  const entries = listed.map(({ calendar, holiday }, nth): ImportedEntry => {
    const alone = { ...calendar, workingTimes: [], holidays: [holiday] };
    const days = toCalendar(alone, years).calendar.holidays.flatMap((day) =>
      typeof day === 'string' ? [] : day,
    );
    const name = holiday.name === '' ? null : sameInEach(holiday.name);
    return { line: nth + 1, name, tags: [calendar.name], days, why: days.length === 0 ? 'outside' : null };
  });
  const skipped = entries.flatMap(({ line, why }) => (why === null ? [] : [{ line, why }]));
  return { holidays: daysOfEntries(entries.filter(({ why }) => why === null)), skipped, entries };
}

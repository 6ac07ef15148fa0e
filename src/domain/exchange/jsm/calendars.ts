/** JSM’s calendars as ours: a week, and holidays by their dates. */
import type { Calendar, HolidayEntry, HolidayYears, Interval } from '../../calendar/calendar';
import { sameInEach } from '../../own-texts';
import type { ImportLine } from './lines';
import type { JsmCalendar } from './shape';

const DAYS: Record<string, 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'> = {
  ...{ monday: 'mon', tuesday: 'tue', wednesday: 'wed', thursday: 'thu' },
  ...{ friday: 'fri', saturday: 'sat', sunday: 'sun' },
};

/** A calendar, and a line for each of its terms; a holiday that comes again each year has its date of every year that counts. */
export function toCalendar(
  jsm: JsmCalendar,
  years: HolidayYears,
): { calendar: Calendar; lines: ImportLine[] } {
  const lines: ImportLine[] = [];
  const add = (
    outcome: ImportLine['outcome'],
    part: ImportLine['part'],
    term: string,
    how?: ImportLine['how'],
  ) => lines.push({ outcome, of: jsm.name, part, term, how: how ?? null });
  const weekly: Record<string, Interval[]> = {};
  for (const { weekday, start, end } of jsm.workingTimes) {
    const day = new Map(Object.entries(DAYS)).get(weekday.toLowerCase());
    const term = `${weekday} ${clockOf(start)}–${clockOf(end)}`;
    if (day === undefined || start >= end) add('none', 'working-time', term, 'no-such-time');
    else {
      weekly[day] = [...(weekly[day] ?? []), [clockOf(start), clockOf(end)]];
      add('taken', 'working-time', term);
    }
  }
  const holidays = jsm.holidays.flatMap((holiday) => {
    const date = (holiday.iso8601Date ?? holiday.date ?? '').slice(0, 10);
    const term = `${date} ${holiday.name}`.trim();
    const dates = datesOf(date, holiday.recurring, years);
    if (dates.length === 0) add('none', 'holiday', term, 'no-such-date');
    else
      add(
        holiday.recurring ? 'approximated' : 'taken',
        'holiday',
        term,
        holiday.recurring ? 'each-year' : undefined,
      );
    return dates.map((each) => toEntry(each, holiday.name));
  });
  const isKnownZone = isZone(jsm.timezoneId);
  add(
    isKnownZone ? 'taken' : 'approximated',
    'time-zone',
    jsm.timezoneId,
    isKnownZone ? undefined : 'unknown-zone',
  );
  return {
    calendar: { timezone: isKnownZone ? jsm.timezoneId : 'UTC', weekly, holidays, overrides: {}, breaks: {} },
    lines,
  };
}

const toEntry = (date: string, name: string): HolidayEntry => ({
  date,
  ...(name === '' ? {} : { name: sameInEach(name) }),
  from: 'hand',
});

/** Milliseconds since midnight as a time of day; the last one is the end of the day. */
function clockOf(ms: number): string {
  const minutes = Math.min(Math.round(ms / 60_000), 1_440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function datesOf(date: string, isRecurring: boolean, years: HolidayYears): string[] {
  if (!isDate(date)) return [];
  if (!isRecurring) return [date];
  const all = Array.from(
    { length: years.to - years.from + 1 },
    (_, nth) => `${years.from + nth}${date.slice(4)}`,
  );
  return all.filter(isDate);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

import { own } from '../../../common/own';
import type { Calendar, HolidayEntry } from '../../calendar/calendar';
import { toCanonicalJson } from '../../canonical-json';
import type { Scheme } from '../scheme';

type Calendars = Scheme['calendars'];

/**
 * Calendars with what a version changed in them, where that is for them too: each member of a calendar by itself, and its holidays,
 * special hours and breaks date by date. A calendar that was not there comes with its version in any case, for its rules may need it;
 * one that a version takes away stays for the goals that name it.
 */
export function mergeCalendars(
  calendars: Calendars,
  { before, after }: { before: Calendars; after: Calendars },
  isForThem: boolean,
): Calendars {
  const names = new Set([...Object.keys(calendars), ...Object.keys(after)]);
  const merged = [...names].map((name): [string, Calendar | undefined] => {
    const [mine, was, is] = [own(calendars, name), own(before, name), own(after, name)];
    return [name, mine && was && is && isForThem ? mergeCalendar(mine, was, is) : (mine ?? is)];
  });
  return Object.fromEntries(merged.filter((entry): entry is [string, Calendar] => entry[1] !== undefined));
}

function mergeCalendar(mine: Calendar, was: Calendar, is: Calendar): Calendar {
  return {
    ...mergeRecord(mine, was, is),
    holidays: mergeHolidays(mine.holidays, was.holidays, is.holidays),
    overrides: mergeRecord(mine.overrides, was.overrides, is.overrides),
    breaks: mergeRecord(mine.breaks, was.breaks, is.breaks),
  };
}

/** A record with the members that were changed, added or taken away elsewhere. */
function mergeRecord<Value extends object>(mine: Value, was: Value, is: Value): Value {
  const members = [...new Set([...Object.keys(mine), ...Object.keys(is)])].map((key) => {
    const [mineOf, wasOf, isOf] = [mine, was, is].map((record) =>
      own(record as Record<string, unknown>, key),
    );
    return [key, isSame(wasOf, isOf) ? mineOf : isOf];
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as Value;
}

type Holidays = Calendar['holidays'];

/** All entries of a date go together: the first names it, and a negative one takes it away. */
function mergeHolidays(mine: Holidays, was: Holidays, is: Holidays): Holidays {
  const ofDate = (days: Holidays, date: string) => days.filter((day) => dateOf(day) === date);
  const dates = new Set([...was, ...is].map(dateOf));
  const changed = new Set([...dates].filter((date) => !isSame(ofDate(was, date), ofDate(is, date))));
  const isChanged = (day: Holidays[number]) => changed.has(dateOf(day));
  return [...mine.filter((day) => !isChanged(day)), ...is.filter(isChanged)];
}

const dateOf = (day: string | HolidayEntry) => (typeof day === 'string' ? day : day.date);

const isSame = (a: unknown, b: unknown) => toCanonicalJson(a) === toCanonicalJson(b);

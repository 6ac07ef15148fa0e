import type { Calendar, Interval } from '../calendar/calendar';
import { holidayDates } from '../calendar/holiday-dates';
import { type Instant, localDate } from '../time/instant';
import type { Finding, FindingCode } from './lint';
import type { Scheme } from './scheme';

/** What is wrong with the calendars of a scheme. */
export function calendarFindings(scheme: Scheme, at: Instant): Finding[] {
  return Object.entries(scheme.calendars).flatMap(([name, calendar]) => [
    ...standardTime(name, calendar),
    ...contradictions(name, calendar),
    ...missingYears(name, calendar, at),
  ]);
}

type Words = { en: string; fr: string };

function finding(code: FindingCode, path: string, say: Words, change: Words): Finding {
  return { code, path, clause: null, example: null, say, change };
}

/** A zone that never changes its clocks, where people do. */
function standardTime(name: string, { timezone }: Calendar): Finding[] {
  if (!/^(EST|MST|HST|Etc\/GMT[+-]\d+|GMT[+-]\d+|[+-]\d{2}:?\d{2})$/.test(timezone)) return [];
  return [
    finding(
      'literal-standard-time',
      `calendars.${name}.timezone`,
      {
        en: `${timezone} never observes daylight saving time; in summer the hours are one hour off.`,
        fr: `${timezone} n’observe jamais l’heure avancée ; en été les heures sont décalées d’une heure.`,
      },
      { en: 'Write the place: America/Toronto.', fr: 'Écrivez le lieu : America/Toronto.' },
    ),
  ];
}

function contradictions(name: string, calendar: Calendar): Finding[] {
  const path = `calendars.${name}`;
  const week = Object.entries(calendar.weekly).flatMap(([day, hours]) =>
    overlap(hours ?? []) ? [contradiction(`${path}.weekly.${day}`, day)] : [],
  );
  const closed = holidayDates(calendar);
  const dates = Object.entries(calendar.overrides).flatMap(([date, override]) => {
    const opens = Array.isArray(override)
      ? override.length > 0
      : override.hours.length > 0 && !override.onHoliday;
    return opens && closed.has(date) ? [contradiction(`${path}.overrides.${date}`, date)] : [];
  });
  return [...week, ...dates];
}

function contradiction(path: string, when: string): Finding {
  return finding(
    'contradictory-hours',
    path,
    {
      en: `The hours of ${when} contradict each other: they overlap, or the date is also a holiday.`,
      fr: `Les heures de ${when} se contredisent : elles se chevauchent, ou la date est aussi fériée.`,
    },
    {
      en: 'Write each hour once; a holiday opens only with "onHoliday": true.',
      fr: 'Écrivez chaque heure une fois ; un férié n’ouvre qu’avec "onHoliday": true.',
    },
  );
}

function overlap(hours: Interval[]): boolean {
  const sorted = [...hours].sort(([a], [b]) => a.localeCompare(b));
  return sorted.some(([from], index) => {
    const before = sorted[index - 1];
    return before !== undefined && (before[1] > from || before[1] < before[0]);
  });
}

/** The holidays of this year and the next must be known: by rule, or entered by hand. */
function missingYears(name: string, calendar: Calendar, at: Instant): Finding[] {
  const year = Number(localDate(at, calendar.timezone).slice(0, 4));
  const missing = [year, year + 1].find((wanted) => !knows(calendar, wanted));
  if (missing === undefined) return [];
  return [
    finding(
      'missing-holiday-year',
      `calendars.${name}.holidays`,
      { en: `No holiday of ${missing} is known.`, fr: `Aucun jour férié de ${missing} n’est connu.` },
      {
        en: 'Choose a holiday rule, or enter the dates.',
        fr: 'Choisissez une règle de fériés, ou entrez les dates.',
      },
    ),
  ];
}

function knows(calendar: Calendar, year: number): boolean {
  const { holidayRule, holidayYears } = calendar;
  if (holidayYears) return year >= holidayYears.from && year <= holidayYears.to;
  if (holidayRule) return true;
  return [...holidayDates(calendar)].some((date) => date.startsWith(String(year)));
}

import { dateFormatOf } from './date-format';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY = 86_400_000;
/** A Monday, so that the days after it have their names. */
const monday = Date.UTC(2024, 0, 1);

interface Week {
  timezone: string;
  weekly: Partial<Record<(typeof days)[number], [string, string][]>>;
}

/** How a reader writes the names of days and the times of a day. */
export interface HoursFormat {
  locale: string;
  times: { hour: 'numeric' | '2-digit'; tidy(text: string): string };
}

/**
 * A week of opening hours in one line. Days that follow and open alike are one.
 *
 * @example formatWeek(office, english) // => 'Mon–Fri 08:00–17:30 (America/Toronto)'
 */
export function formatWeek({ weekly, timezone }: Week, format: HoursFormat): string {
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [place, day] of days.entries()) {
    const hours = (weekly[day] ?? []).map((interval) => formatInterval(interval, format)).join(', ');
    const run = runs.at(-1);
    if (run && run.hours === hours) run.last = place;
    else runs.push({ first: place, last: place, hours });
  }
  const open = runs.filter(({ hours }) => hours !== '');
  const lines = open.map(({ first, last, hours }) => `${formatDays(first, last, format)} ${hours}`);
  return `${lines.join(', ')} (${timezone.replace('_', ' ')})`;
}

function formatDays(first: number, last: number, { locale }: HoursFormat): string {
  const weekday = dateFormatOf(locale, { weekday: 'short', timeZone: 'UTC' });
  const [from, to] = [first, last].map((place) => weekday.format(monday + place * DAY));
  return first === last ? `${from}` : `${from}–${to}`;
}

function formatInterval(interval: [string, string], { locale, times: { hour, tidy } }: HoursFormat): string {
  const parts = { hour, minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
  const time = dateFormatOf(locale, parts);
  return interval
    .map((text) => {
      const [hours = 0, minutes = 0] = text.split(':').map(Number);
      return tidy(time.format(monday + (hours * 60 + minutes) * 60_000));
    })
    .join('–');
}

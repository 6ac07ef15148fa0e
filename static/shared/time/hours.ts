import type { HoursView } from '../../../src/contract/clocks';
import type { Reader } from '../reader';
import { formatTime } from './moments';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A Monday, so that the days after it have their names. */
const monday = Date.UTC(2024, 0, 1);

/** A week of opening hours in one line: "Mon–Fri 08:00–17:30 (America/Toronto)". Days that follow and open alike are one. */
export function formatHours({ weekly, timezone }: HoursView, reader: Reader): string {
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [place, day] of days.entries()) {
    const hours = (weekly[day] ?? []).map(([from, to]) => formatInterval(from, to, reader)).join(', ');
    const run = runs.at(-1);
    if (run && run.hours === hours) run.last = place;
    else runs.push({ first: place, last: place, hours });
  }
  const open = runs.filter(({ hours }) => hours !== '');
  const lines = open.map(({ first, last, hours }) => `${formatDays(first, last, reader)} ${hours}`);
  return `${lines.join(', ')} (${timezone.replace('_', ' ')})`;
}

function formatDays(first: number, last: number, { locale }: Reader): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const [from, to] = [first, last].map((place) => format.format(monday + place * 86_400_000));
  return first === last ? `${from}` : `${from}–${to}`;
}

function formatInterval(from: string, to: string, reader: Reader): string {
  const [opens, closes] = [from, to].map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return formatTime(monday + (hour * 60 + minute) * 60_000, { ...reader, timeZone: 'UTC' }, false);
  });
  return `${opens}–${closes}`;
}

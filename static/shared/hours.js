import { clockTime } from './moments';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday, so that the days after it have their names. */
const monday = Date.UTC(2024, 0, 1);
/** A week of opening hours in one line: "Mon–Fri 08:00–17:30 (America/Toronto)". Days that follow and open alike are one. */
export function hoursText({ weekly, timezone }, reader) {
  const runs = [];
  for (const [place, day] of days.entries()) {
    const hours = (weekly[day] ?? []).map(([from, to]) => intervalText(from, to, reader)).join(', ');
    const run = runs.at(-1);
    if (run && run.hours === hours) run.last = place;
    else runs.push({ first: place, last: place, hours });
  }
  const open = runs.filter(({ hours }) => hours !== '');
  const lines = open.map(({ first, last, hours }) => `${daysText(first, last, reader)} ${hours}`);
  return `${lines.join(', ')} (${timezone.replace('_', ' ')})`;
}
function daysText(first, last, { locale }) {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const [from, to] = [first, last].map((place) => format.format(monday + place * 86_400_000));
  return first === last ? `${from}` : `${from}–${to}`;
}
function intervalText(from, to, reader) {
  const [opens, closes] = [from, to].map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return clockTime(monday + (hour * 60 + minute) * 60_000, { ...reader, timeZone: 'UTC' }, false);
  });
  return `${opens}–${closes}`;
}

import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';
import { closes, type Engine, holidays, opens, zone } from './work';

/** The hours of the date of an instant, none on a closed date, and an instant of the next date. */
type Day = { open: number; close: number; next: number };
type DayAt = (at: number) => Day;

/** What one writes by hand with a good date library: from day to day, until the length is used up or the end is reached. */
export function createDayLoops(): Engine[] {
  return [
    walk('a walk by days with luxon 3.7.2', withLuxon),
    walk('a walk by days with temporal-polyfill 1.0.8', withTemporal),
  ];
}

function walk(name: string, dayAt: DayAt): Engine {
  return {
    name,
    library: false,
    add(at, length) {
      let left = length;
      for (let day = dayAt(at); ; day = dayAt(day.next)) {
        const from = Math.max(at, day.open);
        const open = Math.max(0, day.close - from);
        if (open >= left) return from + left;
        left -= open;
      }
    },
    between(from, to) {
      let sum = 0;
      for (let day = dayAt(from); day.open < to; day = dayAt(day.next))
        sum += Math.max(0, Math.min(to, day.close) - Math.max(from, day.open));
      return sum;
    },
  };
}

const closed = new Set(holidays);
const [opening, closing] = [opens, closes].map((time) => time.split(':').map(Number) as [number, number]) as [
  [number, number],
  [number, number],
];

function withLuxon(at: number): Day {
  const midnight = DateTime.fromMillis(at, { zone }).startOf('day');
  const next = midnight.plus({ days: 1 }).toMillis();
  const open = midnight.set({ hour: opening[0], minute: opening[1] }).toMillis();
  if (midnight.weekday > 5 || closed.has(midnight.toISODate() as string)) return { open, close: open, next };
  return { open, close: midnight.set({ hour: closing[0], minute: closing[1] }).toMillis(), next };
}

function withTemporal(at: number): Day {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const toInstant = (date: Temporal.PlainDate, [hour, minute]: [number, number]) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds;
  const next = toInstant(day.add({ days: 1 }), [0, 0]);
  const open = toInstant(day, opening);
  if (day.dayOfWeek > 5 || closed.has(day.toString())) return { open, close: open, next };
  return { open, close: toInstant(day, closing), next };
}

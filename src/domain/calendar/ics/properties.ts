import ICAL from 'ical.js';
import { own } from '../../../common/own';
import { type Day, dayOf } from '../../time/instant';
import { type IcsEvent, type IcsLine, refuseUnreadable } from './lines';
import type { Recurrence } from './recurrence';

/** A property of an event: the line it stands on, its parameters, what kind of values it has, and these. */
export interface Property {
  line: IcsLine;
  parameters: Record<string, string | string[]>;
  type: string;
  values: unknown[];
}

const DATES = /^(DTSTART|DTEND|RECURRENCE-ID|RDATE|EXDATE)\b/i;
const READ =
  /^(DTSTART|DTEND|DURATION|RECURRENCE-ID|RDATE|EXDATE|RRULE|SUMMARY|STATUS|UID|CATEGORIES|CLASS|X-SABLIER-[A-Z]+)[;:]/i;

/** The properties of an event that matter here, by name; what a line promises and does not hold is refused by its number. */
export function propertiesOf({ lines }: IcsEvent): Map<string, Property[]> {
  const properties = new Map<string, Property[]>();
  for (const line of lines) {
    const name = READ.exec(line.text)?.[1]?.toUpperCase();
    if (!name) continue;
    const same = properties.get(name);
    if (same) same.push(readProperty(line));
    else properties.set(name, [readProperty(line)]);
  }
  return properties;
}

function readProperty(line: IcsLine): Property {
  try {
    const [, parameters, type, ...values] = ICAL.parse.property(repairLine(line.text), ICAL.design.icalendar);
    return { line, parameters, type, values };
  } catch {
    throw refuseUnreadable(line);
  }
}

/** A date that does not say that it is one, and a repetition in small letters, are understood as everybody understands them. */
function repairLine(text: string): string {
  if (/^RRULE[;:]/i.test(text)) return text.toUpperCase();
  const bare = DATES.test(text) && !/;VALUE=/i.test(text) && /^[^:]*:\d{8}(,\d{8})*$/.test(text);
  return bare ? text.replace(':', ';VALUE=DATE:') : text;
}

/** The dates of a property; a time of day is dropped, a period is its beginning. */
export function daysOf(property: Property): Day[] {
  return property.values.map((value) => {
    const text = String(Array.isArray(value) ? value[0] : value).slice(0, 10);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(text) : Number.NaN;
    if (Number.isNaN(day) || !new Date(`${text}T00:00:00Z`).toISOString().startsWith(text))
      throw refuseUnreadable(property.line);
    return day;
  });
}

/** How many whole days a duration lasts; null when it is not a number of days. */
export function durationDaysOf(property: Property): number | null {
  const [, weeks = 0, days = 0] =
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T0[HMS])*$/.exec(String(property.values[0])) ?? [];
  return Number(weeks) * 7 + Number(days) || null;
}

interface WrittenRule {
  freq?: string;
  interval?: number;
  count?: number;
  until?: string;
  wkst?: number;
  [part: string]: unknown;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The repetition that a property writes; one by the hour, the minute or the second is none of a whole day's. */
export function recurrenceOf(property: Property): Recurrence {
  const { freq, interval = 1, count, until, wkst = 2, ...parts } = property.values[0] as WrittenRule;
  if (!isDaily(freq)) throw refuseUnreadable(property.line);
  if (count !== undefined && !(count > 0)) throw refuseUnreadable(property.line);
  if (/[;:]INTERVAL=(?!0*[1-9]\d*\s*(?:;|$))/i.test(property.line.text))
    throw refuseUnreadable(property.line, 'no-interval');
  const readNumbers = (name: string) => toList(own(parts, name)) as number[];
  return {
    every: freq,
    interval: Math.min(interval, 10_000),
    count,
    until: until === undefined ? undefined : daysOf({ ...property, values: [until] })[0],
    weekStart: wkst - 1,
    months: readNumbers('bymonth'),
    weeks: readNumbers('byweekno'),
    yearDays: readNumbers('byyearday'),
    monthDays: readNumbers('bymonthday'),
    weekdays: (toList(parts.byday) as string[]).map((text) => ({
      place: Number(text.slice(0, -2)),
      day: WEEKDAYS.indexOf(text.slice(-2)),
    })),
    positions: readNumbers('bysetpos'),
  };
}

function isDaily(freq: string | undefined): freq is Recurrence['every'] {
  return freq !== undefined && ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(freq);
}

function toList(part: unknown): unknown[] {
  if (part === undefined) return [];
  return Array.isArray(part) ? part : [part];
}

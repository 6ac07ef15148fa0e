import type { Day } from '../../time/instant';
import type { HolidayEntry } from '../calendar';
import { type IcsEvent, IcsRefusal, refuseUnreadable } from './lines';
import { daysOf, durationDaysOf, type Property, propertiesOf, recurrenceOf } from './properties';
import type { Recurrence } from './recurrence';

/** An event that lasts whole days. */
export interface AllDay {
  uid: string;
  start: Day;
  length: number;
  names: HolidayEntry['name'];
  negative: boolean;
  cancelled: boolean;
  rule?: Recurrence | undefined;
  also: Day[];
  except: Day[];
  replaces?: Day | undefined;
}

/** An event of whole days, or null when it begins or ends within a day. */
export function readAllDay(event: IcsEvent): AllDay | null {
  const properties = propertiesOf(event);
  const readFirst = (name: string) => properties.get(name)?.[0];
  const readDays = (name: string) => (properties.get(name) ?? []).flatMap(daysOf);
  const start = readFirst('DTSTART');
  if (!start) throw new IcsRefusal({ code: 'no-start', line: event.number });
  const length = lengthOf(start, readFirst('DTEND'), readFirst('DURATION'));
  if (length === null) return null;
  const rule = readFirst('RRULE');
  return {
    uid: String(readFirst('UID')?.values[0] ?? `line ${event.number}`),
    start: daysOf(start)[0] as Day,
    length,
    names: namesOf(properties),
    negative: String(readFirst('X-SABLIER-CLOSED')?.values[0]).toUpperCase() === 'FALSE',
    cancelled: String(readFirst('STATUS')?.values[0]).toUpperCase() === 'CANCELLED',
    rule: rule && recurrenceOf(rule),
    also: readDays('RDATE'),
    except: readDays('EXDATE'),
    replaces: readDays('RECURRENCE-ID')[0],
  };
}

/** How many days an event lasts; midnight to midnight on the clock counts as whole days, too. */
function lengthOf(start: Property, end: Property | undefined, duration: Property | undefined): number | null {
  if (!isMidnight(start) || (end && !isMidnight(end))) return null;
  if (duration) return durationDaysOf(duration);
  if (!end) return start.type === 'date' ? 1 : null;
  const length = (daysOf(end)[0] as Day) - (daysOf(start)[0] as Day);
  if (length < 0) throw refuseUnreadable(end.line);
  return length > 0 || start.type === 'date' ? Math.max(1, length) : null;
}

function isMidnight({ type, values }: Property): boolean {
  return type === 'date' || String(values[0]).endsWith('T00:00:00');
}

/** The names of an event in both languages; where there is only one it serves for both. */
function namesOf(properties: Map<string, Property[]>): HolidayEntry['name'] {
  const written = [...(properties.get('SUMMARY') ?? []), ...(properties.get('X-SABLIER-NAME') ?? [])];
  const names = written.map(({ parameters, values }) => ({
    language: String(parameters.language ?? 'en')
      .slice(0, 2)
      .toLowerCase(),
    text: String(values[0]),
  }));
  const first = names[0]?.text;
  if (first === undefined || first.trim() === '') return undefined;
  const inLanguage = (wanted: string) => names.find(({ language }) => language === wanted)?.text ?? first;
  return { en: inLanguage('en'), fr: inLanguage('fr') };
}

import type { Day } from '../../time/instant';
import type { HolidayEntry } from '../calendar';
import { type IcsEvent, IcsRefusal, unreadable } from './lines';
import { daysLong, daysOf, type Property, propertiesOf, recurrenceOf } from './properties';
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
export function allDay(event: IcsEvent): AllDay | null {
  const properties = propertiesOf(event);
  const one = (name: string) => properties.get(name)?.[0];
  const days = (name: string) => (properties.get(name) ?? []).flatMap(daysOf);
  const start = one('DTSTART');
  if (!start)
    throw new IcsRefusal('this event has no DTSTART.', 'cet évènement n’a pas de DTSTART.', event.number);
  const length = lengthOf(start, one('DTEND'), one('DURATION'));
  if (length === null) return null;
  const rule = one('RRULE');
  return {
    uid: String(one('UID')?.values[0] ?? `line ${event.number}`),
    start: daysOf(start)[0] as Day,
    length,
    names: namesOf(properties),
    negative: String(one('X-SABLIER-CLOSED')?.values[0]).toUpperCase() === 'FALSE',
    cancelled: String(one('STATUS')?.values[0]).toUpperCase() === 'CANCELLED',
    rule: rule && recurrenceOf(rule),
    also: days('RDATE'),
    except: days('EXDATE'),
    replaces: days('RECURRENCE-ID')[0],
  };
}

/** How many days an event lasts; midnight to midnight on the clock counts as whole days, too. */
function lengthOf(start: Property, end: Property | undefined, duration: Property | undefined): number | null {
  if (!isMidnight(start) || (end && !isMidnight(end))) return null;
  if (duration) return daysLong(duration);
  if (!end) return start.type === 'date' ? 1 : null;
  const length = (daysOf(end)[0] as Day) - (daysOf(start)[0] as Day);
  if (length < 0) throw unreadable(end.line);
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

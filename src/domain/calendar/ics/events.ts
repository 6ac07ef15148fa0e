import { toPlainLine } from '../../../common/plain-text';
import { LENGTHS } from '../../lengths';
import type { Day } from '../../time/instant';
import type { HolidayEntry } from '../calendar';
import { type IcsEvent, IcsRefusal, refuseUnreadable } from './lines';
import { daysOf, durationDaysOf, type Property, propertiesOf, recurrenceOf } from './properties';
import type { Recurrence } from './recurrence';

/** An event by its days. */
export interface AllDay {
  uid: string;
  start: Day;
  length: number;
  names: HolidayEntry['name'];
  /** What it is said to be of: a region in brackets after its name, its categories, its class. */
  tags: string[];
  /** It begins and ends with a day; one that does not is no holiday unless somebody says so. */
  isWholeDay: boolean;
  negative: boolean;
  cancelled: boolean;
  rule?: Recurrence | undefined;
  also: Day[];
  except: Day[];
  replaces?: Day | undefined;
}

export function readAllDay(event: IcsEvent): AllDay {
  const properties = propertiesOf(event);
  const readFirst = (name: string) => properties.get(name)?.[0];
  const readDays = (name: string) => (properties.get(name) ?? []).flatMap(daysOf);
  const start = readFirst('DTSTART');
  if (!start) throw new IcsRefusal({ code: 'no-start', line: event.number });
  const length = lengthOf(start, readFirst('DTEND'), readFirst('DURATION'));
  const rule = readFirst('RRULE');
  return {
    uid: String(readFirst('UID')?.values[0] ?? `line ${event.number}`),
    start: daysOf(start)[0] as Day,
    length: length ?? 1,
    isWholeDay: length !== null,
    names: namesOf(properties),
    tags: tagsOf(properties),
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
    text: toPlainLine(String(values[0])).slice(0, LENGTHS.name),
  }));
  const first = names[0]?.text;
  if (first === undefined || first.trim() === '') return undefined;
  const inLanguage = (wanted: string) => names.find(({ language }) => language === wanted)?.text ?? first;
  return { en: inLanguage('en'), fr: inLanguage('fr') };
}

function tagsOf(properties: Map<string, Property[]>): string[] {
  const valuesOf = (name: string) =>
    (properties.get(name) ?? []).flatMap(({ values }) => values.flat().map(String));
  const classes = valuesOf('CLASS').filter((text) => text.toUpperCase() !== 'PUBLIC');
  const all = [...valuesOf('SUMMARY').slice(0, 1).flatMap(regionsIn), ...valuesOf('CATEGORIES'), ...classes];
  return [...new Set(all.map((text) => text.trim()).filter((text) => text !== ''))];
}

/**
 * The regions that a day's name tells in brackets at its end.
 *
 * @example regionsIn('Civic Holiday (Ontario, Nunavut)') // => ['Ontario', 'Nunavut']
 */
export function regionsIn(name: string): string[] {
  const inside = /[(（[]([^()（）[\]]+)[)）\]]\s*$/.exec(name)?.[1] ?? '';
  return inside.split(/[,;/]/).flatMap((text) => text.trim() || []);
}

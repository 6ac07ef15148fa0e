/** A scheme out of the SLAs of Jira Service Management, with a line for every term of them. */

import { kindOfName } from '../../../common/clock-names';
import { own, setOwn } from '../../../common/own';
import { withoutHidden } from '../../../common/plain-text';
import type { HolidayYears } from '../../calendar/calendar';
import { sameInEach } from '../../own-texts';
import { type Scheme, schemeSchema } from '../../scheme/scheme';
import { defaultClocks } from '../default-clocks';
import { kindFor } from '../kind-for';
import { toCalendar } from './calendars';
import { toHappening, toState } from './conditions';
import { GoalBook } from './goal-book';
import type { ImportLine } from './lines';
import type { JsmConfiguration, JsmMetric } from './shape';

export interface JsmImport {
  scheme: Scheme;
  lines: ImportLine[];
}

const MOST_CLOCKS = 12;

/** The scheme, or null where the configuration has no SLA. Holidays that come again get the dates of these years. */
export function importJsm(
  configuration: JsmConfiguration,
  name: string,
  years: HolidayYears,
): JsmImport | null {
  if (configuration.metrics.length === 0) return null;
  const lines: ImportLine[] = configuration.strange.map((term) => ({
    ...{ outcome: 'none' as const, of: '', part: 'setting' as const, term, how: 'not-understood' as const },
  }));
  const calendars = calendarsOf(configuration, years, lines);
  const book = new GoalBook(calendars.names, lines);
  const clocks: Record<string, object> = {};
  for (const metric of configuration.metrics) {
    const key = keyFor(metric.name, clocks);
    if (Object.keys(clocks).length >= MOST_CLOCKS) {
      lines.push({ outcome: 'none', of: metric.name, part: 'sla', term: metric.name, how: 'too-many' });
      continue;
    }
    setOwn(clocks, key, toClock(metric, key, lines));
    book.add(key, metric);
    listSettings(metric, lines);
  }
  const { severities, goals, contracts } = book.close();
  const scheme = {
    id: 'from-jsm',
    name: sameInEach(name),
    severities: severities.map((severity) => ({ name: severity, fr: severity })),
    severityFrom: {
      default: severities.at(-1) ?? '',
      priorities: Object.fromEntries(book.named.map((priority) => [priority, priority])),
    },
    calendars: calendars.calendars,
    team: { roles: ['Service Desk Team', 'Developers'] },
    ...{ clocks, goals, contracts },
  };
  return { scheme: schemeSchema.parse(withoutHidden(scheme)), lines };
}

function calendarsOf({ calendars }: JsmConfiguration, years: HolidayYears, lines: ImportLine[]) {
  const names = new Map<string, string>();
  const calendarsByName: Scheme['calendars'] = {};
  for (const each of calendars) {
    const { calendar, lines: own } = toCalendar(each, years);
    setOwn(calendarsByName, each.name, calendar);
    names.set(each.name, each.name);
    if (each.id !== undefined) names.set(String(each.id), each.name);
    lines.push(...own);
  }
  return { calendars: calendarsByName, names };
}

/** What an SLA is called among clocks: as its kind for the first of a kind, else by its own name. */
function keyFor(name: string, clocks: Record<string, object>): string {
  const kind = kindFor(name);
  if (own(clocks, kind) === undefined) return kind;
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 26);
  const base = slug === '' || Object.hasOwn(Object.prototype, slug) ? `${kind}-x` : slug;
  const keys = [base, ...Array.from({ length: 20 }, (_, nth) => `${base}-${nth + 2}`)];
  return keys.find((key) => own(clocks, key) === undefined) ?? base;
}

function toClock({ name, config }: JsmMetric, key: string, lines: ImportLine[]): object {
  const { start, pause, stop } = config.definition;
  const kind = kindFor(name);
  const starts = mapAll(name, 'start', start, toHappening, lines);
  const stops = mapAll(name, 'stop', stop, toHappening, lines);
  const reopens = starts.some((condition) => 'on' in condition && condition.on === 'reopened');
  lines.push({ outcome: 'taken', of: name, part: 'sla', term: name, how: null });
  if (starts.length === 0) lines.push(unsaid(name, 'start'));
  if (stops.length === 0) lines.push(unsaid(name, 'stop'));
  return {
    name: sameInEach(name),
    ...(kindOfName(key) === kind ? {} : { kind }),
    start: starts.length > 0 ? starts : defaultClocks[kind].start,
    stop: stops.length > 0 ? stops : defaultClocks[kind].stop,
    pause: mapAll(name, 'pause', pause, toState, lines),
    cancel: [],
    endsWhenResolved: false,
    ...(reopens ? {} : { onReopen: 'nothing' }),
  };
}

const unsaid = (of: string, part: 'start' | 'stop'): ImportLine => ({
  ...{ outcome: 'approximated', of, part, term: of },
  how: part === 'start' ? 'no-start' : 'no-stop',
});

function mapAll<Kind>(
  of: string,
  part: 'start' | 'pause' | 'stop',
  conditions: JsmMetric['config']['definition']['start'],
  map: (
    condition: JsmMetric['config']['definition']['start'][number],
  ) => { condition: Kind; how: 'any-change' | null } | null,
  lines: ImportLine[],
): Kind[] {
  return conditions.flatMap((condition) => {
    const mapped = map(condition);
    const term = condition.name || `${condition.factoryKey} ${condition.conditionId}`.trim();
    if (mapped)
      lines.push({ outcome: mapped.how ? 'approximated' : 'taken', of, part, term, how: mapped.how });
    else lines.push({ outcome: 'none', of, part, term, how: 'no-counterpart' });
    return mapped ? [mapped.condition] : [];
  });
}

/** What is only about how JSM shows an SLA, or what it says of itself. */
function listSettings({ name, config }: JsmMetric, lines: ImportLine[]): void {
  const { definition: _, goals: __, ...rest } = config;
  for (const [key, value] of Object.entries(rest))
    lines.push({
      outcome: 'none',
      of: name,
      part: 'setting',
      term: `${key}: ${String(value)}`,
      how: 'display-only',
    });
  if (config.definition.inconsistent === true)
    lines.push({ outcome: 'none', of: name, part: 'setting', term: 'inconsistent', how: 'inconsistent' });
}

/**
 * A desk that serves three clients by three papers, small enough to reckon by hand: nine to five in Toronto (UTC−4 in June) from Monday
 * to Friday. Its own promise: High 4 h and Low 8 h of its hours to respond, 24 h to resolve a High; no goal for the update of a Low.
 */
import { readScheme } from '../../../../src/domain/lint/problems/mistakes';
import { fieldsOf } from '../../../../src/domain/scheme/fields';
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { type Evaluation, evaluateClocks } from '../../../../src/domain/sla/clock';
import type { AppEvent } from '../../../../src/domain/sla/history/app-events';
import type { History, HistoryOptions } from '../../../../src/domain/sla/history/history';
import { historyOf } from '../../../../src/domain/sla/reading/read-history';
import { formatInstant } from '../../../../src/domain/time/instant';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const nineToFive = Object.fromEntries(DAYS.map((day) => [day, [['09:00', '17:00']]]));
const seven = Object.fromEntries(DAYS.map((day) => [day, [['07:00', '19:00']]]));
const elapsed = (breach: string) => ({ goal: { in: 'elapsed', breach } });
const inOffice = (breach: string) => ({ goal: { in: 'hours', calendar: 'office', breach } });

/** The three contracts, in the order in which they are asked. */
export const contracts = [
  {
    id: 'gold',
    name: { en: 'Gold', fr: 'Or' },
    when: { is: 'client', in: ['acme'] },
    from: '2025-01-01',
    until: '2025-12-31',
    clause: 'Gold, section 2',
    calendars: { office: { timezone: 'America/Toronto', weekly: seven } },
    goals: {
      High: { response: { ...elapsed('PT30M'), clause: 'Gold, section 2.1' }, resolution: elapsed('PT4H') },
      Low: { response: inOffice('PT2H') },
    },
    report: { severities: ['High'], owed: 'ever', from: 'closing', businessDays: 2, calendar: 'office' },
  },
  {
    id: 'bank',
    name: { en: 'Time bank', fr: 'Banque d’heures' },
    when: {
      any: [
        { is: 'label', in: ['bank'] },
        { is: 'component', in: ['Warehouse'] },
      ],
    },
    goals: { High: { response: elapsed('PT1H') } },
    onSeverityChange: 'from-change',
  },
  {
    id: 'changes',
    name: { en: 'Changes', fr: 'Changements' },
    when: {
      all: [{ is: 'work-type', in: ['Change'] }, { not: { is: 'organization', in: ['Boreal'] } }],
    },
    from: '2025-06-05',
    goals: { Low: { response: { goal: { in: 'business-days', calendar: 'office', breach: 2 } } } },
  },
];

export function createDesk(changes: object = {}): Scheme {
  const read = readScheme({
    id: 'papers',
    name: { en: 'Papers', fr: 'Papiers' },
    severities: [
      { name: 'High', fr: 'Haute' },
      { name: 'Low', fr: 'Basse' },
    ],
    severityFrom: { default: 'Low' },
    calendars: { office: { timezone: 'America/Toronto', weekly: nineToFive } },
    follows: { not: { is: 'work-type', in: ['sub-task'] } },
    clocks: {
      response: { start: [{ on: 'created' }], stop: [{ on: 'comment', side: 'team' }] },
      resolution: { start: [{ on: 'created' }], stop: [{ on: 'resolved' }] },
      report: { start: [{ on: 'resolved' }], stop: [{ on: 'app-event', kinds: ['published'] }] },
    },
    goals: {
      High: { response: inOffice('PT4H'), resolution: elapsed('PT24H') },
      Low: { response: inOffice('PT8H') },
    },
    report: { severities: ['High'], owed: 'ever', from: 'closing', businessDays: 5, calendar: 'office' },
    contracts,
    ...changes,
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.scheme;
}

/** What happened to an issue, each at a time of UTC in June 2025 as `05 14:00`. */
export interface Ticket {
  at: string;
  priority?: string;
  labels?: string[];
  type?: string;
  subtask?: boolean;
  components?: string[];
  client?: string;
  organizations?: string[];
  fields?: Record<string, unknown>;
  items?: [string, object[]][];
  says?: string[];
  events?: [string, AppEvent['kind'], unknown?][];
}

export const instantOf = (text: string): string => {
  const [, month = '06', day, time] = /^(?:(\d\d)-)?(\d\d) (\d\d:\d\d(?::\d\d)?)$/.exec(text) ?? [];
  return `2025-${month}-${day}T${(time ?? '').padEnd(8, ':00')}Z`;
};

export const changed = (field: string, from: string | null, to: string | null) => ({
  field,
  from,
  fromString: from,
  to,
  toString: to,
});

/** What happened to a ticket, as a scheme reads it. */
export function toHistory(ticket: Ticket, scheme: Scheme): History {
  const options: HistoryOptions = {
    fields: fieldsOf(scheme),
    team: new Set(['agent']),
    client: ticket.client ?? null,
    organizations: (ticket.organizations ?? []).map((name) => ({ id: null, name })),
    appEvents: (ticket.events ?? []).map(([at, kind, payload], place) => ({
      ...{ id: `told-${place}`, at: Date.parse(instantOf(at)), actor: 'agent', kind, payload },
    })),
  };
  return historyOf(toJson(ticket), options);
}

/** A ticket judged at an instant. */
export const judge = (ticket: Ticket, now: string, scheme: Scheme = createDesk()): Evaluation =>
  evaluateClocks(scheme, toHistory(ticket, scheme), Date.parse(instantOf(now)));

function toJson({ at, priority = 'Low', labels = [], type = 'Incident', subtask, ...rest }: Ticket) {
  const { components = [], fields = {}, items = [], says = [] } = rest;
  const created = instantOf(at);
  return {
    id: '1',
    key: 'SUP-1',
    fields: {
      ...{ summary: 'Broken', created, labels, reporter: { accountId: 'client' }, project: { id: '1' } },
      status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
      priority: { id: priority, name: priority },
      issuetype: { id: type, name: type, subtask: subtask ?? false },
      components: components.map((name) => ({ id: name, name })),
      comment: {
        comments: says.map((said, place) => ({
          ...{
            id: String(5_000 + place),
            created: instantOf(said),
            author: { accountId: 'agent' },
            body: '',
          },
        })),
      },
      ...fields,
    },
    changelog: {
      histories: items.map(([when, changes], place) => ({
        ...{ id: String(1_000 + place), created: instantOf(when), author: { accountId: 'agent' } },
        items: changes,
      })),
    },
  };
}

/** A clock's last cycle in words: `contract state due breached`, as days and times of UTC in June. */
export function tell(
  { clocks }: Evaluation,
  clock: 'response' | 'resolution' | 'report' = 'response',
): string {
  const cycle = clocks[clock]?.cycles.at(-1);
  if (!cycle) return 'none';
  const { contract, state, dueAt, breachedAt } = cycle;
  return [contract ?? 'own', state, shortOf(dueAt), shortOf(breachedAt)].join(' ');
}

export const shortOf = (at: number | null): string =>
  at === null ? '-' : formatInstant(at).replace(/^2025-(?:06-)?(.*)T(.*):00Z$/, '$1/$2');

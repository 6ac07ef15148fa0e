import type { Scheme } from '../scheme/scheme';
import type { PriorityOrder } from '../scheme/severity/priority-orders';
import { planOf } from '../sla/fold/plan';
import type { AppFact } from '../sla/history/app-events';
import type { History, HistoryEvent, Link } from '../sla/history/history';
import { commentKinds } from '../sla/history/packed-history';
import { type MetWords, metWordsOf } from './met-words';
import type { Pseudonyms } from './pseudonyms';
import { releaseSeals } from './released-seals';
import { type ReleasedWords, releasedWordsOf, WITHHELD } from './released-words';

/**
 * A history with what its clocks are made of, and nothing else: who spoke and when, statuses, priorities, and words the scheme
 * itself names. No comment's text, no summary, no person, no note, no field's value that the scheme does not speak of.
 */
export function releaseHistory(scheme: Scheme, history: History, names: Pseudonyms): History {
  const released = releasedWordsOf(scheme, names);
  const link = createLinkNamer();
  const { issueId, key, receivedAt, firstStatus, firstPriority } = history;
  const summary = released.readsSummary ? released.summary(history.firstSummary) : '';
  const firstFields = Object.entries(history.firstFields)
    .filter(([name]) => released.asksFor(name))
    .map(([name, values]) => [names.field(name), values.map((value) => released.field(name, name, value))]);
  return {
    issueId,
    key,
    projectId: '',
    summary: '',
    receivedAt,
    reporter: null,
    reporterSide: history.reporterSide,
    arrivedAt: history.arrivedAt,
    firstStatus,
    firstPriority,
    firstLabels: released.labels(history.firstLabels),
    firstSummary: summary,
    firstFields: Object.fromEntries(firstFields),
    firstLinks: released.readsLinks ? history.firstLinks.map((first) => link(first, released)) : [],
    firstWorkType: history.firstWorkType && released.workType(history.firstWorkType),
    firstComponents: released.named('component', history.firstComponents),
    client: released.client(history.client),
    organizations: released.named('organization', history.organizations),
    closingUnknown: history.closingUnknown,
    priorities: history.priorities && releaseOrder(history.priorities, metWordsOf(history)),
    warnings: history.warnings,
    seals: releaseSeals(scheme, history),
    events: history.events.flatMap((event) => releaseEvent(scheme, event, released, link, names)),
  };
}

/** The places of the priorities that the issue had; the others are the project's affair. */
function releaseOrder({ order, default: usual }: PriorityOrder, met: MetWords): PriorityOrder {
  const isMet = ({ id, name }: { id: string | null; name: string | null }) =>
    (id !== null && met.hasPriority(id)) || (name !== null && met.hasPriority(name));
  const released = order.map((priority) => (isMet(priority) ? priority : { id: null, name: null }));
  return { order: released, default: usual && isMet(usual) ? usual : null };
}

type NameLink = (link: Link, released: ReleasedWords) => Link;

/** Another issue goes by a number: its key is that project's affair. */
function createLinkNamer(): NameLink {
  const numbers = new Map<string, string>();
  return ({ key, type }, released) => {
    const name = numbers.get(key) ?? `link ${numbers.size + 1}`;
    numbers.set(key, name);
    return { key: name, type: released.linkType(type) };
  };
}

function releaseEvent(
  scheme: Scheme,
  event: HistoryEvent,
  released: ReleasedWords,
  link: NameLink,
  names: Pseudonyms,
): HistoryEvent[] {
  const base = { at: event.at, id: event.id, index: event.index, actor: null };
  switch (event.kind) {
    case 'status':
    case 'priority':
      return [{ ...event, actor: null }];
    case 'labels':
      return [{ ...event, actor: null, from: released.labels(event.from), to: released.labels(event.to) }];
    case 'summary': {
      const [from, to] = [released.summary(event.from), released.summary(event.to)];
      return released.readsSummary ? [{ ...event, actor: null, from, to }] : [];
    }
    case 'field':
      return released.asksFor(event.field) || released.asksFor(event.name)
        ? [releaseField(event, released, names)]
        : [];
    case 'work-type': {
      const [from, to] = [released.workType(event.from), released.workType(event.to)];
      return [{ ...base, kind: 'work-type', from, to }];
    }
    case 'components':
      return released
        .named('component', [event.component])
        .map((component) => ({ ...base, kind: 'components', added: event.added, component }));
    case 'link':
      return released.readsLinks
        ? [{ ...base, kind: 'link', added: event.added, ...link(event, released) }]
        : [];
    case 'comment':
      return isReleased(scheme, event) ? [withoutText(event)] : [];
    case 'app':
      return released.listensTo(kindOf(event))
        ? [{ ...base, kind: 'app', ...releaseFact(event, released) }]
        : [];
    default:
      return [];
  }
}

type FieldChange = Extract<HistoryEvent, { kind: 'field' }>;

function releaseField(event: FieldChange, released: ReleasedWords, names: Pseudonyms): FieldChange {
  const { field, name, to } = event;
  const value = to === null ? null : released.field(field, name, to);
  return { ...event, actor: null, field: names.field(field), name: names.field(name), from: null, to: value };
}

type Comment = Extract<HistoryEvent, { kind: 'comment' }>;

/** A public word always; an internal one only where a clock's rules listen to it. */
function isReleased(scheme: Scheme, { side, public: isPublic }: Comment): boolean {
  const code = commentKinds.findIndex((kind) => kind.side === side && kind.public === isPublic);
  return isPublic || (planOf(scheme).commentRules[code] ?? []).length > 0;
}

function withoutText({ at, id, index, side, public: isPublic }: Comment): HistoryEvent {
  const base = { at, id, index, actor: null, kind: 'comment', side } as const;
  return isPublic ? { ...base, public: true, text: '' } : { ...base, public: false };
}

/** A contact that did not reach the client is an attempt. */
function kindOf(fact: AppFact): AppFact['event'] {
  return fact.event === 'contact' && !fact.payload.reached ? 'attempt' : fact.event;
}

/** What a person told the app, without a word of theirs. */
function releaseFact(fact: AppFact, released: ReleasedWords): AppFact {
  switch (fact.event) {
    case 'contact':
      return { event: 'contact', payload: { reached: fact.payload.reached } };
    case 'third-party':
      return { event: 'third-party', payload: { waiting: fact.payload.waiting } };
    case 'agreed-date': {
      const { clock, agreedAt, moves } = fact.payload;
      return {
        event: 'agreed-date',
        payload: { clock, agreedAt, ...(moves === undefined ? {} : { moves }) },
      };
    }
    case 'began':
    case 'aware':
      return { event: fact.event, payload: fact.payload.at === undefined ? {} : { at: fact.payload.at } };
    case 'classified': {
      const { severity, at } = fact.payload;
      return {
        event: 'classified',
        payload: { ...(severity === undefined ? {} : { severity }), ...(at === undefined ? {} : { at }) },
      };
    }
    case 'published':
      return {
        event: 'published',
        payload: fact.payload.stage === undefined ? {} : { stage: fact.payload.stage },
      };
    case 'client-changed':
      return { event: 'client-changed', payload: { client: released.client(fact.payload.client) } };
    case 'organization-changed': {
      const organizations = released.named('organization', fact.payload.organizations);
      return { event: 'organization-changed', payload: { organizations } };
    }
    case 'correction': {
      const { clock, from, to, counts } = fact.payload;
      return { event: 'correction', payload: { clock, from, to, counts, why: WITHHELD } };
    }
    default:
      return { event: fact.event, payload: {} } as AppFact; // its kind is all that a clock's rules look at
  }
}

import type { PriorityOrder } from '../scheme/priority-orders';
import type { Scheme } from '../scheme/scheme';
import { planOf } from '../sla/fold/plan';
import type { AppFact } from '../sla/history/app-events';
import type { History, HistoryEvent, Link } from '../sla/history/history';
import { words } from '../sla/history/packed-history';
import { type MetWords, metWords } from './met-words';
import type { Pseudonyms } from './pseudonyms';
import { type ReleasedWords, releasedWords, WITHHELD } from './released-words';

/**
 * A history with what its clocks are made of, and nothing else: who spoke and when, statuses, priorities, and words the scheme
 * itself names. No comment's text, no summary, no person, no note, no field's value that the scheme does not speak of.
 */
export function releasedHistory(scheme: Scheme, history: History, names: Pseudonyms): History {
  const released = releasedWords(scheme, names);
  const link = linkNamer();
  const { issueId, key, receivedAt, firstStatus, firstPriority } = history;
  const summary = released.readsSummary ? released.summary(history.firstSummary) : '';
  const firstFields = Object.entries(history.firstFields)
    .filter(([name]) => name !== 'issuelinks')
    .map(([name, values]) => [names.field(name), values.map((value) => released.field(name, name, value))]);
  return {
    issueId,
    key,
    projectId: '',
    summary: '',
    receivedAt,
    reporter: null,
    firstStatus,
    firstPriority,
    firstLabels: released.labels(history.firstLabels),
    firstSummary: summary,
    firstFields: Object.fromEntries(firstFields),
    firstLinks: released.readsLinks ? history.firstLinks.map((one) => link(one, released)) : [],
    closingUnknown: history.closingUnknown,
    priorities: history.priorities && releasedOrder(history.priorities, metWords(history)),
    warnings: history.warnings,
    events: history.events.flatMap((event) => releasedEvent(scheme, event, released, link, names)),
  };
}

/** The places of the priorities that the issue had; the others are the project's affair. */
function releasedOrder({ order, default: usual }: PriorityOrder, met: MetWords): PriorityOrder {
  const isMet = ({ id, name }: { id: string | null; name: string | null }) =>
    (id !== null && met.hasPriority(id)) || (name !== null && met.hasPriority(name));
  const seen = order.map((one) => (isMet(one) ? one : { id: null, name: null }));
  return { order: seen, default: usual && isMet(usual) ? usual : null };
}

type NameLink = (link: Link, released: ReleasedWords) => Link;

/** Another issue goes by a number: its key is that project's affair. */
function linkNamer(): NameLink {
  const seen = new Map<string, string>();
  return ({ key, type }, released) => {
    const name = seen.get(key) ?? `link ${seen.size + 1}`;
    seen.set(key, name);
    return { key: name, type: released.linkType(type) };
  };
}

function releasedEvent(
  scheme: Scheme,
  event: HistoryEvent,
  released: ReleasedWords,
  link: NameLink,
  names: Pseudonyms,
): HistoryEvent[] {
  const happened = { at: event.at, id: event.id, index: event.index, actor: null };
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
      return [fieldChange(event, released, names)];
    case 'link':
      return released.readsLinks
        ? [{ ...happened, kind: 'link', added: event.added, ...link(event, released) }]
        : [];
    case 'comment':
      return heard(scheme, event) ? [wordless(event)] : [];
    case 'app':
      return released.hears(kindOf(event)) ? [{ ...happened, kind: 'app', ...releasedFact(event) }] : [];
    default:
      return [];
  }
}

type FieldChange = Extract<HistoryEvent, { kind: 'field' }>;

function fieldChange(event: FieldChange, released: ReleasedWords, names: Pseudonyms): FieldChange {
  const { field, name, to } = event;
  const told = to === null ? null : released.field(field, name, to);
  return { ...event, actor: null, field: names.field(field), name: names.field(name), from: null, to: told };
}

type Comment = Extract<HistoryEvent, { kind: 'comment' }>;

/** A public word always; an internal one only where a clock's rules listen to it. */
function heard(scheme: Scheme, { side, public: isPublic }: Comment): boolean {
  const code = words.findIndex((word) => word.side === side && word.public === isPublic);
  return isPublic || (planOf(scheme).words[code] ?? []).length > 0;
}

function wordless({ at, id, index, side, public: isPublic }: Comment): HistoryEvent {
  const said = { at, id, index, actor: null, kind: 'comment', side } as const;
  return isPublic ? { ...said, public: true, text: '' } : { ...said, public: false };
}

/** A contact that did not reach the client is an attempt. */
function kindOf(told: AppFact): AppFact['event'] {
  return told.event === 'contact' && !told.payload.reached ? 'attempt' : told.event;
}

/** What a person told the app, without a word of theirs. */
function releasedFact(told: AppFact): AppFact {
  switch (told.event) {
    case 'contact':
      return { event: 'contact', payload: { reached: told.payload.reached } };
    case 'third-party':
      return { event: 'third-party', payload: { waiting: told.payload.waiting } };
    case 'agreed-date': {
      const { clock, agreedAt } = told.payload;
      return { event: 'agreed-date', payload: { clock, agreedAt } };
    }
    case 'correction': {
      const { clock, from, to, counts } = told.payload;
      return { event: 'correction', payload: { clock, from, to, counts, why: WITHHELD } };
    }
    default:
      return { event: told.event, payload: {} } as AppFact; // its kind is all that a clock's rules look at
  }
}

import type { WorkingTime } from '../calendar/working-time';
import {
  type Adjustment,
  adjustmentEntryOf,
  type Purchase,
  purchaseEntryOf,
  type Travel,
  travelEntryOf,
} from './by-hand';
import { minimumEntriesOf } from './emergency';
import { dedupeById, type Entry, type Sent, SentMonths } from './entry';
import { groupBy } from './grouped';
import type { BillingTerms } from './terms';
import type { WorklogEvent } from './worklog';
import { worklogEntriesOf } from './worklog-chain';

/** All that the accounts of a desk's clients are made of. Each list may be in any order and say a thing twice. */
export interface Book {
  terms: BillingTerms;
  /** The calendar of the emergency rule, ready to answer; null where the terms have no such rule. */
  hours: WorkingTime | null;
  events: readonly WorklogEvent[];
  purchases: readonly Purchase[];
  travels: readonly Travel[];
  adjustments: readonly Adjustment[];
  sent: readonly Sent[];
}

/**
 * Every entry of every client's account, by date and then by name. What was sent stands as it was sent; whatever is not in it yet
 * goes to the month of its date, or to the first month after it that was not sent.
 */
export function ledgerOf(book: Book): Entry[] {
  const sent = new SentMonths(book.sent);
  const fresh = [...manualEntriesOf(book), ...workEntriesOf(book, sent)]
    .filter(({ id }) => !sent.has(id))
    .map((entry) => ({ ...entry, month: sent.findOpenMonth(entry.client, entry.month) }));
  const entries = [...sent.listEntries(), ...fresh].sort(compareEntries);
  return [...entries, ...minimumEntriesOf(book.terms, entries, sent)].sort(compareEntries);
}

/** A journey the terms refuse was refused when it was entered; it is charged to nobody here either. */
function manualEntriesOf({ terms, purchases, travels, adjustments }: Book): Entry[] {
  const entries = [
    ...purchases.map((purchase) => purchaseEntryOf(terms, purchase)),
    ...travels.map((travel) => travelEntryOf(terms, travel)).filter((entry) => 'id' in entry),
    ...adjustments.map(adjustmentEntryOf),
  ];
  return dedupeById(entries);
}

function workEntriesOf(book: Book, sent: SentMonths): Entry[] {
  const desk = { terms: book.terms, hours: book.hours, hasBank: bankOf(book.purchases) };
  const byWorklog = groupBy(book.events, (event) =>
    event.kind === 'deleted' ? event.worklogId : event.worklog.id,
  );
  const sentOf = groupBy(sent.listEntries(), ({ worklogId }) => worklogId ?? '');
  return [...byWorklog].flatMap(([id, events]) => worklogEntriesOf(desk, events, sentOf.get(id) ?? []));
}

/** A client has a bank from the date of its first purchase on. */
function bankOf(purchases: readonly Purchase[]): (client: string, on: string) => boolean {
  const first = new Map<string, string>();
  for (const { client, on } of purchases) {
    const earliest = first.get(client);
    if (earliest === undefined || on < earliest) first.set(client, on);
  }
  return (client, on) => (first.get(client) ?? '9999-99-99') <= on;
}

/** On one date what adds comes before what takes away; then by name, so that the order is always the same. */
function compareEntries(a: Entry, b: Entry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const purchase = Number(b.kind === 'purchase') - Number(a.kind === 'purchase');
  return purchase || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

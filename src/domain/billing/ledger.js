import { adjustmentEntry, purchaseEntry, travelEntry } from './by-hand';
import { minimumEntries } from './emergency';
import { onePerId, SentMonths } from './entry';
import { grouped } from './grouped';
import { worklogEntries } from './worklog-chain';
/**
 * Every entry of every client's account, by date and then by name. What was sent stands as it was sent; whatever is not in it yet
 * goes to the month of its date, or to the first month after it that was not sent.
 */
export function ledgerOf(book) {
  const sent = new SentMonths(book.sent);
  const fresh = [...enteredByHand(book), ...worked(book, sent)]
    .filter(({ id }) => !sent.has(id))
    .map((entry) => ({ ...entry, month: sent.openFrom(entry.client, entry.month) }));
  const entries = [...sent.all(), ...fresh].sort(inOrder);
  return [...entries, ...minimumEntries(book.terms, entries, sent)].sort(inOrder);
}
/** A journey the terms refuse was refused when it was entered; it is charged to nobody here either. */
function enteredByHand({ terms, purchases, travels, adjustments }) {
  const entries = [
    ...purchases.map((purchase) => purchaseEntry(terms, purchase)),
    ...travels.map((travel) => travelEntry(terms, travel)).filter((entry) => 'id' in entry),
    ...adjustments.map(adjustmentEntry),
  ];
  return onePerId(entries);
}
function worked(book, sent) {
  const desk = { terms: book.terms, hours: book.hours, hasBank: bankOf(book.purchases) };
  const byWorklog = grouped(book.events, (event) =>
    event.kind === 'deleted' ? event.worklogId : event.worklog.id,
  );
  const sentOf = grouped(sent.all(), ({ worklogId }) => worklogId ?? '');
  return [...byWorklog].flatMap(([id, events]) => worklogEntries(desk, events, sentOf.get(id) ?? []));
}
/** A client has a bank from the date of its first purchase on. */
function bankOf(purchases) {
  const first = new Map();
  for (const { client, on } of purchases) {
    const known = first.get(client);
    if (known === undefined || on < known) first.set(client, on);
  }
  return (client, on) => (first.get(client) ?? '9999-99-99') <= on;
}
/** On one date what adds comes before what takes away; then by name, so that the order is always the same. */
function inOrder(a, b) {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const purchase = Number(b.kind === 'purchase') - Number(a.kind === 'purchase');
  return purchase || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

import { refused } from '../refused';
import { dateOf, dayOf, toInstant } from '../time/instant';
import { balanceOf, forecastOf } from './balance';
import { nextMonth } from './entry';
import { ledgerOf } from './ledger';
/** The statement of a client for a month, from the entries of all. A month without entries has a statement without lines. */
export function statementOf(book, client, month) {
  return fromLedger(ledgerOf(book), book.sent, client, month);
}
/** The same from entries that are known already, for many clients at once. */
export function fromLedger(ledger, sent, client, month) {
  const own = ledger.filter((entry) => entry.client === client && entry.month <= month);
  const before = own.filter((entry) => entry.month < month);
  const entries = own.filter((entry) => entry.month === month);
  const openingMinutes = sum(before, ({ bankMinutes }) => bankMinutes);
  const bought = sum(entries, ({ kind, bankMinutes }) => (kind === 'purchase' ? bankMinutes : 0));
  return {
    client,
    month,
    sentAt: sent.find((one) => one.client === client && one.month === month)?.sentAt ?? null,
    openingMinutes,
    boughtMinutes: bought,
    usedMinutes: bought - sum(entries, ({ bankMinutes }) => bankMinutes),
    closing: balanceOf(own),
    invoiceMinutes: sum(entries, ({ invoiceMinutes }) => invoiceMinutes),
    invoiceCents: sum(entries, ({ cents }) => cents ?? 0),
    unpriced: entries.filter(({ cents }) => cents === null).length,
    lines: withBalance(entries, openingMinutes),
    forecast: forecastOf(own, lastDayOf(month)),
  };
}
/**
 * Closes a month by what its statement says now, or refuses with a sentence: a month that is not over, one sent already, or one
 * that follows an open month with entries. What is corrected later goes to the next open month.
 */
export function closeMonth(book, client, month, at) {
  if (at < toInstant(`${nextMonth(month)}-01`, 0, book.terms.timezone))
    return refused(`${month} is not over yet.`, `${month} n’est pas terminé.`);
  if (book.sent.some((one) => one.client === client && one.month === month))
    return refused(`${month} was sent already.`, `${month} a déjà été envoyé.`);
  const own = ledgerOf(book).filter((entry) => entry.client === client);
  const sent = new Set(book.sent.filter((one) => one.client === client).map((one) => one.month));
  const open = own.map((entry) => entry.month).find((earlier) => earlier < month && !sent.has(earlier));
  if (open) return refused(`${open} must be sent first.`, `${open} doit d’abord être envoyé.`);
  return { client, month, sentAt: at, entries: own.filter((entry) => entry.month === month) };
}
function withBalance(entries, opening) {
  let balanceMinutes = opening;
  return entries.map((entry) => {
    balanceMinutes += entry.bankMinutes;
    return { ...entry, balanceMinutes };
  });
}
function sum(entries, amount) {
  return entries.reduce((total, entry) => total + amount(entry), 0);
}
function lastDayOf(month) {
  return dateOf(dayOf(`${nextMonth(month)}-01`) - 1);
}

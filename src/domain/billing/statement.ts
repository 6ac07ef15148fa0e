import { type Refused, refuse } from '../refused';
import { dateOf, dayOf, type Instant, toInstant } from '../time/instant';
import { type Balance, balanceOf, type Forecast, forecastOf } from './balance';
import { type Entry, nextMonthOf, type Sent } from './entry';
import { type Book, ledgerOf } from './ledger';

/** A line of a statement: an entry, and what is left of the bank after it. */
export interface StatementLine extends Entry {
  balanceMinutes: number;
}

/** What a client used, bought and owes in a month. All minutes and cents are sums of its lines, and the lines are the entries. */
export interface Statement {
  client: string;
  month: string;
  sentAt: Instant | null;
  openingMinutes: number;
  boughtMinutes: number;
  usedMinutes: number;
  closing: Balance;
  invoiceMinutes: number;
  /** What the lines with a rate come to; `unpriced` counts those without one. */
  invoiceCents: number;
  unpriced: number;
  lines: StatementLine[];
  forecast: Forecast | null;
}

/** The statement of a client for a month, from the entries of all. A month without entries has a statement without lines. */
export function statementOf(book: Book, client: string, month: string, today?: string): Statement {
  return statementFromLedger(ledgerOf(book), book.sent, client, month, today);
}

/**
 * The same from entries that are known already, for many clients at once. Its forecast is that of today, whatever the month, for it is
 * the one that is shown everywhere else; where no day is known, that of the month's last day.
 */
export function statementFromLedger(
  ledger: readonly Entry[],
  sent: readonly Sent[],
  client: string,
  month: string,
  today?: string,
): Statement {
  const all = ledger.filter((entry) => entry.client === client);
  const own = all.filter((entry) => entry.month <= month);
  const before = own.filter((entry) => entry.month < month);
  const entries = own.filter((entry) => entry.month === month);
  const openingMinutes = sum(before, ({ bankMinutes }) => bankMinutes);
  const bought = sum(entries, ({ kind, bankMinutes }) => (kind === 'purchase' ? bankMinutes : 0));
  return {
    client,
    month,
    sentAt:
      sent.find((statement) => statement.client === client && statement.month === month)?.sentAt ?? null,
    openingMinutes,
    boughtMinutes: bought,
    usedMinutes: bought - sum(entries, ({ bankMinutes }) => bankMinutes),
    closing: balanceOf(own),
    invoiceMinutes: sum(entries, ({ invoiceMinutes }) => invoiceMinutes),
    invoiceCents: sum(entries, ({ cents }) => cents ?? 0),
    unpriced: entries.filter(({ cents }) => cents === null).length,
    lines: withBalance(entries, openingMinutes),
    forecast: today === undefined ? forecastOf(own, lastDayOf(month)) : forecastOf(all, today),
  };
}

/** Why a month is not closed. */
export type UnclosedMonth =
  | { code: 'not-over'; month: string }
  | { code: 'already-sent'; month: string }
  | { code: 'earlier-open'; month: string };

/**
 * Closes a month by what its statement says now, or refuses: a month that is not over, one sent already, or one
 * that follows an open month with entries. What is corrected later goes to the next open month.
 */
export function closeMonth(
  book: Book,
  client: string,
  month: string,
  at: Instant,
): Sent | Refused<UnclosedMonth> {
  if (at < toInstant(`${nextMonthOf(month)}-01`, 0, book.terms.timezone))
    return refuse({ code: 'not-over', month });
  if (book.sent.some((statement) => statement.client === client && statement.month === month))
    return refuse({ code: 'already-sent', month });
  const own = ledgerOf(book).filter((entry) => entry.client === client);
  const sent = new Set(
    book.sent.filter((statement) => statement.client === client).map((statement) => statement.month),
  );
  const open = own.map((entry) => entry.month).find((earlier) => earlier < month && !sent.has(earlier));
  if (open) return refuse({ code: 'earlier-open', month: open });
  return { client, month, sentAt: at, entries: own.filter((entry) => entry.month === month) };
}

function withBalance(entries: readonly Entry[], opening: number): StatementLine[] {
  let balanceMinutes = opening;
  return entries.map((entry) => {
    balanceMinutes += entry.bankMinutes;
    return { ...entry, balanceMinutes };
  });
}

function sum(entries: readonly Entry[], amount: (entry: Entry) => number): number {
  return entries.reduce((total, entry) => total + amount(entry), 0);
}

function lastDayOf(month: string): string {
  return dateOf(dayOf(`${nextMonthOf(month)}-01`) - 1);
}

import { own } from '../../common/own';
import type { BanksAnswer, BankView, StatementAnswer, StatementFileAnswer } from '../../contract/time-bank';
import { balanceOf, forecastOf } from '../../domain/billing/balance';
import { toStatementCsv } from '../../domain/billing/csv';
import { type Entry, monthOf } from '../../domain/billing/entry';
import { type Book, ledgerOf } from '../../domain/billing/ledger';
import { type Statement, statementFromLedger } from '../../domain/billing/statement';
import type { BillingTerms } from '../../domain/billing/terms';
import { compileCalendar, type WorkingTime } from '../../domain/calendar/working-time';
import { toLocalDate } from '../../domain/time/instant';
import type { Ports } from '../ports';
import type { SentMonth } from '../ports/bank';
import { type Refusal, refusal } from '../refusal';
import { accountsKept, asKeeper, type Kept, notAllowed } from './client-accounts';
import { readWorklogs } from './read-worklogs';

/** How many lines one answer holds, on the page and in a file. */
const LINES = 200;
const FILE_LINES = 2_000;

/** A client's account as it stands. */
export interface Account {
  kept: Kept;
  terms: BillingTerms;
  book: Book;
  sent: SentMonth[];
  ledger: Entry[];
}

/** The account of a client whose work is charged; null where none is. */
export async function accountOf(ports: Ports, kept: Kept): Promise<Account | null> {
  const terms = kept.terms.billing;
  if (!terms) return null;
  const { id } = kept.client;
  const [events, byHand, sent, hours] = await Promise.all([
    ports.bank.events(id),
    ports.bank.byHand(id),
    ports.bank.sent(id),
    hoursFor(ports, kept, terms),
  ]);
  const book = { terms, hours, events, ...byHand, sent };
  return { kept, terms, book, sent, ledger: ledgerOf(book).filter(({ client }) => client === id) };
}

/** The calendar of the emergency rule, the same as the clocks': of the scheme of the client's first project that names it. */
async function hoursFor(
  ports: Ports,
  { client }: Kept,
  { emergency }: BillingTerms,
): Promise<WorkingTime | null> {
  if (!emergency) return null;
  for (const projectId of await ports.accounts.projectIds(client.projects)) {
    const versions = await ports.schemes.versionsOf(projectId);
    const calendar = own(versions.at(-1)?.scheme.calendars, emergency.calendar);
    if (calendar) return compileCalendar(calendar);
  }
  return null;
}

/** The time banks of a project's clients, Jira's worklogs read up to now. */
export async function showBanks(ports: Ports): Promise<BanksAnswer | Refusal> {
  const kept = await accountsKept(ports);
  if (kept === null) return notAllowed();
  const read = await readWorklogs(ports);
  const accounts = await Promise.all(kept.map((one) => accountOf(ports, one)));
  const now = ports.now();
  const banks = accounts.filter((one) => one !== null).map((one) => bankView(one, now));
  return { kind: 'banks', now, readUntil: read.until, more: read.more, banks };
}

/** What is left of a client's bank, when it will be used up, and its months. */
export function bankView({ kept, terms, ledger, sent, book }: Account, now: number): BankView {
  const { id, name, language } = kept.client;
  const today = toLocalDate(now, terms.timezone);
  const months = new Set([
    monthOf(today),
    ...ledger.map(({ month }) => month),
    ...sent.map((one) => one.month),
  ]);
  const told = [...months].sort().reverse();
  return {
    ...{ client: id, name, language, hasBank: book.purchases.length > 0 },
    balance: balanceOf(ledger),
    forecast: forecastOf(ledger, today),
    months: told.map((month) => {
      const found = sent.find((one) => one.month === month);
      return { month, sentAt: found?.sentAt ?? null, url: found?.url ?? null };
    }),
  };
}

interface AskedMonth {
  client: string;
  month: string;
  from: number;
}

/** A client's statement of a month, its lines a stretch at a time. */
export function showStatement(ports: Ports, asked: AskedMonth): Promise<StatementAnswer | Refusal> {
  return withStatement(ports, asked, ({ lines, ...statement }) => ({
    kind: 'statement',
    statement,
    lines: lines.slice(asked.from, asked.from + LINES),
    total: lines.length,
    next: asked.from + LINES < lines.length ? asked.from + LINES : null,
  }));
}

/** The same as a file for a spreadsheet; its first stretch begins with the names of the columns. */
export function statementFile(
  ports: Ports,
  asked: AskedMonth & { language: 'en' | 'fr' },
): Promise<StatementFileAnswer | Refusal> {
  return withStatement(ports, asked, (statement) => {
    const to = asked.from + FILE_LINES;
    const text = toStatementCsv(
      { ...statement, lines: statement.lines.slice(asked.from, to) },
      asked.language,
    );
    const body = asked.from === 0 ? text : text.slice(text.indexOf('\r\n') + 2);
    return { kind: 'csv', text: body, next: to < statement.lines.length ? to : null };
  });
}

function withStatement<Answer>(
  ports: Ports,
  { client, month }: AskedMonth,
  tell: (statement: Statement) => Answer,
): Promise<Answer | Refusal> {
  return asKeeper(ports, client, async (kept) => {
    const account = await accountOf(ports, kept);
    return account ? tell(statementFromLedger(account.ledger, account.sent, client, month)) : noBank();
  });
}

export const noBank = () =>
  refusal(
    'not-found',
    'This client’s work is not charged here.',
    'Le travail de ce client n’est pas imputé ici.',
  );

import { inEachLanguage, type Language, textsIn } from '../../../locales/languages';
import { own } from '../../common/own';
import type {
  BalanceView,
  BanksAnswer,
  BankView,
  ForecastView,
  StatementAnswer,
  StatementFileAnswer,
} from '../../contract/time-bank';
import { type Balance, balanceOf, type Forecast, forecastOf } from '../../domain/billing/balance';
import { type Entry, monthOf } from '../../domain/billing/entry';
import { type Book, ledgerOf } from '../../domain/billing/ledger';
import { type Statement, type StatementLine, statementFromLedger } from '../../domain/billing/statement';
import type { BillingTerms } from '../../domain/billing/terms';
import { compileCalendar, type WorkingTime } from '../../domain/calendar/working-time';
import { toLocalDate } from '../../domain/time/instant';
import {
  type ClientAccount,
  listClientAccounts,
  notAllowed,
  withClientAccount,
} from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { SentMonth } from '../ports/bank';
import { type Refusal, refuse } from '../refusal';
import { explainEntry, explainForecast, warnOf } from './document/explain';
import { toStatementCsv } from './document/statement-csv';
import { readWorklogs } from './read-worklogs';

/** How many lines one answer holds, on the page and in a file. */
const LINES = 200;
const FILE_LINES = 2_000;

/** A client's account as it stands. */
export interface BankAccount {
  clientAccount: ClientAccount;
  terms: BillingTerms;
  book: Book;
  sent: SentMonth[];
  ledger: Entry[];
}

/** The account of a client whose work is charged; null where none is. */
export async function accountOf(ports: Ports, clientAccount: ClientAccount): Promise<BankAccount | null> {
  const terms = clientAccount.terms.billing;
  if (!terms) return null;
  const { id } = clientAccount.client;
  const [events, byHand, sent, hours] = await Promise.all([
    ports.bank.eventsOf(id),
    ports.bank.manualEntriesOf(id),
    ports.bank.listSentMonths(id),
    emergencyHoursOf(ports, clientAccount, terms),
  ]);
  const book = { terms, hours, events, ...byHand, sent };
  return { clientAccount, terms, book, sent, ledger: ledgerOf(book).filter(({ client }) => client === id) };
}

/** The calendar of the emergency rule, the same as the clocks': of the scheme of the client's first project that names it. */
async function emergencyHoursOf(
  ports: Ports,
  { client }: ClientAccount,
  { emergency }: BillingTerms,
): Promise<WorkingTime | null> {
  if (!emergency) return null;
  for (const projectId of await ports.clientAccounts.projectIdsOf(client.projects)) {
    const versions = await ports.schemes.versionsOf(projectId);
    const calendar = own(versions.at(-1)?.scheme.calendars, emergency.calendar);
    if (calendar) return compileCalendar(calendar);
  }
  return null;
}

/** The time banks of a project's clients, Jira's worklogs read up to now. */
export async function showBanks(ports: Ports): Promise<BanksAnswer | Refusal> {
  const clientAccounts = await listClientAccounts(ports);
  if (clientAccounts === null) return notAllowed();
  const read = await readWorklogs(ports);
  const accounts = await Promise.all(clientAccounts.map((clientAccount) => accountOf(ports, clientAccount)));
  const now = ports.now();
  const banks = accounts.filter((account) => account !== null).map((account) => toBankView(account, now));
  return { kind: 'banks', now, readUntil: read.until, more: read.more, banks };
}

/** The day it is where the terms count days. */
const todayOf = ({ terms }: Pick<BankAccount, 'terms'>, now: number): string =>
  toLocalDate(now, terms.timezone);

/** What is left of a client's bank, when it will be used up, and its months. */
export function toBankView({ clientAccount, terms, ledger, sent, book }: BankAccount, now: number): BankView {
  const { id, name, language } = clientAccount.client;
  const today = todayOf({ terms }, now);
  const months = new Set([
    monthOf(today),
    ...ledger.map(({ month }) => month),
    ...sent.map((sentMonth) => sentMonth.month),
  ]);
  const newestFirst = [...months].sort().reverse();
  return {
    ...{ client: id, name, language, hasBank: book.purchases.length > 0 },
    balance: toBalanceView(balanceOf(ledger)),
    forecast: toForecastView(forecastOf(ledger, today)),
    months: newestFirst.map((month) => {
      const sentMonth = sent.find((candidate) => candidate.month === month);
      return { month, sentAt: sentMonth?.sentAt ?? null, url: sentMonth?.url ?? null };
    }),
  };
}

function toBalanceView(balance: Balance): BalanceView {
  const isBelow = balance.belowZeroOn !== null;
  return { ...balance, warning: isBelow ? inEachLanguage((texts) => warnOf(balance, texts) ?? '') : null };
}

const toForecastView = (forecast: Forecast | null): ForecastView | null =>
  forecast && { ...forecast, say: inEachLanguage((texts) => explainForecast(forecast, texts)) };

const toLineView = (line: StatementLine) => ({
  ...line,
  why: inEachLanguage((texts) => explainEntry(line, texts)),
});

interface MonthRequest {
  client: string;
  month: string;
  from: number;
}

/** A client's statement of a month, its lines a stretch at a time. */
export function showStatement(ports: Ports, request: MonthRequest): Promise<StatementAnswer | Refusal> {
  return withStatement(ports, request, ({ lines, closing, forecast, ...statement }) => ({
    kind: 'statement',
    statement: { ...statement, closing: toBalanceView(closing), forecast: toForecastView(forecast) },
    lines: lines.slice(request.from, request.from + LINES).map(toLineView),
    total: lines.length,
    next: request.from + LINES < lines.length ? request.from + LINES : null,
  }));
}

/** The same as a file for a spreadsheet; its first stretch begins with the names of the columns. */
export function exportStatement(
  ports: Ports,
  request: MonthRequest & { language: Language },
): Promise<StatementFileAnswer | Refusal> {
  return withStatement(ports, request, (statement) => {
    const to = request.from + FILE_LINES;
    const text = toStatementCsv(
      { ...statement, lines: statement.lines.slice(request.from, to) },
      textsIn(request.language),
    );
    const body = request.from === 0 ? text : text.slice(text.indexOf('\r\n') + 2);
    return { kind: 'csv', text: body, next: to < statement.lines.length ? to : null };
  });
}

function withStatement<Answer>(
  ports: Ports,
  { client, month }: MonthRequest,
  toAnswer: (statement: Statement) => Answer,
): Promise<Answer | Refusal> {
  return withClientAccount(ports, client, async (clientAccount) => {
    const account = await accountOf(ports, clientAccount);
    return account
      ? toAnswer(
          statementFromLedger(account.ledger, account.sent, client, month, todayOf(account, ports.now())),
        )
      : noBank();
  });
}

export const noBank = () => refuse('not-found', ({ refusals }) => refusals.accounts.noBank);

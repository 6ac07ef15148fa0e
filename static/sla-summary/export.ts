import { clockNameIn } from '../../src/common/clock-names';
import { own } from '../../src/common/own';
import type { ClientAccountsAnswer, SummaryAnswer } from '../../src/contract/summary';
import type { Sheet } from '../shared/documents/workbook';
import { accountSheetsOf } from './account-rows';
import { promisesOf } from './sums';
import type { SummaryTexts } from './texts';

type Rows = Sheet['rows'];

/** The figures shown, a table a sheet: promises by month, incidents by month, the accounts, and the reports; instants in UTC. */
export function sheetsOf(
  summary: SummaryAnswer,
  accounts: ClientAccountsAnswer | null,
  say: SummaryTexts,
): Sheet[] {
  return [
    { name: say.sheets.promises, rows: promiseRowsOf(summary, say) },
    { name: say.sheets.incidents, rows: incidentRowsOf(summary, say) },
    ...accountSheetsOf(accounts, say),
    { name: say.sheets.reports, rows: reportRowsOf(summary, say) },
  ];
}

const promiseRowsOf = (summary: SummaryAnswer, say: SummaryTexts): Rows => [
  [say.promise, say.month, `${say.goal} (%)`, say.met, say.judged],
  ...promisesOf(summary).flatMap(({ clock, level, months }) =>
    months.map(({ month, met, judged }) => [clockNameIn(say.clocks, clock), month, level, met, judged]),
  ),
];

const incidentRowsOf = ({ months, tallies }: SummaryAnswer, say: SummaryTexts): Rows => [
  [say.month, say.incidents, say.owed, say.delivered],
  ...months.map((month) => {
    const { incidents = 0, owed = 0, delivered = 0 } = own(tallies, month) ?? {};
    return [month, incidents, owed, delivered];
  }),
];

const toDate = (at: number | null) => (at === null ? null : new Date(at));

const reportRowsOf = ({ reports }: SummaryAnswer, say: SummaryTexts): Rows => [
  [say.incident, say.what, say.severity, say.closed, say.due, say.deliveredAt, say.state],
  ...reports.map(({ key, summary, severity, owedAt, dueAt, deliveredAt, state }) => [
    ...[key, summary, severity, toDate(owedAt), toDate(dueAt), toDate(deliveredAt), say.states[state]],
  ]),
];

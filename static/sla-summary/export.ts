import { clockNameIn } from '../../src/common/clock-names';
import { csvOf } from '../../src/common/csv';
import { own } from '../../src/common/own';
import type { ClientAccountsAnswer, SummaryAnswer } from '../../src/contract/summary';
import { accountRowsOf } from './account-rows';
import { promisesOf } from './sums';
import type { SummaryTexts } from './texts';

/** The figures shown, as a file for a spreadsheet: lines by promise and month, of the accounts, and by report; instants in UTC. */
export function toSummaryCsv(
  summary: SummaryAnswer,
  accounts: ClientAccountsAnswer | null,
  say: SummaryTexts,
): string {
  const { months, tallies } = summary;
  const promises = promisesOf(summary).flatMap(({ clock, level, months: promiseMonths }) =>
    promiseMonths.map(({ month, met, judged }) => [
      clockNameIn(say.clocks, clock),
      month,
      level ?? '',
      met,
      judged,
    ]),
  );
  const counts = months.flatMap((month) => {
    const { incidents = 0, owed = 0, delivered = 0 } = own(tallies, month) ?? {};
    return [
      [say.incidents, month, '', incidents, ''],
      [say.owed, month, '', owed, ''],
      [say.delivered, month, '', delivered, ''],
    ];
  });
  const toIso = (at: number | null) => (at === null ? '' : new Date(at).toISOString());
  const reports = summary.reports.map((row) => [
    ...[row.key, row.summary, row.severity, toIso(row.owedAt), toIso(row.dueAt), toIso(row.deliveredAt)],
    say.states[row.state],
  ]);
  const rows = [
    [say.promise, say.month, `${say.goal} (%)`, say.met, say.judged],
    ...promises,
    ...counts,
    ...accountRowsOf(accounts, say),
    [],
    [say.incident, say.what, say.severity, say.closed, say.due, say.deliveredAt, say.state],
    ...reports,
  ];
  return csvOf(rows);
}

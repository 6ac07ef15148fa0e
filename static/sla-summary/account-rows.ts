import type { ClientAccountsAnswer } from '../../src/contract/summary';
import type { Sheet } from '../shared/documents/workbook';
import type { SummaryTexts } from './texts';

type Rows = Sheet['rows'];

/** What else is accounted for, as plain numbers with which a spreadsheet counts, a table each: minutes, percents, scores. */
export function accountSheetsOf(accounts: ClientAccountsAnswer | null, say: SummaryTexts): Sheet[] {
  if (!accounts) return [];
  return [
    { name: say.sheets.accounts, rows: balanceRowsOf(accounts, say) },
    { name: say.sheets.satisfaction, rows: satisfactionRowsOf(accounts, say) },
  ].filter(({ rows }) => rows.length > 1);
}

function balanceRowsOf({ bank, availability }: ClientAccountsAnswer, say: SummaryTexts): Rows {
  const promised = toHundredths(availability?.promised ?? null);
  const rows: Rows = [[say.account, say.comesTo, say.goal]];
  if (bank?.hasBank) rows.push([say.bankMinutes, bank.balance.minutes, null]);
  if (availability)
    rows.push(
      [say.rolling(availability.windowDays), toHundredths(availability.rolling.share), promised],
      [say.thisMonth, toHundredths(availability.month.share), promised],
    );
  return rows;
}

function satisfactionRowsOf({ satisfaction }: ClientAccountsAnswer, say: SummaryTexts): Rows {
  const heads = [say.month, say.mean, say.margin, say.answers];
  if (!satisfaction) return [heads];
  const averages = [...satisfaction.months, { month: say.whole, average: satisfaction.whole }];
  const lines = averages.map(({ month, average: { mean, margin, count } }) => [
    ...[month, toHundredths(mean), toHundredths(margin), count],
  ]);
  return [heads, ...lines];
}

const toHundredths = (value: number | null) => (value === null ? null : value / 100);

import type { ClientAccountsAnswer } from '../../src/contract/summary';
import type { SummaryTexts } from './texts';

type Row = (string | number)[];

/** What else is accounted for, as plain numbers with which a spreadsheet counts: minutes, percents, scores. */
export function accountRowsOf(accounts: ClientAccountsAnswer | null, say: SummaryTexts): Row[] {
  if (!accounts) return [];
  return [...balanceRowsOf(accounts, say), ...satisfactionRowsOf(accounts, say)];
}

function balanceRowsOf({ bank, availability }: ClientAccountsAnswer, say: SummaryTexts): Row[] {
  const promised = toHundredths(availability?.promised ?? null);
  const rows: Row[] = [];
  if (bank?.hasBank) rows.push([say.bankMinutes, bank.balance.minutes, '']);
  if (availability)
    rows.push(
      [say.rolling(availability.windowDays), toHundredths(availability.rolling.share), promised],
      [say.thisMonth, toHundredths(availability.month.share), promised],
    );
  return rows.length > 0 ? [[], [say.account, say.comesTo, say.goal], ...rows] : [];
}

function satisfactionRowsOf({ satisfaction }: ClientAccountsAnswer, say: SummaryTexts): Row[] {
  if (!satisfaction) return [];
  const averages = [...satisfaction.months, { month: say.whole, average: satisfaction.whole }];
  return [
    [],
    [say.satisfaction, say.month, say.mean, say.margin, say.answers],
    ...averages.map(
      ({ month, average: { mean, margin, count } }): Row => [
        ...[say.satisfaction, month, toHundredths(mean), toHundredths(margin), count],
      ],
    ),
  ];
}

const toHundredths = (value: number | null) => (value === null ? '' : value / 100);

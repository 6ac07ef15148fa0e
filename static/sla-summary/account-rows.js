/** What else is accounted for, as plain numbers with which a spreadsheet counts: minutes, percents, scores. */
export function accountRows(accounts, say) {
  if (!accounts) return [];
  return [...balanceRows(accounts, say), ...satisfactionRows(accounts, say)];
}
function balanceRows({ bank, availability }, say) {
  const promised = hundredths(availability?.promised ?? null);
  const rows = [];
  if (bank?.hasBank) rows.push([say.bankMinutes, bank.balance.minutes, '']);
  if (availability)
    rows.push(
      [say.rolling(availability.windowDays), hundredths(availability.rolling.share), promised],
      [say.thisMonth, hundredths(availability.month.share), promised],
    );
  return rows.length > 0 ? [[], [say.account, say.comesTo, say.goal], ...rows] : [];
}
function satisfactionRows({ satisfaction }, say) {
  if (!satisfaction) return [];
  const each = [...satisfaction.months, { month: say.whole, average: satisfaction.whole }];
  return [
    [],
    [say.satisfaction, say.month, say.mean, say.margin, say.answers],
    ...each.map(({ month, average: { mean, margin, count } }) => [
      ...[say.satisfaction, month, hundredths(mean), hundredths(margin), count],
    ]),
  ];
}
const hundredths = (value) => (value === null ? '' : value / 100);

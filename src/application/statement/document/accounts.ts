import type { Texts } from '../../../../locales/languages';
import { clockNameIn } from '../../../common/clock-names';
import { heading, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { StatementFigures } from '../../../domain/statement/figures';
import { formatDay } from '../../../domain/time/format-date';
import { formatDuration } from '../../../domain/time/format-length';
import { formatShare } from '../../availability/document/format-share';
import { formatAmount } from '../../billing/document/explain';
import { statementPartsOf } from '../../billing/document/statement-page';
import { describeAverage } from '../../satisfaction/document/describe-average';
import { monthIn } from './attainment';
import { promiseNameOf, type StatementNames } from './names';
import { type Strip, stripTableOf } from './strip';

/** How available the service was, its strip of days, and what happened on each that was not whole. */
export function availabilityPartsOf(availability: StatementFigures['availability'], texts: Texts): Node[] {
  if (!availability) return [];
  const { statement, units } = texts;
  const { terms, measure, strip } = availability;
  const line =
    measure.share === null
      ? statement.unmeasured
      : statement.availabilityLine(
          formatShare(measure.share, texts),
          formatShare(terms.share, texts),
          formatDuration(measure.down, units),
        );
  return [
    heading(2, statement.availability),
    paragraph(line),
    paragraph(statement.strip),
    stripTableOf(strip, texts),
    ...eventfulDaysOf(strip, texts),
  ];
}

function eventfulDaysOf(strip: Strip, texts: Texts): Node[] {
  const { statement, units, meta } = texts;
  const rows = strip.flatMap(({ on, state, down, planned, client, keys }) => {
    const lasted = { down, planned, client, up: 0, unknown: 0 }[state];
    if (lasted === 0) return [];
    const what = [statement.days[state], keys.join(', ')].filter((part) => part !== '').join(': ');
    return [[formatDay(on, meta.intl), what, formatDuration(lasted, units)]];
  });
  return rows.length > 0 ? [table([statement.day, statement.what, statement.lasted], rows)] : [];
}

/** The bank's balance and lines. */
export function bankPartsOf(bank: StatementFigures['bank'], texts: Texts): Node[] {
  if (!bank) return [];
  return [
    heading(2, texts.statement.bank),
    ...statementPartsOf({ ...bank, sentAt: null, forecast: null }, texts),
  ];
}

export function satisfactionPartsOf({ month, satisfaction }: StatementFigures, texts: Texts): Node[] {
  if (!satisfaction) return [];
  const { statement } = texts;
  const rows = [
    [statement.thisMonth(monthIn(month, texts)), describeAverage(satisfaction.month, texts)],
    [statement.twelve, describeAverage(satisfaction.year.whole, texts)],
  ];
  return [heading(2, statement.satisfaction), table(null, rows)];
}

/** What the misses cost, with the computation. */
export function creditPartsOf({ credits }: StatementFigures, names: StatementNames, texts: Texts): Node[] {
  if (credits.length === 0) return [];
  const { statement, clocks } = texts;
  const isOnlyDesk = credits.every(({ desk }) => desk === credits[0]?.desk);
  const rows = credits.flatMap((credit) => {
    const promise = promiseNameOf(names, credit, isOnlyDesk, texts);
    const lines = credit.lines.map(({ of, attained, band, cents }) => [
      promise,
      of === 'availability' ? statement.availabilityOf : clockNameIn(clocks.names, of),
      formatReached(attained, texts),
      band ? statement.below(formatPercent(band.below, texts)) : statement.kept,
      formatCredit(credit.currency, band?.percent ?? 0, band ? cents : 0, texts),
    ]);
    return [
      ...lines,
      [promise, statement.sum, '', '', formatCredit(credit.currency, credit.percent, credit.cents, texts)],
    ];
  });
  const columns = [statement.promise, statement.what, statement.reached, statement.band, statement.due2];
  return [heading(2, statement.credits), table(columns, rows)];
}

const formatPercent = (percent: number, { meta }: Texts): string =>
  new Intl.NumberFormat(meta.intl, { style: 'percent', maximumFractionDigits: 3 }).format(percent / 100);

/** Cut down to the thousandth of a percent. */
function formatReached({ good, all }: { good: number; all: number }, texts: Texts): string {
  return all === 0 ? '–' : formatPercent(Number((BigInt(good) * 100_000n) / BigInt(all)) / 1_000, texts);
}

const formatCredit = (currency: string, percent: number, cents: number | null, texts: Texts): string =>
  cents === null
    ? texts.statement.noFee(formatPercent(percent, texts))
    : `${formatAmount(cents)}\u00a0${currency}`;

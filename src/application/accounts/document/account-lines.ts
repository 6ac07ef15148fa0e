import type { Texts } from '../../../../locales/languages';
import type { Measure } from '../../../domain/availability/service';
import type { Balance, Forecast } from '../../../domain/billing/balance';
import type { Satisfaction } from '../../../domain/satisfaction/by-month';
import { formatMonth } from '../../../domain/time/format-date';
import { formatMinutes } from '../../../domain/time/format-length';
import { formatShare } from '../../availability/document/format-share';
import { explainForecast, warnOf } from '../../billing/document/explain';
import { describeAverage } from '../../satisfaction/document/describe-average';

/** What is accounted for to a client beside its clocks, each part null where it is not. */
export interface AccountFigures {
  bank: { hasBank: boolean; balance: Balance; forecast: Forecast | null } | null;
  /** The last days are null where a page is about a month that is over. */
  availability: { promised: number; windowDays: number; rolling: Measure | null; month: Measure } | null;
  satisfaction: Satisfaction | null;
}

/** The same figures as lines of a table: what it is, what it comes to, and what is to be said of it; the month is the availability's. */
export function accountLinesOf(figures: AccountFigures, month: string, texts: Texts): string[][] {
  return [
    ...bankLinesOf(figures, texts),
    ...availabilityLinesOf(figures, month, texts),
    ...satisfactionLinesOf(figures, texts),
  ];
}

function bankLinesOf({ bank }: AccountFigures, texts: Texts): string[][] {
  if (!bank?.hasBank) return [];
  const { balance, forecast } = bank;
  const note = warnOf(balance, texts) ?? (forecast && explainForecast(forecast, texts));
  return [[texts.figures.accounts.bank, formatMinutes(balance.minutes, texts.units), note ?? '']];
}

function availabilityLinesOf({ availability }: AccountFigures, of: string, texts: Texts): string[][] {
  if (!availability) return [];
  const { accounts: phrases } = texts.figures;
  const { promised, windowDays, rolling, month } = availability;
  const lineOf = (name: string, { share, met }: Measure) => {
    const verdict = share === null ? 'promised' : met ? 'kept' : 'broken';
    return [
      name,
      share === null ? '–' : formatShare(share, texts),
      phrases[verdict](formatShare(promised, texts)),
    ];
  };
  const recent = rolling ? [lineOf(phrases.available(windowDays), rolling)] : [];
  return [...recent, lineOf(phrases.availableIn(formatMonth(of, texts.meta.intl)), month)];
}

function satisfactionLinesOf({ satisfaction }: AccountFigures, texts: Texts): string[][] {
  if (!satisfaction) return [];
  return [[texts.figures.accounts.satisfaction, describeAverage(satisfaction.whole, texts), '']];
}

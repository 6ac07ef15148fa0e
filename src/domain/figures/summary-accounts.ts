import type { Measure } from '../availability/service';
import { formatShare } from '../availability/words';
import type { Balance, Forecast } from '../billing/balance';
import { formatMinutes } from '../billing/words';
import { formatMonth } from '../report/format';
import type { Language } from '../report/words';
import type { Satisfaction } from '../satisfaction/by-month';
import { summaryWords } from './summary-words';

/** What is accounted for to a client beside its clocks, each part null where it is not. */
export interface AccountFigures {
  bank: { hasBank: boolean; balance: Balance; forecast: Forecast | null } | null;
  /** The last days are null where a page is about a month that is over. */
  availability: { promised: number; windowDays: number; rolling: Measure | null; month: Measure } | null;
  satisfaction: Satisfaction | null;
}

/** The same figures as lines of a table: what it is, what it comes to, and what is to be said of it; the month is the availability's. */
export function accountLinesOf(figures: AccountFigures, month: string, language: Language): string[][] {
  return [
    ...bankLinesOf(figures, language),
    ...availabilityLinesOf(figures, month, language),
    ...satisfactionLinesOf(figures, language),
  ];
}

function bankLinesOf({ bank }: AccountFigures, language: Language): string[][] {
  if (!bank?.hasBank) return [];
  const { balance, forecast } = bank;
  const note = balance.warning ?? forecast?.say;
  return [[summaryWords[language].bank, formatMinutes(balance.minutes), note?.[language] ?? '']];
}

function availabilityLinesOf({ availability }: AccountFigures, of: string, language: Language): string[][] {
  if (!availability) return [];
  const say = summaryWords[language];
  const { promised, windowDays, rolling, month } = availability;
  const lineOf = (name: string, { share, met }: Measure) => [
    name,
    share === null ? '–' : formatShare(share)[language],
    `${say.promisedShare(formatShare(promised)[language])}${share === null ? '' : `, ${met ? say.held : say.broken}`}`,
  ];
  const recent = rolling ? [lineOf(say.available(windowDays), rolling)] : [];
  return [...recent, lineOf(say.availableIn(formatMonth(of, language)), month)];
}

function satisfactionLinesOf({ satisfaction }: AccountFigures, language: Language): string[][] {
  if (!satisfaction) return [];
  return [[summaryWords[language].satisfaction, satisfaction.whole.say[language], '']];
}

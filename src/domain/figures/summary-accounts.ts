import type { Measure } from '../availability/service';
import { shareWritten } from '../availability/words';
import type { Balance, Forecast } from '../billing/balance';
import { hoursWritten } from '../billing/words';
import type { Language } from '../report/words';
import type { Satisfaction } from '../satisfaction/by-month';
import { monthWritten } from '../time/written';
import { summaryWords } from './summary-words';

/** What is accounted for to a client beside its clocks, each part null where it is not. */
export interface AccountFigures {
  bank: { hasBank: boolean; balance: Balance; forecast: Forecast | null } | null;
  /** The last days are null where a page is about a month that is over. */
  availability: { promised: number; windowDays: number; rolling: Measure | null; month: Measure } | null;
  satisfaction: Satisfaction | null;
}

/** The same figures as lines of a table: what it is, what it comes to, and what is to be said of it; the month is the availability's. */
export function accountLines(figures: AccountFigures, month: string, language: Language): string[][] {
  return [
    ...bankLines(figures, language),
    ...availabilityLines(figures, month, language),
    ...satisfied(figures, language),
  ];
}

function bankLines({ bank }: AccountFigures, language: Language): string[][] {
  if (!bank?.hasBank) return [];
  const { balance, forecast } = bank;
  const note = balance.warning ?? forecast?.say;
  return [[summaryWords[language].bank, hoursWritten(balance.minutes), note?.[language] ?? '']];
}

function availabilityLines({ availability }: AccountFigures, of: string, language: Language): string[][] {
  if (!availability) return [];
  const say = summaryWords[language];
  const { promised, windowDays, rolling, month } = availability;
  const line = (name: string, { share, met }: Measure) => [
    name,
    share === null ? '–' : shareWritten(share)[language],
    `${say.promisedShare(shareWritten(promised)[language])}${share === null ? '' : `, ${met ? say.held : say.broken}`}`,
  ];
  const recent = rolling ? [line(say.available(windowDays), rolling)] : [];
  return [...recent, line(say.availableIn(monthWritten(of, language)), month)];
}

function satisfied({ satisfaction }: AccountFigures, language: Language): string[][] {
  if (!satisfaction) return [];
  return [[summaryWords[language].satisfaction, satisfaction.whole.say[language], '']];
}

/** What the summary in a client's Confluence space asks; which space it stands in is the platform's word, never the page's. */

import type { Language } from '../../locales/languages';
import type { ClockName, OwnClockNames } from '../common/clock-names';
import * as z from '../common/zod';
import type { MonthTally, ReportLine } from '../domain/figures/tally';
import { LENGTHS } from '../domain/lengths';
import type { OwnText } from '../domain/own-texts';
import type { Average } from '../domain/satisfaction/average';
import type { DeskView } from './contacts';
import type { RefusedAnswer } from './refused';
import type { AvailabilityView } from './service';
import type { BankView } from './time-bank';
import type { InEachLanguage } from './values/in-each-language';

export type { ClockName } from '../common/clock-names';
export type { MonthTally, ReportLine } from '../domain/figures/tally';
export type { RefusedAnswer } from './refused';

export const summaryPayload = z.object({
  months: z.union([z.literal(3), z.literal(6), z.literal(12)]).default(6),
  /** Where this stretch of issues begins; null is the first. Stretches add up. */
  from: z.string().max(LENGTHS.token).nullable().default(null),
});

export const clientAccountsPayload = summaryPayload.pick({ months: true });

export interface ReportRow extends ReportLine {
  key: string;
  summary: string;
}

/** A stretch of a client's issues by month; the sum of all stretches is the summary. */
export interface SummaryAnswer {
  kind: 'summary';
  now: number;
  client: string;
  language: Language;
  timezone: string;
  /** Every month of the period, the oldest first, as YYYY-MM. */
  months: string[];
  tallies: Record<string, MonthTally>;
  reports: ReportRow[];
  /** The contracts these issues were judged by, by their ids; none where it was the desk's own promise alone. */
  contracts: Record<string, OwnText>;
  /** The clocks counted that their scheme calls otherwise than by their kind. */
  clockNames: OwnClockNames;
  /** The promised level of each clock, in percent, where one is set. */
  promised: Partial<Record<ClockName, number>>;
  next: string | null;
}

/** No administrator has said whose space this is. */
export interface UnboundAnswer {
  kind: 'unbound';
}

/** How satisfied a client was, over the period and in each of its months. */
export interface SatisfactionView {
  whole: AverageView;
  months: { month: string; average: AverageView }[];
}
type AverageView = Average & { say: InEachLanguage };

/** What else is accounted for to the client; each part is null where it is not. */
export interface ClientAccountsAnswer {
  kind: 'client-accounts';
  bank: BankView | null;
  availability: AvailabilityView | null;
  satisfaction: SatisfactionView | null;
  /** The desks that say how they are reached, each once. */
  desks: DeskView[];
}

export type SummaryCalls = {
  showClientAccounts: (
    payload: z.input<typeof clientAccountsPayload>,
  ) => ClientAccountsAnswer | UnboundAnswer | RefusedAnswer;
  showSummary: (payload: z.input<typeof summaryPayload>) => SummaryAnswer | UnboundAnswer | RefusedAnswer;
};

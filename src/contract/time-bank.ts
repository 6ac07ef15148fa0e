/** What a project's page of accounts asks of its clients' time banks. */

import { LANGUAGES, type Language } from '../../locales/languages';
import * as z from '../common/zod';
import type { Balance, Forecast } from '../domain/billing/balance';
import type { StatementLine as Line, Statement } from '../domain/billing/statement';
import { LENGTHS } from '../domain/lengths';
import { plain } from '../domain/plain-shape';
import type { RefusedAnswer } from './refused';
import { month, date as on } from './values/dates';
import type { InEachLanguage } from './values/in-each-language';

const client = z.string().regex(/^[a-z0-9-]{1,60}$/);
/** Made by the page, so that a second click enters nothing twice. */
const id = z.uuid();
const minutes = z.number().int();
export const statementPayload = z.object({ client, month, from: z.number().int().min(0).default(0) });
export const statementFilePayload = statementPayload.extend({ language: z.enum(LANGUAGES) });
export const purchasePayload = z.object({
  ...{ id, client, on },
  minutes: minutes.positive().max(10_000_000),
  centsPerHour: z.number().int().nonnegative().optional(),
});
export const travelPayload = z.object({
  ...{ id, client, on },
  key: z.string().max(LENGTHS.id).nullable().default(null),
  kilometres: z.number().int().nonnegative(),
  minutes: minutes.nonnegative(),
  cents: z.number().int().nonnegative(),
});
export const adjustmentPayload = plain(
  z.object({
    ...{ id, client, on },
    bankMinutes: minutes.default(0),
    cents: z.number().int().default(0),
    reason: z.string().trim().min(3).max(LENGTHS.note),
  }),
);
export const sendPayload = z.object({ client, month });

/** What is left; `warning` where it is below zero. */
export type BalanceView = Balance & { warning: InEachLanguage | null };
export type ForecastView = Forecast & { say: InEachLanguage };
export type StatementLine = Omit<Line, 'why'> & { why: InEachLanguage };

/** A client whose work is charged: what is left, and the months that have a statement. */
export interface BankView {
  client: string;
  name: string;
  language: Language;
  hasBank: boolean;
  balance: BalanceView;
  forecast: ForecastView | null;
  /** The newest first. */
  months: { month: string; sentAt: number | null; url: string | null }[];
}

export interface BanksAnswer {
  kind: 'banks';
  now: number;
  /** Until when Jira's worklogs have been read; null before the first time. */
  readUntil: number | null;
  /** Whether there are more to read now. */
  more: boolean;
  banks: BankView[];
}

/** A month, and a stretch of its lines. */
export interface StatementAnswer {
  kind: 'statement';
  statement: Omit<Statement, 'lines' | 'closing' | 'forecast'> & {
    closing: BalanceView;
    forecast: ForecastView | null;
  };
  lines: StatementLine[];
  total: number;
  next: number | null;
}
export interface StatementFileAnswer {
  kind: 'csv';
  text: string;
  next: number | null;
}
export type EnteredAnswer = { kind: 'entered' };
export type SentAnswer = { kind: 'sent'; url: string | null; say: string | null };

export type TimeBankCalls = {
  showBanks: () => BanksAnswer | RefusedAnswer;
  showStatement: (payload: z.input<typeof statementPayload>) => StatementAnswer | RefusedAnswer;
  statementFile: (payload: z.input<typeof statementFilePayload>) => StatementFileAnswer | RefusedAnswer;
  addPurchase: (payload: z.input<typeof purchasePayload>) => EnteredAnswer | RefusedAnswer;
  addTravel: (payload: z.input<typeof travelPayload>) => EnteredAnswer | RefusedAnswer;
  addAdjustment: (payload: z.input<typeof adjustmentPayload>) => EnteredAnswer | RefusedAnswer;
  sendMonth: (payload: z.input<typeof sendPayload>) => SentAnswer | RefusedAnswer;
};

/** What the accounts' page asks of clients' monthly statements. */
import * as z from '../../common/zod';
import { LENGTHS } from '../../domain/lengths';
import { plain } from '../../domain/plain-shape';
import type { BreachLine } from '../../domain/statement/issue-facts';
import type { RefusedAnswer } from '../refused';
import { month } from '../values/dates';

const client = z.string().regex(/^[a-z0-9-]{1,60}$/);
export const monthPayload = z.object({ client, month });
export const reasonPayload = plain(
  monthPayload.extend({
    breach: z.string().max(LENGTHS.label + LENGTHS.id),
    reason: z.string().trim().max(LENGTHS.note),
  }),
);
export const approvePayload = monthPayload.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** How far a month's statement has come. */
type StatementStanding = 'none' | 'drafted' | 'in-review' | 'approved' | 'sent';

/** A client's months, the newest first, with how their statements stand. */
export interface ClientMonths {
  client: string;
  name: string;
  timezone: string;
  months: { month: string; state: StatementStanding }[];
}
export interface StatementsAnswer {
  kind: 'statements';
  clients: ClientMonths[];
}

/** A month as far as a person reviews it: the page itself is in Confluence. */
export interface ReviewAnswer {
  kind: 'review';
  month: string;
  state: StatementStanding;
  judgedAt: number;
  sha256: string;
  goals: { met: number; breached: number };
  breaches: (Pick<BreachLine, 'id' | 'key' | 'clock' | 'severity' | 'breachedAt' | 'cause' | 'holder'> & {
    title: string;
    reason: string;
  })[];
  draftUrl: string | null;
  url: string | null;
  sentAt: number | null;
  told: string[] | null;
  /** What became of it, the oldest first, by the names of people; a draft that was made at its time is nobody's. */
  steps: { at: number; step: Exclude<StatementStanding, 'none'> | 'taken-back'; by: string | null }[];
  /** Whether it was approved and has changed since. */
  takenBack: boolean;
}
export interface StatementFilesAnswer {
  kind: 'files';
  files: { name: string; mediaType: string; base64: string }[];
}
type DraftedAnswer = { kind: 'drafted' } | { kind: 'unfinished' };

export type StatementCalls = {
  listStatements: () => StatementsAnswer | RefusedAnswer;
  reviewStatement: (payload: z.input<typeof monthPayload>) => ReviewAnswer | RefusedAnswer;
  draftStatement: (payload: z.input<typeof monthPayload>) => DraftedAnswer | RefusedAnswer;
  explainBreach: (payload: z.input<typeof reasonPayload>) => { kind: 'saved' } | RefusedAnswer;
  sendStatementForReview: (payload: z.input<typeof monthPayload>) => { kind: 'saved' } | RefusedAnswer;
  approveStatement: (payload: z.input<typeof approvePayload>) => { kind: 'saved' } | RefusedAnswer;
  statementFiles: (payload: z.input<typeof monthPayload>) => StatementFilesAnswer | RefusedAnswer;
};

/** What the queue asks: a project's followed issues with their open clocks, a stretch at a time. */

import { MOST_AT_ONCE } from '../common/many';
import * as z from '../common/zod';
import { LENGTHS } from '../domain/lengths';
import type { OwnText } from '../domain/own-texts';
import { plain } from '../domain/plain-shape';
import type { ClockName } from './clocks';
import type { RefusedAnswer } from './refused';
import { CHANNELS } from './values/channels';
import type { OwnClockNames } from './values/clock-names';

/** One open clock of a row. Instants are the server's epoch milliseconds; lengths count as the goal does. */
export interface QueueClock {
  clock: ClockName;
  /** What the stage of the report that it is is called; null for every other clock. */
  stage: OwnText | null;
  state: 'running' | 'paused' | 'breached';
  dueAt: number | null;
  heldAt: number | null;
  remainingMs: number | null;
  goalMs: number | null;
  /** How long a day is that its lengths are read in, 24 hours or a business day; null where they are read in hours alone. */
  dayMs: number | null;
  counting: boolean;
  atRisk: boolean;
  /** The issue is resolved, and it runs until the client is told. */
  awaitsReply: boolean;
}

export interface QueueRow {
  id: string;
  key: string;
  summary: string;
  severity: string;
  assignee: { id: string; name: string } | null;
  /** What they are called in Jira; null where it has none. */
  status: string | null;
  priority: string | null;
  /** The client it is of; null when nothing tells, or when the reader is another client. */
  client: { id: string; name: string } | null;
  /** The contract that judges it; null for the scheme's own promise, and where the reader may not know. */
  contract: { id: string; name: OwnText } | null;
  /** Whom the issue waits for, where that is not the team. */
  waitsFor: 'client' | 'third-party' | null;
  clocks: QueueClock[];
  /** The server's instant of this reading, from which a clock that counts goes on. */
  at: number;
}

export interface QueueAnswer {
  kind: 'queue';
  now: number;
  /** The severities of the scheme in force, the most urgent first, and what rows have by an older version. */
  severities: { name: string; fr: string }[];
  /** The clocks of the rows that their schemes call otherwise than by their kind. */
  clockNames: OwnClockNames;
  rows: QueueRow[];
  /** Whether the reader may work on the project's issues: log a contact, assign. */
  canWork: boolean;
  /** When hours next open or close: from then on what counts is another; null where no hours do. */
  turnsAt: number | null;
  /** When the desk next opens, after it has closed where it is open; null where no hours do. */
  opensAt: number | null;
  /** Issues that have left the queue, where only what changed was asked for. */
  gone: string[];
  /** Where the next stretch begins; null when these were the last. */
  next: string | null;
}

/** The project has no scheme: nothing is followed yet. */
export interface EmptyQueueAnswer {
  kind: 'no-scheme';
  canAdminister: boolean;
}

/** Jira numbers its issues. */
const idOfIssue = z.string().regex(/^\d{1,19}$/);

/** `since` asks for what changed after an earlier answer's instant, so that a long queue is not read again each minute. */
export const listQueuePayload = z.object({
  from: z.string().max(LENGTHS.search).nullable(),
  since: z.number().int().positive().nullish(),
});

const contact = z.object({
  kind: z.enum(['contact', 'attempt']),
  channel: z.enum(CHANNELS),
  note: plain(z.string().trim().max(LENGTHS.note), true).optional(),
});

/** One contact recorded on several issues; each has the id its event gets. */
export const logContactsPayload = z.object({
  issues: z
    .array(z.object({ id: z.uuid(), issueId: idOfIssue }))
    .min(1)
    .max(MOST_AT_ONCE),
  event: contact,
});

/** Null takes the assignee away. */
export const assignIssuesPayload = z.object({
  issueIds: z.array(idOfIssue).min(1).max(MOST_AT_ONCE),
  assignee: z.string().min(1).max(LENGTHS.account).nullable(),
});

export const findAssigneesPayload = z.object({ text: z.string().max(LENGTHS.name) });

/** What became of each issue: nothing to say where it was done. */
export interface ManyAnswer {
  kind: 'many';
  outcomes: { issueId: string; say: string | null }[];
}

export interface AssigneesAnswer {
  kind: 'found';
  found: { id: string; name: string }[];
}

export type QueueCalls = {
  logContacts: (payload: z.infer<typeof logContactsPayload>) => ManyAnswer | RefusedAnswer;
  assignIssues: (payload: z.infer<typeof assignIssuesPayload>) => ManyAnswer | RefusedAnswer;
  findAssignees: (payload: z.infer<typeof findAssigneesPayload>) => AssigneesAnswer | RefusedAnswer;
  listQueue: (payload: z.infer<typeof listQueuePayload>) => QueueAnswer | EmptyQueueAnswer | RefusedAnswer;
};

export type { ClockName } from './clocks';
export type { RefusedAnswer } from './refused';

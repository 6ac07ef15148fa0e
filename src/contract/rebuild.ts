/** A look at the issues of a project again, as a page tries, starts, watches and ends it. */
import * as z from '../common/zod';
import { LENGTHS } from '../domain/lengths';
import type { ClockName } from './clocks';
import type { RefusedAnswer } from './refused';

/** A search in Jira's language; empty is every issue of the project. */
const jql = z.string().max(LENGTHS.search).default('');

/** Whether finished SLAs are evaluated again too: their results may change. */
const finished = z.boolean().default(false);

export const rebuildPayload = z.object({
  order: z.enum(['start', 'pause', 'resume', 'cancel']),
  jql,
  finished,
});
/** The keys of the last issues of the stretch before. */
const keys = z
  .string()
  .max(LENGTHS.search)
  .regex(/^[A-Za-z]\w*-\d+( [A-Za-z]\w*-\d+)*$/);
export const tryRebuildPayload = z.object({ jql, from: keys.nullable(), finished });

/** How far it is. Instants are epoch milliseconds; `total` is about right. */
export interface RebuildView {
  startedAt: number;
  steppedAt: number;
  state: 'running' | 'paused' | 'cancelled' | 'done';
  done: number;
  total: number;
  /** What is looked at; null is every issue. */
  jql: string | null;
}

export type RebuildAnswer = { kind: 'rebuild'; job: RebuildView | null } | RefusedAnswer;

/** A clock that the look would tell otherwise than the issue does now. */
export interface RebuildChange {
  key: string;
  clock: ClockName;
  from: 'met' | 'breached' | null;
  to: 'met' | 'breached' | null;
}

/** A stretch of the issues that a look would take, judged beforehand. */
export interface RebuildTrialAnswer {
  kind: 'tried';
  /** About how many there are in all. */
  total: number;
  /** How many this stretch judged. */
  issues: number;
  /** Of those, the ones that nobody has looked at so far. */
  unfollowed: number;
  /** Those on which something would be written, and those on which nothing would. */
  rewritten: number;
  unchanged: number;
  /** Those that would be told breached. */
  breached: number;
  changes: RebuildChange[];
  /** Where the next stretch begins; null when these were the last. */
  next: string | null;
}

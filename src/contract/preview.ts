/** What a draft of a scheme would change: past issues judged again, open clocks, and whose promise an issue would fall under. */

import * as z from '../common/zod';
import { LENGTHS } from '../domain/lengths';
import { versionParts } from '../domain/scheme/versions/versions';
import type { ClockName, GoalView } from './clocks';
import type { CycleView } from './explanation';

export type Verdict = 'met' | 'breached';

/** One clock of one past issue that the draft judges otherwise. */
export interface ChangeView {
  key: string;
  severity: string;
  clock: ClockName;
  countedMs: number;
  goalNow: GoalView | null;
  goalInDraft: GoalView | null;
  from: Verdict | null;
  to: Verdict | null;
}

/** One open clock that the draft would give another due instant or state, for it is for open cycles too. */
export interface OpenChangeView {
  key: string;
  severity: string;
  clock: ClockName;
  now: { dueAt: number | null; state: OpenState };
  inDraft: { dueAt: number | null; state: OpenState } | null;
}

type OpenState = CycleView['state'];

/** The contract that judges an issue, null for the scheme's own promise; and whether it has clocks at all. */
export interface JudgedBy {
  contract: string | null;
  isFollowed: boolean;
}

/** Under which contract of a draft an issue would fall. */
export interface ContractAnswer extends JudgedBy {
  kind: 'contract';
  key: string;
}

/** One of the last issues, with what judges it now and what would by the draft; null without a version in force. */
export interface JudgedView {
  key: string;
  now: JudgedBy | null;
  inDraft: JudgedBy;
}

/** A stretch of the project's last issues judged by the scheme in force and by the draft. */
export interface PreviewAnswer {
  kind: 'preview';
  issues: number;
  oldest: number | null;
  unchanged: number;
  breachedInDraft: number;
  judged: JudgedView[];
  /** Issues from now on, as the last ones tell: what the draft judges otherwise. */
  changes: ChangeView[];
  /** Those of the stretch that have an open clock, and what becomes of it as far as the draft is for open cycles. */
  open: { issues: number; changes: OpenChangeView[] };
  /** Where the next stretch begins; null when these were the last. */
  next: string | null;
}

export const previewPayload = z.object({
  scheme: z.unknown(),
  from: z.string().max(LENGTHS.search).nullable(),
  forOpen: z.array(z.enum(versionParts)).optional(),
});

export const contractPayload = z.object({
  scheme: z.unknown(),
  key: z.string().trim().min(1).max(LENGTHS.word),
});

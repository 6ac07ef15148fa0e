/** What the export asks: the issues received in a period with their clocks and where the time of each went, a page at a time. */

import type { LocalText } from '../common/local-text';
import * as z from '../common/zod';
import { LENGTHS } from '../domain/lengths';
import type { OwnText } from '../domain/own-texts';
import type { ClockName } from './clocks';
import { figuresPayload } from './figures';
import type { RefusedAnswer } from './refused';

interface ExportLine {
  from: number;
  to: number;
  state: 'running' | 'paused' | 'closed';
  cause: string;
  detail: OwnText | null;
  holder: 'us' | 'client' | 'third-party' | 'nobody';
}

/** One cycle of a clock. Instants are epoch milliseconds, lengths milliseconds. */
export interface ExportClock {
  clock: ClockName;
  /** What its scheme calls it, where that is not what its kind is called. */
  name: LocalText | null;
  cycle: number;
  state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'unknown';
  startedAt: number;
  dueAt: number | null;
  stoppedAt: number | null;
  breachedAt: number | null;
  elapsedMs: number;
  remainingMs: number | null;
  clause: string;
  /** The contract that judged it; null for the scheme's own promise. */
  contract: { id: string; name: OwnText } | null;
  /** The month, as 2025-06, in which its verdict counts; null while it has none. */
  countedIn: string | null;
  lines: ExportLine[];
}

export interface ExportIssue {
  key: string;
  summary: string;
  severity: string;
  /** What they are called in Jira; null where it has none. */
  priority: string | null;
  status: string | null;
  assignee: string | null;
  /** The client it is of; null where nothing tells. */
  client: string | null;
  receivedAt: number;
  clocks: ExportClock[];
}

export interface ExportAnswer {
  kind: 'export';
  issues: ExportIssue[];
  /** About how many there are in all. */
  total: number;
  /** Where the next page begins; null on the last. */
  next: string | null;
}

export const exportPayload = figuresPayload.extend({ token: z.string().max(LENGTHS.search).nullable() });

export type ExportCalls = {
  exportClocks: (payload: z.input<typeof exportPayload>) => ExportAnswer | RefusedAnswer;
};

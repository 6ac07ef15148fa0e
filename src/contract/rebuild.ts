/** A look at every issue of a project again, as a page starts, watches and ends it. */
import { z } from 'zod';
import type { RefusedAnswer } from './clocks';

export const rebuildPayload = z.object({ order: z.enum(['start', 'pause', 'resume', 'cancel']) });

/** How far it is. Instants are epoch milliseconds; `total` is about right. */
export interface RebuildView {
  startedAt: number;
  steppedAt: number;
  state: 'running' | 'paused' | 'cancelled' | 'done';
  done: number;
  total: number;
}

export type RebuildAnswer = { kind: 'rebuild'; job: RebuildView | null } | RefusedAnswer;

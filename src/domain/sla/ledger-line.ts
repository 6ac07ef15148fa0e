import type { OwnText } from '../own-texts';
import type { Span } from '../time/span';

/** Why a stretch of time counted or not. A holiday's name, a status or the words of a correction stand in `detail`. */
type LineCause =
  | 'started'
  | 'resumed'
  | 'opened'
  | 'handed-over'
  | 'waiting'
  | 'while-closed'
  | 'correction'
  | 'off-hours'
  | 'holiday';

/** A stretch of a cycle with its reason: half-open, from the event or the hour that began it. */
export interface LedgerLine extends Span {
  state: 'running' | 'paused' | 'closed';
  cause: LineCause;
  detail: OwnText | null;
  eventId: string | null;
  holder: 'us' | 'client' | 'third-party' | 'nobody';
  clause: string;
}

export type Draft = Omit<LedgerLine, 'clause'>;

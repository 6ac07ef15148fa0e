import type { Priority } from '../../scheme/severity/severity';
import type { HistoryEvent, Side, Status } from './history';

/**
 * A history's events laid out for reading fast: most of them are words and changes of status or priority, and these are told by
 * what stands here, without going after each event.
 */
export interface PackedHistory {
  at: number[];
  code: number[];
  id: string[];
  /** The status or the priority that an event led to. */
  to: (Status | Priority | null)[];
  events: readonly HistoryEvent[];
}

/** What happens when somebody says something, as far as conditions ask. */
export interface CommentOccurrence {
  on: 'comment';
  side: Side;
  public: boolean;
}

/** What each code of a comment says: whose word it is, and whether everybody may read it. */
export const commentKinds: readonly CommentOccurrence[] = (
  ['client', 'team', 'app', 'nobody'] as const
).flatMap((side) => [
  { on: 'comment', side, public: true },
  { on: 'comment', side, public: false },
]);

/** The codes of the other events; what is neither is read from the event itself. */
export const STATUS = commentKinds.length;
export const PRIORITY = STATUS + 1;
const OTHER = STATUS + 2;

/** The last packed history. A map with weak keys would keep more, and costs each collection of garbage more than a packed history does. */
let last: PackedHistory | null = null;

/** A history’s events, packed; a history that is folded again and again is packed once. */
export function packHistory(events: readonly HistoryEvent[]): PackedHistory {
  if (last?.events === events) return last;
  const packed: PackedHistory = { at: [], code: [], id: [], to: [], events };
  for (const event of events) {
    packed.at.push(event.at);
    packed.code.push(codeOf(event));
    packed.id.push(event.id);
    packed.to.push(event.kind === 'status' || event.kind === 'priority' ? event.to : null);
  }
  last = packed;
  return packed;
}

/** The places of the sides in `words`. */
const SIDES = { client: 0, team: 1, app: 2, nobody: 3 } as const;

function codeOf(event: HistoryEvent): number {
  if (event.kind === 'status') return STATUS;
  if (event.kind === 'priority') return PRIORITY;
  if (event.kind !== 'comment') return OTHER;
  return SIDES[event.side] * 2 + (event.public ? 0 : 1);
}

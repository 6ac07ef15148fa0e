import type { Evaluation } from '../sla/clock';
import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** When the client was first answered and how: in a public word, by a contact that was logged, or by an attempt that counts as one. */
export interface FirstAnswer {
  /** Null when nobody answered. */
  at: Instant | null;
  how: 'said' | 'answered' | 'attempted';
  /** When its receipt was acknowledged; null where nothing was promised of it, or where nobody did. */
  acknowledgedAt: Instant | null;
}

/** As the clock of the response has it; where there is none, the team's first public word. */
export function firstAnswerOf({ events }: History, { clocks }: Evaluation): FirstAnswer {
  const acknowledgedAt = clocks.acknowledge ? stopOf(clocks.acknowledge) : null;
  const firstWord = events.find(isTeamWord)?.at ?? null;
  const at = clocks.response ? stopOf(clocks.response) : firstWord;
  if (at === null || events.some((event) => event.at === at && isTeamWord(event)))
    return { at, how: 'said', acknowledgedAt };
  return {
    at,
    how: events.some((event) => isAttemptAt(event, at)) ? 'attempted' : 'answered',
    acknowledgedAt,
  };
}

/** When a clock's first cycle was stopped by somebody; an issue closed without a word was not answered. */
function stopOf(clock: Evaluation['clocks']['response']): Instant | null {
  const first = clock?.cycles[0];
  return first && first.state !== 'cancelled' && !first.endedByResolving ? first.stoppedAt : null;
}

const isTeamWord = (event: HistoryEvent): boolean =>
  event.kind === 'comment' && event.public && event.side === 'team';

const isAttemptAt = (event: HistoryEvent, at: Instant): boolean =>
  event.kind === 'app' &&
  event.at === at &&
  (event.event === 'attempt' || (event.event === 'contact' && !event.payload.reached));

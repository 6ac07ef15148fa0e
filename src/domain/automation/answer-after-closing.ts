import { foldName } from '../scheme/severity/compare-names';
import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** A client's answer to a closing for its silence: which closing, and the status the issue was in before. */
export interface LateAnswer {
  /** The record of the closing. */
  closing: string;
  /** The id of the comment. */
  comment: string;
  at: Instant;
  statusBefore: string | null;
}

type Word = Extract<HistoryEvent, { kind: 'comment' }>;

/**
 * The first word of the client after its issue was closed for its silence: public, and more than thanks. Null when there is none, and
 * for an issue that somebody has reopened or closed since. An edit of an older comment is no new word.
 */
export function lateAnswerOf({ events }: History, closedAt: Instant | null, now: Instant): LateAnswer | null {
  const past = events.filter(({ at }) => at <= now);
  const closing = past.findLast(
    (event) => event.kind === 'app' && event.event === 'closed' && event.payload.done,
  );
  if (!closing || closedAt === null || closedAt > closing.at) return null;
  const answer = past.find((event) => event.at > closedAt && isAnswer(event));
  const before = past.findLast((event) => event.kind === 'status' && event.at <= closedAt);
  const statusBefore = before?.kind === 'status' ? before.from.id : null;
  return answer ? { closing: closing.id, comment: answer.id, at: answer.at, statusBefore } : null;
}

const isAnswer = (event: HistoryEvent): event is Word =>
  event.kind === 'comment' && event.side === 'client' && event.public && !isThanksAlone(event.text);

/** Words that a client closes a talk with; one of the first list makes a text thanks, and any other word makes it more than that. */
const THANKS = ['thanks', 'thank', 'thx', 'ty', 'merci', 'mercis', 'cheers', 'remerciements'];
const COURTESY =
  'you u so very much many a lot for your the all help ok okay great perfect good have nice day best regards kind team everyone again ' +
  'beaucoup bien a vous tous toutes l equipe de votre pour le la aide et parfait super excellent bonne journee soiree cordialement ' +
  'encore mille d accord c est tres and toute';
const COURTEOUS = new Set([...THANKS, ...COURTESY.split(' ')]);

/**
 * Whether a text says thanks and nothing else.
 *
 * @example isThanksAlone('Merci beaucoup, bonne journée !') // => true
 */
export function isThanksAlone(text: string): boolean {
  const words = foldName(text).match(/\p{L}+/gu) ?? [];
  return words.some((word) => THANKS.includes(word)) && words.every((word) => COURTEOUS.has(word));
}

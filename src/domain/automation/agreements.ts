import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';
import { findAgreement, type ReadWord } from './client-words';

/** A time, a budget or a date the desk proposed; it stands beside the goal and never replaces it. */
export interface Agreement {
  id: string;
  at: Instant;
  by: string | null;
  /** How long it takes, in minutes of work; null where no time was given. */
  minutes: number | null;
  /** As it was written, with its currency. */
  budget: string | null;
  /** A date, and the clock it stands beside. */
  date: { clock: string; agreedAt: Instant } | null;
  note: string | null;
  /** When the client agreed, by a button of its own or as somebody of the team recorded it, and who. */
  confirmed: { at: Instant; by: string | null; how: 'pressed' | 'recorded' } | null;
  /** When and why the client did not agree, by a button of its own; null once it agreed after all. */
  declined: { at: Instant; by: string | null; note: string | null } | null;
  /** A sentence of the client that reads as its agreement, for the team to confirm or to dismiss. */
  proposed: ReadWord | null;
  /** Whether a later one of its kind has taken its place. */
  replaced: boolean;
  /** When the app told the client of it. */
  toldAt: Instant | null;
}

/**
 * Every estimate and agreed date of an issue, the oldest first, each with how the client took it: what somebody recorded of it before a
 * later one took its place, or else the word of the client that reads as its agreement, which decides nothing. Source: valtech, "time and budget
 * estimate"; "a more precise estimate on reception of the message".
 */
export function agreementsOf({ events }: History, now: Instant): Agreement[] {
  const past = events.filter(({ at }) => at <= now);
  const proposals = past.flatMap(proposalsOf);
  const dismissed = dismissedIn(past, 'agreement');
  return proposals.map((proposal, place) => {
    const next = proposals.slice(place + 1).find((later) => kindOf(later) === kindOf(proposal));
    const open = past.filter(({ at }) => at >= proposal.at && at < (next?.at ?? Number.POSITIVE_INFINITY));
    const { confirmed, declined } = answerOf(proposal.id, open);
    const proposed = confirmed || declined || next ? null : readWordIn(open, dismissed);
    const toldAt = announcedAtOf(proposal.id, past);
    return { ...proposal, confirmed, declined, proposed, replaced: next !== undefined, toldAt };
  });
}

const kindOf = ({ date }: Pick<Agreement, 'date'>) => (date === null ? 'estimate' : `date:${date.clock}`);

function announcedAtOf(id: string, past: HistoryEvent[]): Instant | null {
  const announcement = past.find(
    (event) => event.kind === 'app' && event.event === 'estimate-told' && event.payload.of === id,
  );
  return announcement?.at ?? null;
}

type Proposal = Omit<Agreement, 'confirmed' | 'declined' | 'proposed' | 'replaced' | 'toldAt'>;

function proposalsOf(event: HistoryEvent): Proposal[] {
  if (event.kind !== 'app') return [];
  const { id, at, actor: by } = event;
  if (event.event === 'estimate') {
    const { minutes = null, budget = null, note = null } = event.payload;
    return [{ id, at, by, minutes, budget, date: null, note }];
  }
  if (event.event !== 'agreed-date') return [];
  const { clock, agreedAt, note = null } = event.payload;
  return [{ id, at, by, minutes: null, budget: null, date: { clock, agreedAt }, note }];
}

/** Only what somebody recorded decides, the client itself or the team; an agreement after a refusal stands, and the other way round. */
function answerOf(id: string, window: HistoryEvent[]): Pick<Agreement, 'confirmed' | 'declined'> {
  let answer: Pick<Agreement, 'confirmed' | 'declined'> = { confirmed: null, declined: null };
  for (const event of window) {
    if (event.kind !== 'app') continue;
    const { at, actor: by } = event;
    if (event.event === 'declined' && event.payload.of === id)
      answer = { confirmed: null, declined: { at, by, note: event.payload.note ?? null } };
    if (event.event === 'agreed' && event.payload.of === id && !answer.confirmed)
      answer = { confirmed: { at, by, how: event.payload.own ? 'pressed' : 'recorded' }, declined: null };
  }
  return answer;
}

/** The first word of the client that reads as its agreement, and that the team has not dismissed. */
function readWordIn(window: HistoryEvent[], dismissed: ReadonlySet<string>): ReadWord | null {
  for (const event of window) {
    if (event.kind !== 'comment' || !event.public || event.side !== 'client') continue;
    const sentence = dismissed.has(event.id) ? null : findAgreement(event.text);
    if (sentence !== null) return { comment: event.id, at: event.at, sentence };
  }
  return null;
}

/** The comments of which the team said that they do not mean it. */
export function dismissedIn(
  events: readonly HistoryEvent[],
  what: 'agreement' | 'demand',
): ReadonlySet<string> {
  const dismissals = events.flatMap((event) =>
    event.kind === 'app' && event.event === 'dismissed' && event.payload.what === what
      ? event.payload.of
      : [],
  );
  return new Set(dismissals);
}

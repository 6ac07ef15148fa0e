import { containsWords, foldName } from '../scheme/compare-names';
import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';

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
  /** When the client agreed, and whether in its own words or as somebody recorded it. */
  confirmed: { at: Instant; how: 'word' | 'recorded' } | null;
  /** Whether a later one of its kind has taken its place. */
  replaced: boolean;
}

/** The words by which a client agrees, in either language. */
const AGREES = [
  ...[
    'i agree',
    'we agree',
    'agreed',
    'approved',
    'we approve',
    'i approve',
    'accepted',
    'i accept',
    'we accept',
    'go ahead',
  ],
  ...[
    "d'accord",
    "j'accepte",
    'nous acceptons',
    'accepté',
    'approuvé',
    "j'approuve",
    'nous approuvons',
    'allez-y',
    'entendu',
  ],
];

/** What takes an agreement back when it stands before one of those words. */
const REFUSES = /\b(not|n't|never|cannot|don't|do not|pas|jamais|non|aucunement)\s+(\w+\s+){0,2}$/;

/**
 * Every estimate and agreed date of an issue, the oldest first, each with how the client took it: the first public word of the client
 * after it that agrees, or what somebody recorded of it, before a later one took its place. Source: valtech, "time and budget
 * estimate"; "a more precise estimate on reception of the message".
 */
export function agreementsOf({ events }: History, now: Instant): Agreement[] {
  const past = events.filter(({ at }) => at <= now);
  const proposals = past.flatMap(proposalsOf);
  return proposals.map((proposal, place) => {
    const next = proposals.slice(place + 1).find((later) => kindOf(later) === kindOf(proposal));
    const open = past.filter(({ at }) => at >= proposal.at && at < (next?.at ?? Number.POSITIVE_INFINITY));
    return { ...proposal, confirmed: confirmationOf(proposal.id, open), replaced: next !== undefined };
  });
}

/** Whether a text says yes: it holds a word of agreement, and none that takes it back just before. */
export function isAgreement(text: string): boolean {
  const plain = foldName(text);
  return AGREES.some((words) => {
    if (!containsWords(text, words)) return false;
    return !REFUSES.test(plain.slice(0, plain.indexOf(foldName(words))));
  });
}

const kindOf = ({ date }: Pick<Agreement, 'date'>) => (date === null ? 'estimate' : `date:${date.clock}`);

function proposalsOf(event: HistoryEvent): Omit<Agreement, 'confirmed' | 'replaced'>[] {
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

function confirmationOf(id: string, window: HistoryEvent[]): Agreement['confirmed'] {
  for (const event of window) {
    if (event.kind === 'comment' && event.public && event.side === 'client' && isAgreement(event.text))
      return { at: event.at, how: 'word' };
    const recorded = event.kind === 'app' && event.event === 'agreed' && event.payload.of === id;
    if (recorded) return { at: event.at, how: 'recorded' };
  }
  return null;
}

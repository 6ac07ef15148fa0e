import type { AutoClose } from '../scheme/automation';
import { isSameName } from '../scheme/severity/compare-names';
import type { History, HistoryEvent } from '../sla/history/history';
import { addCivilDays, type Instant, toInstant, toLocalDate, toLocalTime } from '../time/instant';

/** How long a client has been silent, and what follows from it; both instants are null while too few attempts were made. */
export interface Silence {
  lastWordAt: Instant;
  attempts: Instant[];
  warnAt: Instant | null;
  closesAt: Instant | null;
}

/**
 * A client's silence on an open issue: the attempts since its last word, when the team is warned, and when the issue closes. It
 * closes at the same local time five days after the last word, and never less than a day after the attempt that fills the count,
 * so that the warning always comes the day before. Any word of the client, or a contact that reached it, begins both anew. Null for
 * a critical issue and for one that is closed.
 */
export function silenceOf(
  { attempts: needed, days, timezone, never }: AutoClose,
  history: History,
  severity: string,
  now: Instant,
): Silence | null {
  const past = history.events.filter(({ at }) => at <= now);
  if (never.some((name) => isSameName(name, severity)) || isClosed(history, past)) return null;
  const { lastWordAt, attempts } = findAttempts(history, past);
  const last = attempts[needed - 1];
  if (last === undefined) return { lastWordAt, attempts, warnAt: null, closesAt: null };
  const closesAt = Math.max(addLocalDays(lastWordAt, days, timezone), addLocalDays(last, 1, timezone));
  const warnAt = Math.max(last, addLocalDays(closesAt, -1, timezone));
  return { lastWordAt, attempts, warnAt, closesAt };
}

/** What is to be done at an instant: nothing yet, warn the team, or close. At exactly its instant each is due. */
export function stepOf({ warnAt, closesAt }: Silence, now: Instant): 'wait' | 'warn' | 'close' {
  if (closesAt !== null && now >= closesAt) return 'close';
  return warnAt !== null && now >= warnAt ? 'warn' : 'wait';
}

/**
 * When a silent issue closes, given when its team was warned: at its instant where the warning came on an earlier day, else a day after
 * the warning; never without one.
 */
export function closeTimeOf(
  { timezone }: AutoClose,
  { closesAt }: Silence,
  warnedAt: Instant | null,
): Instant | null {
  if (closesAt === null || warnedAt === null) return null;
  const before = toLocalDate(warnedAt, timezone) < toLocalDate(closesAt, timezone);
  return before ? closesAt : addLocalDays(warnedAt, 1, timezone);
}

function findAttempts(
  { receivedAt }: History,
  past: HistoryEvent[],
): Pick<Silence, 'lastWordAt' | 'attempts'> {
  let [lastWordAt, attempts]: [Instant, Instant[]] = [receivedAt, []];
  for (const event of past) {
    if (isAttempt(event)) attempts.push(event.at);
    else if (isClientContact(event)) [lastWordAt, attempts] = [Math.max(event.at, receivedAt), []];
  }
  return { lastWordAt, attempts };
}

/** A contact that did not reach the client is an attempt. */
function isAttempt(event: HistoryEvent): boolean {
  if (event.kind !== 'app') return false;
  return event.event === 'attempt' || (event.event === 'contact' && !isReached(event.payload));
}

function isClientContact(event: HistoryEvent): boolean {
  if (event.kind === 'comment') return event.side === 'client';
  return event.kind === 'app' && (event.event === 'contact' || event.event === 'demand');
}

function isReached(payload: unknown): boolean {
  return (payload as { reached?: unknown } | null)?.reached !== false;
}

function isClosed({ firstStatus }: History, past: HistoryEvent[]): boolean {
  const changes = past.filter((event) => event.kind === 'status');
  return (changes.at(-1)?.to ?? firstStatus).category === 'done';
}

/** The same local time a number of civil days later. */
function addLocalDays(at: Instant, days: number, timezone: string): Instant {
  return toInstant(addCivilDays(toLocalDate(at, timezone), days), toLocalTime(at, timezone), timezone);
}

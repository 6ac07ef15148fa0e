import { z } from 'zod';
import type { Words } from '../refused';
import { sameName } from '../scheme/same-name';
import type { History, HistoryEvent } from '../sla/history/history';
import { type Instant, localDate, localTime, plusDays, toInstant } from '../time/instant';

/**
 * When an issue is closed because its client cannot be reached. Days are civil days of the zone.
 * Source: vircom, "closed automatically after three unsuccessful attempts to reach you and 5 days without hearing from you".
 */
export const autoCloseSchema = z.object({
  attempts: z.number().int().positive().default(3),
  days: z.number().int().positive().default(5),
  timezone: z.string(),
  /** The severities that are never closed so: the critical ones. */
  never: z.array(z.string()).min(1, 'name the critical severities'),
  clause: z.string(),
});
export type AutoClose = z.infer<typeof autoCloseSchema>;

/** Vircom: three attempts and five days; P1 never. */
export const vircomAutoClose: AutoClose = autoCloseSchema.parse({
  timezone: 'America/Toronto',
  never: ['P1', 'Critical'],
  clause:
    'Non-critical ticket are closed automatically after three unsuccessful attempts to reach you and 5 days without hearing from you.',
});

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
  const known = history.events.filter(({ at }) => at <= now);
  if (never.some((name) => sameName(name, severity)) || isClosed(history, known)) return null;
  const { lastWordAt, attempts } = told(history, known);
  const last = attempts[needed - 1];
  if (last === undefined) return { lastWordAt, attempts, warnAt: null, closesAt: null };
  const closesAt = Math.max(daysFrom(lastWordAt, days, timezone), daysFrom(last, 1, timezone));
  const warnAt = Math.max(last, daysFrom(closesAt, -1, timezone));
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
export function closesAfter(
  { timezone }: AutoClose,
  { closesAt }: Silence,
  warnedAt: Instant | null,
): Instant | null {
  if (closesAt === null || warnedAt === null) return null;
  const before = localDate(warnedAt, timezone) < localDate(closesAt, timezone);
  return before ? closesAt : daysFrom(warnedAt, 1, timezone);
}

/** The public note that an issue is closed with. */
export function closingNote({ attempts, days }: AutoClose): Words {
  return {
    en: `We tried to reach you ${attempts} ${attempts === 1 ? 'time' : 'times'} and have not heard from you in ${days} ${days === 1 ? 'day' : 'days'}, so this request is closed. Answer here at any time and we take it up again.`,
    fr: `Nous avons tenté de vous joindre ${attempts} fois et sommes sans nouvelles de vous depuis ${days}\u00a0${days < 2 ? 'jour' : 'jours'}\u00a0; cette demande est donc fermée. Répondez ici à tout moment et nous la reprendrons.`,
  };
}

/** The warning to the team, the day before. */
export function warningNote(key: string, { attempts }: Silence): Words {
  return {
    en: `${key} closes tomorrow: ${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}, no word from the client.`,
    fr: `${key} sera fermé demain\u00a0: ${attempts.length} ${attempts.length < 2 ? 'tentative' : 'tentatives'}, aucune nouvelle du client.`,
  };
}

function told({ receivedAt }: History, known: HistoryEvent[]): Pick<Silence, 'lastWordAt' | 'attempts'> {
  let [lastWordAt, attempts]: [Instant, Instant[]] = [receivedAt, []];
  for (const event of known) {
    if (isAttempt(event)) attempts.push(event.at);
    else if (isWord(event)) [lastWordAt, attempts] = [Math.max(event.at, receivedAt), []];
  }
  return { lastWordAt, attempts };
}

/** A contact that did not reach the client is an attempt. */
function isAttempt(event: HistoryEvent): boolean {
  if (event.kind !== 'app') return false;
  return event.event === 'attempt' || (event.event === 'contact' && !reached(event.payload));
}

function isWord(event: HistoryEvent): boolean {
  if (event.kind === 'comment') return event.side === 'client';
  return event.kind === 'app' && (event.event === 'contact' || event.event === 'demand');
}

function reached(payload: unknown): boolean {
  return (payload as { reached?: unknown } | null)?.reached !== false;
}

function isClosed({ firstStatus }: History, known: HistoryEvent[]): boolean {
  const changes = known.filter((event) => event.kind === 'status');
  return (changes.at(-1)?.to ?? firstStatus).category === 'done';
}

/** The same local time a number of civil days later. */
function daysFrom(at: Instant, days: number, timezone: string): Instant {
  return toInstant(plusDays(localDate(at, timezone), days), localTime(at, timezone), timezone);
}

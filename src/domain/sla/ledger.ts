import { holidayOn } from '../calendar/holiday-dates';
import type { WorkingTime } from '../calendar/working-time';
import type { Scheme } from '../scheme/scheme';
import { type Instant, localDate, plusDays, toInstant } from '../time/instant';
import type { Span } from '../time/span';
import type { Cycle } from './cycle';
import type { Correction } from './fold/corrections';
import type { Pause } from './fold/cycle-state';
import type { Holding } from './fold/responsible-parties';
import { measureOf } from './measure';
import { handedOver, heldDuring, holderAt } from './responsible-party-lines';

/** Why a stretch of time counted or not. A holiday's name, a status or the words of a correction stand in `detail`. */
export type LineCause =
  | 'started'
  | 'resumed'
  | 'opened'
  | 'handed-over'
  | 'waiting'
  | 'correction'
  | 'off-hours'
  | 'holiday';

/** A stretch of a cycle with its reason: half-open, from the event or the hour that began it. */
export interface LedgerLine extends Span {
  state: 'running' | 'paused' | 'closed';
  cause: LineCause;
  detail: { en: string; fr: string } | null;
  eventId: string | null;
  holder: 'us' | 'client' | 'third-party' | 'nobody';
  clause: string;
}

export type Draft = Omit<LedgerLine, 'clause'>;

/**
 * Where the time of a cycle went. The lines tile the cycle without gap or overlap, and the running ones sum to its elapsed time;
 * a cycle whose end nobody knows has none.
 *
 * @example ledger(valtech, cycle, now).map(({ state }) => state) // => ['closed', 'running']
 */
export function ledger(scheme: Scheme, cycle: Cycle, now: Instant): LedgerLine[] {
  if (cycle.state === 'unknown') return [];
  const until = Math.max(cycle.startedAt, cycle.stoppedAt ?? now);
  const time = measureOf(scheme, cycle.goal);
  const holdings = heldDuring(cycle.holdings, { from: cycle.startedAt, to: until });
  const drafts: Draft[] = [];
  let cursor = cycle.startedAt;
  let began: Pick<Draft, 'cause' | 'eventId'> = { cause: 'started', eventId: cycle.startedBy };
  for (const pause of cycle.pauses) {
    drafts.push(...counting(time, { from: cursor, to: pause.from }, began), waiting(holdings, pause));
    cursor = pause.to;
    began = { cause: 'resumed', eventId: null };
  }
  drafts.push(...counting(time, { from: cursor, to: until }, began));
  const lines = drafts
    .filter(({ from, to }) => from < to)
    .flatMap((line) => counted(line, cycle.corrections))
    .flatMap((line) => handedOver(line, holdings));
  return lines.map((line) => ({ ...line, clause: cycle.clause }));
}

function waiting(holdings: readonly Holding[], { from, to, status, eventId, correction }: Pause): Draft {
  if (correction) return { from, to, ...disputed(correction), state: 'paused', holder: 'nobody' };
  const detail = status === null ? null : { en: status, fr: status };
  const holder = holderAt(holdings, from) ?? 'client';
  return { from, to, state: 'paused', cause: 'waiting', detail, eventId, holder };
}

const disputed = ({ id, why }: Correction) =>
  ({ cause: 'correction', detail: { en: why, fr: why }, eventId: id }) as const;

/** A running line, cut where a correction says that a stretch counts. */
function counted(line: Draft, corrections: readonly Correction[]): Draft[] {
  if (line.state !== 'running') return [line];
  const one = corrections.findLast(({ counts, from, to }) => counts && from < line.to && to > line.from);
  if (!one) return [line];
  const [from, to] = [Math.max(line.from, one.from), Math.min(line.to, one.to)];
  const rest = corrections.filter((other) => other !== one);
  return [
    ...counted({ ...line, to: from }, rest),
    { ...line, from, to, ...disputed(one) },
    ...counted({ ...line, from: to, cause: 'resumed', eventId: null }, rest),
  ].filter((part) => part.from < part.to);
}

/** A stretch that is not paused: open hours count, closed ones say why they do not. */
function counting(time: WorkingTime, span: Span, began: Pick<Draft, 'cause' | 'eventId'>): Draft[] {
  if (span.from >= span.to) return [];
  const drafts: Draft[] = [];
  let cursor = span.from;
  for (const { from, to } of time.segments(span.from, span.to)) {
    drafts.push(...closed(time, { from: cursor, to: from }));
    const first = from === span.from ? began : { cause: 'opened' as const, eventId: null };
    drafts.push({ from, to, state: 'running', detail: null, holder: 'us', ...first });
    cursor = to;
  }
  return [...drafts, ...closed(time, { from: cursor, to: span.to })];
}

/** A closed stretch, cut where a holiday begins and ends. */
function closed(time: WorkingTime, span: Span): Draft[] {
  if (span.from >= span.to) return [];
  const zone = time.calendar.timezone;
  const lines: Draft[] = [];
  let cursor = span.from;
  for (let date = localDate(span.from, zone); cursor < span.to; date = plusDays(date, 1)) {
    const to = Math.min(span.to, toInstant(plusDays(date, 1), 0, zone));
    if (to > cursor) joined(lines, { from: cursor, to, ...reasonOf(time, date) });
    cursor = Math.max(cursor, to);
  }
  return lines;
}

function reasonOf(time: WorkingTime, date: string): Omit<Draft, 'from' | 'to'> {
  const found = holidayOn(time.calendar, date);
  const still = { state: 'closed', eventId: null, holder: 'nobody' } as const;
  if (!found) return { ...still, cause: 'off-hours', detail: null };
  return { ...still, cause: 'holiday', detail: found.name ?? { en: date, fr: date } };
}

function joined(lines: Draft[], next: Draft): void {
  const last = lines.at(-1);
  if (last && last.cause === next.cause && last.detail?.en === next.detail?.en) last.to = next.to;
  else lines.push(next);
}

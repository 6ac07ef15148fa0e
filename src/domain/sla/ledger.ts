import { findHoliday } from '../calendar/holiday-dates';
import type { WorkingTime } from '../calendar/working-time';
import { sameInEach } from '../own-texts';
import type { IssueScheme } from '../scheme/versions/versions';
import { addCivilDays, type Instant, toInstant, toLocalDate } from '../time/instant';
import type { Span } from '../time/span';
import type { Cycle } from './cycle/cycle';
import type { Correction, Pause } from './fold/cycle-run';
import type { PartyPeriod } from './fold/responsible-parties';
import type { Draft, LedgerLine } from './ledger-line';
import { schemeOfCycle } from './measure/judging';
import { measureOf } from './measure/measure';
import { findPartyAt, selectPeriods, splitByParty } from './responsible-party-lines';

/**
 * Where the time of a cycle went. The lines tile the cycle without gap or overlap, and the running ones sum to its elapsed time;
 * a cycle whose end nobody knows has none.
 *
 * @example ledger(valtech, cycle, now).map(({ state }) => state) // => ['closed', 'running']
 */
export function cycleLedgerOf(scheme: IssueScheme, cycle: Cycle, now: Instant): LedgerLine[] {
  if (cycle.state === 'unknown') return [];
  const until = Math.max(cycle.startedAt, cycle.stoppedAt ?? now);
  const time = measureOf(schemeOfCycle(scheme, cycle, now), cycle.goal);
  const periods = selectPeriods(cycle.partyPeriods, { from: cycle.startedAt, to: until });
  const drafts: Draft[] = [];
  let cursor = cycle.startedAt;
  let began: Pick<Draft, 'cause' | 'eventId'> = { cause: 'started', eventId: cycle.startedBy };
  for (const pause of cycle.pauses) {
    drafts.push(
      ...countingLinesOf(time, { from: cursor, to: pause.from }, began),
      pauseLineOf(periods, pause),
    );
    cursor = pause.to;
    began = { cause: 'resumed', eventId: null };
  }
  drafts.push(...countingLinesOf(time, { from: cursor, to: until }, began));
  const lines = drafts
    .filter(({ from, to }) => from < to)
    .flatMap((line) => splitCorrected(line, cycle.corrections))
    .flatMap((line) => splitByParty(line, periods));
  return lines.map((line) => ({ ...line, clause: cycle.clause }));
}

function pauseLineOf(
  periods: readonly PartyPeriod[],
  { from, to, status, eventId, correction, whileClosed }: Pause,
): Draft {
  if (whileClosed)
    return { from, to, state: 'paused', cause: 'while-closed', detail: null, eventId, holder: 'nobody' };
  if (correction) return { from, to, ...correctionCauseOf(correction), state: 'paused', holder: 'nobody' };
  const detail = status === null ? null : sameInEach(status);
  const holder = findPartyAt(periods, from) ?? 'client';
  return { from, to, state: 'paused', cause: 'waiting', detail, eventId, holder };
}

const correctionCauseOf = ({ id, why }: Correction) =>
  ({ cause: 'correction', detail: sameInEach(why), eventId: id }) as const;

/** A running line, cut where a correction says that a stretch counts. */
function splitCorrected(line: Draft, corrections: readonly Correction[]): Draft[] {
  if (line.state !== 'running') return [line];
  const correction = corrections.findLast(
    ({ counts, from, to }) => counts && from < line.to && to > line.from,
  );
  if (!correction) return [line];
  const [from, to] = [Math.max(line.from, correction.from), Math.min(line.to, correction.to)];
  const rest = corrections.filter((candidate) => candidate !== correction);
  return [
    ...splitCorrected({ ...line, to: from }, rest),
    { ...line, from, to, ...correctionCauseOf(correction) },
    ...splitCorrected({ ...line, from: to, cause: 'resumed', eventId: null }, rest),
  ].filter((part) => part.from < part.to);
}

/** A stretch that is not paused: open hours count, closed ones say why they do not. */
function countingLinesOf(time: WorkingTime, span: Span, began: Pick<Draft, 'cause' | 'eventId'>): Draft[] {
  if (span.from >= span.to) return [];
  const drafts: Draft[] = [];
  let cursor = span.from;
  for (const { from, to } of time.segments(span.from, span.to)) {
    drafts.push(...closedLinesOf(time, { from: cursor, to: from }));
    const first = from === span.from ? began : { cause: 'opened' as const, eventId: null };
    drafts.push({ from, to, state: 'running', detail: null, holder: 'us', ...first });
    cursor = to;
  }
  return [...drafts, ...closedLinesOf(time, { from: cursor, to: span.to })];
}

/** A closed stretch, cut where a holiday begins and ends. */
function closedLinesOf(time: WorkingTime, span: Span): Draft[] {
  if (span.from >= span.to) return [];
  const zone = time.calendar.timezone;
  const lines: Draft[] = [];
  let cursor = span.from;
  for (let date = toLocalDate(span.from, zone); cursor < span.to; date = addCivilDays(date, 1)) {
    const to = Math.min(span.to, toInstant(addCivilDays(date, 1), 0, zone));
    if (to > cursor) appendLine(lines, { from: cursor, to, ...reasonOf(time, date) });
    cursor = Math.max(cursor, to);
  }
  return lines;
}

function reasonOf(time: WorkingTime, date: string): Omit<Draft, 'from' | 'to'> {
  const holiday = findHoliday(time.calendar, date);
  const still = { state: 'closed', eventId: null, holder: 'nobody' } as const;
  if (!holiday) return { ...still, cause: 'off-hours', detail: null };
  return { ...still, cause: 'holiday', detail: holiday.name ?? sameInEach(date) };
}

function appendLine(lines: Draft[], next: Draft): void {
  const last = lines.at(-1);
  if (last && last.cause === next.cause && last.detail?.en === next.detail?.en) last.to = next.to;
  else lines.push(next);
}

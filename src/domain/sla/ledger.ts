import type { HolidayEntry } from '../calendar/calendar';
import { holidaysWithin } from '../calendar/holiday-spans';
import type { WorkingTime } from '../calendar/working-time';
import { sameInEach } from '../own-texts';
import type { IssueScheme } from '../scheme/versions/versions';
import type { Instant } from '../time/instant';
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
  let drafts: Draft[] = [];
  let cursor = cycle.startedAt;
  let began: Pick<Draft, 'cause' | 'eventId'> = { cause: 'started', eventId: cycle.startedBy };
  for (const pause of cycle.pauses) {
    appendCounting(drafts, time, { from: cursor, to: pause.from }, began);
    if (pause.from < pause.to) drafts.push(pauseLineOf(periods, pause));
    cursor = pause.to;
    began = { cause: 'resumed', eventId: null };
  }
  appendCounting(drafts, time, { from: cursor, to: until }, began);
  if (cycle.corrections.length > 0)
    drafts = drafts.flatMap((line) => splitCorrected(line, cycle.corrections));
  if (periods.length > 0) drafts = drafts.flatMap((line) => splitByParty(line, periods));
  const { clause } = cycle;
  return drafts.map((line) => withClause(line, clause));
}

/** Member by member: thousands of lines are made at once, and a spread costs as much as all the rest of a line. */
function withClause({ from, to, state, cause, detail, eventId, holder }: Draft, clause: string): LedgerLine {
  return { from, to, state, cause, detail, eventId, holder, clause };
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
function appendCounting(
  drafts: Draft[],
  time: WorkingTime,
  span: Span,
  began: Pick<Draft, 'cause' | 'eventId'>,
): void {
  if (span.from >= span.to) return;
  let cursor = span.from;
  for (const { from, to } of time.segments(span.from, span.to)) {
    appendClosed(drafts, time, { from: cursor, to: from });
    const { cause, eventId } = from === span.from ? began : OPENED;
    drafts.push({ from, to, state: 'running', cause, detail: null, eventId, holder: 'us' });
    cursor = to;
  }
  appendClosed(drafts, time, { from: cursor, to: span.to });
}

const OPENED = { cause: 'opened', eventId: null } as const;

/** A closed stretch, cut where a holiday begins and ends; holidays of one name that follow one another are one. */
function appendClosed(lines: Draft[], time: WorkingTime, span: Span): void {
  if (span.from >= span.to) return;
  let cursor = span.from;
  for (const { from, to, holiday } of holidaysWithin(time.calendar, span)) {
    if (cursor < from) lines.push(offHoursLineOf(cursor, from));
    cursor = Math.min(span.to, to);
    appendHoliday(lines, holidayLineOf(Math.max(span.from, from), cursor, holiday));
  }
  if (cursor < span.to) lines.push(offHoursLineOf(cursor, span.to));
}

function offHoursLineOf(from: Instant, to: Instant): Draft {
  return { from, to, state: 'closed', cause: 'off-hours', detail: null, eventId: null, holder: 'nobody' };
}

function holidayLineOf(from: Instant, to: Instant, { name, date }: HolidayEntry): Draft {
  const detail = name ?? sameInEach(date);
  return { from, to, state: 'closed', cause: 'holiday', detail, eventId: null, holder: 'nobody' };
}

function appendHoliday(lines: Draft[], next: Draft): void {
  const last = lines.at(-1);
  if (last?.cause === 'holiday' && last.to === next.from && last.detail?.en === next.detail?.en)
    last.to = next.to;
  else lines.push(next);
}

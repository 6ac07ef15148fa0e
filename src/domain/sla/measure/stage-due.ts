import { nextWorkingDate } from '../../calendar/business-days';
import type { ReportStage, StageLength } from '../../scheme/report-stages';
import type { Scheme } from '../../scheme/scheme';
import { addCivilLength, parseCivilLength } from '../../time/civil-length';
import { type Instant, toInstant, toLocalDate } from '../../time/instant';
import { calendarOf, deadlineOf } from './measure';

/**
 * When a stage of a report is due. Its second limit holds unless it had passed when the stage began: what was classified late is due
 * by its own length.
 *
 * @example stageDueOf(scheme, { id: 'final', from: 'notification', length: 'P1M', clause: '' }, january31, null) // => February 28
 */
export function stageDueOf(
  scheme: Scheme,
  { length, atMost, ifClosed }: ReportStage,
  from: Instant,
  cappedFrom: Instant | null,
): Instant {
  const due = addStageLength(scheme, from, length);
  const cap = atMost && cappedFrom !== null ? addStageLength(scheme, cappedFrom, atMost.length) : due;
  return putOff(scheme, cap >= from ? Math.min(due, cap) : due, ifClosed);
}

function addStageLength(scheme: Scheme, from: Instant, length: StageLength): Instant {
  if (typeof length !== 'string') return deadlineOf(scheme, length.calendar, from, length.businessDays);
  const civil = parseCivilLength(length);
  if (civil === null) throw new Error(`"${length}" passed the scheme and is not a length`);
  return addCivilLength(from, civil, zoneOfStages(scheme));
}

/** Days and months are those of the scheme's first calendar. */
function zoneOfStages({ calendars }: Scheme): string {
  const [first] = Object.values(calendars);
  return first?.timezone ?? 'UTC';
}

/** A day on which a calendar does not open at all puts a limit off to an hour of its next working day. */
function putOff(scheme: Scheme, at: Instant, ifClosed: ReportStage['ifClosed']): Instant {
  if (!ifClosed) return at;
  const time = calendarOf(scheme, ifClosed.calendar);
  const date = toLocalDate(at, time.calendar.timezone);
  const next = nextWorkingDate(time, date);
  if (next === date) return at;
  const [hour, minute] = ifClosed.at.split(':').map(Number) as [number, number];
  return toInstant(next, (hour * 60 + minute) * 60_000, time.calendar.timezone);
}

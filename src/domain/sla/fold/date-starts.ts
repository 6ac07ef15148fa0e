import { BEGAN } from '../../scheme/conditions';
import { type Instant, parseInstant, toInstant } from '../../time/instant';
import type { ClockPlan } from './clock-plan';
import type { Moment, Occurrence } from './compile-condition';
import { type Cause, type CycleRun, cancel, moveStart } from './cycle-run';

type DateOccurrence = Extract<Occurrence, { on: 'date' }>;

/** A cycle that begins later: the clock, when, and the event that told it. */
export interface ScheduledStart extends Cause {
  clock: ClockPlan;
}

/** The instant that a field tells: a day is its beginning in a zone; null where it tells none. */
export function readDate(text: string | null | undefined, zone: string): Instant | null {
  if (text == null) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return Number.isNaN(Date.parse(text)) ? null : toInstant(text, 0, zone);
  try {
    return parseInstant(text);
  } catch {
    return null;
  }
}

/** What a recorded beginning says. */
export const beganAt = (at: Instant): DateOccurrence => ({ on: 'date', field: BEGAN, name: BEGAN, at });

/** The date that a moment tells a clock to begin at; undefined where it tells none, null where it takes one away. */
export function dateIn(moment: Moment, { dateFields }: ClockPlan): Instant | null | undefined {
  if (dateFields.size === 0) return undefined;
  const dateOccurrence = moment.find(
    (occurrence): occurrence is DateOccurrence =>
      occurrence.on === 'date' && (dateFields.has(occurrence.field) || dateFields.has(occurrence.name)),
  );
  return dateOccurrence?.at;
}

/**
 * What another date makes of a run that is open: its start moves, a run whose date is taken away is called off, and one whose date is
 * ahead has not begun.
 */
export function applyDate(run: CycleRun, date: Instant | null, at: Instant): 'moved' | 'over' | 'ahead' {
  if (date === null) {
    cancel(run, at);
    return 'over';
  }
  if (date > at) return 'ahead';
  moveStart(run, date, at);
  return 'moved';
}

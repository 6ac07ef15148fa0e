import type { ClockView } from '../../../src/contract/clocks';
import { type Face, pausedFaceOf } from '../../shared/lozenge';
import type { Reader } from '../../shared/reader';
import { DAY } from '../../shared/time/lengths';
import { formatShortMoment } from '../../shared/time/moments';

/** The face a clock shows: outside its hours it is closed, never just paused. */
export function faceOf(view: ClockView): Face {
  if (view.state === 'paused') return pausedFaceOf(view.waitsFor);
  if (view.state !== 'running') return view.state;
  if (!view.withinCalendarHours) return 'closed';
  return view.atRisk ? 'atRisk' : 'running';
}

export function stateTextOf(view: ClockView, now: number, reader: Reader): string {
  const { words } = reader;
  const face = faceOf(view);
  return face === 'closed' && view.nextOpenAt !== null
    ? words.closedUntil(formatShortMoment(view.nextOpenAt, now, reader))
    : words.states[face];
}

/** The length a clock shows: what it took once it has ended, else what is left or what it is over by; null when neither is known.
 * What is left ends with its last second, so that it and what has counted always make the goal. */
export function shownLengthOf(view: ClockView, since: number): { ms: number | null; over: boolean } {
  if (view.stoppedAt !== null) return { ms: view.elapsedMs, over: false };
  if (view.remainingMs === null) return { ms: null, over: false };
  const ms = view.remainingMs - (view.counting ? since : 0);
  return { ms: ms < 0 ? Math.max(1000, -ms) : Math.ceil(ms / 1000) * 1000, over: ms < 0 };
}

/** How long a day is that a clock's lengths are told in: 24 business hours are no day. */
export const dayOf = ({ goal }: ClockView): number | null => (goal ? goal.dayMs : DAY);

const worstFirst: Face[] = [
  'breached',
  'atRisk',
  'running',
  'waiting',
  'thirdParty',
  'paused',
  'closed',
  'met',
  'unknown',
  'cancelled',
];

/** The worst face of the clocks that have begun, for a place with room for one. */
export function worstFaceOf(views: ClockView[]): Face | null {
  const open = views.filter(
    ({ stoppedAt, cycle, state }) => cycle > 0 && stoppedAt === null && state !== 'unknown',
  );
  const faces = new Set((open.length > 0 ? open : views.filter(({ cycle }) => cycle > 0)).map(faceOf));
  return worstFirst.find((face) => faces.has(face)) ?? null;
}

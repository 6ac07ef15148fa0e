import type { ClockView } from '../../src/contract/clocks';
import type { Face } from '../shared/lozenge';
import { shortMoment } from '../shared/moments';
import type { Reader } from '../shared/reader';

/** The face a clock shows: outside its hours it is closed, never just paused. */
export function faceOf(view: ClockView): Face {
  if (view.state !== 'running') return view.state;
  if (!view.withinCalendarHours) return 'closed';
  return view.atRisk ? 'atRisk' : 'running';
}

export function stateWord(view: ClockView, now: number, reader: Reader): string {
  const { words } = reader;
  const face = faceOf(view);
  return face === 'closed' && view.nextOpenAt !== null
    ? words.closedUntil(shortMoment(view.nextOpenAt, now, reader))
    : words.states[face];
}

import type { ClockView } from '../../src/contract';
import { length, moment } from '../shared/time';
import type { Reader } from './panel';

const ICONS = {
  'not-started': '◌',
  running: '◷',
  atRisk: '⚠',
  paused: '❚❚',
  met: '✓',
  breached: '✕',
  cancelled: '–',
  closed: '☾',
};

/** One clock: its name, its state as an icon and a word, the time left counting by itself, and when it is due. */
export function ClockRow({ view, since, ...reader }: Reader & { view: ClockView; since: number }) {
  const { words } = reader;
  const state = stateOf(view);
  const remaining = view.remainingMs === null ? null : view.remainingMs - (view.counting ? since : 0);
  const ended = view.stoppedAt !== null;
  return (
    <li className={`clock ${state} ${ended ? 'ended' : ''}`} data-clock={view.clock} data-state={view.state}>
      <strong>{words.clocks[view.clock]}</strong>
      <span className="state" aria-live="polite">
        <span aria-hidden="true">{ICONS[state]}</span> {sayState(view, state, reader)}
      </span>
      <span className="left" role="timer" aria-live="off">
        {timeLeft(view, remaining, reader)}
      </span>
      <span className="due">{view.dueAt === null ? '' : `${words.due} ${moment(view.dueAt, reader)}`}</span>
    </li>
  );
}

function stateOf(view: ClockView): keyof typeof ICONS {
  if (view.state !== 'running') return view.state;
  if (!view.withinCalendarHours) return 'closed';
  return view.atRisk ? 'atRisk' : 'running';
}

function sayState(view: ClockView, state: keyof typeof ICONS, reader: Reader): string {
  const { words } = reader;
  return state === 'closed' && view.nextOpenAt !== null
    ? `${words.closedUntil} ${moment(view.nextOpenAt, reader)}`
    : words.states[state];
}

function timeLeft(view: ClockView, remaining: number | null, reader: Reader): string {
  if (view.state === 'not-started' || remaining === null) return '–';
  if (view.stoppedAt !== null) return length(view.elapsedMs, reader.locale, false);
  return remaining < 0
    ? `−${length(-remaining, reader.locale, true)}`
    : length(remaining, reader.locale, true);
}

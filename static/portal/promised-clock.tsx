import type { ClockView } from '../../src/contract/clocks';
import { dayOf, faceOf, shownLengthOf, stateTextOf } from '../issue-panel/clocks/clock-state';
import { nameOfClock } from '../issue-panel/clocks/name-of-clock';
import { Lozenge } from '../shared/lozenge';
import type { Reader } from '../shared/reader';
import { formatLength, goalText } from '../shared/time/lengths';
import { formatMoment } from '../shared/time/moments';
import { portalTextsIn } from './texts';

interface Props extends Reader {
  clock: ClockView;
  now: number;
  /** How long ago the answer was given. */
  since: number;
  /** Whether the goal is this reader's to know. */
  showsGoal: boolean;
}

/** One promise: its state, when it is due in the reader's zone, and how long that is. */
export function PromisedClock({ clock, now, since, showsGoal, ...reader }: Props) {
  const face = faceOf(clock);
  const left = leftOf(clock, since, reader);
  return (
    <li data-clock={clock.clock} data-state={clock.state}>
      <strong>{nameOfClock(clock, reader.words)}</strong>
      <Lozenge face={face} word={wordOf(clock, now, reader)} />
      <span className="due">{dueTextOf(clock, now, reader)}</span>
      {left ? (
        <span className="left" role="timer" aria-live="off">
          {left}
        </span>
      ) : null}
      {showsGoal && clock.goal ? (
        <small className="subtle">{goalText(clock.goal, reader.words)}</small>
      ) : null}
    </li>
  );
}

/** The state as a customer reads it: who waits for "the client" is the reader. */
function wordOf(clock: ClockView, now: number, reader: Reader): string {
  const face = faceOf(clock);
  return face === 'waiting' ? portalTextsIn(reader.language).waitsForYou : stateTextOf(clock, now, reader);
}

function dueTextOf(clock: ClockView, now: number, reader: Reader): string {
  const { words } = reader;
  const { state, dueAt, stoppedAt, agreedAt } = clock;
  if (state === 'not-started') return clock.clock === 'report' ? words.startsAtClosing : '';
  if (stoppedAt !== null) {
    const ended = clock.unanswered ? words.closedUnanswered : words.doneAt;
    return ended(formatMoment(stoppedAt, now, reader));
  }
  if (agreedAt !== null) return words.agreed(formatMoment(agreedAt, now, reader));
  if (dueAt === null) return state === 'paused' ? portalTextsIn(reader.language).dueWaits : '';
  const due = formatMoment(dueAt, now, reader);
  return state === 'breached' ? words.missed(due) : words.due(due);
}

/** What is left, or by how much it is late; nothing once it has ended, and while nobody knows. */
function leftOf(clock: ClockView, since: number, { words, language }: Reader): string {
  const { ms, over } = shownLengthOf(clock, since);
  if (ms === null || clock.stoppedAt !== null) return '';
  const length = formatLength(ms, words, dayOf(clock));
  const say = portalTextsIn(language);
  return over ? say.late(length) : say.left(length);
}

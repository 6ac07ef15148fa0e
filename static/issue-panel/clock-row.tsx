import { own } from '../../src/common/own';
import type { ClocksAnswer, ClockView } from '../../src/contract/clocks';
import { Lozenge } from '../shared/lozenge';
import type { Reader } from '../shared/reader';
import { formatHours } from '../shared/time/hours';
import { goalText, lengthPartsOf } from '../shared/time/lengths';
import { formatMoment } from '../shared/time/moments';
import { dayOf, faceOf, shownLengthOf, stateTextOf } from './clocks/clock-state';
import { nameOfClock } from './clocks/name-of-clock';
import { isOpen } from './clocks/record-kinds';

interface Row extends Reader {
  view: ClockView;
  calendars: ClocksAnswer['calendars'];
  /** The server's now, counted on. */
  now: number;
  /** How long ago the answer was given. */
  since: number;
}

/** One clock: its name and goal, its state, the time left counting by itself, and when it is due. */
export function ClockRow({ view, now, since, calendars, ...reader }: Row) {
  const face = faceOf(view);
  const due = dueTextsOf(view, now, reader);
  const hours = view.calendar === null ? undefined : own(calendars, view.calendar);
  return (
    <li
      className={`clock ${face}${isOpen(view) ? ' open' : ''}`}
      data-clock={view.clock}
      data-state={view.state}
    >
      <div className="name">
        <strong>{nameOfClock(view, reader.words)}</strong>
        <small>{goalTextOf(view, reader)}</small>
        {view.reading ? <small className="subtle">{reader.words.readAs(view.reading)}</small> : null}
      </div>
      <div className="state">
        <Lozenge face={face} word={stateTextOf(view, now, reader)} />
      </div>
      <div className="left" role="timer" aria-live="off" aria-label={nameOfClock(view, reader.words)}>
        <TimeLeft view={view} since={since} {...reader} />
      </div>
      <div className="due" title={hours && formatHours(hours, reader)}>
        <span>{due.first}</span>
        <small>{due.second}</small>
      </div>
    </li>
  );
}

function goalTextOf({ goal, cycle, state }: ClockView, { words }: Reader): string {
  const nth = cycle > 1 ? `, ${words.cycle(cycle)}` : '';
  if (!goal) return state === 'not-started' ? '' : words.noGoal;
  return goalText(goal, words) + nth;
}

function dueTextsOf(view: ClockView, now: number, reader: Reader): { first: string; second: string } {
  const { words } = reader;
  if (view.state === 'not-started')
    return { first: view.clock === 'report' ? words.startsAtClosing : '', second: '' };
  const due = view.dueAt === null ? '' : formatMoment(view.dueAt, now, reader);
  if (view.stoppedAt !== null) {
    const ended = view.unanswered ? words.closedUnanswered : words.doneAt;
    return { first: ended(formatMoment(view.stoppedAt, now, reader)), second: due && words.wasDue(due) };
  }
  if (view.heldSince !== null) {
    const since = words.since(formatMoment(view.heldSince, now, reader));
    return { first: since, second: view.heldBy ? words.inStatus(view.heldBy) : '' };
  }
  const first = due && (view.state === 'breached' ? words.missed(due) : words.due(due));
  return { first, second: view.awaitsReply ? words.awaitsReply : basisTextOf(view, now, reader) };
}

/** How it counts; a date both sides agreed on matters more. */
function basisTextOf({ agreedAt, goal }: ClockView, now: number, reader: Reader): string {
  if (agreedAt !== null) return reader.words.agreed(formatMoment(agreedAt, now, reader));
  return goal?.basis === 'elapsed' ? reader.words.dayAndNight : reader.words.inHours;
}

function TimeLeft({ view, since, words }: Reader & { view: ClockView; since: number }) {
  const { ms, over } = shownLengthOf(view, since);
  if (ms === null) return <span className="quiet">–</span>;
  const ended = view.stoppedAt !== null;
  const dayMs = dayOf(view);
  const inDays = dayMs !== null && ms >= dayMs;
  const note = over ? words.over : view.state === 'paused' ? words.held : '';
  return (
    <span className={`${ended || !view.counting ? 'quiet' : ''}${over ? ' over' : ''}`}>
      {lengthPartsOf(ms, view.counting && !inDays, dayMs).map(({ amount, unit }, place, { length }) => [
        place > 0 ? ' ' : '',
        <span key={unit} className={unit}>
          {unit === 'second' && length > 1 ? String(amount).padStart(2, '0') : amount}
          <small>{`\u00a0${words.units[unit]}`}</small>
        </span>,
      ])}
      {note ? <small className="note"> {note}</small> : null}
    </span>
  );
}

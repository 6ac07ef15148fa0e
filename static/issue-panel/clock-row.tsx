import type { ClockView } from '../../src/contract/clocks';
import { lengthParts, lengthText } from '../shared/lengths';
import { Lozenge } from '../shared/lozenge';
import { moment } from '../shared/moments';
import type { Reader } from '../shared/reader';
import { faceOf, stateWord } from './clock-state';

interface Row extends Reader {
  view: ClockView;
  /** The server's now, counted on. */
  now: number;
  /** How long ago the answer was given. */
  since: number;
}

/** One clock: its name and goal, its state, the time left counting by itself, and when it is due. */
export function ClockRow({ view, now, since, ...reader }: Row) {
  const face = faceOf(view);
  const due = dueLines(view, now, reader);
  return (
    <li className={`clock ${face}`} data-clock={view.clock} data-state={view.state}>
      <div className="name">
        <strong>{reader.words.clocks[view.clock]}</strong>
        <small>{goalLine(view, reader)}</small>
      </div>
      <div className="state">
        <Lozenge face={face} word={stateWord(view, now, reader)} />
      </div>
      <div className="left" role="timer" aria-live="off" aria-label={reader.words.clocks[view.clock]}>
        <TimeLeft view={view} since={since} {...reader} />
      </div>
      <div className="due">
        <span>{due.first}</span>
        <small>{due.second}</small>
      </div>
    </li>
  );
}

function goalLine({ goal, cycle, clock }: ClockView, { words }: Reader): string {
  const nth = cycle > 1 ? `, ${words.cycle(cycle)}` : '';
  if (!goal) return clock === 'report' ? '' : words.noGoal;
  if (goal.businessDays !== null) return words.businessDays(goal.businessDays) + nth;
  if (goal.breachMs === null) return words.noGoal;
  const breach = lengthText(goal.breachMs, words);
  const aim = goal.aimMs === null ? null : lengthText(goal.aimMs, words);
  return (aim ? words.aimAndBreach(aim, breach) : words.goal(breach)) + nth;
}

function dueLines(view: ClockView, now: number, reader: Reader): { first: string; second: string } {
  const { words } = reader;
  if (view.state === 'not-started')
    return { first: view.clock === 'report' ? words.startsAtClosing : '', second: '' };
  const due = view.dueAt === null ? '' : moment(view.dueAt, now, reader);
  if (view.stoppedAt !== null)
    return { first: words.doneAt(moment(view.stoppedAt, now, reader)), second: due && words.wasDue(due) };
  const first = due && (view.state === 'breached' ? words.wasDue(due) : words.due(due));
  return { first, second: view.goal?.basis === 'elapsed' ? words.dayAndNight : words.inHours };
}

function TimeLeft({ view, since, words }: Reader & { view: ClockView; since: number }) {
  if (view.remainingMs === null) return <span className="quiet">–</span>;
  const ended = view.stoppedAt !== null;
  const remaining = view.remainingMs - (view.counting ? since : 0);
  const shown = ended ? view.elapsedMs : remaining;
  const over = !ended && remaining < 0;
  const note = over ? words.over : !ended && !view.counting ? words.held : '';
  return (
    <span className={ended || !view.counting ? 'quiet' : ''}>
      {over ? '−' : ''}
      {lengthParts(shown, view.counting).map(({ amount, unit }) => (
        <span key={unit} className={unit}>
          {unit === 'second' ? String(amount).padStart(2, '0') : amount}
          <small>{`\u00a0${words.units[unit]} `}</small>
        </span>
      ))}
      {note ? <small>{note}</small> : null}
    </span>
  );
}

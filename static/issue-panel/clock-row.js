import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { hoursText } from '../shared/hours';
import { lengthParts, lengthText } from '../shared/lengths';
import { Lozenge } from '../shared/lozenge';
import { moment } from '../shared/moments';
import { countsDays, faceOf, shownMs, stateWord } from './clock-state';
import { isOpen } from './record-kinds';
/** One clock: its name and goal, its state, the time left counting by itself, and when it is due. */
export function ClockRow({ view, now, since, calendars, ...reader }) {
  const face = faceOf(view);
  const due = dueLines(view, now, reader);
  const hours = view.calendar === null ? undefined : own(calendars, view.calendar);
  return _jsxs('li', {
    className: `clock ${face}${isOpen(view) ? ' open' : ''}`,
    'data-clock': view.clock,
    'data-state': view.state,
    children: [
      _jsxs('div', {
        className: 'name',
        children: [
          _jsx('strong', { children: reader.words.clocks[view.clock] }),
          _jsx('small', { children: goalLine(view, reader) }),
        ],
      }),
      _jsx('div', {
        className: 'state',
        children: _jsx(Lozenge, { face: face, word: stateWord(view, now, reader) }),
      }),
      _jsx('div', {
        className: 'left',
        role: 'timer',
        'aria-live': 'off',
        'aria-label': reader.words.clocks[view.clock],
        children: _jsx(TimeLeft, { view: view, since: since, ...reader }),
      }),
      _jsxs('div', {
        className: 'due',
        title: hours && hoursText(hours, reader),
        children: [_jsx('span', { children: due.first }), _jsx('small', { children: due.second })],
      }),
    ],
  });
}
function goalLine({ goal, cycle, state }, { words }) {
  const nth = cycle > 1 ? `, ${words.cycle(cycle)}` : '';
  if (!goal) return state === 'not-started' ? '' : words.noGoal;
  if (goal.businessDays !== null) return words.businessDays(goal.businessDays) + nth;
  if (goal.breachMs === null) return words.noGoal;
  const breach = lengthText(goal.breachMs, words, goal.basis !== 'hours');
  const aim = goal.aimMs === null ? null : lengthText(goal.aimMs, words, goal.basis !== 'hours');
  return (aim ? words.aimAndBreach(aim, breach) : words.goal(breach)) + nth;
}
function dueLines(view, now, reader) {
  const { words } = reader;
  if (view.state === 'not-started')
    return { first: view.clock === 'report' ? words.startsAtClosing : '', second: '' };
  const due = view.dueAt === null ? '' : moment(view.dueAt, now, reader);
  if (view.stoppedAt !== null)
    return { first: words.doneAt(moment(view.stoppedAt, now, reader)), second: due && words.wasDue(due) };
  if (view.heldSince !== null) {
    const since = words.since(moment(view.heldSince, now, reader));
    return { first: since, second: view.heldBy ? words.inStatus(view.heldBy) : '' };
  }
  const first = due && (view.state === 'breached' ? words.missed(due) : words.due(due));
  return { first, second: basisLine(view, now, reader) };
}
/** How it counts; a date both sides agreed on matters more. */
function basisLine({ agreedAt, goal }, now, reader) {
  if (agreedAt !== null) return reader.words.agreed(moment(agreedAt, now, reader));
  return goal?.basis === 'elapsed' ? reader.words.dayAndNight : reader.words.inHours;
}
function TimeLeft({ view, since, words }) {
  const { ms, over } = shownMs(view, since);
  if (ms === null) return _jsx('span', { className: 'quiet', children: '\u2013' });
  const ended = view.stoppedAt !== null;
  const inDays = countsDays(view) && ms >= 86_400_000;
  const note = over ? words.over : !ended && !view.counting ? words.held : '';
  return _jsxs('span', {
    className: `${ended || !view.counting ? 'quiet' : ''}${over ? ' over' : ''}`,
    children: [
      lengthParts(ms, view.counting && !inDays, countsDays(view)).map(({ amount, unit }, place) => [
        place > 0 ? ' ' : '',
        _jsxs(
          'span',
          {
            className: unit,
            children: [
              unit === 'second' ? String(amount).padStart(2, '0') : amount,
              _jsx('small', { children: `\u00a0${words.units[unit]}` }),
            ],
          },
          unit,
        ),
      ]),
      note ? _jsxs('small', { className: 'note', children: [' ', note] }) : null,
    ],
  });
}

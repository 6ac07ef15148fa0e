import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Lozenge } from '../shared/lozenge';
import { countedOf, dueText, leftText } from './figures';
/** The cells of one issue: what is due, what is left, which clock, and how far it has come. */
export function Cells({ entry: { row, clock, group }, now, rank, severity, withClients, reader, say, open }) {
  const face = faceOf(clock, group);
  const since = Math.max(0, now - row.at);
  return _jsxs(_Fragment, {
    children: [
      _jsx('td', {
        className: 'due',
        children: clock.dueAt === null ? '–' : dueText(clock.dueAt, now, reader, say),
      }),
      _jsx('td', { className: `left ${group}`, children: leftText(clock, since, reader, say) }),
      _jsxs('td', {
        className: 'issue',
        title: row.summary,
        children: [
          _jsx('button', {
            type: 'button',
            className: 'link',
            tabIndex: -1,
            onClick: () => open(row.key),
            children: row.key,
          }),
          ' ',
          row.summary,
        ],
      }),
      _jsx('td', { className: 'clock', children: reader.words.clocks[clock.clock] }),
      _jsx('td', {
        className: 'state',
        children: _jsx(Lozenge, {
          face: face,
          word: face === 'closed' ? say.shut : reader.words.states[face],
        }),
      }),
      _jsx('td', {
        className: 'counted',
        children: _jsx(Counted, { clock: clock, face: face, since: since, say: say }),
      }),
      _jsxs('td', { className: 'severity', children: [_jsx(Bars, { rank: rank }), severity] }),
      withClients
        ? _jsx('td', {
            className: row.client ? 'client' : 'client subtle',
            title: row.client?.name,
            children: row.client?.name ?? '–',
          })
        : null,
      _jsx('td', {
        className: row.assignee ? 'assignee' : 'assignee subtle',
        children: row.assignee?.name ?? say.unassigned,
      }),
    ],
  });
}
function faceOf(clock, group) {
  if (group === 'held') return 'paused';
  if (group === 'breached') return 'breached';
  if (!clock.counting) return 'closed';
  return clock.atRisk ? 'atRisk' : 'running';
}
function Counted({ clock, face, since, say }) {
  const counted = countedOf(clock, since, say);
  if (!counted) return _jsx('span', { className: 'subtle', children: '\u2013' });
  const width = face === 'breached' ? 56 : Math.max(2, Math.round(counted.share * 56));
  return _jsxs(_Fragment, {
    children: [
      _jsxs('svg', {
        width: '56',
        height: '8',
        viewBox: '0 0 56 8',
        'aria-hidden': 'true',
        children: [
          _jsx('rect', { x: '.5', y: '1.5', width: '55', height: '5', rx: '2.5', className: 'goal' }),
          _jsx('rect', { x: '0', y: '1', width: width, height: '6', rx: '3', className: face }),
        ],
      }),
      _jsx('small', { className: 'subtle', children: counted.text }),
    ],
  });
}
/** A severity's rank as bars, three for the first; the word stands beside it. */
function Bars({ rank }) {
  return _jsxs('svg', {
    width: '14',
    height: '12',
    viewBox: '0 0 14 12',
    'aria-hidden': 'true',
    className: 'bars',
    children: [
      _jsx('rect', { x: '0', y: '8', width: '3.5', height: '4', rx: '1', className: 'full' }),
      _jsx('rect', {
        x: '5',
        y: '4.5',
        width: '3.5',
        height: '7.5',
        rx: '1',
        className: rank >= 2 ? 'full' : '',
      }),
      _jsx('rect', {
        x: '10',
        y: '1',
        width: '3.5',
        height: '11',
        rx: '1',
        className: rank >= 3 ? 'full' : '',
      }),
    ],
  });
}

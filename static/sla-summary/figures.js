import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { monthText } from '../shared/month-text';
import { Scroll } from '../shared/scroll';
import { isBelow, share } from './sums';
/** The figures of the drawing, exact. */
export function Figures({ summary, promises, reader, say }) {
  const { months, tallies } = summary;
  const sums = [
    [say.incidents, 'incidents'],
    [say.owed, 'owed'],
    [say.delivered, 'delivered'],
  ];
  return _jsx(Scroll, {
    name: say.asTable,
    children: _jsxs('table', {
      className: 'figures',
      children: [
        _jsx('thead', {
          children: _jsxs('tr', {
            children: [
              _jsx('th', { scope: 'col', children: say.promise }),
              _jsx('th', { scope: 'col', className: 'number', children: say.goal }),
              months.map((month) =>
                _jsx('th', { scope: 'col', className: 'number', children: monthText(month, reader) }, month),
              ),
              _jsx('th', { scope: 'col', className: 'number', children: say.whole }),
            ],
          }),
        }),
        _jsxs('tbody', {
          children: [
            promises.map((promise) =>
              _jsx(
                Row,
                {
                  name: say.clocks[promise.clock],
                  level: promise.level,
                  children: [...promise.months, promise].map((one, place) =>
                    _jsx(Cell, { ...one, level: promise.level, say: say }, months[place] ?? 'whole'),
                  ),
                },
                promise.clock,
              ),
            ),
            sums.map(([name, member]) =>
              _jsxs(
                Row,
                {
                  name: name,
                  level: null,
                  children: [
                    months.map((month) =>
                      _jsx(
                        'td',
                        { className: 'number', children: own(tallies, month)?.[member] ?? 0 },
                        month,
                      ),
                    ),
                    _jsx('td', {
                      className: 'number',
                      children: months.reduce((sum, month) => sum + (own(tallies, month)?.[member] ?? 0), 0),
                    }),
                  ],
                },
                member,
              ),
            ),
          ],
        }),
      ],
    }),
  });
}
function Row({ name, level, children }) {
  return _jsxs('tr', {
    children: [
      _jsx('th', { scope: 'row', children: name }),
      _jsx('td', { className: 'number', children: level === null ? '–' : `${level}\u00a0%` }),
      children,
    ],
  });
}
function Cell({ met, judged, level, say }) {
  const percent = share({ met, judged });
  if (percent === null) return _jsx('td', { className: 'number subtle', children: '\u2013' });
  const below = isBelow({ met, judged }, level);
  return _jsxs('td', {
    className: 'number',
    children: [
      below ? _jsx(Below, { say: say }) : null,
      _jsxs('span', { className: below ? 'strong' : '', children: [percent, '\u00A0%'] }),
      ' ',
      _jsxs('small', { className: 'subtle', children: [met, '/', judged] }),
    ],
  });
}
/** The sign of a level that was not reached, with its words for those who hear the page. */
export function Below({ say }) {
  return _jsxs('svg', {
    className: 'sign',
    width: '11',
    height: '11',
    viewBox: '0 0 12 12',
    role: 'img',
    'aria-label': say.belowSign,
    children: [_jsx('path', { d: 'M6 1.4 11.2 10.6H.8Z' }), _jsx('path', { d: 'M6 4.9v2.4M6 8.9v.2' })],
  });
}

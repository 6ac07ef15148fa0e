import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { exactText } from '../../shared/lengths';
import { Line } from './ledger-line';
import { toldLines } from './told-lines';
/** Where the time of a cycle went, line by line: the text equivalent of the drawing. */
export function Ledger({ say, cycle, now, ...rest }) {
  const { lines, totalMs } = toldLines(cycle, now);
  return _jsxs('table', {
    className: 'ledger',
    children: [
      _jsx('thead', {
        children: _jsxs('tr', {
          children: [
            _jsx('th', { scope: 'col', children: say.columns.span }),
            _jsx('th', { scope: 'col', children: say.columns.state }),
            _jsx('th', { scope: 'col', className: 'number', children: say.columns.counted }),
            _jsx('th', { scope: 'col', children: say.columns.cause }),
            _jsx('th', { scope: 'col', children: say.columns.more }),
          ],
        }),
      }),
      _jsx('tbody', { children: lines.map((line) => _jsx(Line, { say, line, now, ...rest }, line.from)) }),
      _jsx('tfoot', {
        children: _jsxs('tr', {
          children: [
            _jsx('th', {
              scope: 'row',
              colSpan: 2,
              children: cycle.stoppedAt === null ? say.total : say.totalEnded,
            }),
            _jsx('td', { className: 'number', children: exactText(totalMs, rest.words) }),
            _jsx('td', { colSpan: 2, children: balance(cycle, totalMs, say, rest) }),
          ],
        }),
      }),
    ],
  });
}
function balance({ goalMs, businessDays }, totalMs, say, reader) {
  if (goalMs === null) return businessDays === null ? '' : say.of(reader.words.businessDays(businessDays));
  const left = goalMs - totalMs;
  const goal = exactText(goalMs, reader.words);
  return left < 0
    ? say.over(goal, exactText(-left, reader.words))
    : say.left(goal, exactText(left, reader.words));
}

import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Figure, Opens } from './figure';
import { Rows } from './rows';

const TONES = { breached: 'danger', hours: 'warning', day: 0, week: 0, later: 0 };
/** How many open issues are breached, and how soon the next thing of the others falls due. */
export function FallingDue({ figures, say }) {
  const { due } = figures;
  const rows = due.map(({ soon, jql, count }) => ({
    key: soon,
    word: say.soon[soon],
    parts: [
      {
        key: soon,
        count,
        tone: TONES[soon],
        title: `${say.soon[soon]}: ${count}`,
        jql,
      },
    ],
  }));
  const table = _jsxs('table', {
    children: [
      _jsx('thead', {
        children: _jsxs('tr', {
          children: [
            _jsx('th', { scope: 'col', children: say.columns.soon }),
            _jsx('th', { scope: 'col', className: 'number', children: say.columns.issues }),
          ],
        }),
      }),
      _jsx('tbody', {
        children: due.map(({ soon, jql, count }) =>
          _jsxs(
            'tr',
            {
              children: [
                _jsx('td', { children: say.soon[soon] }),
                _jsx('td', {
                  className: 'number',
                  children: _jsx(Opens, { count: count, what: say.soon[soon], jql: jql, say: say }),
                }),
              ],
            },
            soon,
          ),
        ),
      }),
    ],
  });
  return _jsx(Figure, {
    title: say.falling,
    nothing: null,
    jql: anyOf(due.map(({ jql }) => jql)),
    say: say,
    chart: _jsx(Rows, { title: say.falling, rows: rows }),
    table: table,
  });
}
const anyOf = (searches) => searches.map((jql) => `(${jql})`).join(' OR ');

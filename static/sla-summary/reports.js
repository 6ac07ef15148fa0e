import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Heads } from '../shared/heads';
import { Lozenge } from '../shared/lozenge';
import { shortMoment } from '../shared/moments';
import { Scroll } from '../shared/scroll';

const few = 5;
const faces = { owed: 'running', breached: 'breached', delivered: 'met', late: 'atRisk' };
/** The reports owed and delivered, the newest first. */
export function Reports({ summary, reader, say }) {
  const [all, setAll] = useState(false);
  const rows = [...summary.reports].sort((a, b) => b.owedAt - a.owedAt);
  const delivered = rows.filter(({ deliveredAt }) => deliveredAt !== null).length;
  const shown = all ? rows : rows.slice(0, few);
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'reports',
    children: [
      _jsxs('div', {
        className: 'head',
        children: [
          _jsx('h2', { id: 'reports', children: say.reports }),
          _jsx('span', {
            className: 'subtle',
            children: rows.length === 0 ? say.noReports : say.reportsSum(rows.length, delivered),
          }),
        ],
      }),
      rows.length === 0
        ? null
        : _jsx(Scroll, {
            name: say.reports,
            children: _jsxs('table', {
              children: [
                _jsx(Heads, {
                  columns: [
                    say.incident,
                    say.what,
                    say.severity,
                    { figures: say.closed },
                    { figures: say.due },
                    { figures: say.deliveredAt },
                    say.state,
                  ],
                }),
                _jsx('tbody', {
                  children: shown.map((row) =>
                    _jsx(
                      Row,
                      { row: row, now: summary.now, reader: reader, say: say },
                      `${row.key} ${row.owedAt}`,
                    ),
                  ),
                }),
              ],
            }),
          }),
      rows.length > shown.length
        ? _jsx('button', {
            type: 'button',
            className: 'link',
            onClick: () => setAll(true),
            children: say.showAll(rows.length),
          })
        : null,
    ],
  });
}
function Row({ row, now, reader, say }) {
  const when = (at) => (at === null ? '–' : shortMoment(at, now, reader));
  return _jsxs('tr', {
    children: [
      _jsx('th', { scope: 'row', className: 'key', children: row.key }),
      _jsx('td', { children: row.summary }),
      _jsx('td', { children: (reader.locale.startsWith('fr') ? row.severityFr : null) ?? row.severity }),
      _jsx('td', { className: 'number', children: when(row.owedAt) }),
      _jsx('td', { className: 'number', children: when(row.dueAt) }),
      _jsx('td', { className: 'number', children: when(row.deliveredAt) }),
      _jsx('td', { children: _jsx(Lozenge, { face: faces[row.state], word: say.states[row.state] }) }),
    ],
  });
}

import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { monthText } from '../shared/month-text';
import { Figure, Opens } from './figure';
import { finishedJql } from './jql';
import { Legend } from './legend';
import { monthsFrom } from './months';
import { Rows } from './rows';

const STATES = ['met', 'breached'];
/** Incident reports delivered on time and late, by the month they were delivered in. */
export function Punctuality({ figures, asked, reader, say }) {
  const reports = figures.finished.filter(({ clock }) => clock === 'report');
  const whose = { projectKey: figures.project.key, client: asked.client };
  const words = { met: say.columns.onTime, breached: say.columns.late };
  const months = monthsFrom(asked.from, asked.to).flatMap((month) => {
    const rows = reports.filter((row) => row.month === month);
    return rows.length === 0 ? [] : [{ month, rows }];
  });
  const sum = (rows, state) => rows.reduce((all, row) => all + row[state], 0);
  const lines = months.map(({ month, rows }) => ({
    key: month,
    word: monthText(month, reader),
    parts: STATES.map((state, tone) => {
      const count = sum(rows, state);
      const title = `${monthText(month, reader)}, ${words[state]}: ${count}`;
      return { key: state, count, tone, title, jql: finishedJql(whose, rows, [state]) };
    }),
  }));
  const table = _jsxs('table', {
    children: [
      _jsx('thead', {
        children: _jsxs('tr', {
          children: [
            _jsx('th', { scope: 'col', children: say.columns.month }),
            STATES.map((state) =>
              _jsx('th', { scope: 'col', className: 'number', children: words[state] }, state),
            ),
          ],
        }),
      }),
      _jsx('tbody', {
        children: months.map(({ month, rows }) =>
          _jsxs(
            'tr',
            {
              children: [
                _jsx('th', { scope: 'row', children: monthText(month, reader) }),
                STATES.map((state) =>
                  _jsx(
                    'td',
                    {
                      className: 'number',
                      children: _jsx(Opens, {
                        count: sum(rows, state),
                        what: `${monthText(month, reader)}, ${words[state]}`,
                        jql: finishedJql(whose, rows, [state]),
                        say: say,
                      }),
                    },
                    state,
                  ),
                ),
              ],
            },
            month,
          ),
        ),
      }),
    ],
  });
  return _jsx(Figure, {
    title: say.reports,
    nothing: months.length === 0 ? say.noReport : null,
    jql: finishedJql(
      whose,
      months.flatMap(({ rows }) => rows),
      STATES,
    ),
    say: say,
    chart: _jsxs(_Fragment, {
      children: [
        _jsx(Rows, { title: say.reports, rows: lines }),
        _jsx(Legend, { entries: STATES.map((state) => ({ key: state, word: words[state] })) }),
      ],
    }),
    table: table,
  });
}

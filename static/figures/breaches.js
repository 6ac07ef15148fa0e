import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { lengthText } from '../shared/lengths';
import { Figure, Opens } from './figure';
import { breachJql } from './jql';
import { Legend } from './legend';
import { Rows } from './rows';

const CAUSES = ['from-start', 'after-wait', 'after-hand-over', 'raised', 'corrected'];
const HOLDERS = ['us', 'client', 'third-party'];
/** What led to the breaches of the period and who held the issue then; below, where the time of the ended clocks went. */
export function Breaches(props) {
  const { figures, asked, say } = props;
  const rows = figures.breaches.filter(({ clock }) => asked.clock === '' || clock === asked.clock);
  const whose = { projectKey: figures.project.key, client: asked.client };
  const of = (cause, holder) =>
    rows.filter((row) => row.cause === cause && (holder === undefined || row.holder === holder));
  const shown = CAUSES.filter((cause) => of(cause).length > 0);
  const lines = shown.map((cause) => ({
    key: cause,
    word: say.causes[cause],
    parts: HOLDERS.map((holder, tone) => {
      const count = sumOf(of(cause, holder));
      const title = `${say.causes[cause]}, ${say.holders[holder]}: ${count}`;
      return { key: holder, count, tone, title, jql: breachJql(whose, of(cause, holder)) };
    }),
  }));
  return _jsx(Figure, {
    title: say.breaches,
    nothing: rows.length === 0 ? say.noBreach : null,
    jql: breachJql(whose, rows),
    say: say,
    chart: _jsxs(_Fragment, {
      children: [
        _jsx(Rows, { title: say.breaches, rows: lines }),
        _jsx(Legend, { entries: HOLDERS.map((holder) => ({ key: holder, word: say.holders[holder] })) }),
      ],
    }),
    table: _jsx(BreachTable, { ...props, rows: rows, shown: shown }),
  });
}
function BreachTable({ figures, asked, reader, say, rows, shown }) {
  const whose = { projectKey: figures.project.key, client: asked.client };
  const finished = figures.finished.filter(({ clock }) => asked.clock === '' || clock === asked.clock);
  return _jsxs('table', {
    children: [
      _jsx('thead', {
        children: _jsxs('tr', {
          children: [
            _jsx('th', { scope: 'col', children: say.columns.cause }),
            HOLDERS.map((holder) =>
              _jsx('th', { scope: 'col', className: 'number', children: say.holders[holder] }, holder),
            ),
          ],
        }),
      }),
      _jsxs('tbody', {
        children: [
          shown.map((cause) =>
            _jsxs(
              'tr',
              {
                children: [
                  _jsx('th', { scope: 'row', children: say.causes[cause] }),
                  HOLDERS.map((holder) => {
                    const own = rows.filter((row) => row.cause === cause && row.holder === holder);
                    return _jsx(
                      'td',
                      {
                        className: 'number',
                        children: _jsx(Opens, {
                          count: sumOf(own),
                          what: `${say.causes[cause]}, ${say.holders[holder]}`,
                          jql: breachJql(whose, own),
                          say: say,
                        }),
                      },
                      holder,
                    );
                  }),
                ],
              },
              cause,
            ),
          ),
          _jsxs('tr', {
            children: [
              _jsx('th', { scope: 'row', children: say.held }),
              HOLDERS.map((holder) =>
                _jsx(
                  'td',
                  {
                    className: 'number',
                    children: lengthText(
                      finished.reduce((sum, { held }) => sum + held[holder], 0),
                      reader.words,
                      false,
                    ),
                  },
                  holder,
                ),
              ),
            ],
          }),
        ],
      }),
    ],
  });
}
const sumOf = (rows) => rows.reduce((sum, { count }) => sum + count, 0);

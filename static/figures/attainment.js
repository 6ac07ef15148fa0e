import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { monthText } from '../shared/month-text';
import { Columns } from './columns';
import { Figure, Opens } from './figure';
import { finishedJql } from './jql';
import { Legend } from './legend';
import { monthsFrom } from './months';

const MARKS = [0, 0.5, 1];
/** The share of goals met, by month and severity. A month without an ended clock has no bar, and no nought. */
export function Attainment(props) {
  const { figures, asked, reader, say } = props;
  const cells = cellsOf(props);
  const whose = { projectKey: figures.project.key, client: asked.client };
  const percent = shareText(reader);
  const rows = cells.flatMap((cell) => cell.rows);
  const words = new Map(cells.map(({ severity, word }) => [severity, word]));
  const chart = _jsxs(_Fragment, {
    children: [
      _jsx(Columns, {
        title: say.attainment,
        groups: groupsOf(cells, props),
        line: asked.target === null ? null : { share: asked.target, word: say.target(percent(asked.target)) },
        marks: MARKS.map((share) => ({ share, word: percent(share) })),
      }),
      _jsx(Legend, { entries: [...words].map(([key, word]) => ({ key, word })) }),
      asked.target === null
        ? null
        : _jsx('p', { className: 'subtle target-word', children: say.target(percent(asked.target)) }),
    ],
  });
  return _jsx(Figure, {
    title: say.attainment,
    nothing: cells.length === 0 ? say.nothing : null,
    jql: finishedJql(whose, rows, ['met', 'breached']),
    say: say,
    chart: chart,
    table: _jsx(AttainmentTable, { ...props, cells: cells }),
  });
}
function AttainmentTable({ cells, ...props }) {
  const { figures, asked, reader, say } = props;
  const whose = { projectKey: figures.project.key, client: asked.client };
  const { month, severity, met, breached, share } = say.columns;
  return _jsxs('table', {
    children: [
      _jsx('thead', {
        children: _jsx('tr', {
          children: [month, severity, met, breached, share].map((word, place) =>
            _jsx('th', { scope: 'col', className: place > 1 ? 'number' : '', children: word }, word),
          ),
        }),
      }),
      _jsx('tbody', {
        children: cells.map((cell) =>
          _jsxs(
            'tr',
            {
              children: [
                _jsx('td', { children: monthText(cell.month, reader) }),
                _jsx('td', { children: cell.word }),
                ['met', 'breached'].map((state) =>
                  _jsx(
                    'td',
                    {
                      className: 'number',
                      children: _jsx(Opens, {
                        count: state === 'met' ? cell.met : cell.all - cell.met,
                        what: `${monthText(cell.month, reader)}, ${cell.word}, ${say.columns[state]}`,
                        jql: finishedJql(whose, cell.rows, [state]),
                        say: say,
                      }),
                    },
                    state,
                  ),
                ),
                _jsxs('td', {
                  className: isBelow(cell, asked) ? 'number below' : 'number',
                  children: [
                    isBelow(cell, asked)
                      ? _jsx('span', { 'aria-hidden': 'true', children: '\u25BE ' })
                      : null,
                    shareText(reader)(cell.met / cell.all),
                    isBelow(cell, asked)
                      ? _jsx('span', { className: 'hidden', children: `, ${say.below}` })
                      : null,
                  ],
                }),
              ],
            },
            `${cell.month} ${cell.severity}`,
          ),
        ),
      }),
    ],
  });
}
const isBelow = ({ met, all }, { target }) => target !== null && met / all < target;
function cellsOf({ figures, asked, reader }) {
  const inFrench = reader.locale.startsWith('fr');
  const known = figures.severities.map(({ name, fr }) => ({ name, word: inFrench ? fr : name }));
  const others = [...new Set(figures.finished.map(({ severity }) => severity))]
    .filter((name) => !known.some((one) => one.name === name))
    .map((name) => ({ name, word: name }));
  const wanted = figures.finished.filter(({ clock }) => asked.clock === '' || clock === asked.clock);
  return monthsFrom(asked.from, asked.to).flatMap((month) =>
    [...known, ...others].flatMap(({ name, word }, tone) => {
      const rows = wanted.filter((row) => row.month === month && row.severity === name);
      const met = rows.reduce((sum, row) => sum + row.met, 0);
      const all = rows.reduce((sum, row) => sum + row.met + row.breached, 0);
      return all === 0 ? [] : [{ month, severity: name, word, tone: tone % 6, rows, met, all }];
    }),
  );
}
function groupsOf(cells, props) {
  const { figures, asked, reader } = props;
  const whose = { projectKey: figures.project.key, client: asked.client };
  const months = monthsFrom(asked.from, asked.to);
  return months.map((month) => ({
    key: month,
    word: monthText(month, reader, months.length > 4 ? 'short' : 'year'),
    columns: cells
      .filter((cell) => cell.month === month)
      .map((cell) => ({
        key: cell.severity,
        share: cell.met / cell.all,
        tone: cell.tone,
        on: `${isBelow(cell, asked) ? '▾' : ''}${Math.round((100 * cell.met) / cell.all)}`,
        under: [...cell.word].slice(0, 1).join(''),
        title: titleOf(cell, props),
        jql: finishedJql(whose, cell.rows, ['met', 'breached']),
      })),
  }));
}
function titleOf(cell, { asked, reader, say }) {
  const share = `${monthText(cell.month, reader)}, ${cell.word}: ${shareText(reader)(cell.met / cell.all)}`;
  const counts = say.of(cell.met, cell.all);
  return `${share} (${counts})${isBelow(cell, asked) ? `, ${say.below}` : ''}`;
}
/** A share as a person reads it. */
export function shareText({ locale }) {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (share) => format.format(share);
}

import { useMemo, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { datedMoment } from '../shared/moments';
import { saveFile } from '../shared/save-file';
import { Unanswered } from '../shared/unanswered';
import { Chart } from './chart';
import { ClientAccounts, useClientAccounts } from './client-accounts';
import { summaryCsv } from './export';
import { Below, Figures } from './figures';
import { Reports } from './reports';
import { promisesOf } from './sums';
import { useSummary } from './use-summary';
/** What the client whose space this is was promised, and what was kept. */
export function SummaryPage(props) {
  const [months, setMonths] = useState(6);
  const loaded = useSummary(months);
  const accounts = useClientAccounts(months);
  const { summary, other } = loaded;
  if (other !== null || !summary) return _jsx(Otherwise, { ...props, loaded: loaded });
  const shown = { summary, accounts, loaded, months, setMonths };
  return _jsx(Shown, { ...props, ...shown });
}
function Otherwise({ loaded: { other, again }, reader, say }) {
  if (other === null) return _jsx('div', { className: 'loading', role: 'status', 'aria-label': say.loading });
  if (other === 'lost' || other.kind === 'refused')
    return _jsx(Unanswered, { answer: other, reader: reader, again: again });
  return _jsxs('div', {
    className: 'card',
    role: 'status',
    children: [
      _jsx('h2', { children: say.unbound }),
      _jsx('p', { className: 'subtle', children: say.unboundNote }),
    ],
  });
}
function Shown(props) {
  const { summary, reader, say, loaded } = props;
  const promises = useMemo(() => promisesOf(summary), [summary]);
  const incidents = Object.values(summary.tallies).reduce((sum, one) => sum + one.incidents, 0);
  const inZone = { ...reader, timeZone: summary.timezone };
  return _jsxs(_Fragment, {
    children: [
      _jsx(Head, { ...props }),
      loaded.reading ? _jsx('p', { role: 'status', children: say.counted(incidents) }) : null,
      promises.length === 0 && incidents === 0
        ? _jsxs('section', {
            className: 'card',
            children: [
              _jsx('h2', { children: say.nothing }),
              _jsx('p', { className: 'subtle', children: say.nothingNote }),
            ],
          })
        : _jsxs(_Fragment, {
            children: [
              _jsxs('section', {
                className: 'card',
                'aria-labelledby': 'kept',
                children: [
                  _jsxs('div', {
                    className: 'head',
                    children: [_jsx('h2', { id: 'kept', children: say.kept }), _jsx(Legend, { say: say })],
                  }),
                  _jsx('div', {
                    className: 'charts',
                    children: promises.map((promise) =>
                      _jsx(Chart, { promise: promise, reader: reader, say: say }, promise.clock),
                    ),
                  }),
                ],
              }),
              _jsxs('section', {
                className: 'card',
                'aria-labelledby': 'table',
                children: [
                  _jsxs('div', {
                    className: 'head',
                    children: [
                      _jsx('h2', { id: 'table', children: say.asTable }),
                      _jsxs('span', {
                        className: 'small subtle',
                        children: [_jsx(Below, { say: say }), ' ', say.belowSign],
                      }),
                    ],
                  }),
                  _jsx(Figures, { summary: summary, promises: promises, reader: reader, say: say }),
                ],
              }),
            ],
          }),
      _jsx(Reports, { summary: summary, reader: inZone, say: say }),
      _jsx(ClientAccounts, { accounts: props.accounts, reader: reader, say: say }),
      _jsx('p', { className: 'small subtle', children: say.foot(datedMoment(summary.now, inZone)) }),
    ],
  });
}
function Head({ summary, accounts, say, reader, choose, months, setMonths }) {
  const known = typeof accounts === 'object' ? accounts : null;
  const save = () => saveFile('service-levels.csv', 'text/csv', ['\uFEFF', summaryCsv(summary, known, say)]);
  return _jsxs('header', {
    className: 'head',
    children: [
      _jsxs('div', {
        children: [
          _jsx('h1', { children: say.title(summary.client) }),
          _jsx('p', { className: 'subtle', children: say.note }),
        ],
      }),
      _jsxs('span', {
        className: 'row',
        children: [
          _jsx('select', {
            'aria-label': say.period,
            value: months,
            onChange: ({ target }) => setMonths(Number(target.value)),
            children: [3, 6, 12].map((count) =>
              _jsx('option', { value: count, children: say.lastMonths(count) }, count),
            ),
          }),
          _jsxs('select', {
            'aria-label': say.language,
            value: reader.locale.startsWith('fr') ? 'fr' : 'en',
            onChange: ({ target }) => choose(target.value === 'fr' ? 'fr-CA' : 'en-US'),
            children: [
              _jsx('option', { value: 'en', children: 'English' }),
              _jsx('option', { value: 'fr', children: 'Fran\u00E7ais' }),
            ],
          }),
          _jsx('button', {
            type: 'button',
            disabled: accounts === 'loading',
            onClick: save,
            children: say.export,
          }),
        ],
      }),
    ],
  });
}
function Legend({ say }) {
  return _jsxs('span', {
    className: 'small subtle legend',
    children: [
      _jsx('svg', {
        width: '24',
        height: '8',
        'aria-hidden': 'true',
        children: _jsx('path', { className: 'level', d: 'M0 4h24' }),
      }),
      say.promisedLevel,
      _jsx('i', { className: 'key reached' }),
      say.reached,
      _jsx('i', { className: 'key below' }),
      '\u25BE ',
      say.below,
    ],
  });
}

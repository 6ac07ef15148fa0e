import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { lengthText } from '../shared/lengths';
import { ProjectAccounts } from './accounts';
import { Attainment } from './attainment';
import { Breaches } from './breaches';
import { ExportBar } from './export-bar';
import { FallingDue } from './falling-due';
import { FigureFilters } from './filter-bar';
import { monthAt, plusMonths } from './months';
import { Punctuality } from './punctuality';
import { useFigures } from './use-figures';
import { figureWords } from './words';
import './figures.css';
const USUAL_TARGET = 0.9;
/** The project's report: a period's finished clocks and what falls due, in four figures. */
export default function Report({ reader }) {
  const say = figureWords(reader.locale);
  const [asked, setAsked] = useState(() => firstAsked(reader));
  const { figures, other, lost, refresh } = useFigures(asked);
  if (other && other.kind === 'no-scheme') return _jsx(Sentence, { text: say.noScheme });
  if (other) return _jsx(Sentence, { text: other.say });
  if (!figures)
    return lost
      ? _jsx(Sentence, { text: reader.words.lostAtOnce })
      : _jsx('div', { className: 'loading', role: 'status', 'aria-label': say.loading });
  const target = targetOf(asked, figures.targets);
  const props = { figures, asked: { ...asked, target }, reader, say };
  return _jsxs(_Fragment, {
    children: [
      _jsx('header', { className: 'title', children: _jsx('h1', { children: say.title }) }),
      lost
        ? _jsxs('p', {
            className: 'message',
            children: [
              reader.words.lostAtOnce,
              ' ',
              _jsx('button', {
                type: 'button',
                className: 'link',
                onClick: refresh,
                children: reader.words.tryAgain,
              }),
            ],
          })
        : null,
      _jsx(FigureFilters, { ...props, change: (next) => setAsked({ ...asked, ...next }) }),
      _jsx(
        ExportBar,
        { asked: asked, projectKey: figures.project.key, reader: reader },
        `${asked.from} ${asked.to} ${asked.client}`,
      ),
      _jsxs('div', {
        className: 'figures',
        children: [
          _jsx(Attainment, { ...props }),
          _jsx(FallingDue, { ...props }),
          _jsx(Breaches, { ...props }),
          _jsx(Punctuality, { ...props }),
          _jsx(Lengths, { ...props }),
          _jsx(ProjectAccounts, { asked: asked, reader: reader }),
        ],
      }),
    ],
  });
}
/** The scheme's promise for the clock asked about, until somebody chooses another. */
function targetOf({ clock, target }, promised) {
  return clock !== '' && target === USUAL_TARGET ? (promised[clock] ?? target) : target;
}
function firstAsked(reader) {
  const month = monthAt(Date.now(), reader);
  return { from: plusMonths(month, -5), to: month, client: null, clock: '', target: USUAL_TARGET };
}
function Sentence({ text }) {
  return _jsx('p', { className: 'sentence', role: 'status', children: text });
}
/** How long the ended clocks of the period took: a table, for a length is read and not compared by eye. */
function Lengths({ figures, asked, reader, say }) {
  const rows = figures.lengths.filter(({ clock }) => asked.clock === '' || clock === asked.clock);
  if (rows.length === 0) return null;
  const { clock, severity, clocks, median, ninetieth } = say.columns;
  const inFrench = reader.locale.startsWith('fr');
  const word = (name) => {
    const known = figures.severities.find((one) => one.name === name);
    return known && inFrench ? known.fr : name;
  };
  return _jsxs('section', {
    className: 'chart card',
    'aria-label': say.lengths,
    children: [
      _jsx('header', { children: _jsx('h2', { children: say.lengths }) }),
      _jsx('div', {
        className: 'scroll',
        children: _jsxs('table', {
          children: [
            _jsx('thead', {
              children: _jsx('tr', {
                children: [clock, severity, clocks, median, ninetieth].map((name, place) =>
                  _jsx('th', { scope: 'col', className: place > 1 ? 'number' : '', children: name }, name),
                ),
              }),
            }),
            _jsx('tbody', {
              children: rows.map((row) =>
                _jsxs(
                  'tr',
                  {
                    children: [
                      _jsx('td', { children: reader.words.clocks[row.clock] }),
                      _jsx('td', { children: word(row.severity) }),
                      _jsx('td', { className: 'number', children: row.count }),
                      _jsx('td', { className: 'number', children: lengthText(row.medianMs, reader.words) }),
                      _jsx('td', {
                        className: 'number',
                        children: lengthText(row.ninetiethMs, reader.words),
                      }),
                    ],
                  },
                  `${row.clock} ${row.severity}`,
                ),
              ),
            }),
          ],
        }),
      }),
    ],
  });
}

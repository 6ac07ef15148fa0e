import { makeInvoke } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { ReportStep } from '../issue-panel/report-step';
import { moment } from '../shared/moments';
import { show } from '../shared/show';
import { Unanswered } from '../shared/unanswered';
import { bylineWords } from './words';
import '../shared/page.css';
import './byline.css';
const invoke = makeInvoke();
/** On a report's page: where it stands, what is missing, and its next step for those who may take it. */
function BylinePage({ reader }) {
  const say = bylineWords(reader.locale);
  const [answer, setAnswer] = useState(null);
  const load = useCallback(() => {
    invoke('showReport')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(load, [load]);
  if (answer === null)
    return _jsx('div', { className: 'loading', role: 'status', 'aria-label': reader.words.loading });
  if (answer === 'lost' || answer.kind === 'refused')
    return _jsx(Unanswered, { answer: answer, reader: reader, again: load });
  const { state, blanks, withheld, newer } = answer;
  if (state === 'not-owed') return _jsx('p', { children: say.notOwed });
  return _jsxs('section', {
    'aria-label': say.title,
    children: [
      _jsx('p', {
        children: _jsx('b', {
          children: answer.takenBack ? reader.words.takenBack : reader.words.reports[state],
        }),
      }),
      _jsxs('ul', {
        children: [
          answer.due ? _jsx('li', { children: dueWords(answer.due, reader) }) : null,
          _jsx('li', { children: say.blanks(blanks) }),
          _jsx('li', { children: say.withheld(withheld) }),
          newer.length > 0 ? _jsx('li', { children: say.newer(newer.length) }) : null,
        ],
      }),
      newer.map(({ part, missing, own }) =>
        _jsxs(
          'details',
          {
            children: [
              _jsx('summary', { children: part }),
              _jsxs('ul', {
                children: [
                  missing.map((line) =>
                    _jsx('li', { children: _jsx('ins', { children: line }) }, `+${line}`),
                  ),
                  own.map((line) => _jsx('li', { children: say.own(line) }, `-${line}`)),
                ],
              }),
            ],
          },
          part,
        ),
      ),
      _jsx('div', { className: 'row', children: _jsx(ReportStep, { ...reader, state: state, done: load }) }),
    ],
  });
}
function dueWords({ at, daysLeft }, reader) {
  const say = bylineWords(reader.locale);
  const when = moment(at, Date.now(), reader);
  return at <= Date.now() ? say.overdue(when) : say.due(daysLeft, when);
}
void show((reader) => _jsx(BylinePage, { reader: reader }));

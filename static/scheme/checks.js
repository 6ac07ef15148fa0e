import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { language, severityName, showPlace, useEditing } from './editing';
/** What is wrong, then what will surprise somebody, each with its place and what to write instead. */
export function Checks({ checked, trouble }) {
  const { say, reader } = useEditing();
  const { problems = [], findings = [] } = checked ?? {};
  const lead = !checked
    ? say.checking
    : problems.length > 0
      ? say.toPutRight(problems.length)
      : findings.length > 0
        ? say.findings(findings.length)
        : say.noFinding;
  return _jsxs('section', {
    'aria-labelledby': 'checks-title',
    children: [
      _jsx('h2', { id: 'checks-title', children: say.checks }),
      _jsx('p', {
        className: 'subtle small',
        role: 'status',
        children: trouble === null ? lead : trouble || reader.words.lostAtOnce,
      }),
      problems.map(({ path, say: sentence }) =>
        _jsx(
          Note,
          { face: 'danger', path: path, first: sentence, second: null, remedy: null },
          path + sentence,
        ),
      ),
      findings.map((one) =>
        _jsx(
          Note,
          {
            face: 'warning',
            path: one.path,
            first: one.say,
            second: one.remedy ? null : one.change,
            remedy: one.remedy,
          },
          one.code + one.path,
        ),
      ),
    ],
  });
}
function Note({ face, path, first, second, remedy }) {
  const { say, reader, set } = useEditing();
  return _jsxs('div', {
    className: `note ${face}`,
    children: [
      _jsx('svg', {
        width: '16',
        height: '16',
        viewBox: '0 0 12 12',
        'aria-hidden': 'true',
        children: _jsx('path', { d: 'M6 1.4 11.2 10.6H.8ZM6 4.9v2.4M6 8.9v.2' }),
      }),
      _jsxs('div', {
        children: [
          _jsx('p', { children: withMoments(first, reader) }),
          second ? _jsx('p', { className: 'subtle', children: second }) : null,
          remedy
            ? _jsxs(_Fragment, {
                children: [
                  _jsx('button', {
                    type: 'button',
                    className: 'link',
                    onClick: () => set(remedy.path, remedy.value),
                    children: remedy.say,
                  }),
                  ' ',
                ],
              })
            : null,
          _jsx('button', {
            type: 'button',
            className: 'link',
            onClick: () => showPlace(path),
            children: say.show,
          }),
        ],
      }),
    ],
  });
}
/** A sentence whose examples are instants, told in the reader's zone. */
function withMoments(sentence, { locale, timeZone }) {
  const shown = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return sentence.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (iso) => shown.format(new Date(iso)));
}
/** The text the scheme comes from: its definitions, and the clauses its goals quote. */
export function Source() {
  const { scheme, reader, say } = useEditing();
  const inWords = language(reader);
  const clauses = clausesOf(scheme.goals, scheme.report?.clause);
  return _jsxs('section', {
    'aria-labelledby': 'source-title',
    children: [
      _jsx('h2', { id: 'source-title', children: say.source }),
      _jsxs('div', {
        className: 'card source',
        children: [
          _jsx('strong', { children: scheme.source }),
          _jsx('h3', { children: say.definitions }),
          _jsx('dl', {
            children: scheme.severities.map(({ name, definition, examples }) =>
              _jsxs(
                'div',
                {
                  children: [
                    _jsx('dt', { children: severityName({ scheme, reader }, name) }),
                    _jsx('dd', { children: definition[inWords] }),
                    _jsx('dd', { className: 'subtle', children: examples[inWords] }),
                  ],
                },
                name,
              ),
            ),
          }),
          _jsx('h3', { children: say.ourReading }),
          _jsx('ul', {
            children: clauses.map((clause) =>
              _jsxs('li', { children: ['\u201C', clause, '\u201D'] }, clause),
            ),
          }),
        ],
      }),
    ],
  });
}
function clausesOf(goals, report = '') {
  const quoted = Object.values(goals).flatMap((clocks) =>
    Object.values(clocks).map((rule) => rule?.clause ?? ''),
  );
  return [...new Set([...quoted, report])].filter((clause) => clause !== '');
}

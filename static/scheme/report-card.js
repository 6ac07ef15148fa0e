import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Among, TextField, Tick } from './conduct-fields';
import { useEditing } from './editing';
import { OneOf } from './one-of';
import { PickField } from './pick-field';
import { rulesWords } from './words-rules';
/** When an incident report is owed, from when its days count, where it goes, who reads it, and in which languages it is written. */
export function ReportCard() {
  const { scheme, reader } = useEditing();
  const words = rulesWords(reader.locale).report;
  const calendars = Object.keys(scheme.calendars);
  return _jsxs('section', {
    className: 'card rules conduct',
    'aria-labelledby': 'report-title',
    children: [
      _jsx('h2', { id: 'report-title', children: words.title }),
      _jsx(Tick, { label: words.owes, path: ['report'], on: usual(scheme) }),
      scheme.report
        ? _jsxs(_Fragment, {
            children: [
              _jsx('p', { className: 'subtle small', children: words.table }),
              _jsx(OneOf, {
                label: words.owed,
                path: ['report', 'owed'],
                options: Object.entries(words.owedWords),
              }),
              _jsx(OneOf, {
                label: words.from,
                path: ['report', 'from'],
                options: Object.entries(words.fromWords),
              }),
              _jsx(OneOf, {
                label: words.calendar,
                path: ['report', 'calendar'],
                options: calendars.map((name) => [name, name]),
              }),
              _jsx(OneOf, {
                label: words.as,
                path: ['report', 'as'],
                options: [['file', words.asFile]],
                nothing: words.asPage,
              }),
              _jsx(TextField, { label: words.space, path: ['report', 'place', 'space'] }),
              _jsx(TextField, { label: words.parent, path: ['report', 'place', 'parent'] }),
              _jsx(PickField, {
                label: words.readers,
                path: ['report', 'place', 'readers'],
                kind: 'group',
                single: true,
                typed: true,
              }),
              _jsx('p', { className: 'subtle small', children: words.placeNote }),
              _jsx(TextField, { label: words.source, path: ['report', 'clause'], empty: '' }),
            ],
          })
        : null,
      _jsx(Among, { legend: words.languages, path: ['languages'], options: Object.entries(words.tongues) }),
    ],
  });
}
function usual({ severities, calendars }) {
  const [highest] = severities;
  const [calendar = ''] = Object.keys(calendars);
  const names = highest ? [highest.name] : [];
  return { severities: names, owed: 'ever', from: 'closing', businessDays: 5, calendar, clause: '' };
}

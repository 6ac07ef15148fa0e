import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Among, NamesField, NumberField, TextField, Tick } from './conduct-fields';
import { conductWords } from './conduct-words';
import { fieldOf, lengthOf } from './draft';
import { severityName, useEditing } from './editing';
import { Ladder } from './ladder';
import { LengthField } from './length-field';
import { firstRota, Rota } from './rota';
import './conduct.css';
/** What the desk does beside its clocks: how an issue is received, when silence closes it, to whom it goes up, what pages. */
export function Conduct() {
  const { reader } = useEditing();
  const words = conductWords(reader.locale);
  return _jsxs('section', {
    className: 'card rules conduct',
    'aria-labelledby': 'conduct-title',
    children: [
      _jsx('h2', { id: 'conduct-title', children: words.title }),
      _jsx('p', { className: 'subtle small', children: words.note }),
      _jsx(Intake, { words: words }),
      _jsx(Silence, { words: words }),
      _jsx(Ladder, { words: words }),
      _jsx(Satisfaction, { words: words }),
      _jsx(Others, { words: words }),
    ],
  });
}
const place = ['conduct', 'intake'];
function Intake({ words }) {
  const { scheme } = useEditing();
  const { acknowledge, rota } = scheme.conduct?.intake ?? {};
  const signature = { en: 'The support team', fr: 'L’équipe de soutien' };
  return _jsxs('div', {
    className: 'pauses',
    children: [
      _jsx('h3', { children: words.intake }),
      _jsx(Tick, {
        label: words.acknowledge,
        path: [...place, 'acknowledge'],
        on: { signature, alternative: null },
      }),
      acknowledge
        ? _jsxs(_Fragment, {
            children: [
              _jsx(TextField, {
                label: words.signature.en,
                path: [...place, 'acknowledge', 'signature', 'en'],
              }),
              _jsx(TextField, {
                label: words.signature.fr,
                path: [...place, 'acknowledge', 'signature', 'fr'],
              }),
              _jsx(Alternative, { words: words }),
            ],
          })
        : null,
      _jsx(NamesField, { label: words.channels, path: [...place, 'channels'], optional: true }),
      _jsx(Tick, {
        label: words.tells,
        path: [...place, 'rota'],
        on: firstRota(Object.keys(scheme.calendars)),
      }),
      rota ? _jsx(Rota, { words: words }) : null,
      _jsx(Tick, { label: words.watches, path: [...place, 'managerWatches'], on: true }),
    ],
  });
}
/** Whom a client turns to on a holiday whose calendar names nobody. */
function Alternative({ words }) {
  const { scheme, set } = useEditing();
  const path = [...place, 'acknowledge', 'alternative'];
  const named = scheme.conduct?.intake?.acknowledge?.alternative ?? null;
  return _jsxs(_Fragment, {
    children: [
      _jsxs('label', {
        className: 'tick',
        children: [
          _jsx('input', {
            type: 'checkbox',
            checked: named !== null,
            onChange: ({ target }) => set(path, target.checked ? { name: '', reach: '' } : null),
          }),
          words.hasAlternative,
        ],
      }),
      named
        ? _jsxs(_Fragment, {
            children: [
              _jsx(TextField, { label: words.alternative.name, path: [...path, 'name'], empty: '' }),
              _jsx(TextField, { label: words.alternative.reach, path: [...path, 'reach'], empty: '' }),
            ],
          })
        : null,
    ],
  });
}
function Silence({ words }) {
  const editing = useEditing();
  const { scheme } = editing;
  const path = ['conduct', 'autoClose'];
  const highest = scheme.severities[0]?.name ?? '';
  const timezone = Object.values(scheme.calendars)[0]?.timezone ?? 'UTC';
  const usual = { attempts: 3, days: 5, timezone, never: [highest], clause: '' };
  return _jsxs('div', {
    className: 'pauses',
    children: [
      _jsx('h3', { children: words.silence }),
      _jsx(Tick, { label: words.autoClose, path: path, on: usual }),
      scheme.conduct?.autoClose
        ? _jsxs(_Fragment, {
            children: [
              _jsx(NumberField, { label: words.attempts, path: [...path, 'attempts'] }),
              _jsx(NumberField, { label: words.days, path: [...path, 'days'] }),
              _jsx(TextField, { label: words.zone, path: [...path, 'timezone'], empty: '' }),
              _jsx(Among, { legend: words.never, path: [...path, 'never'], options: severitiesOf(editing) }),
            ],
          })
        : null,
    ],
  });
}
function Satisfaction({ words }) {
  const { scheme, set } = useEditing();
  const path = ['conduct', 'satisfaction'];
  const usual = { validDays: 30, anonymous: 'as-wished', clause: '' };
  const terms = scheme.conduct?.satisfaction;
  return _jsxs('div', {
    className: 'pauses',
    children: [
      _jsx('h3', { children: words.satisfaction }),
      _jsx(Tick, { label: words.survey, path: path, on: usual }),
      terms
        ? _jsxs(_Fragment, {
            children: [
              _jsx('p', { className: 'subtle small', children: words.surveyNote }),
              _jsx(NumberField, { label: words.validDays, path: [...path, 'validDays'] }),
              _jsxs('label', {
                children: [
                  _jsx('span', { children: words.anonymous }),
                  _jsx('select', {
                    value: terms.anonymous,
                    onChange: ({ target }) => set([...path, 'anonymous'], target.value),
                    children: Object.entries(words.anonymousWords).map(([value, label]) =>
                      _jsx('option', { value: value, children: label }, value),
                    ),
                  }),
                ],
              }),
            ],
          })
        : null,
    ],
  });
}
const severitiesOf = (editing) =>
  editing.scheme.severities.map(({ name }) => [name, severityName(editing, name)]);
function Interventions({ words }) {
  const { scheme, set } = useEditing();
  const path = ['conduct', 'interventions', 'within'];
  const within = String(scheme.conduct?.interventions?.within ?? '');
  const { text } = fieldOf(within);
  return _jsxs(_Fragment, {
    children: [
      _jsxs('div', {
        className: 'within',
        children: [
          _jsx('span', { children: words.within }),
          _jsx(LengthField, {
            path: path,
            value: within,
            label: words.within,
            units: ['min', 'h'],
            onUnit: (unit) => set(path, lengthOf(text, unit)),
          }),
        ],
      }),
      _jsx(TextField, { label: words.source, path: ['conduct', 'interventions', 'clause'], empty: '' }),
    ],
  });
}
function Others({ words }) {
  const editing = useEditing();
  const path = ['conduct', 'pager'];
  const highest = editing.scheme.severities[0]?.name ?? '';
  const usual = { severities: [highest], on: ['breached'], clause: '' };
  return _jsxs('div', {
    className: 'pauses',
    children: [
      _jsx('h3', { children: words.others }),
      _jsx(Tick, {
        label: words.interventions,
        path: ['conduct', 'interventions'],
        on: { within: 'PT1H', clause: '' },
      }),
      editing.scheme.conduct?.interventions ? _jsx(Interventions, { words: words }) : null,
      _jsx(Tick, { label: words.pager, path: path, on: usual }),
      editing.scheme.conduct?.pager
        ? _jsxs(_Fragment, {
            children: [
              _jsx(Among, {
                legend: words.pager,
                path: [...path, 'severities'],
                options: severitiesOf(editing),
              }),
              _jsx(Among, {
                legend: words.pager,
                path: [...path, 'on'],
                options: Object.entries(words.pages),
              }),
            ],
          })
        : null,
      _jsx(TextField, { label: words.statusPage, path: ['conduct', 'statusPage'] }),
    ],
  });
}

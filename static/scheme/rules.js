import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Choices } from './choices';
import { idOf, useEditing, useWas } from './editing';
import { PickField } from './pick-field';
import { rulesWords } from './words-rules';
/** When a severity changes, from when a clock is at risk, who the team is, and which statuses hold a clock. */
export function Rules() {
  const { scheme, say, set, reader } = useEditing();
  const changed = useWas(['onSeverityChange']).changed;
  return _jsxs('section', {
    className: 'card rules',
    'aria-labelledby': 'rules-title',
    children: [
      _jsx('h2', { id: 'rules-title', children: say.rules }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: say.onChange }),
          _jsx('select', {
            id: idOf(['onSeverityChange']),
            className: changed ? 'changed' : '',
            value: scheme.onSeverityChange,
            onChange: ({ target }) => set(['onSeverityChange'], target.value),
            children: Object.entries(say.onChangeWords).map(([value, words]) =>
              _jsx('option', { value: value, children: words }, value),
            ),
          }),
        ],
      }),
      _jsx(Share, {}),
      _jsx(Team, {}),
      _jsx(PickField, {
        label: rulesWords(reader.locale).groups,
        path: ['team', 'groups'],
        kind: 'group',
        typed: true,
      }),
      _jsx(Pauses, {}),
    ],
  });
}
function Share() {
  const { scheme, say, set } = useEditing();
  const { changed, was } = useWas(['warnShare']);
  const percent = typeof scheme.warnShare === 'number' ? Math.round(scheme.warnShare * 100) : Number.NaN;
  const wrong = !(percent >= 1 && percent <= 100);
  return _jsxs('label', {
    className: `length ${changed ? 'changed' : ''} ${wrong ? 'wrong' : ''}`,
    children: [
      _jsx('span', { children: say.atRisk }),
      _jsxs('span', {
        children: [
          _jsx('input', {
            id: idOf(['warnShare']),
            inputMode: 'numeric',
            size: 3,
            value: Number.isNaN(percent) ? String(scheme.warnShare) : percent,
            'aria-invalid': wrong,
            onChange: ({ target: { value } }) =>
              set(['warnShare'], /^\d+$/.test(value) ? Number(value) / 100 : value),
          }),
          ' ',
          say.percent,
          changed
            ? _jsxs('small', {
                className: 'was',
                children: [' ', say.was(`${Math.round(Number(was) * 100)} %`)],
              })
            : null,
          wrong ? _jsxs('small', { className: 'error', children: [' ', say.wrongShare] }) : null,
        ],
      }),
    ],
  });
}
function Team() {
  const { scheme, project, say, set } = useEditing();
  const { roles } = scheme.team;
  return _jsx(Choices, {
    legend: say.team,
    path: ['team', 'roles'],
    names: project.roles,
    ticked: roles,
    nothing: say.noRole,
    others: say.otherRoles,
    change: (next) => set(['team', 'roles'], next),
  });
}
function Pauses() {
  const { scheme, project, reader, say, set } = useEditing();
  const open = project.statuses.filter(({ category }) => category !== 'done').map(({ name }) => name);
  const clocks = Object.keys(scheme.clocks).filter((clock) => clock !== 'report');
  return _jsxs('div', {
    className: 'pauses',
    children: [
      _jsx('h3', { children: say.pauses }),
      _jsx('p', { className: 'subtle small', children: say.pausesNote }),
      clocks.map((clock) => {
        const path = ['clocks', clock, 'pauseInStatuses'];
        const held = scheme.clocks[clock]?.pauseInStatuses ?? [];
        return _jsx(
          Choices,
          {
            legend: reader.words.clocks[clock],
            path: path,
            names: open,
            ticked: held,
            nothing: '',
            others: say.otherNames,
            change: (next) => set(path, next),
          },
          clock,
        );
      }),
    ],
  });
}

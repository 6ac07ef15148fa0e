import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { basisOf, fieldOf, inUnit, isAmount, withBasis } from './draft';
import { idOf, severityName, useEditing, useWas } from './editing';
import { LengthField } from './length-field';

const units = ['min', 'h', 'days'];
/** One promise: a length, its aim, how it counts, and another for what comes outside hours; or no goal, in words. */
export function GoalCell({ severity, clock }) {
  const { scheme, say, set, reader } = useEditing();
  const path = ['goals', severity, clock];
  const rule = own(scheme.goals, severity)?.[clock];
  const name = `${severityName({ scheme, reader }, severity)}, ${reader.words.clocks[clock]}`;
  const { changed } = useWas(path);
  if (!rule)
    return _jsxs('div', {
      className: changed ? 'nothing changed' : 'nothing',
      children: [
        _jsx('span', { children: say.noGoal }),
        _jsxs('button', {
          type: 'button',
          className: 'link',
          id: idOf(path),
          onClick: () => set(path, usual(scheme.clocks[clock]?.clause)),
          children: [say.addGoal, _jsxs('span', { className: 'hidden', children: [' ', name] })],
        }),
      ],
    });
  return _jsx(Promised, { rule: rule, path: path, name: name });
}
const usual = (clause = '') => ({ goal: { in: 'elapsed', breach: 'PT4H' }, clause });
function Promised({ rule, path, name }) {
  const { scheme, say, set } = useEditing();
  const calendars = Object.keys(scheme.calendars);
  const { outside } = rule;
  return _jsxs('div', {
    className: 'promise',
    children: [
      _jsx(Lengths, {
        goal: rule.goal,
        path: [...path, 'goal'],
        name: name,
        note: outside ? say.receivedIn : '',
      }),
      outside ? _jsx(Basis, { goal: rule.goal, path: [...path, 'goal'], name: name }) : null,
      outside
        ? _jsx(Lengths, {
            goal: outside.goal,
            path: [...path, 'outside', 'goal'],
            name: `${name}, ${say.outside}`,
            note: say.outside,
          })
        : null,
      _jsxs('div', {
        className: 'row',
        children: [
          _jsx(Basis, {
            goal: outside?.goal ?? rule.goal,
            path: [...path, ...(outside ? ['outside', 'goal'] : ['goal'])],
            name: outside ? `${name}, ${say.outside}` : name,
          }),
          _jsxs('details', {
            className: 'more',
            children: [
              _jsxs('summary', {
                children: [
                  _jsx('span', { 'aria-hidden': 'true', children: '\u22EF' }),
                  _jsx('span', { className: 'hidden', children: name }),
                ],
              }),
              _jsx(Aim, { rule: rule, path: path }),
              outside
                ? _jsx('button', {
                    type: 'button',
                    className: 'link',
                    onClick: () => set([...path, 'outside'], undefined),
                    children: say.removeOutside,
                  })
                : null,
              outside
                ? _jsxs('label', {
                    children: [
                      _jsx('input', {
                        type: 'checkbox',
                        checked: outside.takeEarlier ?? false,
                        onChange: ({ target }) =>
                          set([...path, 'outside', 'takeEarlier'], target.checked || undefined),
                      }),
                      ' ',
                      say.takeEarlier,
                    ],
                  })
                : calendars[0]
                  ? _jsx('button', {
                      type: 'button',
                      className: 'link',
                      onClick: () =>
                        set([...path, 'outside'], {
                          calendar: calendars[0],
                          goal: { in: 'elapsed', breach: 'PT60M' },
                        }),
                      children: say.addOutside,
                    })
                  : null,
              _jsx('button', {
                type: 'button',
                className: 'link',
                onClick: () => set(path, undefined),
                children: say.removeGoal,
              }),
            ],
          }),
        ],
      }),
    ],
  });
}
function Aim({ rule, path }) {
  const { say, set } = useEditing();
  const place = [...path, 'goal', 'aim'];
  return rule.goal.aim === undefined
    ? _jsx('button', {
        type: 'button',
        className: 'link',
        onClick: () => set(place, rule.goal.breach),
        children: say.addAim,
      })
    : _jsx('button', {
        type: 'button',
        className: 'link',
        onClick: () => set(place, undefined),
        children: say.removeAim,
      });
}
function Lengths({ goal, path, name, note }) {
  const { scheme, say, set } = useEditing();
  const onUnit = (unit) => set(path, inUnit(goal, unit, Object.keys(scheme.calendars)));
  const breach = fieldOf(goal.breach);
  const late =
    goal.aim !== undefined && isLate(goal)
      ? say.aimLate(say.amount(breach.text, say.units[breach.unit]))
      : null;
  return _jsxs(_Fragment, {
    children: [
      goal.aim === undefined
        ? null
        : _jsx(LengthField, {
            path: [...path, 'aim'],
            value: goal.aim,
            label: `${name}, ${say.aim}`,
            note: say.aim,
            units: [fieldOf(goal.aim).unit],
            wrong: late,
            onUnit: onUnit,
          }),
      _jsx(LengthField, {
        path: [...path, 'breach'],
        value: goal.breach,
        label: goal.aim === undefined ? name : `${name}, ${say.breach}`,
        note: [goal.aim === undefined ? '' : say.breach, note].filter(Boolean).join(', '),
        units: units,
        onUnit: onUnit,
      }),
    ],
  });
}
function isLate({ aim = '', breach }) {
  const [first, last] = [aim, breach].map((length) => {
    const { text, unit } = fieldOf(length);
    return isAmount(text) ? Number(text) * (unit === 'h' ? 60 : 1) : null;
  });
  return typeof first === 'number' && typeof last === 'number' && first >= last;
}
function Basis({ goal, path, name }) {
  const { scheme, say, set } = useEditing();
  const { changed } = useWas([...path, 'in']);
  const calendars = Object.keys(scheme.calendars);
  const options =
    goal.in === 'business-days'
      ? calendars.map((calendar) => [`business-days:${calendar}`, say.daysOf(calendar)])
      : [
          ['elapsed', say.basis.elapsed],
          ...calendars.map((calendar) => [`hours:${calendar}`, say.basis.hours(calendar)]),
        ];
  return _jsx('select', {
    className: `basis ${changed ? 'changed' : ''}`,
    value: basisOf(goal),
    'aria-label': `${name}: ${say.counted}`,
    onChange: ({ target }) => set(path, withBasis(goal, target.value)),
    children: options.map(([value, words]) => _jsx('option', { value: value, children: words }, value)),
  });
}

import { useId } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** A label, its input, and under it what would be right. */
export function Field({ label, problem, children }) {
  const id = useId();
  const told = `${id}problem`;
  return _jsxs('div', {
    className: 'field',
    children: [
      _jsx('label', { htmlFor: id, children: label }),
      children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': problem ? told : undefined,
      }),
      problem ? _jsx('small', { id: told, className: 'problem', children: problem }) : null,
    ],
  });
}
export function Select({ label, value, options, choose }) {
  return _jsx(Field, {
    label: label,
    problem: undefined,
    children: ({ id }) =>
      _jsx('select', {
        id: id,
        value: value,
        onChange: ({ target }) => choose(target.value),
        children: options.map(([name, text]) => _jsx('option', { value: name, children: text }, name)),
      }),
  });
}
/** One of two, both in sight. */
export function Either({ label, value, yes, no, choose }) {
  const name = useId();
  return _jsxs('fieldset', {
    className: 'field',
    children: [
      _jsx('legend', { children: label }),
      [true, false].map((one) =>
        _jsxs(
          'label',
          {
            children: [
              _jsx('input', {
                type: 'radio',
                name: name,
                checked: value === one,
                onChange: () => choose(one),
              }),
              ' ',
              one ? yes : no,
            ],
          },
          String(one),
        ),
      ),
    ],
  });
}
export function Moment({ label, value, problem, change }) {
  return _jsx(Field, {
    label: label,
    problem: problem,
    children: (given) =>
      _jsx('input', {
        type: 'datetime-local',
        value: value,
        onChange: ({ target }) => change(target.value),
        ...given,
      }),
  });
}
export function Text({ label, value, problem, change }) {
  return _jsx(Field, {
    label: label,
    problem: problem,
    children: (given) =>
      _jsx('input', {
        type: 'text',
        value: value,
        maxLength: 600,
        onChange: ({ target }) => change(target.value),
        ...given,
      }),
  });
}
export function Note({ label, value, problem, change }) {
  return _jsx(Field, {
    label: label,
    problem: problem,
    children: (given) =>
      _jsx('textarea', { rows: 2, value: value, onChange: ({ target }) => change(target.value), ...given }),
  });
}

import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useAsking } from './asking';
import { Field } from './field';
/** What tells a client's issues: labels, which have no spaces, and components, which may. */
export function ClientLabels({ client, change }) {
  const { say } = useAsking();
  return _jsxs(_Fragment, {
    children: [
      _jsx(Names, {
        label: say.labels,
        names: client.labels,
        between: /[\s,]+/,
        change: (labels) => change({ labels }),
      }),
      _jsx(Names, {
        label: say.components,
        names: client.components,
        between: /\s*,\s*/,
        change: (components) => change({ components }),
      }),
      _jsx('small', { className: 'subtle', children: say.labelsNote }),
    ],
  });
}
/** Names in one field; what is typed stays as it is while it is typed. */
function Names({ label, names, between, change }) {
  const [typed, type] = useState(names.join(', '));
  const write = (text) => {
    type(text);
    change(
      text
        .trim()
        .split(between)
        .filter((name) => name !== ''),
    );
  };
  return _jsx(Field, {
    name: label,
    children: _jsx('input', { value: typed, maxLength: 2000, onChange: ({ target }) => write(target.value) }),
  });
}

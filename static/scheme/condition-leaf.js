import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Choices } from './choices';
import { Among, NamesField, TextField, Tick } from './conduct-fields';
import { at } from './draft';
import { severityName, useEditing } from './editing';
import { OneOf } from './one-of';
import { useConditionText } from './use-condition-text';
/** What each kind asks for; a kind that asks nothing has nothing here. */
export function LeafFields({ kind, path }) {
  const editing = useEditing();
  const { words } = useConditionText();
  const told = Object.entries(words.told);
  switch (kind) {
    case 'comment':
      return _jsx(Comment, { path: path });
    case 'app-event':
    case 'is-told':
      return _jsx(Among, { legend: words.in, path: [...path, 'kinds'], options: told });
    case 'status':
      return _jsxs(_Fragment, {
        children: [
          _jsx(Statuses, { legend: words.to, path: [...path, 'to'] }),
          _jsx(Statuses, { legend: words.from, path: [...path, 'from'] }),
        ],
      });
    case 'is-status':
      return _jsx(Statuses, { legend: words.in, path: [...path, 'in'], needed: true });
    case 'is-category':
      return _jsx(Among, {
        legend: words.in,
        path: [...path, 'in'],
        options: Object.entries(words.categories),
      });
    case 'is-severity':
      return _jsx(Among, {
        legend: words.in,
        path: [...path, 'in'],
        options: editing.scheme.severities.map(({ name }) => [name, severityName(editing, name)]),
      });
    case 'field':
      return _jsxs(_Fragment, {
        children: [
          _jsx(TextField, { label: words.field, path: [...path, 'field'], empty: '' }),
          _jsx(NamesField, { label: words.values, path: [...path, 'to'], optional: true }),
        ],
      });
    case 'is-field':
      return _jsxs(_Fragment, {
        children: [
          _jsx(TextField, { label: words.field, path: [...path, 'field'], empty: '' }),
          _jsx(NamesField, { label: words.values, path: [...path, 'in'] }),
        ],
      });
    case 'is-label':
      return _jsx(NamesField, { label: words.labels, path: [...path, 'in'] });
    case 'linked':
    case 'is-linked':
      return _jsx(NamesField, { label: words.types, path: [...path, 'types'], optional: true });
    case 'is-last-word':
      return _jsx(OneOf, {
        label: words.side,
        path: [...path, 'side'],
        options: Object.entries(words.sides),
      });
    default:
      return null;
  }
}
function Comment({ path }) {
  const { words } = useConditionText();
  return _jsxs(_Fragment, {
    children: [
      _jsx(OneOf, {
        label: words.side,
        path: [...path, 'side'],
        options: Object.entries(words.sides),
        nothing: words.anybody,
      }),
      _jsx(OneOf, {
        label: words.visibility,
        path: [...path, 'visibility'],
        options: Object.entries(words.visibilities),
      }),
      _jsx(Tick, { label: words.onceResolved, path: [...path, 'onceResolved'], on: true }),
    ],
  });
}
/** The project's own statuses to tick; names it does not have are kept and told. */
function Statuses({ legend, path, needed = false }) {
  const { scheme, project, set } = useEditing();
  const { words } = useConditionText();
  const held = at(scheme, path);
  return _jsx(Choices, {
    legend: legend,
    path: path,
    names: project.statuses.map(({ name }) => name),
    ticked: Array.isArray(held) ? held : [],
    nothing: '',
    others: words.others,
    change: (next) => set(path, needed || next.length > 0 ? next : undefined),
  });
}

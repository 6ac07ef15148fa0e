import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { blank, groups, happenings, inKind, kindOf, states } from './condition-kinds';
import { LeafFields } from './condition-leaf';
import { Wrong } from './conduct-fields';
import { at } from './draft';
import { focusLater, idOf, useEditing } from './editing';
import { useConditionText } from './use-condition-text';
/** One condition: its kind, what that kind asks for, and a way to remove it. */
export function ConditionFields({ condition, path, holding }) {
  const { set } = useEditing();
  const { words, text } = useConditionText();
  const line = text(condition);
  const remove = () => {
    set(path, undefined);
    focusLater(path.slice(0, -1));
  };
  return _jsxs('fieldset', {
    id: idOf(path),
    tabIndex: -1,
    className: 'condition',
    children: [
      _jsx('legend', { children: line }),
      _jsx(KindField, { condition: condition, path: path, holding: holding }),
      _jsx(OfKind, { condition: condition, path: path, holding: holding }),
      _jsx(Wrong, { path: path }),
      typeof path.at(-1) !== 'number'
        ? null
        : _jsxs('button', {
            type: 'button',
            className: 'link',
            onClick: remove,
            children: [words.remove, _jsxs('span', { className: 'hidden', children: [' ', line] })],
          }),
    ],
  });
}
function KindField({ condition, path, holding }) {
  const { project, scheme, set } = useEditing();
  const { words } = useConditionText();
  const kinds = [
    ...(holding ? [] : [[words.happens, happenings]]),
    [words.holds, states],
    [words.several, groups],
  ];
  return _jsxs('label', {
    children: [
      _jsx('span', { children: words.kind }),
      _jsx('select', {
        value: kindOf(condition),
        onChange: ({ target }) => set(path, inKind(condition, target.value, project, scheme)),
        children: kinds.map(([label, list]) =>
          _jsx(
            'optgroup',
            {
              label: label,
              children: list.map((kind) =>
                _jsx('option', { value: kind, children: words.kinds[kind] }, kind),
              ),
            },
            label,
          ),
        ),
      }),
    ],
  });
}
/** What each kind asks for: other conditions, or what is its own. */
function OfKind({ condition, path, holding }) {
  const kind = kindOf(condition);
  if (kind === 'all' || kind === 'any')
    return _jsx(ConditionList, { path: [...path, kind], holding: holding });
  if (!('not' in condition)) return _jsx(LeafFields, { kind: kind, path: path });
  return _jsx(ConditionFields, { condition: condition.not, path: [...path, 'not'], holding: true });
}
/** Conditions of which any, or all, are meant, and a way to add one. */
export function ConditionList({ path, holding }) {
  const { scheme, project, set } = useEditing();
  const { words } = useConditionText();
  const list = at(scheme, path) ?? [];
  const more = blank(holding ? 'is-status' : 'status', project, scheme);
  const addOne = () => {
    set(path, [...list, more]);
    focusLater([...path, list.length]);
  };
  return _jsxs(_Fragment, {
    children: [
      list.map((condition, nth) =>
        _jsx(
          ConditionFields,
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name, and its place is what the draft knows it by
          { condition: condition, path: [...path, nth], holding: holding },
          nth,
        ),
      ),
      _jsx('p', {
        children: _jsx('button', { type: 'button', id: idOf(path), onClick: addOne, children: words.add }),
      }),
    ],
  });
}

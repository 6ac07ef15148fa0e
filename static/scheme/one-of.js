import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Wrong } from './conduct-fields';
import { at } from './draft';
import { idOf, useEditing, useWas } from './editing';
/** One of several; a value that is none of them is shown as it stands, so that nobody changes it unseen. */
export function OneOf({ label, path, options, nothing, note }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const value = String(at(scheme, path) ?? '');
  const stranger = value !== '' && !options.some(([one]) => one === value);
  return _jsxs('label', {
    className: changed ? 'changed' : '',
    children: [
      _jsx('span', { children: label }),
      _jsxs('select', {
        id: idOf(path),
        className: changed ? 'changed' : '',
        value: value,
        onChange: ({ target }) => set(path, target.value || undefined),
        children: [
          nothing === undefined ? null : _jsx('option', { value: '', children: nothing }),
          stranger ? _jsx('option', { value: value, children: value }) : null,
          options.map(([one, words]) => _jsx('option', { value: one, children: words }, one)),
        ],
      }),
      note ? _jsx('small', { className: 'subtle', children: note }) : null,
      _jsx(Wrong, { path: path }),
    ],
  });
}

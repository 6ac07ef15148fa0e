import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { at } from './draft';
import { idOf, useEditing, useWas } from './editing';
/** A box: ticked while something stands at its place. */
export function Tick({ label, path, on }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const value = at(scheme, path);
  return _jsxs('label', {
    className: `tick ${changed ? 'changed' : ''}`,
    children: [
      _jsx('input', {
        id: idOf(path),
        type: 'checkbox',
        checked: value !== undefined && value !== false,
        onChange: ({ target }) => set(path, target.checked ? on : on === true ? false : undefined),
      }),
      label,
    ],
  });
}
/** A sentence of the server beside the field it is about. */
export function Wrong({ path }) {
  const { wrong } = useEditing();
  const say = wrong.get(path.join('.'));
  return say ? _jsxs('small', { className: 'error', children: [' ', say] }) : null;
}
export function TextField({ label, path, empty }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  return _jsxs('label', {
    className: changed ? 'changed' : '',
    children: [
      _jsx('span', { children: label }),
      _jsx('input', {
        id: idOf(path),
        value: String(at(scheme, path) ?? ''),
        onChange: ({ target }) => set(path, target.value === '' ? empty : target.value),
      }),
      _jsx(Wrong, { path: path }),
    ],
  });
}
export function DateField({ label, path }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  return _jsxs('label', {
    className: changed ? 'changed' : '',
    children: [
      _jsx('span', { children: label }),
      _jsx('input', {
        id: idOf(path),
        type: 'date',
        value: String(at(scheme, path) ?? ''),
        onChange: ({ target }) => set(path, target.value),
      }),
      _jsx(Wrong, { path: path }),
    ],
  });
}
/** A whole number above zero; what is none stays as it was typed, and the server says so. */
export function NumberField({ label, path }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const read = (text) => (text === '' ? undefined : /^[1-9]\d{0,3}$/.test(text) ? Number(text) : text);
  return _jsxs('label', {
    className: changed ? 'changed' : '',
    children: [
      _jsx('span', { children: label }),
      _jsx('input', {
        id: idOf(path),
        inputMode: 'numeric',
        size: 3,
        value: String(at(scheme, path) ?? ''),
        onChange: ({ target }) => set(path, read(target.value)),
      }),
      _jsx(Wrong, { path: path }),
    ],
  });
}
/** Names with commas between; what is typed stays as it is while it is typed. None may be nothing at all. */
export function NamesField({ label, path, optional = false }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const names = at(scheme, path);
  const [typed, type] = useState(null);
  const change = (text) => {
    type(text);
    const read = text.split(',').flatMap((name) => name.trim() || []);
    set(path, optional && read.length === 0 ? undefined : read);
  };
  return _jsxs('label', {
    className: changed ? 'changed' : '',
    children: [
      _jsx('span', { children: label }),
      _jsx('input', {
        id: idOf(path),
        value: typed ?? (Array.isArray(names) ? names.join(', ') : ''),
        onChange: ({ target }) => change(target.value),
        onBlur: () => type(null),
      }),
      _jsx(Wrong, { path: path }),
    ],
  });
}
/** Some of several, in their own order. */
export function Among({ legend, path, options }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const held = at(scheme, path);
  const ticked = Array.isArray(held) ? held : [];
  const toggle = (name, on) => set(path, on ? [...ticked, name] : ticked.filter((one) => one !== name));
  return _jsxs('fieldset', {
    id: idOf(path),
    tabIndex: -1,
    className: changed ? 'choices changed' : 'choices',
    children: [
      _jsx('legend', { children: legend }),
      options.map(([name, label]) =>
        _jsxs(
          'label',
          {
            className: 'tick',
            children: [
              _jsx('input', {
                type: 'checkbox',
                checked: ticked.includes(name),
                onChange: ({ target }) => toggle(name, target.checked),
              }),
              label,
            ],
          },
          name,
        ),
      ),
      _jsx(Wrong, { path: path }),
    ],
  });
}

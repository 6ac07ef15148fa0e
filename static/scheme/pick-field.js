import { useEffect, useId, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { Wrong } from './conduct-fields';
import { at } from './draft';
import { idOf, useEditing, useWas } from './editing';
import { useFound, useNames } from './use-people';
import { useTyped } from './use-typed';
import { pickWords } from './words-pick';
import './pick-field.css';
/** People or groups chosen by searching, shown by name; what the scheme keeps of a person is the account. */
export function PickField({ label, path, kind, single = false, typed = false }) {
  const { scheme, set, reader } = useEditing();
  const { changed } = useWas(path);
  const words = pickWords(reader.locale);
  const held = at(scheme, path);
  const ids = Array.isArray(held) ? held : typeof held === 'string' && held !== '' ? [held] : [];
  const names = useNames(kind === 'person' ? ids : []);
  const keep = (next) => set(path, single ? next.at(-1) : next);
  const add = (choices) => {
    for (const { id, name } of choices) names.tell(id, name);
    const fresh = choices.map(({ id }) => id).filter((id) => !ids.includes(id));
    if (fresh.length > 0) keep([...ids, ...fresh]);
  };
  return _jsxs('div', {
    className: `pick ${changed ? 'changed' : ''}`,
    children: [
      _jsx('span', { className: 'picklabel', id: `${idOf(path)}-label`, children: label }),
      _jsxs('span', {
        className: 'picked',
        children: [
          ids.map((id) =>
            _jsxs(
              'span',
              {
                className: 'chip',
                children: [
                  names.of(id),
                  _jsx('button', {
                    type: 'button',
                    className: 'subtle icon',
                    'aria-label': words.remove(names.of(id)),
                    onClick: () => keep(ids.filter((one) => one !== id)),
                    children: '\u00D7',
                  }),
                ],
              },
              id,
            ),
          ),
          single && ids.length > 0
            ? null
            : _jsx(Search, { path: path, kind: kind, label: label, typed: typed, add: add, words: words }),
        ],
      }),
      _jsx(Wrong, { path: path }),
    ],
  });
}
const asTyped = (text) =>
  text.split(',').flatMap((part) => (part.trim() ? [{ id: part.trim(), name: part.trim() }] : []));
function Search({ path, kind, label, typed, words, add }) {
  const [text, type] = useTyped(path);
  const [active, activate] = useState(0);
  const { found, state } = useFound(kind, text);
  const list = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its first again
  useEffect(() => activate(0), [found]);
  const take = (choices) => {
    add(choices);
    type('');
  };
  const onKeyDown = (event) => {
    const by = own({ ArrowDown: 1, ArrowUp: -1 }, event.key);
    if (by !== undefined && found.length > 0) activate((active + by + found.length) % found.length);
    else if (event.key === 'Enter' && found[active]) take([found[active]]);
    else if (event.key === 'Enter' && typed) take(asTyped(text));
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
  };
  const open = text.trim() !== '' && found.length > 0;
  return _jsxs('span', {
    className: 'search',
    children: [
      _jsx('input', {
        id: idOf(path),
        role: 'combobox',
        'aria-label': label,
        'aria-expanded': open,
        'aria-controls': open ? list : undefined,
        'aria-activedescendant': open ? `${list}-${active}` : undefined,
        'aria-autocomplete': 'list',
        autoComplete: 'off',
        placeholder: kind === 'person' ? words.person : words.group,
        value: text,
        onChange: ({ target }) => type(target.value),
        onKeyDown: onKeyDown,
      }),
      open
        ? _jsx('div', {
            role: 'listbox',
            id: list,
            'aria-label': label,
            className: 'found',
            children: found.map((one, nth) =>
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which points here
              _jsx(
                'div',
                {
                  id: `${list}-${nth}`,
                  role: 'option',
                  'aria-selected': nth === active,
                  onMouseDown: (event) => {
                    event.preventDefault();
                    take([one]);
                  },
                  children: one.name,
                },
                one.id,
              ),
            ),
          })
        : null,
      _jsx('small', {
        className: 'subtle',
        role: 'status',
        children:
          state === 'none' ? (typed ? words.noneKept : words.none) : state === 'lost' ? words.lost : '',
      }),
    ],
  });
}

import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { NamesField, TextField, Wrong } from './conduct-fields';
import { at } from './draft';
import { idOf, severityName, useEditing, useWas } from './editing';
import { mergedSchemes } from './merging';
import { moved, renamed, withOneMore, without } from './severity-edits';
import { severityWords } from './words-severities';
/** The severities in their order, the highest first: their names in both languages, codes and definitions. */
export function SeverityList() {
  const { scheme, set, reader } = useEditing();
  const words = severityWords(reader.locale);
  const [gone, setGone] = useState(null);
  const remove = (name) => {
    const after = without(scheme, name);
    setGone({ name: severityName({ scheme, reader }, name), before: scheme, after });
    set([], after);
  };
  /** What was changed since stays changed. */
  const putBack = ({ before, after }) => {
    set([], mergedSchemes(after, scheme, before, () => 'yours').scheme);
    setGone(null);
  };
  return _jsxs('section', {
    className: 'card rules conduct',
    'aria-labelledby': 'severity-list-title',
    children: [
      _jsx('h2', { id: 'severity-list-title', children: words.title }),
      _jsx('p', { className: 'subtle small', children: words.note }),
      _jsx('ol', {
        className: 'severities',
        id: idOf(['severities']),
        tabIndex: -1,
        children: scheme.severities.map(({ name }, nth) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: its name is typed here, and its place is what the draft knows it by
          _jsx(OneSeverity, { name: name, nth: nth, words: words, remove: () => remove(name) }, nth),
        ),
      }),
      gone
        ? _jsxs('p', {
            className: 'message',
            role: 'status',
            children: [
              words.removed(gone.name),
              ' ',
              _jsx('button', {
                type: 'button',
                className: 'link',
                onClick: () => putBack(gone),
                children: words.undo,
              }),
            ],
          })
        : null,
      _jsx('p', {
        children: _jsx('button', {
          type: 'button',
          onClick: () => set([], withOneMore(scheme, words.fresh)),
          children: words.add,
        }),
      }),
    ],
  });
}
function OneSeverity({ name, nth, words, remove }) {
  const { scheme, reader } = useEditing();
  const path = ['severities', nth];
  const called = severityName({ scheme, reader }, name);
  return _jsx('li', {
    children: _jsxs('fieldset', {
      className: 'act',
      children: [
        _jsx('legend', { children: words.one(nth + 1) }),
        _jsxs('div', {
          className: 'severity',
          children: [
            _jsx(Name, { name: name, path: [...path, 'name'], words: words }),
            _jsx(TextField, { label: words.names.fr, path: [...path, 'fr'], empty: '' }),
            _jsxs('span', {
              className: 'row',
              children: [
                _jsx(Move, { by: -1, nth: nth, label: words.up(called) }),
                _jsx(Move, { by: 1, nth: nth, label: words.down(called) }),
                scheme.severities.length > 1
                  ? _jsx('button', {
                      type: 'button',
                      className: 'link',
                      onClick: remove,
                      children: words.remove(called),
                    })
                  : null,
              ],
            }),
          ],
        }),
        _jsxs('details', {
          children: [
            _jsxs('summary', {
              children: [words.more, _jsxs('span', { className: 'hidden', children: [' ', called] })],
            }),
            _jsx(NamesField, { label: words.codes(called), path: [...path, 'codes'] }),
            _jsx(Definition, { label: words.definitions.en, path: [...path, 'definition', 'en'] }),
            _jsx(Definition, { label: words.definitions.fr, path: [...path, 'definition', 'fr'] }),
          ],
        }),
      ],
    }),
  });
}
function Move({ by, nth, label }) {
  const { scheme, set } = useEditing();
  const end = by < 0 ? nth === 0 : nth === scheme.severities.length - 1;
  return _jsx('button', {
    type: 'button',
    className: 'subtle icon',
    'aria-label': label,
    disabled: end,
    onClick: () => set([], moved(scheme, nth, by)),
    children: by < 0 ? '↑' : '↓',
  });
}
/** A name is where every mention of a severity hangs: an empty one, or one that another bears, waits beside its field. */
function Name({ name, path, words }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const [typed, type] = useState(null);
  const text = typed ?? name;
  const others = scheme.severities.filter((one) => one.name !== name);
  const told = (one) =>
    one.trim() === '' ? words.empty : others.some((other) => other.name === one.trim()) ? words.taken : null;
  const change = (next) => {
    type(next);
    if (told(next) === null) set([], renamed(scheme, name, next.trim()));
  };
  const wrong = told(text);
  return _jsxs('label', {
    className: `${changed ? 'changed' : ''} ${wrong ? 'wrong' : ''}`,
    children: [
      _jsx('span', { children: words.names.en }),
      _jsx('input', {
        id: idOf(path),
        value: text,
        'aria-invalid': wrong !== null,
        onChange: ({ target }) => change(target.value),
        onBlur: () => (wrong === null ? type(null) : undefined),
      }),
      wrong ? _jsx('small', { className: 'error', children: wrong }) : _jsx(Wrong, { path: path }),
    ],
  });
}
function Definition({ label, path }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  return _jsxs('label', {
    className: changed ? 'changed' : '',
    children: [
      _jsx('span', { children: label }),
      _jsx('textarea', {
        id: idOf(path),
        rows: 2,
        value: String(at(scheme, path) ?? ''),
        onChange: ({ target }) => set(path, target.value),
      }),
      _jsx(Wrong, { path: path }),
    ],
  });
}

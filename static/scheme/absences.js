import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { DateField, Wrong } from './conduct-fields';
import { idOf, useEditing } from './editing';
import { PickField } from './pick-field';

const place = ['conduct', 'intake', 'rota', 'away'];
/** Who is away from which day to which: nobody tells them, and nothing is given to them. */
export function Absences({ away, words }) {
  const { set } = useEditing();
  const today = new Date().toISOString().slice(0, 10);
  return _jsxs('fieldset', {
    className: 'choices',
    id: idOf(place),
    tabIndex: -1,
    children: [
      _jsx('legend', { children: words.title }),
      away.map((_, nth) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: an absence has no name, and its place is what the draft knows it by
        _jsx(Absence, { nth: nth, words: words }, nth),
      ),
      _jsx('button', {
        type: 'button',
        onClick: () => set(place, [...away, { person: '', from: today, until: today }]),
        children: words.add,
      }),
    ],
  });
}
function Absence({ nth, words }) {
  const { set } = useEditing();
  const path = [...place, nth];
  return _jsxs('fieldset', {
    className: 'act',
    id: idOf(path),
    tabIndex: -1,
    children: [
      _jsx('legend', { children: words.one(nth + 1) }),
      _jsx(PickField, {
        label: words.person,
        path: [...path, 'person'],
        kind: 'person',
        single: true,
        typed: true,
      }),
      _jsx(DateField, { label: words.from, path: [...path, 'from'] }),
      _jsx(DateField, { label: words.until, path: [...path, 'until'] }),
      _jsx(Wrong, { path: path }),
      _jsx('p', {
        children: _jsx('button', {
          type: 'button',
          className: 'link',
          onClick: () => set(path, undefined),
          children: words.remove(nth + 1),
        }),
      }),
    ],
  });
}

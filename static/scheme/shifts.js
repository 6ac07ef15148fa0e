import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { TextField } from './conduct-fields';
import { idOf, useEditing } from './editing';
import { OneOf } from './one-of';
import { PickField } from './pick-field';
import { rulesWords } from './words-rules';

const place = ['conduct', 'intake', 'rota', 'shifts'];
/** Who works when: each shift while a calendar is open or while it is closed; the last one cannot be taken away. */
export function Shifts({ shifts, words }) {
  const { scheme, reader, set } = useEditing();
  const say = rulesWords(reader.locale).shifts;
  const [calendar = ''] = Object.keys(scheme.calendars);
  const next = { name: say.shift(shifts.length + 1), calendar, works: 'open', people: [] };
  return _jsxs(_Fragment, {
    children: [
      shifts.map((shift, nth) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: its name is typed here, and its place is what the draft knows it by
        _jsx(Shift, { shift: shift, nth: nth, only: shifts.length === 1, words: words }, nth),
      ),
      _jsx('p', {
        children: _jsx('button', {
          type: 'button',
          id: idOf(place),
          onClick: () => set(place, [...shifts, next]),
          children: say.add,
        }),
      }),
    ],
  });
}
function Shift({ shift, nth, only, words }) {
  const { scheme, reader, set } = useEditing();
  const say = rulesWords(reader.locale).shifts;
  const path = [...place, nth];
  const calendars = Object.keys(scheme.calendars).map((name) => [name, name]);
  return _jsxs('fieldset', {
    id: idOf(path),
    tabIndex: -1,
    className: 'act',
    children: [
      _jsx('legend', { children: say.shift(nth + 1) }),
      _jsx(TextField, { label: say.name, path: [...path, 'name'] }),
      _jsx(OneOf, { label: say.calendar, path: [...path, 'calendar'], options: calendars }),
      _jsx(OneOf, { label: say.works, path: [...path, 'works'], options: Object.entries(say.worksWords) }),
      _jsx(PickField, {
        label: words.people(shift.name ?? ''),
        path: [...path, 'people'],
        kind: 'person',
        typed: true,
      }),
      only
        ? null
        : _jsx('p', {
            children: _jsx('button', {
              type: 'button',
              className: 'link',
              onClick: () => set(path, undefined),
              children: say.remove(nth + 1),
            }),
          }),
    ],
  });
}

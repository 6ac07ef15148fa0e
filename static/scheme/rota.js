import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Absences } from './absences';
import { NumberField, Tick } from './conduct-fields';
import { severityName, useEditing } from './editing';
import { PickField } from './pick-field';
import { Shifts } from './shifts';

const place = ['conduct', 'intake'];
/** What a rota begins as: the whole team in the hours of a calendar. */
export const firstRota = ([calendar = '']) => ({
  shifts: [{ name: calendar, calendar, works: 'open', people: [] }],
  backup: [],
  tell: {},
  tellOtherwise: 2,
  assign: 'in-turn',
});
/** Who is told of an issue at once, and to whom it is given, by the hour. */
export function Rota({ words }) {
  const editing = useEditing();
  const { scheme, set } = editing;
  const { rota, assigns } = scheme.conduct?.intake ?? {};
  return _jsxs(_Fragment, {
    children: [
      rota ? _jsx(Shifts, { shifts: rota.shifts, words: words }) : null,
      scheme.severities.map(({ name }) =>
        _jsx(
          NumberField,
          { label: words.tell(severityName(editing, name)), path: [...place, 'rota', 'tell', name] },
          name,
        ),
      ),
      _jsx(NumberField, { label: words.otherwise, path: [...place, 'rota', 'tellOtherwise'] }),
      rota ? _jsx(Absences, { away: rota.away ?? [], words: words.away }) : null,
      _jsx(PickField, {
        label: words.backup,
        path: [...place, 'rota', 'backup'],
        kind: 'person',
        typed: true,
      }),
      _jsx(Tick, { label: words.assigns, path: [...place, 'assigns'], on: true }),
      assigns
        ? _jsxs('label', {
            children: [
              _jsx('span', { children: words.assign }),
              _jsx('select', {
                value: rota?.assign ?? 'in-turn',
                onChange: ({ target }) => set([...place, 'rota', 'assign'], target.value),
                children: Object.entries(words.assignWords).map(([value, label]) =>
                  _jsx('option', { value: value, children: label }, value),
                ),
              }),
            ],
          })
        : null,
    ],
  });
}

import { SelectField } from '../../shared/form/select-field';
import { severityNameOf, useEditing } from '../draft/editing';
import type { AutomationTexts } from '../draft/texts';
import { NumberField, Tick } from '../fields/automation-fields';
import { PickField } from '../fields/pick-field';
import { Absences } from './absences';
import { Shifts } from './shifts';

const place = ['automation', 'intake'];

/** What a rota begins as: the whole team in the hours of a calendar. */
export const createRota = ([calendar = '']: string[]) => ({
  shifts: [{ name: calendar, calendar, works: 'open', people: [] }],
  backup: [],
  tell: {},
  tellOtherwise: 2,
  assign: 'in-turn',
});

/** Who is told of an issue at once, and to whom it is given, by the hour. */
export function Rota({ words }: { words: AutomationTexts }) {
  const editing = useEditing();
  const { scheme, set } = editing;
  const { rota, assigns } = scheme.automation?.intake ?? {};
  return (
    <>
      {rota ? <Shifts shifts={rota.shifts} words={words} /> : null}
      {scheme.severities.map(({ name }) => (
        <NumberField
          key={name}
          label={words.tell(severityNameOf(editing, name))}
          path={[...place, 'rota', 'tell', name]}
        />
      ))}
      <NumberField label={words.otherwise} path={[...place, 'rota', 'tellOtherwise']} />
      {rota ? <Absences away={rota.away ?? []} words={words.away} /> : null}
      <PickField label={words.backup} path={[...place, 'rota', 'backup']} kind="person" typed />
      <Tick label={words.assigns} path={[...place, 'assigns']} on={true} />
      {assigns ? (
        <SelectField
          label={words.assign}
          value={rota?.assign ?? 'in-turn'}
          options={Object.entries(words.assignWords)}
          choose={(next) => set([...place, 'rota', 'assign'], next)}
        />
      ) : null}
    </>
  );
}

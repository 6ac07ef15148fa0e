import type { Scheme } from '../../../src/contract/scheme';
import { idOf, useEditing } from '../draft/editing';
import type { AutomationTexts } from '../draft/texts';
import { DateField, FieldProblem } from '../fields/automation-fields';
import { PickField } from '../fields/pick-field';

type Rota = NonNullable<NonNullable<NonNullable<Scheme['automation']>['intake']>['rota']>;
const place = ['automation', 'intake', 'rota', 'away'];

/** Who is away from which day to which: nobody tells them, and nothing is given to them. */
export function Absences({ away, words }: { away: Rota['away']; words: AutomationTexts['away'] }) {
  const { set } = useEditing();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <fieldset className="choices" id={idOf(place)} tabIndex={-1}>
      <legend>{words.title}</legend>
      {away.map((_, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an absence has no name, and its place is what the draft knows it by
        <Absence key={nth} nth={nth} words={words} />
      ))}
      <button type="button" onClick={() => set(place, [...away, { person: '', from: today, until: today }])}>
        {words.add}
      </button>
    </fieldset>
  );
}

function Absence({ nth, words }: { nth: number; words: AutomationTexts['away'] }) {
  const { set } = useEditing();
  const path = [...place, nth];
  return (
    <fieldset className="act" id={idOf(path)} tabIndex={-1}>
      <legend>{words.one(nth + 1)}</legend>
      <PickField label={words.person} path={[...path, 'person']} kind="person" single typed />
      <DateField label={words.from} path={[...path, 'from']} />
      <DateField label={words.until} path={[...path, 'until']} />
      <FieldProblem path={path} />
      <p>
        <button type="button" className="link" onClick={() => set(path, undefined)}>
          {words.remove(nth + 1)}
        </button>
      </p>
    </fieldset>
  );
}

import type { Scheme } from '../../../src/contract/scheme';
import { idOf, useEditing } from '../draft/editing';
import { type AutomationTexts, rulesTextsIn } from '../draft/texts';
import { TextField } from '../fields/automation-fields';
import { PickField } from '../fields/pick-field';
import { PickOne } from '../fields/pick-one';

type Rota = NonNullable<NonNullable<NonNullable<Scheme['automation']>['intake']>['rota']>;
const place = ['automation', 'intake', 'rota', 'shifts'];

/** Who works when: each shift while a calendar is open or while it is closed; the last one cannot be taken away. */
export function Shifts({ shifts, words }: { shifts: Rota['shifts']; words: AutomationTexts }) {
  const { scheme, reader, set } = useEditing();
  const say = rulesTextsIn(reader.language).shifts;
  const [calendar = ''] = Object.keys(scheme.calendars);
  const next = { name: say.shift(shifts.length + 1), calendar, works: 'open', people: [] };
  return (
    <>
      {shifts.map((shift, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its name is typed here, and its place is what the draft knows it by
        <Shift key={nth} shift={shift} nth={nth} only={shifts.length === 1} words={words} />
      ))}
      <p>
        <button type="button" id={idOf(place)} onClick={() => set(place, [...shifts, next])}>
          {say.add}
        </button>
      </p>
    </>
  );
}

interface Props {
  shift: Rota['shifts'][number];
  nth: number;
  only: boolean;
  words: AutomationTexts;
}

function Shift({ shift, nth, only, words }: Props) {
  const { scheme, reader, set } = useEditing();
  const say = rulesTextsIn(reader.language).shifts;
  const path = [...place, nth];
  const calendars = Object.keys(scheme.calendars).map((name) => [name, name] as const);
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className="act">
      <legend>{say.shift(nth + 1)}</legend>
      <TextField label={say.name} path={[...path, 'name']} />
      <PickOne label={say.calendar} path={[...path, 'calendar']} options={calendars} />
      <PickOne label={say.works} path={[...path, 'works']} options={Object.entries(say.worksWords)} />
      <PickField label={words.people(shift.name ?? '')} path={[...path, 'people']} kind="person" typed />
      {only ? null : (
        <p>
          <button type="button" className="link" onClick={() => set(path, undefined)}>
            {say.remove(nth + 1)}
          </button>
        </p>
      )}
    </fieldset>
  );
}

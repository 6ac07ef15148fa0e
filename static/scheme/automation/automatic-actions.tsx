import type { Scheme } from '../../../src/contract/scheme';
import { useClockName } from '../clocks/use-clock-name';
import { idOf, useEditing } from '../draft/editing';
import { FieldProblem } from '../fields/automation-fields';
import { Card } from '../fields/card';
import { PickField } from '../fields/pick-field';
import { PickOne } from '../fields/pick-one';
import type { AlertWords } from './alert-words';
import { MomentField } from './moment-field';

type Act = NonNullable<Scheme['alerts']>['acts'][number];
const place = ['alerts', 'acts'];

/** What is done to an issue by itself at a moment of a clock: it goes to somebody, or to another priority. */
export function AutomaticActions({ acts, words }: { acts: Act[]; words: AlertWords }) {
  const { set } = useEditing();
  return (
    <Card id="acts" title={words.acts}>
      <p className="subtle small">{words.actsNote}</p>
      {acts.map((act, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an act has no name, and its place is what the draft knows it by
        <AutomaticAction key={nth} act={act} nth={nth} words={words} />
      ))}
      <p>
        <button type="button" id={idOf(place)} onClick={() => set(place, [...acts, { at: 'due' }])}>
          {words.add}
        </button>
      </p>
    </Card>
  );
}

function AutomaticAction({ act, nth, words }: { act: Act; nth: number; words: AlertWords }) {
  const { project, set } = useEditing();
  const path = [...place, nth];
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className="act">
      <legend>{words.act(nth + 1)}</legend>
      <div className="pair">
        <span>{words.at}</span>
        <MomentField label={words.at} path={[...path, 'at']} words={words} repeats={false} />
      </div>
      <Clocks act={act} nth={nth} words={words} />
      <PickField label={words.assign} path={[...path, 'assign']} kind="person" single />
      <PickOne
        label={words.priority}
        path={[...path, 'priority']}
        options={project.priorities.map(({ name }) => [name, name] as const)}
        nothing={words.same}
      />
      <FieldProblem path={path} />
      <p>
        <button type="button" className="link" onClick={() => set(path, undefined)}>
          {words.remove(nth + 1)}
        </button>
      </p>
    </fieldset>
  );
}

/** No clock is every clock: an empty list is none of the scheme's. */
function Clocks({ act, nth, words }: { act: Act; nth: number; words: AlertWords }) {
  const { scheme, set } = useEditing();
  const nameOf = useClockName();
  const path = [...place, nth, 'clocks'];
  const ticked = act.clocks ?? [];
  const all = Object.keys(scheme.clocks) as (keyof Scheme['clocks'])[];
  const toggle = (clock: (typeof all)[number], on: boolean) => {
    const next = all.filter((clockName) => (clockName === clock ? on : ticked.includes(clockName)));
    set(path, next.length > 0 ? next : undefined);
  };
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className="choices">
      <legend>{words.clocks}</legend>
      {all.map((clock) => (
        <label key={clock} className="tick">
          <input
            type="checkbox"
            checked={ticked.includes(clock)}
            onChange={({ target }) => toggle(clock, target.checked)}
          />
          {nameOf(clock)}
        </label>
      ))}
    </fieldset>
  );
}

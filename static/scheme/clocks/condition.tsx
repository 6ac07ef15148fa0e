import type { Condition } from '../../../src/contract/scheme';
import { type Path, valueAt } from '../draft/draft';
import { focusLater, idOf, useEditing } from '../draft/editing';
import { FieldProblem } from '../fields/automation-fields';
import {
  convertCondition,
  createCondition,
  eventKinds,
  groupKinds,
  type Kind,
  kindOf,
  stateKinds,
} from './condition-kinds';
import { LeafFields } from './condition-leaf';
import { useConditionText } from './use-condition-text';

interface Props {
  condition: Condition;
  path: Path;
  /** Only what holds over time may stand here. */
  statesOnly: boolean;
}

/** One condition: its kind, what that kind asks for, and a way to remove it. */
export function ConditionFields({ condition, path, statesOnly }: Props) {
  const { set } = useEditing();
  const { words, text } = useConditionText();
  const line = text(condition);
  const remove = () => {
    set(path, undefined);
    focusLater(path.slice(0, -1));
  };
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className="condition">
      <legend>{line}</legend>
      <KindField condition={condition} path={path} statesOnly={statesOnly} />
      <OfKind condition={condition} path={path} statesOnly={statesOnly} />
      <FieldProblem path={path} />
      {typeof path.at(-1) !== 'number' ? null : (
        <button type="button" className="link" onClick={remove}>
          {words.remove}
          <span className="hidden"> {line}</span>
        </button>
      )}
    </fieldset>
  );
}

function KindField({ condition, path, statesOnly }: Props) {
  const { project, scheme, set } = useEditing();
  const { words } = useConditionText();
  const kinds = [
    ...(statesOnly ? [] : [[words.happens, eventKinds] as const]),
    [words.holds, stateKinds] as const,
    [words.several, groupKinds] as const,
  ];
  return (
    <label>
      <span>{words.kind}</span>
      <select
        value={kindOf(condition)}
        onChange={({ target }) =>
          set(path, convertCondition(condition, target.value as Kind, project, scheme))
        }
      >
        {kinds.map(([label, list]) => (
          <optgroup key={label} label={label}>
            {list.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** What each kind asks for: other conditions, or what is its own. */
function OfKind({ condition, path, statesOnly }: Props) {
  const kind = kindOf(condition);
  if (kind === 'all' || kind === 'any')
    return <ConditionList path={[...path, kind]} statesOnly={statesOnly} />;
  if (!('not' in condition)) return <LeafFields kind={kind} path={path} />;
  return <ConditionFields condition={condition.not} path={[...path, 'not']} statesOnly={true} />;
}

/** Conditions of which any, or all, are meant, and a way to add one. */
export function ConditionList({ path, statesOnly }: { path: Path; statesOnly: boolean }) {
  const { scheme, project, set } = useEditing();
  const { words } = useConditionText();
  const list = (valueAt(scheme, path) ?? []) as Condition[];
  const more = createCondition(statesOnly ? 'is-status' : 'status', project, scheme);
  const addCondition = () => {
    set(path, [...list, more]);
    focusLater([...path, list.length]);
  };
  return (
    <>
      {list.map((condition, nth) => (
        <ConditionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name, and its place is what the draft knows it by
          key={nth}
          condition={condition}
          path={[...path, nth]}
          statesOnly={statesOnly}
        />
      ))}
      <p>
        <button type="button" id={idOf(path)} onClick={addCondition}>
          {words.add}
        </button>
      </p>
    </>
  );
}

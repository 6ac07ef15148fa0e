import type { Condition } from '../../src/contract/scheme';
import { Choices } from './choices';
import { blank, groups, happenings, type Kind, kindOf, states } from './condition-kinds';
import { conditionText } from './condition-text';
import { Among, NamesField, TextField, Tick, Wrong } from './conduct-fields';
import { at, type Path } from './draft';
import { idOf, severityName, useEditing } from './editing';
import { OneOf } from './one-of';
import { conditionWords } from './words-conditions';

interface Props {
  condition: Condition;
  path: Path;
  /** Only what holds over time may stand here. */
  holding: boolean;
}

/** One condition: its kind, what that kind asks for, and a way to remove it. */
export function ConditionFields({ condition, path, holding }: Props) {
  const { set } = useEditing();
  const { words, text } = useConditionText();
  const line = text(condition);
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className="condition">
      <legend>{line}</legend>
      <KindField condition={condition} path={path} holding={holding} />
      <OfKind condition={condition} path={path} holding={holding} />
      <Wrong path={path} />
      {path.at(-1) === 'not' ? null : (
        <button type="button" className="link" onClick={() => set(path, undefined)}>
          {words.remove(line)}
        </button>
      )}
    </fieldset>
  );
}

/** A condition as the reader's sentence. */
export function useConditionText() {
  const editing = useEditing();
  const { locale } = editing.reader;
  const words = conditionWords(locale);
  const reading = { words, locale, severity: (name: string) => severityName(editing, name) };
  return { words, text: (condition: Condition) => conditionText(condition, reading) };
}

function KindField({ condition, path, holding }: Props) {
  const { project, scheme, set } = useEditing();
  const { words } = useConditionText();
  const kinds = [
    ...(holding ? [] : [[words.happens, happenings] as const]),
    [words.holds, states] as const,
    [words.several, groups] as const,
  ];
  return (
    <label>
      <span>{words.kind}</span>
      <select
        value={kindOf(condition)}
        onChange={({ target }) => set(path, blank(target.value as Kind, project, scheme))}
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

/** What each kind asks for; a kind that asks nothing has nothing here. */
function OfKind({ condition, path, holding }: Props) {
  const editing = useEditing();
  const { words } = useConditionText();
  const kind = kindOf(condition);
  const told = Object.entries(words.told);
  switch (kind) {
    case 'comment':
      return <Comment path={path} />;
    case 'app-event':
    case 'is-told':
      return <Among legend={words.in} path={[...path, 'kinds']} options={told} />;
    case 'status':
      return (
        <>
          <Statuses legend={words.to} path={[...path, 'to']} />
          <Statuses legend={words.from} path={[...path, 'from']} />
        </>
      );
    case 'is-status':
      return <Statuses legend={words.in} path={[...path, 'in']} needed />;
    case 'is-category':
      return <Among legend={words.in} path={[...path, 'in']} options={Object.entries(words.categories)} />;
    case 'is-severity':
      return (
        <Among
          legend={words.in}
          path={[...path, 'in']}
          options={editing.scheme.severities.map(({ name }) => [name, severityName(editing, name)] as const)}
        />
      );
    case 'field':
      return (
        <>
          <TextField label={words.field} path={[...path, 'field']} empty="" />
          <NamesField label={words.values} path={[...path, 'to']} optional />
        </>
      );
    case 'is-field':
      return (
        <>
          <TextField label={words.field} path={[...path, 'field']} empty="" />
          <NamesField label={words.values} path={[...path, 'in']} />
        </>
      );
    case 'is-label':
      return <NamesField label={words.labels} path={[...path, 'in']} />;
    case 'linked':
    case 'is-linked':
      return <NamesField label={words.types} path={[...path, 'types']} optional />;
    case 'is-last-word':
      return <OneOf label={words.side} path={[...path, 'side']} options={Object.entries(words.sides)} />;
    case 'not':
      return (
        <ConditionFields
          condition={(condition as { not: Condition }).not}
          path={[...path, 'not']}
          holding={true}
        />
      );
    case 'all':
    case 'any':
      return <ConditionList path={[...path, kind]} holding={holding} />;
    default:
      return null;
  }
}

function Comment({ path }: { path: Path }) {
  const { words } = useConditionText();
  return (
    <>
      <OneOf
        label={words.side}
        path={[...path, 'side']}
        options={Object.entries(words.sides)}
        nothing={words.anybody}
      />
      <OneOf
        label={words.visibility}
        path={[...path, 'visibility']}
        options={Object.entries(words.visibilities)}
      />
      <Tick label={words.onceResolved} path={[...path, 'onceResolved']} on={true} />
    </>
  );
}

/** The project's own statuses to tick; names it does not have are kept and told. */
function Statuses({ legend, path, needed = false }: { legend: string; path: Path; needed?: boolean }) {
  const { scheme, project, set } = useEditing();
  const { words } = useConditionText();
  const held = at(scheme, path);
  return (
    <Choices
      legend={legend}
      path={path}
      names={project.statuses.map(({ name }) => name)}
      ticked={Array.isArray(held) ? (held as string[]) : []}
      nothing=""
      others={words.others}
      change={(next) => set(path, needed || next.length > 0 ? next : undefined)}
    />
  );
}

/** Conditions of which any, or all, are meant, and a way to add one. */
export function ConditionList({ path, holding }: { path: Path; holding: boolean }) {
  const { scheme, project, set } = useEditing();
  const { words } = useConditionText();
  const list = (at(scheme, path) ?? []) as Condition[];
  const more = blank(holding ? 'is-status' : 'status', project, scheme);
  return (
    <>
      {list.map((condition, nth) => (
        <ConditionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name, and its place is what the draft knows it by
          key={nth}
          condition={condition}
          path={[...path, nth]}
          holding={holding}
        />
      ))}
      <p>
        <button type="button" id={idOf(path)} onClick={() => set(path, [...list, more])}>
          {words.add}
        </button>
      </p>
    </>
  );
}

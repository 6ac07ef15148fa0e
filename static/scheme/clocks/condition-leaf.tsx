import { type Path, valueAt } from '../draft/draft';
import { severityNameOf, useEditing } from '../draft/editing';
import type { ConditionTexts } from '../draft/texts';
import { NamesField, PickSeveral, TextField, Tick } from '../fields/automation-fields';
import { Choices } from '../fields/choices';
import { PickOne } from '../fields/pick-one';
import type { Kind } from './condition-kinds';
import { useConditionText } from './use-condition-text';

/** What each kind asks for; a kind that asks nothing has nothing here. */
export function LeafFields({ kind, path }: { kind: Kind; path: Path }) {
  const editing = useEditing();
  const { words } = useConditionText();
  const recordKinds = Object.entries(words.told);
  switch (kind) {
    case 'comment':
      return <Comment path={path} />;
    case 'app-event':
    case 'is-told':
      return <PickSeveral legend={words.in} path={[...path, 'kinds']} options={recordKinds} />;
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
      return (
        <PickSeveral legend={words.in} path={[...path, 'in']} options={Object.entries(words.categories)} />
      );
    case 'is-severity':
      return (
        <PickSeveral
          legend={words.in}
          path={[...path, 'in']}
          options={editing.scheme.severities.map(
            ({ name }) => [name, severityNameOf(editing, name)] as const,
          )}
        />
      );
    case 'field':
      return (
        <>
          <TextField label={words.field} path={[...path, 'field']} empty="" />
          <NamesField label={words.values} path={[...path, 'to']} optional />
          <Tick label={words.set} path={[...path, 'set']} on />
          <Tick label={words.cleared} path={[...path, 'cleared']} on />
        </>
      );
    case 'is-field':
      return (
        <>
          <TextField label={words.field} path={[...path, 'field']} empty="" />
          <NamesField label={words.values} path={[...path, 'in']} optional />
          <Tick label={words.empty} path={[...path, 'empty']} on />
        </>
      );
    case 'date':
      return <TextField label={words.dateField} path={[...path, 'field']} empty="" />;
    case 'is-client':
      return <NamesField label={words.clients} path={[...path, 'in']} />;
    case 'is-organization':
      return <NamesField label={words.organizations} path={[...path, 'in']} />;
    case 'is-work-type':
      return <NamesField label={words.workTypes} path={[...path, 'in']} />;
    case 'is-component':
      return <NamesField label={words.components} path={[...path, 'in']} />;
    case 'is-label':
      return <NamesField label={words.labels} path={[...path, 'in']} />;
    case 'linked':
    case 'is-linked':
      return <NamesField label={words.types} path={[...path, 'types']} optional />;
    case 'is-last-word':
      return <PickOne label={words.side} path={[...path, 'side']} options={Object.entries(words.sides)} />;
    case 'is-reporter':
      return <PickOne label={words.side} path={[...path, 'side']} options={reporterSides(words)} />;
    default:
      return null;
  }
}

const reporterSides = ({ sides }: ConditionTexts) =>
  (['client', 'team'] as const).map((side) => [side, sides[side]] as const);

function Comment({ path }: { path: Path }) {
  const { words } = useConditionText();
  return (
    <>
      <PickOne
        label={words.side}
        path={[...path, 'side']}
        options={Object.entries(words.sides)}
        nothing={words.anybody}
      />
      <PickOne
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
  const value = valueAt(scheme, path);
  return (
    <Choices
      legend={legend}
      path={path}
      names={project.statuses.map(({ name }) => name)}
      ticked={Array.isArray(value) ? (value as string[]) : []}
      nothing=""
      others={words.others}
      change={(next) => set(path, needed || next.length > 0 ? next : undefined)}
    />
  );
}

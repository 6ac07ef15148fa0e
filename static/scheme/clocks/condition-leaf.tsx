import type { ReactNode } from 'react';
import { own } from '../../../src/common/own';
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
  const Fields = own(fields, kind);
  return Fields ? <Fields path={path} /> : null;
}

interface LeafProps {
  path: Path;
}

const fields: Partial<Record<Kind, (props: LeafProps) => ReactNode>> = {
  comment: Comment,
  'app-event': RecordKinds,
  'is-told': RecordKinds,
  status: StatusChange,
  'is-status': Status,
  'is-category': Category,
  'is-severity': Severity,
  field: FieldChange,
  'is-field': FieldValue,
  date: DateField,
  'is-client': fieldOfNames('clients'),
  'is-organization': fieldOfNames('organizations'),
  'is-work-type': fieldOfNames('workTypes'),
  'is-component': fieldOfNames('components'),
  'is-label': fieldOfNames('labels'),
  linked: LinkTypes,
  'is-linked': LinkTypes,
  'is-last-word': LastWord,
  'is-reporter': Reporter,
};

function fieldOfNames(label: 'clients' | 'organizations' | 'workTypes' | 'components' | 'labels') {
  return function Names({ path }: LeafProps) {
    const { words } = useConditionText();
    return <NamesField label={words[label]} path={[...path, 'in']} />;
  };
}

function RecordKinds({ path }: LeafProps) {
  const { words } = useConditionText();
  return <PickSeveral legend={words.in} path={[...path, 'kinds']} options={Object.entries(words.told)} />;
}

function StatusChange({ path }: LeafProps) {
  const { words } = useConditionText();
  return (
    <>
      <Statuses legend={words.to} path={[...path, 'to']} />
      <Statuses legend={words.from} path={[...path, 'from']} />
    </>
  );
}

function Status({ path }: LeafProps) {
  const { words } = useConditionText();
  return <Statuses legend={words.in} path={[...path, 'in']} needed />;
}

function Category({ path }: LeafProps) {
  const { words } = useConditionText();
  return <PickSeveral legend={words.in} path={[...path, 'in']} options={Object.entries(words.categories)} />;
}

function Severity({ path }: LeafProps) {
  const editing = useEditing();
  const { words } = useConditionText();
  const options = editing.scheme.severities.map(({ name }) => [name, severityNameOf(editing, name)] as const);
  return <PickSeveral legend={words.in} path={[...path, 'in']} options={options} />;
}

function FieldChange({ path }: LeafProps) {
  const { words } = useConditionText();
  return (
    <>
      <TextField label={words.field} path={[...path, 'field']} empty="" />
      <NamesField label={words.values} path={[...path, 'to']} optional />
      <Tick label={words.set} path={[...path, 'set']} on />
      <Tick label={words.cleared} path={[...path, 'cleared']} on />
    </>
  );
}

function FieldValue({ path }: LeafProps) {
  const { words } = useConditionText();
  return (
    <>
      <TextField label={words.field} path={[...path, 'field']} empty="" />
      <NamesField label={words.values} path={[...path, 'in']} optional />
      <Tick label={words.empty} path={[...path, 'empty']} on />
    </>
  );
}

function DateField({ path }: LeafProps) {
  const { words } = useConditionText();
  return <TextField label={words.dateField} path={[...path, 'field']} empty="" />;
}

function LinkTypes({ path }: LeafProps) {
  const { words } = useConditionText();
  return <NamesField label={words.types} path={[...path, 'types']} optional />;
}

function LastWord({ path }: LeafProps) {
  const { words } = useConditionText();
  return <PickOne label={words.side} path={[...path, 'side']} options={Object.entries(words.sides)} />;
}

function Reporter({ path }: LeafProps) {
  const { words } = useConditionText();
  return <PickOne label={words.side} path={[...path, 'side']} options={reporterSides(words)} />;
}

const reporterSides = ({ sides }: ConditionTexts) =>
  (['client', 'team'] as const).map((side) => [side, sides[side]] as const);

function Comment({ path }: LeafProps) {
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

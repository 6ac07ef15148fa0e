import { LANGUAGES, nameLanguage } from '../../shared/languages';
import { fieldOf, lengthOf, type Path, valueAt } from '../draft/draft';
import { idOf, severityNameOf, useEditing, useFormerValue } from '../draft/editing';
import type { AutomationTexts } from '../draft/texts';
import { FieldProblem } from '../fields/automation-fields';
import { PickField } from '../fields/pick-field';

interface Props {
  nth: number;
  isOnly: boolean;
  words: AutomationTexts;
}

/** A row of the table: each cell says its column where there is no room for the heads. */
export function EscalationStep({ nth, isOnly, words }: Props) {
  const editing = useEditing();
  const { scheme, reader } = editing;
  const path: Path = ['automation', 'ladder', 'steps', nth];
  const step = words.step(nth + 1);
  const severities = scheme.severities.map(({ name }) => [name, severityNameOf(editing, name)] as const);
  return (
    <tr id={idOf(path)} tabIndex={-1}>
      <td data-column={words.name}>
        {LANGUAGES.map((language) => (
          <Name
            key={language}
            label={`${step}: ${words.nameIn(nameLanguage(language, reader.locale))}`}
            path={[...path, 'name', language]}
          />
        ))}
        <FieldProblem path={path} />
      </td>
      <td data-column={words.stands}>
        <PickField label={`${step}: ${words.stands}`} path={[...path, 'people']} kind="person" typed />
        <Name
          label={`${step}: ${words.stepContact}`}
          path={[...path, 'contact']}
          placeholder={words.stepContact}
        />
      </td>
      <td data-column={words.afterForAll}>
        <After label={`${step}: ${words.afterAny}`} path={[...path, 'after']} />
      </td>
      {severities.map(([name, label]) => (
        <td key={name} data-column={label}>
          <After label={`${step}: ${words.afterFor(label)}`} path={[...path, 'afterBySeverity', name]} />
        </td>
      ))}
      <td data-column={words.onDemand}>
        <OnDemand label={`${step}: ${words.onDemand}`} path={[...path, 'onDemand']} />
      </td>
      <td>{isOnly ? null : <Remove label={words.removeStep(nth + 1)} nth={nth} />}</td>
    </tr>
  );
}

interface CellProps {
  label: string;
  path: Path;
}

function Name({ label, path, placeholder }: CellProps & { placeholder?: string }) {
  const { scheme, set } = useEditing();
  const { changed } = useFormerValue(path);
  return (
    <>
      <input
        id={idOf(path)}
        className={changed ? 'changed' : ''}
        aria-label={label}
        placeholder={placeholder}
        value={String(valueAt(scheme, path) ?? '')}
        onChange={({ target }) => set(path, target.value === '' ? undefined : target.value)}
      />
      <FieldProblem path={path} />
    </>
  );
}

/** Hours after receipt; empty is never. */
function After({ label, path }: CellProps) {
  const { scheme, set } = useEditing();
  const { changed } = useFormerValue(path);
  const length = valueAt(scheme, path);
  const field = typeof length === 'string' ? fieldOf(length) : { text: '', unit: 'h' as const };
  const shown = field.unit === 'h' ? field.text : String(Number(field.text) / 60);
  return (
    <>
      <input
        id={idOf(path)}
        className={changed ? 'changed' : ''}
        aria-label={label}
        inputMode="numeric"
        size={3}
        value={shown}
        onChange={({ target }) => set(path, target.value === '' ? undefined : lengthOf(target.value, 'h'))}
      />
      <FieldProblem path={path} />
    </>
  );
}

function OnDemand({ label, path }: CellProps) {
  const { scheme, set } = useEditing();
  return (
    <input
      id={idOf(path)}
      type="checkbox"
      aria-label={label}
      checked={valueAt(scheme, path) === true}
      onChange={({ target }) => set(path, target.checked)}
    />
  );
}

function Remove({ label, nth }: { label: string; nth: number }) {
  const { scheme, set } = useEditing();
  const path = ['automation', 'ladder', 'steps'];
  const others = (scheme.automation?.ladder?.steps ?? []).filter((_, place) => place !== nth);
  return (
    <button type="button" className="subtle icon" aria-label={label} onClick={() => set(path, others)}>
      ×
    </button>
  );
}

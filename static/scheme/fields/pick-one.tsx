import { Field } from '../../shared/form/field';
import { type Path, valueAt } from '../draft/draft';
import { useEditing } from '../draft/editing';
import { useFieldOf } from './automation-fields';

interface Props {
  label: string;
  path: Path;
  options: (readonly [string, string])[];
  /** What the choice of nothing is called, where nothing may stand. */
  nothing?: string;
  note?: string;
}

/** One of several; a value that is none of them is shown as it stands, so that nobody changes it unseen. */
export function PickOne({ label, path, options, nothing, note }: Props) {
  const { scheme, set } = useEditing();
  const value = String(valueAt(scheme, path) ?? '');
  const isUnknown = value !== '' && !options.some(([option]) => option === value);
  return (
    <Field label={label} note={note ?? ''} {...useFieldOf(path)}>
      {(input) => (
        <select {...input} value={value} onChange={({ target }) => set(path, target.value || undefined)}>
          {nothing === undefined ? null : <option value="">{nothing}</option>}
          {isUnknown ? <option value={value}>{value}</option> : null}
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

import { Wrong } from '../automation/automation-fields';
import { at, type Path } from '../draft/draft';
import { idOf, useEditing, useWas } from '../draft/editing';

interface Props {
  label: string;
  path: Path;
  options: (readonly [string, string])[];
  /** What the choice of nothing is called, where nothing may stand. */
  nothing?: string;
  note?: string;
}

/** One of several; a value that is none of them is shown as it stands, so that nobody changes it unseen. */
export function OneOf({ label, path, options, nothing, note }: Props) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const value = String(at(scheme, path) ?? '');
  const stranger = value !== '' && !options.some(([one]) => one === value);
  return (
    <label className={changed ? 'changed' : ''}>
      <span>{label}</span>
      <select
        id={idOf(path)}
        className={changed ? 'changed' : ''}
        value={value}
        onChange={({ target }) => set(path, target.value || undefined)}
      >
        {nothing === undefined ? null : <option value="">{nothing}</option>}
        {stranger ? <option value={value}>{value}</option> : null}
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      {note ? <small className="subtle">{note}</small> : null}
      <Wrong path={path} />
    </label>
  );
}

import { fieldOf, lengthOf, type Path, valueAt } from '../draft/draft';
import { useEditing } from '../draft/editing';
import { LengthField } from '../fields/length-field';

/** A length in minutes or hours, with what it is for before it. */
export function DurationField({ label, path }: { label: string; path: Path }) {
  const { scheme, set } = useEditing();
  const value = String(valueAt(scheme, path) ?? '');
  return (
    <div className="length">
      <span>{label}</span>
      <LengthField
        path={path}
        value={value}
        label={label}
        units={['min', 'h']}
        onUnit={(unit) => set(path, lengthOf(fieldOf(value).text, unit))}
      />
    </div>
  );
}

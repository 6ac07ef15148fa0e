import type { ReactNode } from 'react';
import { fieldOf, isAmount, lengthOf, type Path, type Unit } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';

interface Props {
  path: Path;
  value: string | number;
  label: string;
  note?: ReactNode;
  units: Unit[];
  /** A sentence when the value is wrong beside another. */
  wrong?: string | null;
  onUnit(unit: Unit): void;
}

/** A length with its unit in the field; a changed one is outlined and says what it was, a wrong one says what would be right. */
export function LengthField({ path, value, label, note, units, wrong, onUnit }: Props) {
  const { say, set, wrong: problems } = useEditing();
  const { changed, was } = useFormerValue(path);
  const { text, unit } = fieldOf(value);
  const id = idOf(path);
  const sentence = isAmount(text) ? (wrong ?? problems.get(path.join('.')) ?? null) : say.wrongAmount;
  return (
    <div className={`length ${changed ? 'changed' : ''} ${sentence ? 'wrong' : ''}`}>
      <span className="pair">
        <input
          id={id}
          inputMode="numeric"
          size={3}
          value={text}
          aria-label={label}
          aria-invalid={sentence !== null}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => set(path, lengthOf(target.value.trim(), unit))}
        />
        <UnitChoice unit={unit} units={units} label={`${label}: ${say.unit}`} onUnit={onUnit} />
      </span>
      {note ? <small className="subtle">{note}</small> : null}
      <small id={`${id}-note`} className="told">
        {sentence ? <span className="error">{sentence}</span> : null}
        {changed ? (
          <span className="was">{was === undefined ? say.added : say.was(formatLengthField(was))}</span>
        ) : null}
      </small>
    </div>
  );

  function formatLengthField(length: unknown): string {
    if (typeof length !== 'string' && typeof length !== 'number') return say.none;
    const field = fieldOf(length);
    return say.amount(field.text, say.units[field.unit]);
  }
}

function UnitChoice({
  unit,
  units,
  label,
  onUnit,
}: Pick<Props, 'units' | 'label' | 'onUnit'> & { unit: Unit }) {
  const { say } = useEditing();
  if (units.length === 1) return <span className="unit">{say.units[unit]}</span>;
  return (
    <select value={unit} aria-label={label} onChange={({ target }) => onUnit(target.value as Unit)}>
      {units.map((unitOption) => (
        <option key={unitOption} value={unitOption}>
          {say.units[unitOption]}
        </option>
      ))}
    </select>
  );
}

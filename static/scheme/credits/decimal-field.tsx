import { useState } from 'react';
import { Field } from '../../shared/form/field';
import { type Path, valueAt } from '../draft/draft';
import { useEditing } from '../draft/editing';
import { useFieldOf } from '../fields/automation-fields';

interface Props {
  label: string;
  path: Path;
  note?: string;
  /** How many of what is stored one of what is typed is: a sum is stored in cents. */
  scale?: number;
}

const DECIMAL = /^\d{1,9}(?:[.,]\d{1,3})?$/;

/** A number with decimals, with a comma or a point; what is none stays as it was typed, and the server says so. */
export function DecimalField({ label, path, note, scale = 1 }: Props) {
  const { scheme, set, reader } = useEditing();
  const [typed, setTyped] = useState<string | null>(null);
  const value = valueAt(scheme, path);
  const change = (text: string) => {
    setTyped(text);
    set(path, text.trim() === '' ? undefined : DECIMAL.test(text.trim()) ? toStored(text, scale) : text);
  };
  return (
    <Field label={label} note={note ?? ''} {...useFieldOf(path)}>
      {(input) => (
        <input
          {...input}
          inputMode="decimal"
          size={8}
          value={typed ?? toShown(value, scale, reader.locale)}
          onChange={({ target }) => change(target.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}

/** Rounded where the product is not, so that 99.95 stays what it is. */
const toStored = (text: string, scale: number): number =>
  Number((Number(text.trim().replace(',', '.')) * scale).toFixed(3));

function toShown(value: unknown, scale: number, locale: string): string {
  if (typeof value !== 'number') return String(value ?? '');
  const number = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 5 });
  return number.format(value / scale);
}

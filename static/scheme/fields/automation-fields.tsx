import { useState } from 'react';
import { Field } from '../../shared/form/field';
import { type Path, valueAt } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';

interface TickProps {
  label: string;
  path: Path;
  /** What stands at the place once it is ticked; taken away when it is not. */
  on: unknown;
}

/** A box: ticked while something stands at its place. */
export function Tick({ label, path, on }: TickProps) {
  const { scheme, set } = useEditing();
  const { changed } = useFormerValue(path);
  const value = valueAt(scheme, path);
  return (
    <label className={`tick ${changed ? 'changed' : ''}`}>
      <input
        id={idOf(path)}
        type="checkbox"
        checked={value !== undefined && value !== false}
        onChange={({ target }) => set(path, target.checked ? on : on === true ? false : undefined)}
      />
      {label}
    </label>
  );
}

interface FieldProps {
  label: string;
  path: Path;
}

/** A sentence of the server beside the field it is about. */
export function FieldProblem({ path }: { path: Path }) {
  const { wrong } = useEditing();
  const say = wrong.get(path.join('.'));
  return say ? <small className="error"> {say}</small> : null;
}

/** What a field of the scheme knows of its place: its id, whether it changed, and what is wrong with it. */
export function useFieldOf(path: Path): { id: string; isChanged: boolean; problem: string | undefined } {
  const { wrong } = useEditing();
  return { id: idOf(path), isChanged: useFormerValue(path).changed, problem: wrong.get(path.join('.')) };
}

export function TextField({ label, path, empty }: FieldProps & { empty?: '' }) {
  const { scheme, set } = useEditing();
  return (
    <Field label={label} {...useFieldOf(path)}>
      {(input) => (
        <input
          {...input}
          value={String(valueAt(scheme, path) ?? '')}
          onChange={({ target }) => set(path, target.value === '' ? empty : target.value)}
        />
      )}
    </Field>
  );
}

export function DateField({ label, path, optional = false }: FieldProps & { optional?: boolean }) {
  const { scheme, set } = useEditing();
  return (
    <Field label={label} {...useFieldOf(path)}>
      {(input) => (
        <input
          {...input}
          type="date"
          value={String(valueAt(scheme, path) ?? '')}
          onChange={({ target }) => set(path, optional && target.value === '' ? undefined : target.value)}
        />
      )}
    </Field>
  );
}

/** A whole number above zero; what is none stays as it was typed, and the server says so. */
export function NumberField({ label, path }: FieldProps) {
  const { scheme, set } = useEditing();
  const parseNumber = (text: string) =>
    text === '' ? undefined : /^[1-9]\d{0,3}$/.test(text) ? Number(text) : text;
  return (
    <Field label={label} {...useFieldOf(path)}>
      {(input) => (
        <input
          {...input}
          inputMode="numeric"
          size={3}
          value={String(valueAt(scheme, path) ?? '')}
          onChange={({ target }) => set(path, parseNumber(target.value))}
        />
      )}
    </Field>
  );
}

/** Names with commas between; what is typed stays as it is while it is typed. None may be nothing at all. */
export function NamesField({ label, path, optional = false }: FieldProps & { optional?: boolean }) {
  const { scheme, set } = useEditing();
  const names = valueAt(scheme, path);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    const read = text.split(',').flatMap((name) => name.trim() || []);
    set(path, optional && read.length === 0 ? undefined : read);
  };
  return (
    <Field label={label} {...useFieldOf(path)}>
      {(input) => (
        <input
          {...input}
          value={typed ?? (Array.isArray(names) ? names.join(', ') : '')}
          onChange={({ target }) => change(target.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}

interface AmongProps {
  legend: string;
  path: Path;
  options: (readonly [string, string])[];
}

/** Some of several, in their own order. */
export function PickSeveral({ legend, path, options }: AmongProps) {
  const { scheme, set } = useEditing();
  const { changed } = useFormerValue(path);
  const value = valueAt(scheme, path);
  const ticked = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (name: string, on: boolean) =>
    set(path, on ? [...ticked, name] : ticked.filter((item) => item !== name));
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className={changed ? 'choices changed' : 'choices'}>
      <legend>{legend}</legend>
      {options.map(([name, label]) => (
        <label key={name} className="tick">
          <input
            type="checkbox"
            checked={ticked.includes(name)}
            onChange={({ target }) => toggle(name, target.checked)}
          />
          {label}
        </label>
      ))}
      <FieldProblem path={path} />
    </fieldset>
  );
}

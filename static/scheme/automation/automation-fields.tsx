import { useState } from 'react';
import { at, type Path } from '../draft/draft';
import { idOf, useEditing, useWas } from '../draft/editing';

interface TickProps {
  label: string;
  path: Path;
  /** What stands at the place once it is ticked; taken away when it is not. */
  on: unknown;
}

/** A box: ticked while something stands at its place. */
export function Tick({ label, path, on }: TickProps) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const value = at(scheme, path);
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
export function Wrong({ path }: { path: Path }) {
  const { wrong } = useEditing();
  const say = wrong.get(path.join('.'));
  return say ? <small className="error"> {say}</small> : null;
}

export function TextField({ label, path, empty }: FieldProps & { empty?: '' }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  return (
    <label className={changed ? 'changed' : ''}>
      <span>{label}</span>
      <input
        id={idOf(path)}
        value={String(at(scheme, path) ?? '')}
        onChange={({ target }) => set(path, target.value === '' ? empty : target.value)}
      />
      <Wrong path={path} />
    </label>
  );
}

export function DateField({ label, path }: FieldProps) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  return (
    <label className={changed ? 'changed' : ''}>
      <span>{label}</span>
      <input
        id={idOf(path)}
        type="date"
        value={String(at(scheme, path) ?? '')}
        onChange={({ target }) => set(path, target.value)}
      />
      <Wrong path={path} />
    </label>
  );
}

/** A whole number above zero; what is none stays as it was typed, and the server says so. */
export function NumberField({ label, path }: FieldProps) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const read = (text: string) =>
    text === '' ? undefined : /^[1-9]\d{0,3}$/.test(text) ? Number(text) : text;
  return (
    <label className={changed ? 'changed' : ''}>
      <span>{label}</span>
      <input
        id={idOf(path)}
        inputMode="numeric"
        size={3}
        value={String(at(scheme, path) ?? '')}
        onChange={({ target }) => set(path, read(target.value))}
      />
      <Wrong path={path} />
    </label>
  );
}

/** Names with commas between; what is typed stays as it is while it is typed. None may be nothing at all. */
export function NamesField({ label, path, optional = false }: FieldProps & { optional?: boolean }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const names = at(scheme, path);
  const [typed, type] = useState<string | null>(null);
  const change = (text: string) => {
    type(text);
    const read = text.split(',').flatMap((name) => name.trim() || []);
    set(path, optional && read.length === 0 ? undefined : read);
  };
  return (
    <label className={changed ? 'changed' : ''}>
      <span>{label}</span>
      <input
        id={idOf(path)}
        value={typed ?? (Array.isArray(names) ? names.join(', ') : '')}
        onChange={({ target }) => change(target.value)}
        onBlur={() => type(null)}
      />
      <Wrong path={path} />
    </label>
  );
}

interface AmongProps {
  legend: string;
  path: Path;
  options: (readonly [string, string])[];
}

/** Some of several, in their own order. */
export function Among({ legend, path, options }: AmongProps) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const held = at(scheme, path);
  const ticked = Array.isArray(held) ? (held as string[]) : [];
  const toggle = (name: string, on: boolean) =>
    set(path, on ? [...ticked, name] : ticked.filter((one) => one !== name));
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
      <Wrong path={path} />
    </fieldset>
  );
}

import { useState } from 'react';
import type { Scheme } from '../../../src/contract/scheme';
import { NamesField, TextField, Wrong } from '../automation/automation-fields';
import { at, type Path } from '../draft/draft';
import { idOf, severityName, useEditing, useWas } from '../draft/editing';
import { mergedSchemes } from '../draft/merging';
import { type SeverityWords, severityWords } from '../words/words-severities';
import { moved, renamed, withOneMore, without } from './severity-edits';

/** The severities in their order, the highest first: their names in both languages, codes and definitions. */
export function SeverityList() {
  const { scheme, set, reader } = useEditing();
  const words = severityWords(reader.locale);
  const [gone, setGone] = useState<{ name: string; before: Scheme; after: Scheme } | null>(null);
  const remove = (name: string) => {
    const after = without(scheme, name);
    setGone({ name: severityName({ scheme, reader }, name), before: scheme, after });
    set([], after);
  };
  /** What was changed since stays changed. */
  const putBack = ({ before, after }: { before: Scheme; after: Scheme }) => {
    set([], mergedSchemes(after, scheme, before, () => 'yours').scheme);
    setGone(null);
  };
  return (
    <section className="card rules conduct" aria-labelledby="severity-list-title">
      <h2 id="severity-list-title">{words.title}</h2>
      <p className="subtle small">{words.note}</p>
      <ol className="severities" id={idOf(['severities'])} tabIndex={-1}>
        {scheme.severities.map(({ name }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its name is typed here, and its place is what the draft knows it by
          <OneSeverity key={nth} name={name} nth={nth} words={words} remove={() => remove(name)} />
        ))}
      </ol>
      {gone ? (
        <p className="message" role="status">
          {words.removed(gone.name)}{' '}
          <button type="button" className="link" onClick={() => putBack(gone)}>
            {words.undo}
          </button>
        </p>
      ) : null}
      <p>
        <button type="button" onClick={() => set([], withOneMore(scheme, words.fresh))}>
          {words.add}
        </button>
      </p>
    </section>
  );
}

interface Props {
  name: string;
  nth: number;
  words: SeverityWords;
  remove(): void;
}

function OneSeverity({ name, nth, words, remove }: Props) {
  const { scheme, reader } = useEditing();
  const path: Path = ['severities', nth];
  const called = severityName({ scheme, reader }, name);
  return (
    <li>
      <fieldset className="act">
        <legend>{words.one(nth + 1)}</legend>
        <div className="severity">
          <Name name={name} path={[...path, 'name']} words={words} />
          <TextField label={words.names.fr} path={[...path, 'fr']} empty="" />
          <span className="row">
            <Move by={-1} nth={nth} label={words.up(called)} />
            <Move by={1} nth={nth} label={words.down(called)} />
            {scheme.severities.length > 1 ? (
              <button type="button" className="link" onClick={remove}>
                {words.remove(called)}
              </button>
            ) : null}
          </span>
        </div>
        <details>
          <summary>
            {words.more}
            <span className="hidden"> {called}</span>
          </summary>
          <NamesField label={words.codes(called)} path={[...path, 'codes']} />
          <Definition label={words.definitions.en} path={[...path, 'definition', 'en']} />
          <Definition label={words.definitions.fr} path={[...path, 'definition', 'fr']} />
        </details>
      </fieldset>
    </li>
  );
}

function Move({ by, nth, label }: { by: -1 | 1; nth: number; label: string }) {
  const { scheme, set } = useEditing();
  const end = by < 0 ? nth === 0 : nth === scheme.severities.length - 1;
  return (
    <button
      type="button"
      className="subtle icon"
      aria-label={label}
      disabled={end}
      onClick={() => set([], moved(scheme, nth, by))}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  );
}

/** A name is where every mention of a severity hangs: an empty one, or one that another bears, waits beside its field. */
function Name({ name, path, words }: { name: string; path: Path; words: SeverityWords }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  const [typed, type] = useState<string | null>(null);
  const text = typed ?? name;
  const others = scheme.severities.filter((one) => one.name !== name);
  const told = (one: string) =>
    one.trim() === '' ? words.empty : others.some((other) => other.name === one.trim()) ? words.taken : null;
  const change = (next: string) => {
    type(next);
    if (told(next) === null) set([], renamed(scheme, name, next.trim()));
  };
  const wrong = told(text);
  return (
    <label className={`${changed ? 'changed' : ''} ${wrong ? 'wrong' : ''}`}>
      <span>{words.names.en}</span>
      <input
        id={idOf(path)}
        value={text}
        aria-invalid={wrong !== null}
        onChange={({ target }) => change(target.value)}
        onBlur={() => (wrong === null ? type(null) : undefined)}
      />
      {wrong ? <small className="error">{wrong}</small> : <Wrong path={path} />}
    </label>
  );
}

function Definition({ label, path }: { label: string; path: Path }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(path);
  return (
    <label className={changed ? 'changed' : ''}>
      <span>{label}</span>
      <textarea
        id={idOf(path)}
        rows={2}
        value={String(at(scheme, path) ?? '')}
        onChange={({ target }) => set(path, target.value)}
      />
      <Wrong path={path} />
    </label>
  );
}

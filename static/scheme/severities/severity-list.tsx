import { useState } from 'react';
import type { Language } from '../../../locales/languages';
import type { Scheme } from '../../../src/contract/scheme';
import { FALLBACK } from '../../shared/catalogue';
import { Field } from '../../shared/form/field';
import { inEachLanguage, LANGUAGES, nameLanguage } from '../../shared/languages';
import { type Path, valueAt } from '../draft/draft';
import { idOf, severityNameOf, useEditing, useHeld } from '../draft/editing';
import { mergeSchemes } from '../draft/merging';
import { type SeverityTexts, severitiesTextsIn } from '../draft/texts';
import { NamesField, TextField, useFieldOf } from '../fields/automation-fields';
import { addSeverity, moveSeverity, removeSeverity, renameSeverity } from './severity-edits';

/** The severities in their order, the highest first: their names in every language, codes and definitions. */
export function SeverityList() {
  const { scheme, set, reader } = useEditing();
  const words = severitiesTextsIn(reader.language);
  const [removed, setRemoved] = useHeld<{ name: string; before: Scheme; after: Scheme } | null>(
    'removed-severity',
    null,
  );
  const remove = (name: string) => {
    const after = removeSeverity(scheme, name);
    setRemoved({ name: severityNameOf({ scheme, reader }, name), before: scheme, after });
    set([], after);
  };
  /** What was changed since stays changed. */
  const putBack = ({ before, after }: { before: Scheme; after: Scheme }) => {
    set([], mergeSchemes(after, scheme, before, () => 'yours').scheme);
    setRemoved(null);
  };
  return (
    <section className="card rules automation" aria-labelledby="severity-list-title">
      <h3 id="severity-list-title">{words.title}</h3>
      <p className="subtle small">{words.note}</p>
      <ol className="severities" id={idOf(['severities'])} tabIndex={-1}>
        {scheme.severities.map(({ name }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its name is typed here, and its place is what the draft knows it by
          <OneSeverity key={nth} name={name} nth={nth} words={words} remove={() => remove(name)} />
        ))}
      </ol>
      {removed ? (
        <p className="message" role="status">
          {words.removed(removed.name)}{' '}
          <button type="button" className="link" onClick={() => putBack(removed)}>
            {words.undo}
          </button>
        </p>
      ) : null}
      <p>
        <button type="button" onClick={() => set([], addSeverity(scheme, freshName))}>
          {words.add}
        </button>
      </p>
    </section>
  );
}

/** What a severity goes by is its English name; it has the others beside it. */
const others = LANGUAGES.filter((language) => language !== FALLBACK);
const freshName = inEachLanguage((language) => severitiesTextsIn(language).fresh);

interface Props {
  name: string;
  nth: number;
  words: SeverityTexts;
  remove(): void;
}

function OneSeverity({ name, nth, words, remove }: Props) {
  const { scheme, reader } = useEditing();
  const path: Path = ['severities', nth];
  const displayName = severityNameOf({ scheme, reader }, name);
  const nameOf = (language: Language) => nameLanguage(language, reader.locale);
  return (
    <li>
      <fieldset className="act">
        <legend>{words.one(nth + 1)}</legend>
        <div className="severity">
          <Name name={name} path={[...path, 'name']} words={words} />
          {others.map((language) => (
            <TextField
              key={language}
              label={words.nameIn(nameOf(language))}
              path={[...path, language]}
              empty=""
            />
          ))}
          <span className="row">
            <Move by={-1} nth={nth} label={words.up(displayName)} />
            <Move by={1} nth={nth} label={words.down(displayName)} />
            {scheme.severities.length > 1 ? (
              <button type="button" className="link" onClick={remove}>
                {words.remove(displayName)}
              </button>
            ) : null}
          </span>
        </div>
        <details>
          <summary>
            {words.more}
            <span className="hidden"> {displayName}</span>
          </summary>
          <NamesField label={words.codes(displayName)} path={[...path, 'codes']} />
          {LANGUAGES.map((language) => (
            <Definition
              key={language}
              label={words.definitionIn(nameOf(language))}
              path={[...path, 'definition', language]}
            />
          ))}
          {LANGUAGES.map((language) => (
            <Definition
              key={language}
              label={words.examplesIn(nameOf(language))}
              path={[...path, 'examples', language]}
            />
          ))}
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
      onClick={() => set([], moveSeverity(scheme, nth, by))}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  );
}

/** A name is where every mention of a severity hangs: an empty one, or one that another bears, waits beside its field. */
function Name({ name, path, words }: { name: string; path: Path; words: SeverityTexts }) {
  const { scheme, set, reader } = useEditing();
  const field = useFieldOf(path);
  const [typed, type] = useState<string | null>(null);
  const text = typed ?? name;
  const otherSeverities = scheme.severities.filter((severity) => severity.name !== name);
  const problemOf = (text: string) =>
    text.trim() === ''
      ? words.empty
      : otherSeverities.some((other) => other.name === text.trim())
        ? words.taken
        : null;
  const change = (next: string) => {
    type(next);
    if (problemOf(next) === null) set([], renameSeverity(scheme, name, next.trim()));
  };
  const wrong = problemOf(text);
  return (
    <Field
      label={words.nameIn(nameLanguage(FALLBACK, reader.locale))}
      {...field}
      problem={wrong ?? field.problem}
    >
      {(input) => (
        <input
          {...input}
          value={text}
          onChange={({ target }) => change(target.value)}
          onBlur={() => (wrong === null ? type(null) : undefined)}
        />
      )}
    </Field>
  );
}

function Definition({ label, path }: { label: string; path: Path }) {
  const { scheme, set } = useEditing();
  return (
    <Field label={label} {...useFieldOf(path)}>
      {(input) => (
        <textarea
          {...input}
          rows={2}
          value={String(valueAt(scheme, path) ?? '')}
          onChange={({ target }) => set(path, target.value)}
        />
      )}
    </Field>
  );
}

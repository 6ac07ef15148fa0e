import { isLocalText, textIn } from '../../../src/common/local-text';
import { inEachLanguage, LANGUAGES, nameLanguage } from '../../shared/languages';
import { type Path, valueAt } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { FieldProblem } from './automation-fields';

interface Props {
  path: Path;
  labelIn(language: string): string;
  /** How many lines it shows; unsaid, it is one line. */
  rows?: number;
}

/** A text of the scheme's own in each language; empty in all of them, it is not there. */
export function OwnTextFields({ path, labelIn, rows }: Props) {
  const { scheme, set, reader } = useEditing();
  const value = valueAt(scheme, path);
  const texts = { ...inEachLanguage(() => ''), ...(isText(value) ? value : {}) };
  const change = (language: string, text: string) => {
    const next = { ...texts, [language]: text };
    set(path, Object.values(next).some((each) => each !== '') ? next : undefined);
  };
  return LANGUAGES.map((language) => (
    <OneText
      key={language}
      path={[...path, language]}
      label={labelIn(nameLanguage(language, reader.locale))}
      text={texts[language]}
      rows={rows}
      change={(text) => change(language, text)}
    />
  ));
}

const isText = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && isLocalText(value) && textIn(value, 'en') !== undefined;

interface OneProps {
  path: Path;
  label: string;
  text: string;
  rows: number | undefined;
  change(text: string): void;
}

function OneText({ path, label, text, rows, change }: OneProps) {
  const { changed } = useFormerValue(path);
  const field = { id: idOf(path), value: text };
  return (
    <label htmlFor={idOf(path)} className={changed ? 'changed' : ''}>
      <span>{label}</span>
      {rows === undefined ? (
        <input {...field} onChange={({ target }) => change(target.value)} />
      ) : (
        <textarea {...field} rows={rows} onChange={({ target }) => change(target.value)} />
      )}
      <FieldProblem path={path} />
    </label>
  );
}

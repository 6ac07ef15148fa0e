import { LANGUAGES, nameLanguage } from '../../shared/languages';
import { type Path, valueAt } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { templateTextsIn } from '../draft/texts';
import { FieldProblem } from '../fields/automation-fields';

interface Props {
  label: string;
  path: Path;
  /** What stands where nothing is written, by language. */
  shipped?: Record<string, string>;
  isLong?: boolean;
}

/** A text in every language; it goes when all of them are empty. */
export function OwnTextField({ label, path, shipped = {}, isLong = false }: Props) {
  const { scheme, reader, set } = useEditing();
  const { changed } = useFormerValue(path);
  const words = templateTextsIn(reader.language);
  const written = (valueAt(scheme, path) ?? {}) as Record<string, string>;
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, written[language] ?? '']));
  const write = (language: string, text: string) => {
    const next = { ...texts, [language]: text };
    set(path, Object.values(next).some(Boolean) ? next : undefined);
  };
  return (
    <div id={idOf(path)} tabIndex={-1} className={changed ? 'changed' : ''}>
      {LANGUAGES.map((language) => {
        const field = {
          id: idOf([...path, language]),
          value: texts[language],
          placeholder: shipped[language] ?? '',
          onChange: ({ target }: { target: { value: string } }) => write(language, target.value),
        };
        return (
          <div key={language}>
            <label htmlFor={field.id}>{words.inLanguage(label, nameLanguage(language, reader.locale))}</label>
            {isLong ? <textarea rows={2} {...field} /> : <input {...field} />}
          </div>
        );
      })}
      <FieldProblem path={path} />
    </div>
  );
}

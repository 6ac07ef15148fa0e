import { Field } from '../../shared/form/field';
import { LANGUAGES, nameLanguage } from '../../shared/languages';
import { valueAt } from '../draft/draft';
import { useEditing } from '../draft/editing';
import { stageEditTextsIn } from '../draft/texts';
import { useFieldOf } from '../fields/automation-fields';

const path = ['report', 'languages'];

/** In which languages a report is written: the client's own, one for every client, or two; the client's comes first then. */
export function ReportLanguages() {
  const { scheme, reader, set } = useEditing();
  const words = stageEditTextsIn(reader.language);
  const nameOf = (language: (typeof LANGUAGES)[number]) => nameLanguage(language, reader.locale);
  const value = ((valueAt(scheme, path) ?? []) as string[]).join(' ');
  const pairs = LANGUAGES.flatMap((first, nth) =>
    LANGUAGES.slice(nth + 1).map((second) => [
      `${first} ${second}`,
      words.both(nameOf(first), nameOf(second)),
    ]),
  );
  const options = [...LANGUAGES.map((language) => [language, nameOf(language)]), ...pairs];
  const choices = options.some(([option]) => option === value)
    ? value
    : value.split(' ').toReversed().join(' ');
  const choose = (chosen: string) => set(path, chosen === '' ? undefined : chosen.split(' '));
  return (
    <Field label={words.reportLanguages} {...useFieldOf(path)}>
      {(input) => (
        <select {...input} value={choices} onChange={({ target }) => choose(target.value)}>
          <option value="">{words.clientLanguage}</option>
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

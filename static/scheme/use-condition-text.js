import { conditionText, eitherText } from './condition-text';
import { severityName, useEditing } from './editing';
import { conditionWords } from './words-conditions';
/** A condition as the reader's sentence. */
export function useConditionText() {
  const editing = useEditing();
  const { locale } = editing.reader;
  const words = conditionWords(locale);
  const reading = { words, locale, severity: (name) => severityName(editing, name) };
  const text = (condition) => conditionText(condition, reading);
  return { words, text, either: (list) => eitherText(list, reading) };
}

import type { Condition } from '../../src/contract/scheme';
import { conditionText, eitherText } from './condition-text';
import { severityName, useEditing } from './editing';
import { conditionWords } from './words-conditions';

/** A condition as the reader's sentence. */
export function useConditionText() {
  const editing = useEditing();
  const { locale } = editing.reader;
  const words = conditionWords(locale);
  const reading = { words, locale, severity: (name: string) => severityName(editing, name) };
  const text = (condition: Condition) => conditionText(condition, reading);
  return { words, text, either: (list: Condition[]) => eitherText(list, reading) };
}

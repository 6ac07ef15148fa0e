import type { Condition } from '../../../src/contract/scheme';
import { severityName, useEditing } from '../draft/editing';
import { conditionWords } from '../words/words-conditions';
import { conditionText, eitherText } from './condition-text';

/** A condition as the reader's sentence. */
export function useConditionText() {
  const editing = useEditing();
  const { locale } = editing.reader;
  const words = conditionWords(locale);
  const reading = { words, locale, severity: (name: string) => severityName(editing, name) };
  const text = (condition: Condition) => conditionText(condition, reading);
  return { words, text, either: (list: Condition[]) => eitherText(list, reading) };
}

import type { Condition } from '../../../src/contract/scheme';
import { severityNameOf, useEditing } from '../draft/editing';
import { conditionsTextsIn } from '../draft/texts';
import { formatCondition, formatEither } from './condition-text';

/** A condition as the reader's sentence. */
export function useConditionText() {
  const editing = useEditing();
  const { language, locale } = editing.reader;
  const words = conditionsTextsIn(language);
  const reading = { words, locale, severity: (name: string) => severityNameOf(editing, name) };
  const format = (condition: Condition) => formatCondition(condition, reading);
  return { words, text: format, either: (list: Condition[]) => formatEither(list, reading) };
}

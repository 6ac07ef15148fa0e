import { textsIn } from '../../locales/languages';
import { explainCalendarRefusal } from '../../src/application/calendar/document/explain-refusal';

/** What is wrong, as a command writes it to standard error. */
export function explainError(error: unknown): string {
  const refusal = explainCalendarRefusal(error, textsIn('en'));
  if (refusal !== null) return refusal;
  return error instanceof Error ? error.message : String(error);
}

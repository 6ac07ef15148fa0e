import { textsIn } from '../../locales/languages';
import { say } from '../../src/common/say';
import { CalendarRefusal } from '../../src/domain/calendar/calendar';

/** What is wrong, as a command writes it to standard error. */
export function explainError(error: unknown): string {
  if (error instanceof CalendarRefusal) return say(textsIn('en').calendars.problems, error.problem);
  return error instanceof Error ? error.message : String(error);
}

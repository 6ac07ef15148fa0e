import type { Texts } from '../../../../locales/languages';
import { say } from '../../../common/say';
import { CalendarRefusal } from '../../../domain/calendar/calendar';

/** What a calendar cannot answer, as a sentence; null for an error of another kind. */
export const explainCalendarRefusal = (error: unknown, { calendars }: Texts): string | null =>
  error instanceof CalendarRefusal ? say(calendars.problems, error.problem) : null;

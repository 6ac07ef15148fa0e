import { Calendars } from '../calendars/calendars';
import type { PageState } from '../draft/use-page';

/** Every calendar of the scheme: its week and its year. */
export function HourSection({ answer }: PageState) {
  return <Calendars thisYear={new Date(answer.now).getUTCFullYear()} />;
}

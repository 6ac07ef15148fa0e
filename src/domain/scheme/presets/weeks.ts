import type { Calendar, Interval } from '../../calendar/calendar';

/**
 * The weekly hours of a desk that works the same hours from Monday to Friday.
 *
 * @example weekdays('08:00', '17:30')
 */
export function weekdays(opens: string, closes: string): Calendar['weekly'] {
  const day: Interval[] = [[opens, closes]];
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
}

/** The statuses that wait for the client, as Jira and its French name them. */
export const waitingForClient = [
  'Waiting for client',
  'Waiting for customer',
  'Pending client',
  'Pending customer',
  'En attente du client',
  'En attente de réponse du client',
];

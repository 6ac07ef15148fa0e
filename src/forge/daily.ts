import { renewHolidays } from '../application/renew-holidays';
import { reportAccounts } from '../application/report-accounts';
import { writeMonthly } from '../application/write-monthly';
import { ports } from './wiring';

/** Once a day: the page of a month that is over, and what a new year or a new law changes. Apart from the five-minute run, for the world's holidays weigh megabytes. */
export async function everyDay(): Promise<void> {
  await writeMonthly(ports);
  await renewHolidays(ports);
}

/** Once a week, as often as Atlassian asks for it: whose accounts are kept, and the erasing of those that were closed. */
export const everyWeek = (): Promise<void> => reportAccounts(ports);

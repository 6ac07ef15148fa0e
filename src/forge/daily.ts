import { renewHolidays } from '../application/renew-holidays';
import { reportAccounts } from '../application/report-accounts';
import { ports } from './wiring';

/** Once a day: what a new year or a new law changes. Apart from the five-minute run, for the world's holidays weigh megabytes. */
export const everyDay = (): Promise<void> => renewHolidays(ports);

/** Once a week, as often as Atlassian asks for it: whose accounts are kept, and the erasing of those that were closed. */
export const everyWeek = (): Promise<void> => reportAccounts(ports);

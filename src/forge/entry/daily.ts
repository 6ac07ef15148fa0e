import { renewHolidays } from '../../application/calendar/renew-holidays';
import { checkFinished } from '../../application/evaluation/check-finished';
import { reportAccounts } from '../../application/privacy/report-accounts';
import { ports } from './wiring';

/** Once a day: the issues finished lately, and what a new year or a new law changes. Apart from the five-minute run, for the world's holidays weigh megabytes. */
export async function runDaily(): Promise<void> {
  await step('finished', () => checkFinished(ports));
  await step('holidays', () => renewHolidays(ports));
}

/** A step that fails does not keep the next one from its work. */
async function step(name: string, run: () => Promise<void>): Promise<void> {
  await run().catch((error: unknown) => ports.log('step failed', { name, error: String(error) }));
}

/** Once a week, as often as Atlassian asks for it: whose accounts are kept, and the erasing of those that were closed. */
export const runWeekly = (): Promise<void> => reportAccounts(ports);

import { renewHolidays } from '../application/renew-holidays';
import { ports } from './wiring';

/** Once a day: what a new year or a new law changes. Apart from the five-minute run, for the world's holidays weigh megabytes. */
export const everyDay = (): Promise<void> => renewHolidays(ports);

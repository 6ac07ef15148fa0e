import { readWorklogs } from '../application/read-worklogs';
import { ports } from './wiring';

/** Once an hour: what was worked, so that a balance is known before anybody opens it. */
export async function everyHour(): Promise<void> {
  await readWorklogs(ports);
}

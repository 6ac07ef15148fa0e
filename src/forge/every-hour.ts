import { reconcileMarks, sweepOutside } from '../application/mark-followed';
import { readWorklogs } from '../application/read-worklogs';
import { ports } from './wiring';

/** Once an hour: what was worked, so that a balance is known before anybody opens it; which projects follow, and what left them. */
export async function everyHour(): Promise<void> {
  const failures: unknown[] = [];
  for (const run of [readWorklogs, reconcileMarks, sweepOutside])
    await run(ports).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

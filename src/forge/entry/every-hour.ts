import { writeMonthly } from '../../application/accounts/write-monthly';
import { readWorklogs } from '../../application/billing/read-worklogs';
import { reconcileMarks, sweepOutside } from '../../application/evaluation/mark-followed';
import { reconcileWatches } from '../../application/evaluation/watch-tickets';
import { writeStatements } from '../../application/statement/write-statements';
import { ports } from './wiring';

/** Once an hour: what was worked, so that a balance is known before anybody opens it; which projects follow, and what left them; the statements of a month that is over. */
export async function runHourly(): Promise<void> {
  const failures: unknown[] = [];
  for (const run of [
    readWorklogs,
    reconcileMarks,
    reconcileWatches,
    sweepOutside,
    writeStatements,
    writeMonthly,
  ])
    await run(ports).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

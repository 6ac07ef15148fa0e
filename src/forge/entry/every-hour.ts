import { withKnownAccounts } from '../../application/accounts/known-accounts';
import { writeMonthly } from '../../application/accounts/write-monthly';
import { readWorklogs } from '../../application/billing/read-worklogs';
import { reconcileMarks, sweepOutside } from '../../application/evaluation/mark-followed';
import { reconcileWatches } from '../../application/evaluation/watch-tickets';
import { writeStatements } from '../../application/statement/write-statements';
import { Latest } from '../../common/latest';
import { createPerInstallation } from '../per-installation';
import { ports } from './wiring';

/** When this process will look at a client's statement again; another process looks for itself. */
const nextStatements = createPerInstallation(() => new Latest<number>(1_000));

/** The same of a project's month that has no space. */
const nextMonthly = createPerInstallation(() => new Latest<number>(1_000));

/** When this process last saw that a project bears its mark. */
const seenMarks = createPerInstallation(() => new Latest<number>(1_000));

/** Once an hour: what was worked, so that a balance is known before anybody opens it; which projects follow, and what left them; the statements of a month that is over. */
export async function runHourly(): Promise<void> {
  const failures: unknown[] = [];
  await ports.readAhead.hour().catch((error: unknown) => failures.push(error));
  const withAccounts = withKnownAccounts(ports);
  for (const run of [
    () => readWorklogs(withAccounts),
    () => reconcileMarks(withAccounts, seenMarks()),
    () => reconcileWatches(withAccounts),
    () => sweepOutside(withAccounts),
    () => writeStatements(withAccounts, nextStatements()),
    () => writeMonthly(withAccounts, nextMonthly()),
  ])
    await run().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

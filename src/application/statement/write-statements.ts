import type { ClientView } from '../../contract/admin';
import { firstMorningOf } from '../../domain/alerts/morning';
import { monthOf } from '../../domain/figures/finished';
import { monthBefore, nextMonth } from '../../domain/statement/months';
import type { Instant } from '../../domain/time/instant';
import { accountOfClient } from '../clients/client-accounts';
import { forEachOf } from '../each';
import type { Ports } from '../ports';
import { isRefusal } from '../refusal';
import { desksOf } from './collect-month';
import { draftMonth } from './draft-statement';

/** How long a run looks at issues for one client; the next run goes on. */
const RUN_MS = 60_000;

/**
 * Drafts the statement of each client's month that is over, from its desk's first working day on. What fails for one client is tried
 * again the next hour; one that was drafted is left to people. `nextDue` remembers, while the process lives, when the next one of whose
 * statement is there will be due.
 */
export async function writeStatements(ports: Ports, nextDue: Map<string, Instant>): Promise<void> {
  if (!ports.isLicensed()) return;
  const words = { failed: 'statement not drafted', of: ({ id }: ClientView) => id };
  const clients = (await ports.site.listClients()).filter(({ id }) => ports.now() >= (nextDue.get(id) ?? 0));
  await forEachOf(ports, clients, words, (client) => draftDue(ports, client, nextDue));
}

async function draftDue(ports: Ports, client: ClientView, nextDue: Map<string, Instant>): Promise<void> {
  const account = await accountOfClient(ports, client);
  const now = ports.now();
  const [desk] = await desksOf(ports, account);
  if (!desk) return;
  const current = monthOf(desk.scheme, now);
  if (!isDue(firstMorningOf(desk.scheme, current), now)) return;
  const month = monthBefore(current);
  if (await ports.statements.find(client.id, month)) {
    nextDue.set(client.id, firstMorningOf(desk.scheme, nextMonth(current)) ?? now);
    return;
  }
  const answer = await draftMonth(ports, account, month, { by: null, until: now + RUN_MS });
  if (isRefusal(answer)) ports.log('statement not drafted', { client: client.id, month });
}

const isDue = (morning: Instant | null, now: Instant): boolean => morning !== null && now >= morning;

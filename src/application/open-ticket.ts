import type { Ports } from './ports';
import type { TicketOrder } from './ports/deeds';
import { type Refusal, refusal } from './refusal';

/** How long Jira's search may take to find a ticket whose creation was answered by nothing. */
const SEARCH_MS = 60_000;

/**
 * A ticket in another project, linked to the issue it is for, once for its asking: one that an earlier try created is found again,
 * and until the search must have found it there is no second one. Null when Jira refuses.
 */
export async function openTicketOnce(ports: Ports, order: TicketOrder): Promise<string | null | Refusal> {
  const issueKey = (await ports.deeds.ticketOf(order)) ?? (await opened(ports, order));
  if (typeof issueKey === 'string') await ports.deeds.linkTicket(order, issueKey);
  return issueKey;
}

async function opened(ports: Ports, order: TicketOrder): Promise<string | null | Refusal> {
  const key = `claim:ticket:${order.askId}`;
  if (!(await ports.claims.take(key, ports.now(), ports.now() + SEARCH_MS))) return aMomentAgo();
  const issueKey = await ports.deeds.openTicket(order);
  await ports.claims.release(key);
  return issueKey;
}

const aMomentAgo = () =>
  refusal(
    'busy',
    'Jira did not say whether it took the ticket. Try again in a minute: it is looked for first.',
    'Jira n’a pas dit s’il a pris le ticket. Réessayez dans une minute\u00a0: il sera d’abord recherché.',
  );

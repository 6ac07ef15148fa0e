import type { ClientView } from '../contract/admin';
import { clientOf } from '../domain/contact/client-of';
import type { Judged } from './judge';
import type { Ports } from './ports';

/** The client that an issue is of, as the site's administration entered it; null where none is known. */
export async function clientOfIssue(ports: Ports, { read }: Judged): Promise<ClientView | null> {
  const clients = await ports.site.clients();
  return clientOf(clients, read.project.key, callerOf({ read }));
}

/** Who asked, as a list of contacts knows people. */
export function callerOf({ read }: Pick<Judged, 'read'>): { accountId?: string; email?: string } {
  const { accountId, email } = read.reporter ?? { accountId: undefined, email: null };
  return { ...(accountId ? { accountId } : {}), ...(email ? { email } : {}) };
}

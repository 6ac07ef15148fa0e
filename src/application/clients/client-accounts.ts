import type { ClientView } from '../../contract/admin';
import type { ClientTerms } from '../../contract/clients/client-terms';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';

/** Who asks of clients' accounts. */
export interface Actor {
  accountId: string;
}

/** A client with what is accounted for to it. */
export interface ClientAccount {
  client: ClientView;
  terms: ClientTerms;
}

/**
 * The clients whose accounts somebody may keep: he administers every project a client is served in, or the site. Null where there
 * are clients and he may keep none of them.
 */
export async function listClientAccounts(ports: Ports): Promise<ClientAccount[] | null> {
  const manageable = await listManageable(ports);
  if (manageable === null) return null;
  const withTerms = await Promise.all(
    manageable.map(async (client) => ({ client, terms: await ports.bank.termsOf(client.id) })),
  );
  return withTerms.flatMap(({ client, terms }) => (terms ? [{ client, terms }] : []));
}

/** The same, whether anything is accounted for to them or not: every client has a month. */
export async function listManageable(ports: Ports): Promise<ClientView[] | null> {
  const clients = await ports.site.listClients();
  const isManageable = await Promise.all(clients.map((client) => mayManage(ports, client)));
  const manageable = clients.filter((_, place) => isManageable[place]);
  if (clients.length > 0 && manageable.length === 0 && !(await ports.people.canAdministerSite())) return null;
  return manageable;
}

/** A client with what is accounted for to it, where anything is. */
export async function accountOfClient(ports: Ports, client: ClientView): Promise<ClientAccount> {
  const terms = await ports.bank.termsOf(client.id);
  return { client, terms: terms ?? { billing: null, availability: null, watchedSince: null } };
}

/** Answers only somebody who may keep this client's accounts, though nothing is accounted for. */
export async function withManagedClient<Answer>(
  ports: Ports,
  clientId: string,
  run: (account: ClientAccount) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const clients = await listManageable(ports);
  if (clients === null) return notAllowed();
  const client = clients.find(({ id }) => id === clientId);
  return client ? run(await accountOfClient(ports, client)) : noAccounts();
}

async function mayManage(ports: Ports, { projects }: ClientView): Promise<boolean> {
  const ids = await ports.clientAccounts.projectIdsOf(projects);
  if (ids.length === 0) return ports.people.canAdministerSite();
  const administers = await Promise.all(ids.map((id) => ports.people.canAdminister(id)));
  return administers.every(Boolean);
}

/** Answers only somebody who may keep this client's accounts. */
export async function withClientAccount<Answer>(
  ports: Ports,
  clientId: string,
  run: (account: ClientAccount) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const accounts = await listClientAccounts(ports);
  if (accounts === null) return notAllowed();
  const account = accounts.find(({ client }) => client.id === clientId);
  return account ? run(account) : noAccounts();
}

export const notAllowed = () => refuse('not-allowed', ({ refusals }) => refusals.accounts.notAllowed);

const noAccounts = () => refuse('not-found', ({ refusals }) => refusals.accounts.noAccounts);

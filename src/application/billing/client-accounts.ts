import type { ClientView } from '../../contract/admin';
import type { Ports } from '../ports';
import type { ClientTerms } from '../ports/bank';
import { type Refusal, refusal } from '../refusal';

/** Who asks of clients' accounts. */
export interface Keeper {
  accountId: string;
}

/** A client with what is accounted for to it. */
export interface Kept {
  client: ClientView;
  terms: ClientTerms;
}

/**
 * The clients whose accounts somebody may keep: he administers every project a client is served in, or the site. Null where there
 * are clients and he may keep none of them.
 */
export async function accountsKept(ports: Ports): Promise<Kept[] | null> {
  const clients = await ports.site.clients();
  const may = await Promise.all(clients.map((client) => mayKeep(ports, client)));
  const own = clients.filter((_, place) => may[place]);
  if (clients.length > 0 && own.length === 0 && !(await ports.people.administersSite())) return null;
  const told = await Promise.all(
    own.map(async (client) => ({ client, terms: await ports.bank.termsOf(client.id) })),
  );
  return told.flatMap(({ client, terms }) => (terms ? [{ client, terms }] : []));
}

async function mayKeep(ports: Ports, { projects }: ClientView): Promise<boolean> {
  const ids = await ports.accounts.projectIds(projects);
  if (ids.length === 0) return ports.people.administersSite();
  const may = await Promise.all(ids.map((id) => ports.people.canAdminister(id)));
  return may.every(Boolean);
}

/** Answers only somebody who may keep this client's accounts. */
export async function asKeeper<Answer>(
  ports: Ports,
  clientId: string,
  run: (kept: Kept) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const kept = await accountsKept(ports);
  if (kept === null) return notAllowed();
  const found = kept.find(({ client }) => client.id === clientId);
  return found ? run(found) : notKept();
}

export const notAllowed = () =>
  refusal(
    'not-allowed',
    'Only people who administer every project of a client keep its accounts.',
    'Seules les personnes qui administrent tous les projets d’un client tiennent ses comptes.',
  );

const notKept = () =>
  refusal(
    'not-found',
    'No accounts are kept for this client, or it is served in a project you do not administer.',
    'Aucun compte n’est tenu pour ce client, ou il est servi dans un projet que vous n’administrez pas.',
  );

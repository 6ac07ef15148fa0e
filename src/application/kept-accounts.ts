import type { ClientView } from '../contract/admin';
import type { ClientTerms } from './bank-ports';
import type { Ports } from './ports';
import { type Refusal, refusal } from './refusal';

/** Who asks of a client's accounts, and from which project's page. */
export interface Keeper {
  accountId: string;
  projectId: string;
}

/** A client with what is accounted for to it. */
export interface Kept {
  client: ClientView;
  terms: ClientTerms;
}

/**
 * The clients of this project whose accounts somebody may keep: an administrator of every project a client is served in. Null where
 * he does not administer this one.
 */
export async function accountsKept(ports: Ports, { accountId, projectId }: Keeper): Promise<Kept[] | null> {
  if (projectId === '' || !(await ports.people.canAdminister(accountId, projectId))) return null;
  const kept: Kept[] = [];
  for (const client of await ports.site.clients()) {
    const projects = await ports.accounts.projectIds(client.projects);
    if (!projects.includes(projectId)) continue;
    const others = projects.filter((id) => id !== projectId);
    const may = await Promise.all(others.map((id) => ports.people.canAdminister(accountId, id)));
    const terms = may.every(Boolean) ? await ports.bank.termsOf(client.id) : null;
    if (terms) kept.push({ client, terms });
  }
  return kept;
}

/** Answers only somebody who may keep this client's accounts. */
export async function asKeeper<Answer>(
  ports: Ports,
  keeper: Keeper,
  clientId: string,
  run: (kept: Kept) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const kept = await accountsKept(ports, keeper);
  if (kept === null) return notAllowed();
  const found = kept.find(({ client }) => client.id === clientId);
  return found ? run(found) : notKept();
}

export const notAllowed = () =>
  refusal(
    'not-allowed',
    'Only people who administer this project keep its clients’ accounts.',
    'Seules les personnes qui administrent ce projet tiennent les comptes de ses clients.',
  );

export const notKept = () =>
  refusal(
    'not-found',
    'No accounts are kept for this client here, or it is served in a project you do not administer.',
    'Aucun compte n’est tenu ici pour ce client, ou il est servi dans un projet que vous n’administrez pas.',
  );

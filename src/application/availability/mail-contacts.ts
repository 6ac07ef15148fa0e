import type { Notice } from '../../contract/service';
import type { Maintenance } from '../../domain/availability/maintenance';
import type { ClientAccount } from '../clients/client-accounts';
import type { Ports } from '../ports';

/** How far back an issue of the client is looked for: Jira mails people of an issue only. */
const DAYS = 365;

type Reached = NonNullable<Maintenance['reached']>;

/**
 * Mails a notice to the client's contacts who have accounts, by Jira's mail on the newest of the client's issues; answers the names
 * of those it went to. Nobody where the client has no such contact or no issue, and where Jira does not take the mail.
 */
export async function mailContacts(
  ports: Ports,
  { client }: ClientAccount,
  { subject, body }: Notice,
): Promise<string[]> {
  const contacts = client.contacts.filter(({ accountId }) => accountId);
  if (contacts.length === 0 || client.projects.length === 0) return [];
  const { issues } = await ports.clientAccounts.issuesOf(client.projects, DAYS, null, 1);
  const [newest] = issues;
  if (!newest) return [];
  const accounts = contacts.flatMap(({ accountId }) => accountId ?? []);
  const outcome = await ports.messages.notify(newest.id, accounts, { subject, text: body });
  return outcome === 'queued' ? contacts.map(({ name }) => name) : [];
}

/** Who was reached by this announcing and those before it, each once. */
export function mergeReached({ reached: before }: Pick<Maintenance, 'reached'>, now: Reached): Reached {
  return {
    people: [...new Set([...(before?.people ?? []), ...now.people])],
    page: now.page ?? before?.page ?? null,
    byHand: now.byHand || (before?.byHand ?? false),
  };
}

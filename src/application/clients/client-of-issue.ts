import type { ClientView } from '../../contract/admin';
import { clientOf, type IssueTraits } from '../../domain/clients/client-of';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';

/** The client that an issue is of, as the site's administration entered it; null where none is known. */
export async function clientOfIssue(ports: Ports, { read }: Judged): Promise<ClientView | null> {
  const clients = await ports.site.clients();
  return clientOf(clients, borneBy({ read }), callerOf({ read }));
}

/** What an issue bears that may tell whose it is. */
export const borneBy = ({ read: { project, labels, components } }: Pick<Judged, 'read'>): IssueTraits => ({
  project: project.key,
  labels,
  components,
});

/** Who asked, as a list of contacts knows people. */
export function callerOf({ read }: Pick<Judged, 'read'>): { accountId?: string; email?: string } {
  const { accountId, email } = read.reporter ?? { accountId: undefined, email: null };
  return { ...(accountId ? { accountId } : {}), ...(email ? { email } : {}) };
}

/** The language to speak to an issue's client in: its own as entered, else the reporter's, else the scheme's first. */
export async function languageFor(ports: Ports, judged: Judged): Promise<'en' | 'fr'> {
  const client = await clientOfIssue(ports, judged);
  if (client) return client.language;
  const { reporter } = judged.read;
  const own = reporter && (await ports.people.languageOf(reporter.accountId));
  return own ?? judged.scheme.languages[0] ?? 'en';
}

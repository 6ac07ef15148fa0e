import { clientOf } from '../rollup/client-of';
import { type Authorised, authorisedSchema, type Contact, standingOf } from './authorised';

/** A client as far as it is told apart from others: the projects it is served in, and the people who may call. */
export interface Served {
  id: string;
  projects: string[];
  contacts: Contact[];
}

/**
 * The client an issue is of: of those served in its project the one whose list the caller is on, by account or by address; else as
 * the desk's months count it.
 */
export function clientFor<Client extends Served>(
  clients: readonly Client[],
  { project, labels }: { project: string; labels: readonly string[] },
  caller: Pick<Contact, 'accountId' | 'email'>,
): Client | null {
  const here = clients.filter(({ projects }) => projects.includes(project));
  const listed = here.find((client) => standingOf(listOf(client), caller) === 'authorised');
  const counted = clientOf(clients, { project, reporter: caller.accountId ?? null, labels });
  return listed ?? here.find(({ id }) => id === counted) ?? null;
}

/** The people who may call for a client, as the list they were entered in. */
export function listOf({ contacts }: Pick<Served, 'contacts'>): Authorised {
  return authorisedSchema.parse({ contacts });
}

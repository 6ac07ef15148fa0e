import type { Contact } from './authorised';
import { type Authorised, authorisedSchema, standingOf } from './authorised';

/** A client as far as it is told apart from others: the projects it is served in, and the people who may call. */
export interface Served {
  projects: string[];
  contacts: Contact[];
}

type Caller = Pick<Contact, 'accountId' | 'email'>;

/**
 * The client an issue is of: of those served in its project the one whose list the caller is on, or the only one there is; null where
 * that tells nobody apart.
 */
export function clientOf<Client extends Served>(
  clients: readonly Client[],
  projectKey: string,
  caller: Caller,
): Client | null {
  const here = clients.filter(({ projects }) => projects.includes(projectKey));
  const listed = here.find((client) => standingOf(listOf(client), caller) === 'authorised');
  return listed ?? (here.length === 1 ? (here[0] as Client) : null);
}

/** The people who may call for a client, as the list they were entered in. */
export function listOf({ contacts }: Pick<Served, 'contacts'>): Authorised {
  return authorisedSchema.parse({ contacts });
}

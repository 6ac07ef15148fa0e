import { type Authorised, authorisedSchema, type Contact, isSame } from './authorised';

/** A client as far as it is told apart from others: the projects it is served in, its people, and what its issues bear. */
export interface ClientTraits {
  id: string;
  projects: readonly string[];
  contacts: readonly Pick<Contact, 'accountId' | 'email'>[];
  labels: readonly string[];
  components: readonly string[];
  /** Of service projects; the app knows them by their ids, files by name or id. */
  organizations?: readonly string[];
}

/** What an issue bears that may tell whose it is. */
export interface IssueTraits {
  project: string;
  labels: readonly string[];
  components: readonly string[];
  /** The organizations it is shared with, by ids, or by names and ids where files tell them. */
  organizations?: readonly string[] | undefined;
}

/**
 * The client an issue is of, among those served in its project: the one whose list the caller is on, by account or by address; else
 * the one a label names, `client:` with its id or a label of its own; else the one
 * a component is of; else the one an organization is of; else the only one. Of two that fit alike, the first by its id. Null when
 * that tells nobody.
 *
 * @example clientFor([acme], { project: 'SUP', labels: ['client:acme'], components: [] }, {})?.id // => 'acme'
 */
export function clientOf<Client extends ClientTraits>(
  clients: readonly Client[],
  { project, labels, components, organizations = [] }: IssueTraits,
  caller: Pick<Contact, 'accountId' | 'email'>,
): Client | null {
  const candidates = clients
    .filter(({ projects }) => projects.includes(project))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byContact = candidates.find(({ contacts }) => contacts.some((contact) => isSame(contact, caller)));
  const labelNames = lowerCased(labels);
  const byLabel = candidates.find((client) => namesOf(client).some((name) => labelNames.has(name)));
  const byComponent = candidates.find((client) => isAny(client.components, components));
  const byOrganization = candidates.find((client) => isAny(client.organizations ?? [], organizations));
  const only = candidates.length === 1 ? candidates[0] : undefined;
  return byContact ?? byLabel ?? byComponent ?? byOrganization ?? only ?? null;
}

const lowerCased = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));

function isAny(ofClient: readonly string[], ofIssue: readonly string[]): boolean {
  const names = lowerCased(ofIssue);
  return ofClient.some((name) => names.has(name.toLowerCase()));
}

/** The labels that name a client. */
const namesOf = ({ id, labels }: ClientTraits): string[] => [
  `client:${id}`,
  ...labels.map((label) => label.toLowerCase()),
];

/** What an issue bears that names one of these clients, by a label or a component, comes first. */
export function sortByTelling(clients: readonly ClientTraits[], names: readonly string[]): string[] {
  const telling = lowerCased(clients.flatMap((client) => [...namesOf(client), ...client.components]));
  const tells = (name: string) => telling.has(name.toLowerCase());
  return [...names.filter(tells), ...names.filter((name) => !tells(name))];
}

/** The people who may call for a client, as the list they were entered in. */
export function listOf({ contacts }: { contacts: Contact[] }): Authorised {
  return authorisedSchema.parse({ contacts });
}

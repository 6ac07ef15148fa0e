import type { ClientView } from '../../contract/admin';
import type { SpaceBinding } from '../../contract/clients/client-accounts';
import type { MissingView } from '../../contract/site/health';
import type { Scheme } from '../../domain/scheme/scheme';
import { foldName } from '../../domain/scheme/severity/compare-names';
import { collectNames, groupsOf, rolesOf } from '../../domain/scheme/versions/names-today';
import type { Ports } from '../ports';
import { collectMissingCalendars, collectPeople, collectStatuses } from './named-things';

/** How many people are looked for in one answer; the rest are looked for once some of these are put right. */
const MOST_PEOPLE = 60;

/** Who or what names something. */
interface Place {
  name: string;
  of: string;
  /** The id it had when it was saved: what bears it was renamed, and is there. */
  id?: string | null;
}

/** What the schemes of the projects that are there, and the clients, name and Jira or Confluence no longer has. */
export async function findMissingNames(
  ports: Ports,
  projectIds: readonly string[],
  clients: readonly ClientView[],
  bindings: readonly SpaceBinding[],
): Promise<MissingView[]> {
  const projects = await Promise.all(projectIds.map((id) => namesOfProject(ports, id).catch(() => null)));
  const schemes = projects.filter((project) => project !== null);
  const groups = [
    ...schemes.flatMap(({ key, groups }) => groups.map((group) => ({ ...group, of: key }))),
    ...clients.flatMap(({ name, reports }) => placesOf(reports.readers ? [reports.readers] : [], name)),
  ];
  const people = [
    ...schemes.flatMap(({ key, people }) => placesOf(people, key)),
    ...clients.flatMap(({ name, accountManager, ladder }) =>
      placesOf([accountManager, ...Object.values(ladder).flat()].filter(Boolean), name),
    ),
  ];
  const spaces = [
    ...schemes.flatMap(({ key, space }) => placesOf(space ? [space] : [], key)),
    ...clients.flatMap(({ name, reports }) => placesOf(reports.space ? [reports.space] : [], name)),
    ...bindings.map(({ spaceKey, clientId }) => ({ name: spaceKey, of: clientId })),
  ];
  const missing = await Promise.all([
    findMissingGroups(ports, groups),
    findAbsent('account', people.slice(0, MOST_PEOPLE), (name) => findActive(ports, name)),
    findMissingContacts(ports, clients),
    findMissingSpaces(ports, spaces),
  ]);
  return [...schemes.flatMap(({ missing: own }) => own), ...missing.flat()];
}

const placesOf = (names: readonly string[], of: string): Place[] => names.map((name) => ({ name, of }));

async function namesOfProject(ports: Ports, projectId: string) {
  const scheme = (await ports.schemes.versionsOf(projectId)).at(-1)?.scheme;
  if (!scheme) return null;
  const { key, statuses } = await ports.projects.factsOf(projectId);
  const roles = await ports.people.rolesOf(projectId);
  const missing = [
    ...viewsOf('role', missingRoles(scheme, roles), key),
    ...viewsOf('status', missingStatuses(scheme, statuses), key),
    ...viewsOf('calendar', collectMissingCalendars(scheme), key),
  ];
  const groups = groupsOf(scheme, collectNames(scheme).groups);
  return { key, missing, groups, people: collectPeople(scheme), space: scheme.report?.place?.space };
}

const viewsOf = (what: MissingView['what'], names: string[], of: string): MissingView[] =>
  names.map((name) => ({ what, name, of }));

/** Of the roles that a preset offers a project has one or the other: one alone is missed where the scheme has no role left. */
function missingRoles(scheme: Scheme, roles: readonly { id: string; name: string }[]): string[] {
  const present = new Set(roles.flatMap(({ id, name }) => [id, foldName(name)]));
  const named = rolesOf(scheme);
  const absent = named.filter(({ id, name }) => !present.has(id ?? '') && !present.has(foldName(name)));
  const missing = absent.map(({ name }) => name);
  const isOffered = (name: string) => name === 'Service Desk Team' || name === 'Developers';
  return missing.length === named.length ? missing : missing.filter((name) => !isOffered(name));
}

function missingStatuses(scheme: Scheme, statuses: readonly { id: string; name: string }[]): string[] {
  const present = new Set(statuses.flatMap(({ id, name }) => [id, foldName(name)]));
  return collectStatuses(scheme).filter((name) => !present.has(name) && !present.has(foldName(name)));
}

async function findMissingGroups(ports: Ports, places: Place[]): Promise<MissingView[]> {
  if (places.length === 0) return [];
  const names = [...new Set(places.map(({ name }) => name))];
  const ids = places.flatMap(({ id }) => id ?? []);
  const today = await ports.people.listGroups({ ids, names }).catch(() => null);
  if (today === null) return [];
  const present = new Set(today.flatMap(({ id, name }) => [id, name]));
  const absent = places.filter(({ id, name }) => !present.has(name) && !present.has(id ?? ''));
  return absent.map(({ name, of }) => ({ what: 'group', name, of }));
}

async function findActive(ports: Ports, text: string): Promise<string | null> {
  const accountId = await ports.people.findPerson(text);
  return accountId !== null && (await ports.people.hasLeft(accountId)) ? null : accountId;
}

/** Authorised contacts whose account is gone; of one who is known by an address alone nothing is known. */
async function findMissingContacts(ports: Ports, clients: readonly ClientView[]): Promise<MissingView[]> {
  const contacts = clients.flatMap(({ name: of, contacts }) =>
    contacts.flatMap(({ accountId, name }) => (accountId ? [{ accountId, name, of }] : [])),
  );
  const left = await Promise.all(
    contacts.map(({ accountId }) => ports.people.hasLeft(accountId).catch(() => false)),
  );
  return contacts.flatMap(({ name, of }, at) => (left[at] ? [{ what: 'account', name, of }] : []));
}

/** Where the app is not connected to Confluence, nothing is known of its spaces. */
async function findMissingSpaces(ports: Ports, places: Place[]): Promise<MissingView[]> {
  const standing = places.length === 0 ? 'absent' : await ports.confluence.readStatus().catch(() => 'absent');
  if (standing !== 'ready') return [];
  return findAbsent('space', places, (key) => ports.clientAccounts.findSpace(key));
}

/** Those that are looked for in vain; of one that cannot be looked for now nothing is said. */
async function findAbsent(
  what: MissingView['what'],
  places: Place[],
  find: (name: string) => Promise<unknown>,
): Promise<MissingView[]> {
  const matches = await Promise.all(places.map(({ name }) => find(name).catch(() => name)));
  return places.flatMap((place, at) => (matches[at] === null ? [{ what, ...place }] : []));
}

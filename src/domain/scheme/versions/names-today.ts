/** The roles and groups that a scheme names, under the names and ids they have today. */
import { own } from '../../../common/own';
import type { Scheme } from '../scheme';

/** A role or a group: its name, and its id where that is known. */
export interface Named {
  name: string;
  id: string | null;
}

/** Every role and group that a scheme names, each once. */
export function collectNames({ team, alerts, report }: Scheme): { roles: string[]; groups: string[] } {
  const readers = report?.place?.readers;
  const groups = [...team.groups, ...(alerts?.to.groups ?? []), ...(readers ? [readers] : [])];
  return { roles: [...new Set(team.roles)], groups: [...new Set(groups)] };
}

export const rolesOf = ({ team, ids }: Scheme): Named[] => team.roles.map(withId(ids?.roles));

export const groupsOf = ({ ids }: Scheme, names: readonly string[]): Named[] =>
  names.map(withId(ids?.groups));

const withId =
  (ids: Record<string, string> = {}) =>
  (name: string): Named => ({ name, id: own(ids, name) ?? null });

/** What roles and groups are called today, by their ids. */
export interface NamesToday {
  roles: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string>;
}

/**
 * The scheme with today's names and their ids: a name that Jira knows today is what it says; one that it knows no longer is looked
 * for by the id it had. What is in neither keeps its name and has no id.
 */
export function withNamesToday(scheme: Scheme, today: NamesToday): Scheme {
  const roles = createRenaming(today.roles, scheme.ids?.roles);
  const groups = createRenaming(today.groups, scheme.ids?.groups);
  const named = collectNames(scheme);
  const { team, alerts, report } = scheme;
  return {
    ...scheme,
    team: { roles: team.roles.map(roles.nameOf), groups: team.groups.map(groups.nameOf) },
    ...(alerts
      ? { alerts: { ...alerts, to: { ...alerts.to, groups: alerts.to.groups.map(groups.nameOf) } } }
      : {}),
    ...(report?.place?.readers
      ? { report: { ...report, place: { ...report.place, readers: groups.nameOf(report.place.readers) } } }
      : {}),
    ids: { roles: roles.idsOf(named.roles), groups: groups.idsOf(named.groups) },
  };
}

function createRenaming(names: ReadonlyMap<string, string>, storedIds: Record<string, string> = {}) {
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const idOf = (name: string): string | undefined => {
    const before = own(storedIds, name);
    return ids.get(name) ?? (before !== undefined && names.has(before) ? before : undefined);
  };
  const nameOf = (name: string): string => names.get(idOf(name) ?? '') ?? name;
  const idsOf = (all: string[]): Record<string, string> =>
    Object.fromEntries(all.flatMap((name) => (idOf(name) ? [[nameOf(name), idOf(name) as string]] : [])));
  return { nameOf, idsOf };
}

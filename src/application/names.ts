import type { Ports } from './ports';

/** The names of people by their accounts, each asked for once; one whom Jira does not name is left out. */
export async function namesOf(ports: Ports, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = [...new Set(ids)];
  const named = await Promise.all(people.map(async (id) => [id, await ports.people.nameOf(id)] as const));
  return new Map(named.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])));
}

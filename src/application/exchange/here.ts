import type { Answer, Here, Named } from '../../domain/exchange/file/fit';
import type { ReferenceKind } from '../../domain/exchange/file/origin';
import type { Reference } from '../../domain/exchange/file/references';
import type { Ports } from '../ports';

/** What there is here of what a scheme names. Fields, work types and components are not looked up: a name that is not met does nothing. */
export async function listHere(
  ports: Ports,
  projectId: string,
  references: readonly Reference[],
  answers: readonly Answer[],
): Promise<Here> {
  const valuesOf = (kind: ReferenceKind) => references.filter((reference) => reference.kind === kind);
  const [facts, roles, clients, groups, people] = await Promise.all([
    ports.projects.factsOf(projectId),
    ports.people.rolesOf(projectId),
    ports.site.listClients(),
    listGroups(ports, [...valuesOf('group'), ...chosen('group', answers)]),
    findPeople(ports, [...valuesOf('person'), ...chosen('person', answers)]),
  ]);
  return {
    priority: facts.priorities.map(({ id, name }) => ({ id, name })),
    status: facts.statuses.map(({ id, name }) => ({ id, name })),
    role: roles,
    group: groups,
    person: people,
    client: clients
      .filter(({ projects }) => projects.includes(facts.key))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** What an answer chose is looked for too: nothing is taken at its word. */
const chosen = (kind: ReferenceKind, answers: readonly Answer[]): Reference[] =>
  answers.flatMap(({ kind: of, to }) => (of === kind && to.by === 'id' ? [{ kind, value: to.id }] : []));

async function listGroups(ports: Ports, wanted: Reference[]): Promise<Named[]> {
  if (wanted.length === 0) return [];
  const values = wanted.map(({ value }) => value);
  return ports.people.listGroups({ ids: values, names: values });
}

/** A person keeps the words the file has, beside the account that is meant. */
async function findPeople(ports: Ports, wanted: Reference[]): Promise<Named[]> {
  const accounts = await Promise.all(
    wanted.map(async ({ value }) => ({ value, id: await ports.people.findPerson(value).catch(() => null) })),
  );
  return accounts.flatMap(({ value, id }) => (id === null ? [] : [{ id, name: value }]));
}

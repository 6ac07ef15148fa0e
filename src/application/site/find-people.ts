import type { FoundAnswer, NamedAnswer } from '../../contract/scheme';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { refusedToAdminister } from '../scheme/draft-scheme';
import type { AdminAsked } from '../scheme/show-scheme';

interface Sought extends AdminAsked {
  kind: 'person' | 'group';
  text: string;
}

/** People or groups to choose from for a scheme: only those whom the project's administrator sees in Jira. */
export async function findPeople(ports: Ports, asked: Sought): Promise<FoundAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const text = asked.text.trim();
  if (text === '') return { kind: 'found', found: [] };
  const find = asked.kind === 'person' ? ports.people.find : ports.people.findGroups;
  return { kind: 'found', found: await find(text) };
}

/** The names of people a scheme knows by their accounts; one whom Jira does not name is left out. */
export async function namePeople(
  ports: Ports,
  asked: AdminAsked,
  ids: string[],
): Promise<NamedAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const named = await Promise.all(ids.map(async (id) => [id, await ports.people.nameOf(id)] as const));
  return { kind: 'named', people: named.flatMap(([id, name]) => (name === null ? [] : [{ id, name }])) };
}

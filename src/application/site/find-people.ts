import type { PeopleFoundAnswer, PeopleNamedAnswer } from '../../contract/scheme';
import { namesOf } from '../names';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import type { AdminRequest } from '../scheme/show-scheme';

interface SearchRequest extends AdminRequest {
  kind: 'person' | 'group';
  text: string;
}

/** People or groups to choose from for a scheme: only those whom the project's administrator sees in Jira. */
export async function findPeople(ports: Ports, request: SearchRequest): Promise<PeopleFoundAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const text = request.text.trim();
  if (text === '') return { kind: 'found', found: [] };
  const find = request.kind === 'person' ? ports.people.searchPeople : ports.people.searchGroups;
  return { kind: 'found', found: await find(text) };
}

/** The names of people a scheme knows by their accounts; one whom Jira does not name is left out. */
export async function namePeople(
  ports: Ports,
  request: AdminRequest,
  ids: string[],
): Promise<PeopleNamedAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const people = [...(await namesOf(ports, ids))].map(([id, name]) => ({ id, name }));
  return { kind: 'named', people };
}

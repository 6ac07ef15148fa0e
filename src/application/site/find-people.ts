import type { PeopleFoundAnswer, PeopleNamedAnswer } from '../../contract/scheme';
import { foundOrRefused } from '../clients/pick';
import { namesOf } from '../names';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { refuseUnlessAdministrator } from '../scheme/draft-scheme';
import type { AdminRequest } from '../scheme/show-scheme';

interface SearchRequest extends AdminRequest {
  kind: 'person' | 'group' | 'organization';
  text: string;
}

/** People, groups or organizations to choose from: only those whom the project's administrator sees in Jira. */
export async function findPeople(ports: Ports, request: SearchRequest): Promise<PeopleFoundAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const text = request.text.trim();
  if (text === '') return { kind: 'found', found: [] };
  return foundOrRefused(await searches(ports)[request.kind](text));
}

const searches = ({ people, organizations }: Ports) => ({
  person: people.searchPeople,
  group: people.searchGroups,
  organization: organizations.search,
});

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

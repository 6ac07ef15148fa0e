import type { FoundAnswer } from '../../contract/admin';
import { namesOf } from '../names';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';

interface PickRequest {
  kind: 'person' | 'group' | 'space' | 'page' | 'organization';
  text: string;
  /** The space whose pages are searched, by its key. */
  space: string;
}

/** What to choose from where a client is entered; people and groups as the administrator who asks sees them. */
export async function pick(ports: Ports, { kind, text, space }: PickRequest): Promise<FoundAnswer | Refusal> {
  const query = text.trim();
  if (query === '') return { kind: 'found', found: [] };
  const find = {
    person: () => ports.people.searchPeople(query),
    group: () => ports.people.searchGroups(query),
    space: () => ports.confluencePages.searchSpaces(query),
    page: () => ports.confluencePages.searchPages(space, query),
    organization: () => ports.organizations.search(query),
  };
  return foundOrRefused(await find[kind]());
}

/** Null is what whoever sees no organizations finds. */
export const foundOrRefused = (matches: FoundAnswer['found'] | null): FoundAnswer | Refusal =>
  matches === null ? noOrganizations() : { kind: 'found', found: matches };

const noOrganizations = () => refuse('not-allowed', ({ refusals }) => refusals.clients.noOrganizations);

/** The names of people by their accounts; one whom Jira does not name is left out. */
export async function namePeople(ports: Ports, ids: string[]): Promise<FoundAnswer> {
  return { kind: 'found', found: [...(await namesOf(ports, ids))].map(([id, name]) => ({ id, name })) };
}

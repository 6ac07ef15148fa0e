import { route } from '@forge/api';
import type { Named } from '../../../application/ports/people';
import * as z from '../../../common/zod';
import { askOk } from '../../request';

const MOST = 10;
const peopleShape = z.array(
  z.looseObject({
    accountId: z.string(),
    displayName: z.string().nullish(),
    accountType: z.string().nullish(),
    active: z.boolean().nullish(),
  }),
);
const groupsShape = z.looseObject({ groups: z.array(z.looseObject({ name: z.string() })).default([]) });

/** People whose name or address begins so, as the person who asks sees them; apps and closed accounts are nobody to tell. */
export async function findPeople(text: string): Promise<Named[]> {
  const query = new URLSearchParams({ query: text, maxResults: '50' });
  return toPeople(await askOk('jira', 'user', route`/rest/api/3/user/search?${query}`));
}

/** The same for those whom a project's issues can be assigned to; Jira takes a project's id for its key. */
export async function findAssignable(projectId: string, text: string): Promise<Named[]> {
  const query = new URLSearchParams({ project: projectId, query: text, maxResults: '50' });
  return toPeople(await askOk('jira', 'user', route`/rest/api/3/user/assignable/search?${query}`));
}

function toPeople(users: unknown): Named[] {
  return peopleShape
    .parse(users)
    .filter(({ accountType, active }) => accountType !== 'app' && active !== false)
    .map(({ accountId, displayName }) => ({ id: accountId, name: displayName ?? accountId }))
    .slice(0, MOST);
}

/** Groups whose name holds the text, as the person who asks sees them. */
export async function findGroups(text: string): Promise<Named[]> {
  const query = new URLSearchParams({ query: text, maxResults: `${MOST}` });
  const groups = await askOk('jira', 'user', route`/rest/api/3/groups/picker?${query}`);
  return groupsShape.parse(groups).groups.map(({ name }) => ({ id: name, name }));
}

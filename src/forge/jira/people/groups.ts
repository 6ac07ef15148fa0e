/** Groups of people as Jira keeps them. */
import { route } from '@forge/api';
import type { Named } from '../../../application/ports/people';
import * as z from '../../../common/zod';
import { withCache } from '../../cached';
import { ask, askOk, UnexpectedAnswer } from '../../request';

const membersShape = z.looseObject({
  isLast: z.boolean().default(true),
  values: z.array(z.looseObject({ accountId: z.string() })).default([]),
});

const MEMBERS_MS = 900_000;

/** The members of a group given as `groupname=…` or `groupId=…`; a group that is gone has none. */
export const listGroupMembers = withCache(MEMBERS_MS, async (which: string): Promise<string[]> => {
  const [by = '', ...name] = which.split('=');
  const members: string[] = [];
  for (let isLast = false; !isLast; ) {
    const query = new URLSearchParams({
      [by]: name.join('='),
      startAt: `${members.length}`,
      maxResults: '50',
    });
    const answer = await ask('jira', 'app', route`/rest/api/3/group/member?${query}`);
    const { status, body } = answer;
    if (status === 404) return [];
    if (status !== 200) throw new UnexpectedAnswer('GET /rest/api/3/group/member', answer);
    const page = membersShape.parse(body);
    members.push(...page.values.map(({ accountId }) => accountId));
    isLast = page.isLast || page.values.length === 0;
  }
  return members;
});

const AT_ONCE = 50;
const groupsShape = z.looseObject({
  values: z.array(z.looseObject({ name: z.string(), groupId: z.string() })).default([]),
});

/** Those that Jira has today, by the ids and the names that are asked for. */
export async function listGroups({ ids, names }: { ids: string[]; names: string[] }): Promise<Named[]> {
  const groups = [...(await listGroupsBy('groupId', ids)), ...(await listGroupsBy('groupName', names))];
  return [...new Map(groups.map((group) => [group.id, group])).values()];
}

/** Neither what is asked for nor what is answered is more than fifty at once. */
async function listGroupsBy(parameter: 'groupId' | 'groupName', values: string[]): Promise<Named[]> {
  if (values.length === 0) return [];
  const parameters = values.slice(0, AT_ONCE).map((value): [string, string] => [parameter, value]);
  const query = new URLSearchParams([...parameters, ['maxResults', `${AT_ONCE}`]]);
  const answer = await askOk('jira', 'app', route`/rest/api/3/group/bulk?${query}`);
  const groups = groupsShape.parse(answer).values.map(({ groupId, name }) => ({ id: groupId, name }));
  return [...groups, ...(await listGroupsBy(parameter, values.slice(AT_ONCE)))];
}

const sizeShape = z.looseObject({ total: z.number() });

export async function countGroup({ name, id }: { name: string; id: string | null }): Promise<number | null> {
  const which: [string, string] = id ? ['groupId', id] : ['groupname', name];
  const query = new URLSearchParams([which, ['maxResults', '1']]);
  const answer = await ask('jira', 'app', route`/rest/api/3/group/member?${query}`);
  const { status, body } = answer;
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET /rest/api/3/group/member', answer);
  return sizeShape.parse(body).total;
}

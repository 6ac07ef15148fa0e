/** Groups of people as Jira keeps them. */
import { route } from '@forge/api';
import { z } from 'zod';
import { remembered } from './remembered';
import { ask, askOk, UnexpectedAnswer } from './request';

const membersShape = z.looseObject({
  isLast: z.boolean().default(true),
  values: z.array(z.looseObject({ accountId: z.string() })).default([]),
});

const MEMBERS_MS = 900_000;

/** The members of a group given as `groupname=…` or `groupId=…`; a group that is gone has none. */
export const groupMembers = remembered(MEMBERS_MS, async (which: string): Promise<string[]> => {
  const [by = '', ...name] = which.split('=');
  const found: string[] = [];
  for (let isLast = false; !isLast; ) {
    const asked = new URLSearchParams({ [by]: name.join('='), startAt: `${found.length}`, maxResults: '50' });
    const { status, body } = await ask('jira', 'app', route`/rest/api/3/group/member?${asked}`);
    if (status === 404) return [];
    if (status !== 200) throw new UnexpectedAnswer('GET /rest/api/3/group/member', status);
    const page = membersShape.parse(body);
    found.push(...page.values.map(({ accountId }) => accountId));
    isLast = page.isLast || page.values.length === 0;
  }
  return found;
});

const groupsShape = z.looseObject({
  groups: z.array(z.looseObject({ name: z.string(), groupId: z.string() })),
});

export async function groupId(name: string): Promise<string | null> {
  const asked = new URLSearchParams({ query: name, maxResults: '50' });
  const body = await askOk('jira', 'app', route`/rest/api/3/groups/picker?${asked}`);
  return groupsShape.parse(body).groups.find((group) => group.name === name)?.groupId ?? null;
}

const sizeShape = z.looseObject({ total: z.number() });

export async function groupSize(name: string): Promise<number | null> {
  const asked = new URLSearchParams({ groupname: name, maxResults: '1' });
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/group/member?${asked}`);
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET /rest/api/3/group/member', status);
  return sizeShape.parse(body).total;
}

import { route } from '@forge/api';
import { z } from 'zod';
import type { People } from '../application/ports/people';
import type { Scheme } from '../domain/scheme/scheme';
import { remembered } from './remembered';
import { ask, askOk, UnexpectedAnswer } from './request';
import { findGroups, findPeople } from './search-people';
import { storedTeamGroups } from './storage/team-groups';

const rolesShape = z.record(z.string(), z.string());
const roleShape = z.looseObject({
  actors: z
    .array(
      z.looseObject({
        actorUser: z.looseObject({ accountId: z.string() }).optional(),
        actorGroup: z.looseObject({ groupId: z.string() }).optional(),
      }),
    )
    .default([]),
});
const grantsShape = z.looseObject({
  projectPermissions: z.array(
    z.looseObject({
      permission: z.string(),
      issues: z.array(z.number()).default([]),
      projects: z.array(z.number()).default([]),
    }),
  ),
});

/** People as Jira's permissions and project roles tell them. An id Jira leaves out of its answer is denied. */
export const jiraPeople: People = {
  canBrowse: (accountId, issueId) =>
    granted(accountId, { permissions: ['BROWSE_PROJECTS'], issues: [Number(issueId)] }),
  canWork: (accountId, issueId) =>
    granted(accountId, { permissions: ['EDIT_ISSUES'], issues: [Number(issueId)] }),
  canCreate: (accountId, projectId) =>
    granted(accountId, { permissions: ['CREATE_ISSUES'], projects: [Number(projectId)] }),
  canAdminister: (accountId, projectId) =>
    granted(accountId, { permissions: ['ADMINISTER_PROJECTS'], projects: [Number(projectId)] }),
  worksIn,
  administersSite,
  nameOf: (accountId) => nameOf(accountId),
  languageOf: (accountId) => languageOf(accountId),
  called: (text) => called(text),
  find: findPeople,
  findGroups,
  team: teamOf,
  groupSize,
  groupId,
};

const TEAM_MS = 900_000;
const LANGUAGE_MS = 3_600_000;
const userShape = z.looseObject({ locale: z.string().nullish() });

/** Jira names a person's language only where his privacy settings let it. */
const languageOf = remembered(LANGUAGE_MS, async (accountId: string): Promise<'en' | 'fr' | null> => {
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/user?accountId=${accountId}`);
  const locale = status === 200 ? userShape.parse(body).locale : null;
  if (!locale) return null;
  return locale.startsWith('fr') ? 'fr' : 'en';
});

const namedShape = z.looseObject({ displayName: z.string().nullish() });

const nameOf = remembered(LANGUAGE_MS, async (accountId: string): Promise<string | null> => {
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/user?accountId=${accountId}`);
  return status === 200 ? (namedShape.parse(body).displayName ?? null) : null;
});

const foundShape = z.array(
  z.looseObject({
    accountId: z.string(),
    displayName: z.string().nullish(),
    emailAddress: z.string().nullish(),
  }),
);

/** Jira's search looks at beginnings; only an exact match counts, so that nobody is taken for somebody else. */
const called = remembered(LANGUAGE_MS, async (text: string): Promise<string | null> => {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  if ((await nameOf(text.trim())) !== null) return text.trim();
  const asked = new URLSearchParams({ query: wanted, maxResults: '50' });
  const found = foundShape.parse(await askOk('jira', 'app', route`/rest/api/3/user/search?${asked}`));
  const exact = found.filter(({ displayName, emailAddress }) =>
    [displayName, emailAddress].some((known) => known?.toLowerCase() === wanted),
  );
  return exact.length === 1 ? (exact[0]?.accountId ?? null) : null;
});

async function administersSite(accountId: string): Promise<boolean> {
  const answer = await askOk('jira', { user: accountId }, route`/rest/api/3/permissions/check`, {
    method: 'POST',
    body: { globalPermissions: ['ADMINISTER'] },
  });
  return globalShape.parse(answer).globalPermissions.includes('ADMINISTER');
}

const globalShape = z.looseObject({ globalPermissions: z.array(z.string()).default([]) });

async function worksIn(accountId: string, projectIds: string[]): Promise<string[]> {
  if (projectIds.length === 0) return [];
  const projects = projectIds.map(Number);
  const answer = await askOk('jira', { user: accountId }, route`/rest/api/3/permissions/check`, {
    method: 'POST',
    body: { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects }] },
  });
  const theirs = grantsShape.parse(answer).projectPermissions.flatMap((grant) => grant.projects);
  return projectIds.filter((id) => theirs.includes(Number(id)));
}

async function granted(
  accountId: string,
  ask: { permissions: string[]; issues?: number[]; projects?: number[] },
): Promise<boolean> {
  const body = { projectPermissions: [ask] };
  const answer = await askOk('jira', { user: accountId }, route`/rest/api/3/permissions/check`, {
    method: 'POST',
    body,
  });
  return grantsShape
    .parse(answer)
    .projectPermissions.some(
      ({ issues, projects }) =>
        (ask.issues ?? []).every((id) => issues.includes(id)) &&
        (ask.projects ?? []).every((id) => projects.includes(id)),
    );
}

/**
 * The account ids of everybody in the roles and groups the scheme calls its team, and in the groups that are the team everywhere, as
 * known for at most a quarter of an hour.
 */
export async function teamOf(projectId: string, { team }: Scheme): Promise<string[]> {
  const groups = [...team.groups, ...(await everywhere(''))];
  const members = await Promise.all([
    team.roles.length > 0 ? membersByRoles(JSON.stringify([projectId, team.roles])) : [],
    ...groups.map((name) => groupMembers(`groupname=${name}`)),
  ]);
  return [...new Set(members.flat())];
}

const everywhere = remembered(TEAM_MS, () => storedTeamGroups.list());

const membersByRoles = remembered(TEAM_MS, async (key: string): Promise<string[]> => {
  const [projectId, names] = JSON.parse(key) as [string, string[]];
  const roles = rolesShape.parse(await askOk('jira', 'app', route`/rest/api/3/project/${projectId}/role`));
  const ids = names.flatMap((name) => roles[name]?.match(/\/role\/(\d+)$/)?.[1] ?? []);
  const members = await Promise.all(ids.map((id) => membersOf(projectId, id)));
  return [...new Set(members.flat())];
});

/** The people of a role, and those of every group that has it. */
async function membersOf(projectId: string, roleId: string): Promise<string[]> {
  const role = roleShape.parse(
    await askOk('jira', 'app', route`/rest/api/3/project/${projectId}/role/${roleId}`),
  );
  const people = role.actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []);
  const groups = role.actors.flatMap(({ actorGroup }) => actorGroup?.groupId ?? []);
  const members = await Promise.all(groups.map((id) => groupMembers(`groupId=${id}`)));
  return [...people, ...members.flat()];
}

const membersShape = z.looseObject({
  isLast: z.boolean().default(true),
  values: z.array(z.looseObject({ accountId: z.string() })).default([]),
});

/** The members of a group given as `groupname=…` or `groupId=…`; a group that is gone has none. */
const groupMembers = remembered(TEAM_MS, async (which: string): Promise<string[]> => {
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

async function groupId(name: string): Promise<string | null> {
  const asked = new URLSearchParams({ query: name, maxResults: '50' });
  const body = await askOk('jira', 'app', route`/rest/api/3/groups/picker?${asked}`);
  return groupsShape.parse(body).groups.find((group) => group.name === name)?.groupId ?? null;
}

const sizeShape = z.looseObject({ total: z.number() });

async function groupSize(name: string): Promise<number | null> {
  const asked = new URLSearchParams({ groupname: name, maxResults: '1' });
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/group/member?${asked}`);
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET /rest/api/3/group/member', status);
  return sizeShape.parse(body).total;
}

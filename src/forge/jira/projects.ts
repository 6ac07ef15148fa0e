import { route } from '@forge/api';
import type { Project } from '../../application/ports/issues';
import type { ProjectFacts, Projects } from '../../application/ports/people';
import * as z from '../../common/zod';
import { ask, askOk, UnexpectedAnswer } from '../request';
import { markFollowed, markWaitedFor } from './followed-project';
import { addToRole, rolesOf } from './people/roles';
import { prioritiesOf } from './priorities';

const projectShape = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  simplified: z.boolean().default(false),
});
const statusesShape = z.array(
  z.looseObject({
    statuses: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        statusCategory: z.looseObject({ key: z.string() }),
      }),
    ),
  }),
);

/** Projects as Jira's REST API tells them. */
export const jiraProjects: Projects = {
  factsOf,
  findProject,
  listVisible,
  listAdministered,
  createPriority,
  addToRole,
  markFollowed,
  markWaitedFor,
};

const seenShape = z.looseObject({ values: z.array(projectShape) });

async function listVisible(): Promise<Project[]> {
  const answer = await askOk('jira', 'user', route`/rest/api/3/project/search?maxResults=50`);
  return seenShape.parse(answer).values.map(({ id, key, name }) => ({ id, key, name }));
}

async function findProject(keyOrId: string): Promise<Project | null> {
  const answer = await ask('jira', 'user', route`/rest/api/3/project/${keyOrId}`);
  const { status, body } = answer;
  if (status === 429 || status >= 500) throw new UnexpectedAnswer('GET project', answer);
  if (status !== 200) return null;
  const { id, key, name } = projectShape.parse(body);
  return { id, key, name };
}

const AT_ONCE = 50;

async function listAdministered(projectIds: string[]): Promise<Project[]> {
  const projects: Project[] = [];
  for (let at = 0; at < projectIds.length; at += AT_ONCE) {
    const query = new URLSearchParams({ action: 'edit', maxResults: `${AT_ONCE}` });
    for (const id of projectIds.slice(at, at + AT_ONCE)) query.append('id', id);
    const answer = await askOk('jira', 'user', route`/rest/api/3/project/search?${query}`);
    projects.push(...seenShape.parse(answer).values.map(({ id, key, name }) => ({ id, key, name })));
  }
  return projects;
}

/** The project first: of one that was deleted nothing else is asked. */
async function factsOf(projectId: string): Promise<ProjectFacts> {
  const project = await askOk('jira', 'app', route`/rest/api/3/project/${projectId}`);
  const [priorities, types, roles] = await Promise.all([
    prioritiesOf(projectId),
    askOk('jira', 'app', route`/rest/api/3/project/${projectId}/statuses`),
    rolesOf(projectId),
  ]);
  const { id, key, name, simplified } = projectShape.parse(project);
  return {
    isTeamManaged: simplified,
    id,
    key,
    name,
    priorities,
    statuses: statusesOf(types),
    roles: roles.map((role) => role.name),
  };
}

/** The statuses of every type of issue, each once. */
function statusesOf(types: unknown): ProjectFacts['statuses'] {
  const allStatuses = statusesShape.parse(types).flatMap(({ statuses }) => statuses);
  const byId = new Map(allStatuses.map((status) => [status.id, status]));
  return [...byId.values()].map(({ id, name, statusCategory: { key } }) => ({
    id,
    name,
    category: key === 'done' || key === 'new' ? key : 'indeterminate',
  }));
}

const avatarsShape = z.looseObject({ system: z.array(z.looseObject({ id: z.string() })) });

/** From grave to slight. */
const COLOURS = ['#cd1316', '#e97f33', '#f0bd30', '#2d8738', '#6a9a23'];

/** Each gets a picture of Jira's own, which a priority must have. */
async function createPriority(
  { name, description }: { name: string; description: string },
  { at, of }: { at: number; of: number },
): Promise<boolean> {
  const as = 'user' as const;
  const avatars = await ask('jira', as, route`/rest/api/3/avatar/priority/system`);
  if (avatars.status !== 200) return false;
  const { system } = avatarsShape.parse(avatars.body);
  const indexOf = (count: number) => Math.floor((at * count) / of);
  const body = {
    name,
    description,
    statusColor: COLOURS[indexOf(COLOURS.length)],
    avatarId: Number(system[indexOf(system.length)]?.id),
  };
  const { status } = await ask('jira', as, route`/rest/api/3/priority`, { method: 'POST', body });
  return status === 201;
}

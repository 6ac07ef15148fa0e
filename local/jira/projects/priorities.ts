import { z } from 'zod';
import { nextId, put } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, pageOf, parsed, Refused } from '../../product';
import { type Named, type Project, prioritiesIn, prioritiesOf } from '../model';
import { isAdministrator, projectOf } from '../people/access';

export const priorities: Operations = {
  getPriorities: {
    route: 'GET /rest/api/3/priority',
    run: (_call, ground) => ok(prioritiesOf(ground).map((priority) => priorityJson(ground, priority))),
  },
  searchPriorities: { route: 'GET /rest/api/3/priority/search', run: search },
  getAllSystemAvatars: { route: 'GET /rest/api/3/avatar/{type}/system', run: avatars },
  createPriority: { route: 'POST /rest/api/3/priority', run: create },
  getPriority: { route: 'GET /rest/api/3/priority/{id}', run: get },
};

const COLOURS = ['#cd1316', '#e97f33', '#2d8738'];

export function priorityJson(ground: Ground, { id, name }: Named) {
  const at = prioritiesOf(ground).findIndex((one) => one.id === id);
  return {
    self: `${ground.baseUrl}/rest/api/3/priority/${id}`,
    id,
    name,
    description: '',
    statusColor: COLOURS[at] ?? '#6a9a23',
    iconUrl: `${ground.baseUrl}/`,
    isDefault: at === prioritiesOf(ground).length - 1,
  };
}

function search({ query }: Call, ground: Ground) {
  const ids = query.getAll('id');
  const projects = query.getAll('projectId').map((id) => projectOf(ground, id));
  const listed = projects.length === 0 ? prioritiesOf(ground) : prioritiesOfAll(ground, projects);
  const part = (query.get('priorityName') ?? '').toLowerCase();
  const every = listed.filter(
    ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(part),
  );
  const { startAt, maxResults } = pageOf(query, 50, 50);
  const values = every.slice(startAt, startAt + maxResults).map((priority) => priorityJson(ground, priority));
  const isLast = startAt + values.length >= every.length;
  return ok({ startAt, maxResults, total: every.length, isLast, values });
}

/** What any of the projects has, in the order of the first. */
function prioritiesOfAll(ground: Ground, projects: Project[]): Named[] {
  return [...new Set(projects.flatMap((project) => prioritiesIn(ground, project)))];
}

function get({ params }: Call, ground: Ground) {
  const found = prioritiesOf(ground).find(({ id }) => id === params.id);
  if (!found) throw new Refused(404, `The priority with id '${params.id}' does not exist`);
  return ok(priorityJson(ground, found));
}

/** Pictures of priorities alone, by their ids: the site draws none. */
function avatars({ params }: Call) {
  if (params.type !== 'priority') throw new Refused(404, `This site has no pictures of ${params.type}.`);
  const system = ['10300', '10301', '10302', '10303', '10304'];
  return ok({
    system: system.map((id) => ({ id, isSystemAvatar: true, isSelected: false, isDeletable: false })),
  });
}

const asked = z.looseObject({
  name: z.string().trim().min(1).max(60),
  description: z.string().max(255).nullish(),
  statusColor: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
  avatarId: z.number().int(),
});

/** The newest is the last of all. */
function create({ caller, body }: Call, ground: Ground) {
  if (!isAdministrator(ground, caller))
    throw new Refused(403, 'Only Jira administrators can create priorities.');
  const { name } = parsed(asked, body);
  if (prioritiesOf(ground).some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw new Refused(400, 'A priority with that name already exists.');
  const id = String(nextId(ground.db, 'priority', 10_100));
  put(ground.db, 'priority', id, '', { id, name });
  return ok({ id }, 201);
}

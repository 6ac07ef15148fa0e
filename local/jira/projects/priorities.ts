import { z } from 'zod';
import { put, takeNextId } from '../../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { type Named, type Project, prioritiesOf, prioritiesOfProject } from '../model/model';
import { isAdministrator, projectOf } from '../people/access';

export const priorities: Operations = {
  getPriorities: {
    route: 'GET /rest/api/3/priority',
    run: (_call, context) =>
      toAnswer(prioritiesOf(context).map((priority) => toPriorityJson(context, priority))),
  },
  searchPriorities: { route: 'GET /rest/api/3/priority/search', run: searchPriorities },
  getAllSystemAvatars: { route: 'GET /rest/api/3/avatar/{type}/system', run: listAvatars },
  createPriority: { route: 'POST /rest/api/3/priority', run: createPriority },
  getPriority: { route: 'GET /rest/api/3/priority/{id}', run: get },
};

/** Those that the site begins with have no description. */
type Described = Named & { description?: string };

const COLOURS = ['#cd1316', '#e97f33', '#2d8738'];

export function toPriorityJson(context: SiteContext, { id, name, description = '' }: Described) {
  const at = prioritiesOf(context).findIndex((candidate) => candidate.id === id);
  return {
    self: `${context.baseUrl}/rest/api/3/priority/${id}`,
    id,
    name,
    description,
    statusColor: COLOURS[at] ?? '#6a9a23',
    iconUrl: `${context.baseUrl}/`,
    isDefault: at === prioritiesOf(context).length - 1,
  };
}

function searchPriorities({ query }: Call, context: SiteContext) {
  const ids = query.getAll('id');
  const projects = query.getAll('projectId').map((id) => projectOf(context, id));
  const available = projects.length === 0 ? prioritiesOf(context) : prioritiesOfAll(context, projects);
  const part = (query.get('priorityName') ?? '').toLowerCase();
  const every = available.filter(
    ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(part),
  );
  const { startAt, maxResults } = rangeOf(query, 50, 50);
  const values = every
    .slice(startAt, startAt + maxResults)
    .map((priority) => toPriorityJson(context, priority));
  const isLast = startAt + values.length >= every.length;
  return toAnswer({ startAt, maxResults, total: every.length, isLast, values });
}

/** What any of the projects has, in the order of the first. */
function prioritiesOfAll(context: SiteContext, projects: Project[]): Named[] {
  return [...new Set(projects.flatMap((project) => prioritiesOfProject(context, project)))];
}

function get({ params }: Call, context: SiteContext) {
  const priority = prioritiesOf(context).find(({ id }) => id === params.id);
  if (!priority) throw new Refused(404, `The priority with id '${params.id}' does not exist`);
  return toAnswer(toPriorityJson(context, priority));
}

/** Pictures of priorities alone, by their ids: the site draws none. */
function listAvatars({ params }: Call) {
  if (params.type !== 'priority') throw new Refused(404, `This site has no pictures of ${params.type}.`);
  const system = ['10300', '10301', '10302', '10303', '10304'];
  return toAnswer({
    system: system.map((id) => ({ id, isSystemAvatar: true, isSelected: false, isDeletable: false })),
  });
}

const createShape = z.looseObject({
  name: z.string().trim().min(1).max(60),
  description: z.string().max(255).nullish(),
  statusColor: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
  avatarId: z.number().int(),
});

/** The newest is the last of all. */
function createPriority({ caller, body }: Call, context: SiteContext) {
  if (!isAdministrator(context, caller))
    throw new Refused(403, 'Only Jira administrators can create priorities.');
  const { name, description } = parseBody(createShape, body);
  if (prioritiesOf(context).some((candidate) => candidate.name.toLowerCase() === name.toLowerCase()))
    throw new Refused(400, 'A priority with that name already exists.');
  const id = String(takeNextId(context.db, 'priority', 10_100));
  put(context.db, 'priority', id, '', { id, name, description: description ?? '' });
  return toAnswer({ id }, 201);
}

/** Issue panels pinned to projects, as a task that is done at once. The site shows every panel on every issue all the same. */
import { z } from 'zod';
import { find, put, takeNextId } from '../../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { isAdministrator, projectOf } from '../people/access';

interface Task {
  id: string;
  by: string;
  at: number;
}

export const panelPins: Operations = {
  bulkPinUnpinProjectsAsync: { route: 'POST /rest/api/3/forge/panel/action/bulk/async', run: createTask },
  getTask: { route: 'GET /rest/api/3/task/{taskId}', run: getTask },
};

const requestShape = z.looseObject({
  moduleId: z.string().regex(/^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/[^/]+$/),
  projectList: z
    .array(z.looseObject({ action: z.enum(['PIN', 'UNPIN']), projectIdOrKey: z.string() }))
    .min(1)
    .max(1000),
});

function createTask({ caller, body }: Call, context: SiteContext) {
  if (!isAdministrator(context, caller)) throw new Refused(403, 'Only Jira administrators can pin panels.');
  const { projectList } = parseBody(requestShape, body);
  for (const { projectIdOrKey } of projectList) projectOf(context, projectIdOrKey);
  const id = String(takeNextId(context.db, 'task'));
  put(context.db, 'task', id, '', { id, by: caller.accountId, at: context.now() } satisfies Task);
  return toAnswer({ taskId: id }, 202);
}

function getTask({ caller, params }: Call, context: SiteContext) {
  const stored = find<Task>(context.db, 'task', params.taskId ?? '');
  if (!stored) throw new Refused(404, `Task ${params.taskId} was not found.`);
  if (stored.by !== caller.accountId && !isAdministrator(context, caller))
    throw new Refused(403, 'Only Jira administrators and whoever began the task can see it.');
  const { id, at } = stored;
  const times = { submitted: at, started: at, finished: at, lastUpdate: at, elapsedRuntime: 0 };
  const self = `${context.baseUrl}/rest/api/3/task/${id}`;
  return toAnswer({ self, id, status: 'COMPLETE', progress: 100, submittedBy: 10_000, ...times });
}

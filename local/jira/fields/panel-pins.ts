/** Issue panels pinned to projects, as a task that is done at once. The site shows every panel on every issue all the same. */
import { z } from 'zod';
import { find, nextId, put } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, parsed, Refused } from '../../product';
import { isAdministrator, projectOf } from '../people/access';

interface Task {
  id: string;
  by: string;
  at: number;
}

export const panelPins: Operations = {
  bulkPinUnpinProjectsAsync: { route: 'POST /rest/api/3/forge/panel/action/bulk/async', run: order },
  getTask: { route: 'GET /rest/api/3/task/{taskId}', run: task },
};

const asked = z.looseObject({
  moduleId: z.string().regex(/^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/[^/]+$/),
  projectList: z
    .array(z.looseObject({ action: z.enum(['PIN', 'UNPIN']), projectIdOrKey: z.string() }))
    .min(1)
    .max(1000),
});

function order({ caller, body }: Call, ground: Ground) {
  if (!isAdministrator(ground, caller)) throw new Refused(403, 'Only Jira administrators can pin panels.');
  const { projectList } = parsed(asked, body);
  for (const { projectIdOrKey } of projectList) projectOf(ground, projectIdOrKey);
  const id = String(nextId(ground.db, 'task'));
  put(ground.db, 'task', id, '', { id, by: caller.accountId, at: ground.now() } satisfies Task);
  return ok({ taskId: id }, 202);
}

function task({ caller, params }: Call, ground: Ground) {
  const found = find<Task>(ground.db, 'task', params.taskId ?? '');
  if (!found) throw new Refused(404, `Task ${params.taskId} was not found.`);
  if (found.by !== caller.accountId && !isAdministrator(ground, caller))
    throw new Refused(403, 'Only Jira administrators and whoever began the task can see it.');
  const { id, at } = found;
  const times = { submitted: at, started: at, finished: at, lastUpdate: at, elapsedRuntime: 0 };
  const self = `${ground.baseUrl}/rest/api/3/task/${id}`;
  return ok({ self, id, status: 'COMPLETE', progress: 100, submittedBy: 10_000, ...times });
}

/** What Jira does later and tells of as a task; here it is done at once, unless it is to take its time. */
import { find, put, takeNextId } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { isAdministrator } from '../people/access';

interface Task {
  id: string;
  by: string;
  at: number;
  /** What kept it from being done. */
  failure?: string;
}

export const tasks: Operations = { getTask: { route: 'GET /rest/api/3/task/{taskId}', run: getTask } };

/** Notes a task as done, or as failed; its number. */
export function createTask(context: SiteContext, by: string, failure?: string): string {
  const id = String(takeNextId(context.db, 'task'));
  const task: Task = { id, by, at: context.now(), ...(failure === undefined ? {} : { failure }) };
  put(context.db, 'task', id, '', task);
  return id;
}

export const placeOfTask = (context: SiteContext, id: string): string =>
  `${context.baseUrl}/rest/api/3/task/${id}`;

function getTask({ caller, params }: Call, context: SiteContext) {
  const stored = find<Task>(context.db, 'task', params.taskId ?? '');
  if (!stored) throw new Refused(404, `Task ${params.taskId} was not found.`);
  if (stored.by !== caller.accountId && !isAdministrator(context, caller))
    throw new Refused(403, 'Only Jira administrators and whoever began the task can see it.');
  const { id, at, failure } = stored;
  const times = { submitted: at, started: at, finished: at, lastUpdate: at, elapsedRuntime: 0 };
  const outcome = failure === undefined ? { status: 'COMPLETE' } : { status: 'FAILED', message: failure };
  return toAnswer({
    self: placeOfTask(context, id),
    id,
    ...outcome,
    progress: 100,
    submittedBy: 10_000,
    ...times,
  });
}

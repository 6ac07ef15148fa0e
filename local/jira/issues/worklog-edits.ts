/** Work that was written down wrongly: corrected, or taken away. */
import { find, put, remove } from '../../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { parseInstant } from '../model/instants';
import type { Issue } from '../model/model';
import { may, projectOf, requireIssue } from '../people/access';
import { touchIssue } from '../writing/write-issue';
import {
  checkComment,
  parseSeconds,
  toEventWorklog,
  toWorklogJson,
  type Worklog,
  worklogShape,
} from './worklogs';

interface DeletedWorklog {
  id: string;
  updated: number;
}

const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/worklog/{id}';

export const worklogEdits: Operations = {
  updateWorklog: { route: `PUT ${ROUTE}`, run: updateWorklog },
  deleteWorklog: { route: `DELETE ${ROUTE}`, run: deleteWorklog },
};

/** One's own worklog, or any as the project's administrator. */
function requireWorklog({ caller, params }: Call, context: SiteContext): { issue: Issue; worklog: Worklog } {
  const why = 'You do not have the permission to change this worklog.';
  const issue = requireIssue(context, caller, params.issueIdOrKey ?? '', 'WORK_ON_ISSUES', why);
  const worklog = find<Worklog>(context.db, 'worklog', params.id ?? '');
  if (worklog?.issueId !== issue.id) throw new Refused(404, `Cannot find worklog with id: '${params.id}'.`);
  const administers = may(context, caller, projectOf(context, issue.projectId), 'ADMINISTER_PROJECTS');
  if (worklog.author !== caller.accountId && !administers) throw new Refused(400, why);
  return { issue, worklog };
}

function updateWorklog(call: Call, context: SiteContext) {
  const { issue, worklog } = requireWorklog(call, context);
  const input = parseBody(worklogShape, call.body);
  const { timeSpentSeconds, timeSpent, started } = input;
  const seconds = timeSpentSeconds ?? (timeSpent === undefined ? worklog.seconds : parseSeconds(timeSpent));
  const next: Worklog = {
    ...worklog,
    seconds,
    started: parseInstant(started) ?? worklog.started,
    comment: checkComment(input.comment) ?? worklog.comment,
    editor: call.caller.accountId,
    updated: context.now(),
  };
  put(context.db, 'worklog', next.id, issue.id, next);
  touchIssue(context, issue);
  context.emit({ eventType: 'avi:jira:updated:worklog', worklog: toEventWorklog(next) });
  return toAnswer(toWorklogJson(context, call.caller, next));
}

function deleteWorklog(call: Call, context: SiteContext) {
  const { issue, worklog } = requireWorklog(call, context);
  remove(context.db, 'worklog', worklog.id);
  const deleted: DeletedWorklog = { id: worklog.id, updated: context.now() };
  put(context.db, 'deleted-worklog', worklog.id, issue.id, deleted);
  touchIssue(context, issue);
  context.emit({ eventType: 'avi:jira:deleted:worklog', worklog: toEventWorklog(worklog) });
  return { status: 204 };
}

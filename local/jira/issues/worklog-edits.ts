/** Work that was written down wrongly: corrected, or taken away. */
import { find, put, remove } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, parsed, Refused } from '../../product';
import type { Issue } from '../model';
import { issueFor, may, projectOf } from '../people/access';
import { instantIn } from '../times';
import { commentIn, eventWorklog, secondsIn, shape, type Worklog, worklogJson } from './worklogs';
import { touch } from './write-issue';

interface Gone {
  id: string;
  updated: number;
}

const ONE = '/rest/api/3/issue/{issueIdOrKey}/worklog/{id}';

export const worklogEdits: Operations = {
  updateWorklog: { route: `PUT ${ONE}`, run: update },
  deleteWorklog: { route: `DELETE ${ONE}`, run: erase },
};

/** One's own worklog, or any as the project's administrator. */
function found({ caller, params }: Call, ground: Ground): { issue: Issue; worklog: Worklog } {
  const why = 'You do not have the permission to change this worklog.';
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'WORK_ON_ISSUES', why);
  const worklog = find<Worklog>(ground.db, 'worklog', params.id ?? '');
  if (worklog?.issueId !== issue.id) throw new Refused(404, `Cannot find worklog with id: '${params.id}'.`);
  const administers = may(ground, caller, projectOf(ground, issue.projectId), 'ADMINISTER_PROJECTS');
  if (worklog.author !== caller.accountId && !administers) throw new Refused(400, why);
  return { issue, worklog };
}

function update(call: Call, ground: Ground) {
  const { issue, worklog } = found(call, ground);
  const asked = parsed(shape, call.body);
  const { timeSpentSeconds, timeSpent, started } = asked;
  const seconds = timeSpentSeconds ?? (timeSpent === undefined ? worklog.seconds : secondsIn(timeSpent));
  const next: Worklog = {
    ...worklog,
    seconds,
    started: instantIn(started) ?? worklog.started,
    comment: commentIn(asked.comment) ?? worklog.comment,
    editor: call.caller.accountId,
    updated: ground.now(),
  };
  put(ground.db, 'worklog', next.id, issue.id, next);
  touch(ground, issue);
  ground.emit({ eventType: 'avi:jira:updated:worklog', worklog: eventWorklog(next) });
  return ok(worklogJson(ground, call.caller, next));
}

function erase(call: Call, ground: Ground) {
  const { issue, worklog } = found(call, ground);
  remove(ground.db, 'worklog', worklog.id);
  const gone: Gone = { id: worklog.id, updated: ground.now() };
  put(ground.db, 'deleted-worklog', worklog.id, issue.id, gone);
  touch(ground, issue);
  ground.emit({ eventType: 'avi:jira:deleted:worklog', worklog: eventWorklog(worklog) });
  return { status: 204 };
}

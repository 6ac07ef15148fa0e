/** Who watches an issue. */
import { all, put, remove } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../../product';
import { issueFor, issueOf } from '../people/access';
import { person, userOf } from '../people/people';

interface Watcher {
  accountId: string;
}

const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/watchers';

export const watchers: Operations = {
  getIssueWatchers: { route: `GET ${ROUTE}`, run: list },
  addWatcher: { route: `POST ${ROUTE}`, run: add },
  removeWatcher: { route: `DELETE ${ROUTE}`, run: erase },
};

function list({ caller, params }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const watching = all<Watcher>(ground.db, 'watcher', issue.id);
  return ok({
    self: `${ground.baseUrl}/rest/api/3/issue/${issue.id}/watchers`,
    isWatching: watching.some(({ accountId }) => accountId === caller.accountId),
    watchCount: watching.length,
    watchers: watching.map(({ accountId }) => person(ground, accountId)),
  });
}

const why = 'You do not have the permission to manage the watcher list.';

/** The body is the account id alone, as a JSON text. */
function add({ caller, params, body }: Call, ground: Ground) {
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'EDIT_ISSUES', why);
  const accountId = typeof body === 'string' ? body : caller.accountId;
  if (userOf(ground, accountId).displayName === 'Former user')
    throw new Refused(404, `The user '${accountId}' does not exist.`);
  put(ground.db, 'watcher', `${issue.id}:${accountId}`, issue.id, { accountId });
  return { status: 204 };
}

function erase({ caller, params, query }: Call, ground: Ground) {
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'EDIT_ISSUES', why);
  remove(ground.db, 'watcher', `${issue.id}:${query.get('accountId') ?? ''}`);
  return { status: 204 };
}

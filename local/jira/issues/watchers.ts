/** Who watches an issue. */
import { listAll, put, remove } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { issueOf, requireIssue } from '../people/access';
import { toPersonJson, userOf } from '../people/people';

interface Watcher {
  accountId: string;
}

const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/watchers';

export const watchers: Operations = {
  getIssueWatchers: { route: `GET ${ROUTE}`, run: listWatchers },
  addWatcher: { route: `POST ${ROUTE}`, run: addWatcher },
  removeWatcher: { route: `DELETE ${ROUTE}`, run: deleteWatcher },
};

function listWatchers({ caller, params }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const watchersOfIssue = listAll<Watcher>(context.db, 'watcher', issue.id);
  return toAnswer({
    self: `${context.baseUrl}/rest/api/3/issue/${issue.id}/watchers`,
    isWatching: watchersOfIssue.some(({ accountId }) => accountId === caller.accountId),
    watchCount: watchersOfIssue.length,
    watchers: watchersOfIssue.map(({ accountId }) => toPersonJson(context, accountId)),
  });
}

const why = 'You do not have the permission to manage the watcher list.';

/** The body is the account id alone, as a JSON text. */
function addWatcher({ caller, params, body }: Call, context: SiteContext) {
  const issue = requireIssue(context, caller, params.issueIdOrKey ?? '', 'EDIT_ISSUES', why);
  const accountId = typeof body === 'string' ? body : caller.accountId;
  if (userOf(context, accountId).displayName === 'Former user')
    throw new Refused(404, `The user '${accountId}' does not exist.`);
  put(context.db, 'watcher', `${issue.id}:${accountId}`, issue.id, { accountId });
  return { status: 204 };
}

function deleteWatcher({ caller, params, query }: Call, context: SiteContext) {
  const issue = requireIssue(context, caller, params.issueIdOrKey ?? '', 'EDIT_ISSUES', why);
  remove(context.db, 'watcher', `${issue.id}:${query.get('accountId') ?? ''}`);
  return { status: 204 };
}

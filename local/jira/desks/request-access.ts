/** Who may read a request: those who work on it, whoever asked, whom it concerns besides, and the organizations it is shared with. */
import { type Caller, Refused, type SiteContext } from '../../product/product';
import { findIssue } from '../index/issue-index';
import type { Issue } from '../model/model';
import { may, projectOf } from '../people/access';
import { userOf } from '../people/people';
import { deskOf } from './desks';
import { organizationsWith } from './organizations';

/** A request that the caller may read; any other is not there. */
export function requestOf(context: SiteContext, caller: Caller, idOrKey: string): Issue {
  const request = requireReadable(context, caller, idOrKey);
  if (request.requestTypeId === undefined) throw notThere();
  return request;
}

/** An issue of a service project, whether or not it has a type of request. */
export function requireReadable(context: SiteContext, caller: Caller, idOrKey: string): Issue {
  const issue = findIssue(context.db, idOrKey);
  if (!issue || !isOfDesk(context, issue) || !mayRead(context, caller, issue)) throw notThere();
  return issue;
}

const notThere = (): Refused =>
  new Refused(404, 'The request you are looking for does not exist or you do not have permission to see it.');

const isOfDesk = (context: SiteContext, { projectId }: Issue): boolean =>
  deskOf(context, projectId) !== undefined;

function mayRead(context: SiteContext, caller: Caller, request: Issue): boolean {
  if (caller.kind === 'anonymous' || userOf(context, caller.accountId).left) return false;
  return (
    may(context, caller, projectOf(context, request.projectId), 'BROWSE_PROJECTS') ||
    isConcerned(context, caller.accountId, request)
  );
}

/** The customers of a request. */
const isConcerned = (context: SiteContext, accountId: string, request: Issue): boolean =>
  request.reporter === accountId ||
  request.participants?.includes(accountId) === true ||
  isApprover(accountId, request) ||
  organizationsThatShare(context, accountId, request).length > 0;

export const isApprover = (accountId: string, { approvals = [] }: Pick<Issue, 'approvals'>): boolean =>
  approvals.some(({ approvers }) => approvers.some((approver) => approver.accountId === accountId));

/** The organizations of this account that the request is shared with; one that the desk no longer serves shares nothing. */
export function organizationsThatShare(context: SiteContext, accountId: string, request: Issue): string[] {
  const served = deskOf(context, request.projectId)?.organizations ?? [];
  const shared = (request.organizations ?? []).map(({ id }) => id).filter((id) => served.includes(id));
  return organizationsWith(context, accountId).flatMap(({ id }) => (shared.includes(id) ? [id] : []));
}

/** A request is shared with organizations, as its page on the portal and Jira's own issue offer it. */
import { Refused, type SiteContext } from '../../product/product';
import { deskOf, serveOrganizations } from '../desks/desks';
import { organizationsOf, organizationsWith, saveOrganization } from '../desks/organizations';
import { requireReadable } from '../desks/request-access';
import { changesOfRequest } from '../desks/request-edits';
import type { Issue, Named } from '../model/model';
import { may, projectOf } from '../people/access';
import { recordChange } from '../writing/write-issue';
import { requireManaged } from './participants';

/** Somebody shares a request with these organizations and no others: an agent with any, its customer with those he is in. */
export function shareIssue(
  context: SiteContext,
  accountId: string,
  idOrKey: string,
  organizations: Named[],
): void {
  const caller = { kind: 'user', accountId, throughApp: false } as const;
  const issue = requireReadable(context, caller, idOrKey);
  if (may(context, caller, projectOf(context, issue.projectId), 'BROWSE_PROJECTS'))
    addUnknown(context, issue, organizations);
  else requireOwnShares(context, accountId, requireManaged(context, caller, idOrKey), organizations);
  recordChange(
    context,
    { ...issue, organizations },
    accountId,
    changesOfRequest(context, issue, { organizations }),
  );
}

/** What changes is the customer's own to change: the shares of others stay. */
function requireOwnShares(
  context: SiteContext,
  accountId: string,
  { projectId, organizations: before = [] }: Issue,
  organizations: Named[],
): void {
  const served = deskOf(context, projectId)?.organizations ?? [];
  const own = organizationsWith(context, accountId).flatMap(({ id }) => (served.includes(id) ? [id] : []));
  const [was, is] = [before, organizations].map((list) => list.map(({ id }) => id));
  const changed = [...(was ?? []), ...(is ?? [])].filter((id) => !(was?.includes(id) && is?.includes(id)));
  if (changed.some((id) => !own.includes(id)))
    throw new Refused(403, 'You are not a member of this organization.');
}

/** One that the site did not know is there from then on, and the desk serves them all. */
function addUnknown(context: SiteContext, { projectId }: Issue, organizations: Named[]): void {
  const knownIds = organizationsOf(context).map(({ id }) => id);
  for (const organization of organizations.filter(({ id }) => !knownIds.includes(id)))
    saveOrganization(context, { ...organization, created: context.now(), members: [] });
  serveOrganizations(
    context,
    projectId,
    organizations.map(({ id }) => id),
  );
}

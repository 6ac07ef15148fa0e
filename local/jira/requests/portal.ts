/** What the portal’s own pages do that no REST of Atlassian’s offers to customers: words as they are typed, and with whom one may share. */
import { toParagraphs } from '../../documents/plain-text';
import type { SiteContext } from '../../product/product';
import { createComment } from '../comments/comments';
import { deskOf } from '../desks/desks';
import { organizationsOf, organizationsWith } from '../desks/organizations';
import { requestOf } from '../desks/request-access';
import type { Issue, Named, Organization } from '../model/model';
import { isAgent, projectOf } from '../people/access';
import { userOf } from '../people/people';
import { mayManage } from './participants';

export interface Shares {
  /** The organizations that the request is shared with. */
  organizations: Named[];
  /** Whether the person may change with whom it is shared. */
  managed: boolean;
  /** Organizations and people it is not shared with yet. */
  others: { organizations: Named[]; people: { accountId: string; displayName: string }[] };
}

const callerOf = (accountId: string) => ({ kind: 'user', accountId, throughApp: false }) as const;

/** An agent shares with everybody that the desk serves, its customer within his own organizations. */
export function sharesOf(context: SiteContext, accountId: string, idOrKey: string): Shares {
  const caller = callerOf(accountId);
  const request = requestOf(context, caller, idOrKey);
  const { organizations = [], participants = [] } = request;
  const reach = reachOf(context, accountId, request);
  const shared = organizations.map(({ id }) => id);
  const people = [...new Set(reach.flatMap(({ members }) => members))].filter(
    (member) => member !== request.reporter && !participants.includes(member),
  );
  return {
    organizations,
    managed: mayManage(context, caller, request),
    others: {
      organizations: reach.filter(({ id }) => !shared.includes(id)).map(({ id, name }) => ({ id, name })),
      people: people.map((member) => ({
        accountId: member,
        displayName: userOf(context, member).displayName,
      })),
    },
  };
}

function reachOf(context: SiteContext, accountId: string, { projectId }: Issue): Organization[] {
  const served = deskOf(context, projectId)?.organizations ?? [];
  const every = isAgent(context, callerOf(accountId), projectOf(context, projectId))
    ? organizationsOf(context)
    : organizationsWith(context, accountId);
  return every.filter(({ id }) => served.includes(id));
}

/** A public comment, as it was typed. */
export function replyOnPortal(context: SiteContext, accountId: string, idOrKey: string, text: string): void {
  const caller = callerOf(accountId);
  const request = requestOf(context, caller, idOrKey);
  const content = { body: toParagraphs(text), visibility: null };
  createComment(context, caller, request, { content, properties: [] });
}

import { z } from 'zod';
import { listAll, put, remove, takeNextId } from '../../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { issueOf, requireIssue } from '../people/access';

interface Link {
  id: number;
  globalId: string;
  relationship?: string | undefined;
  object: { url: string; title: string };
}

const shape = z.looseObject({
  globalId: z.string().max(255).optional(),
  relationship: z.string().optional(),
  object: z.looseObject({ url: z.string(), title: z.string() }),
});

const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/remotelink';

export const remoteLinks: Operations = {
  getRemoteIssueLinks: { route: `GET ${ROUTE}`, run: listLinks },
  createOrUpdateRemoteIssueLink: { route: `POST ${ROUTE}`, run: putLink },
  deleteRemoteIssueLinkByGlobalId: { route: `DELETE ${ROUTE}`, run: deleteLink },
};

const linksOf = (context: SiteContext, issueId: string): Link[] =>
  listAll<Link>(context.db, 'remote-link', issueId);

function listLinks({ caller, params, query }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const globalId = query.get('globalId');
  const selfLinkOf = (id: number) => `${context.baseUrl}/rest/api/3/issue/${issue.id}/remotelink/${id}`;
  const json = linksOf(context, issue.id).map((link) => ({ self: selfLinkOf(link.id), ...link }));
  if (globalId === null) return toAnswer(json);
  const match = json.find((link) => link.globalId === globalId);
  if (!match) throw new Refused(404, `A remote issue link with the global id '${globalId}' does not exist.`);
  return toAnswer(match);
}

const why = 'You do not have the permission to link issues.';

/** The same `globalId` on the same issue is the same link. */
function putLink({ caller, params, body }: Call, context: SiteContext) {
  const issue = requireIssue(context, caller, params.issueIdOrKey ?? '', 'LINK_ISSUES', why);
  const input = parseBody(shape, body);
  const existing = linksOf(context, issue.id).find(({ globalId }) => globalId === input.globalId);
  const id = existing?.id ?? takeNextId(context.db, 'remote-link');
  const { globalId = `link-${id}`, relationship, object } = input;
  put(context.db, 'remote-link', String(id), issue.id, { id, globalId, relationship, object });
  const selfLinkOf = `${context.baseUrl}/rest/api/3/issue/${issue.id}/remotelink/${id}`;
  return toAnswer({ id, self: selfLinkOf }, existing ? 200 : 201);
}

function deleteLink({ caller, params, query }: Call, context: SiteContext) {
  const issue = requireIssue(context, caller, params.issueIdOrKey ?? '', 'LINK_ISSUES', why);
  const globalId = query.get('globalId');
  const match = linksOf(context, issue.id).find((link) => link.globalId === globalId);
  if (!match) throw new Refused(404, `A remote issue link with the global id '${globalId}' does not exist.`);
  remove(context.db, 'remote-link', String(match.id));
  return { status: 204 };
}

import { z } from 'zod';
import { all, nextId, put, remove } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, parsed, Refused } from '../../product';
import { issueFor, issueOf } from '../people/access';

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
  getRemoteIssueLinks: { route: `GET ${ROUTE}`, run: list },
  createOrUpdateRemoteIssueLink: { route: `POST ${ROUTE}`, run: createOrUpdate },
  deleteRemoteIssueLinkByGlobalId: { route: `DELETE ${ROUTE}`, run: erase },
};

const linksOf = (ground: Ground, issueId: string): Link[] => all<Link>(ground.db, 'remote-link', issueId);

function list({ caller, params, query }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const globalId = query.get('globalId');
  const self = (id: number) => `${ground.baseUrl}/rest/api/3/issue/${issue.id}/remotelink/${id}`;
  const json = linksOf(ground, issue.id).map((link) => ({ self: self(link.id), ...link }));
  if (globalId === null) return ok(json);
  const found = json.find((link) => link.globalId === globalId);
  if (!found) throw new Refused(404, `A remote issue link with the global id '${globalId}' does not exist.`);
  return ok(found);
}

const why = 'You do not have the permission to link issues.';

/** The same `globalId` on the same issue is the same link. */
function createOrUpdate({ caller, params, body }: Call, ground: Ground) {
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'LINK_ISSUES', why);
  const asked = parsed(shape, body);
  const known = linksOf(ground, issue.id).find(({ globalId }) => globalId === asked.globalId);
  const id = known?.id ?? nextId(ground.db, 'remote-link');
  const { globalId = `link-${id}`, relationship, object } = asked;
  put(ground.db, 'remote-link', String(id), issue.id, { id, globalId, relationship, object });
  const self = `${ground.baseUrl}/rest/api/3/issue/${issue.id}/remotelink/${id}`;
  return ok({ id, self }, known ? 200 : 201);
}

function erase({ caller, params, query }: Call, ground: Ground) {
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'LINK_ISSUES', why);
  const globalId = query.get('globalId');
  const found = linksOf(ground, issue.id).find((link) => link.globalId === globalId);
  if (!found) throw new Refused(404, `A remote issue link with the global id '${globalId}' does not exist.`);
  remove(ground.db, 'remote-link', String(found.id));
  return { status: 204 };
}

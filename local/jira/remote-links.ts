import { z } from 'zod';
import { all, nextId, put } from '../documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { issueOf } from './model';

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

export const remoteLinks: Operations = {
  getRemoteIssueLinks: { route: 'GET /rest/api/3/issue/{issueIdOrKey}/remotelink', run: list },
  createOrUpdateRemoteIssueLink: {
    route: 'POST /rest/api/3/issue/{issueIdOrKey}/remotelink',
    run: createOrUpdate,
  },
};

function list({ caller, params }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const self = (id: number) => `${ground.baseUrl}/rest/api/3/issue/${issue.id}/remotelink/${id}`;
  return ok(all<Link>(ground.db, 'remote-link', issue.id).map((link) => ({ self: self(link.id), ...link })));
}

/** The same `globalId` on the same issue is the same link. */
function createOrUpdate({ caller, params, body }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const read = shape.safeParse(body);
  if (!read.success) throw new Refused(400, "'object' is required.");
  const known = all<Link>(ground.db, 'remote-link', issue.id).find(
    ({ globalId }) => globalId === read.data.globalId,
  );
  const id = known?.id ?? nextId(ground.db, 'remote-link');
  const { globalId = `link-${id}`, relationship, object } = read.data;
  put(ground.db, 'remote-link', String(id), issue.id, { id, globalId, relationship, object });
  return ok(
    { id, self: `${ground.baseUrl}/rest/api/3/issue/${issue.id}/remotelink/${id}` },
    known ? 200 : 201,
  );
}

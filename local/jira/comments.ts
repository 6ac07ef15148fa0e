import { z } from 'zod';
import { all, nextId, put } from '../documents';
import { type Call, type Caller, type Ground, type Operations, ok, Refused } from '../product';
import { type Issue, issueOf, person, projectOf, required, userOf, written } from './model';
import { announce, save } from './write-issue';

export interface Comment {
  id: string;
  author: string;
  created: number;
  body: unknown;
  visibility: { type: string; value: string } | null;
  properties?: { key: string; value?: unknown }[];
}

const shape = z.looseObject({
  body: z.looseObject({ type: z.literal('doc'), version: z.literal(1), content: z.array(z.unknown()) }),
  visibility: z.object({ type: z.enum(['role', 'group']), value: z.string() }).optional(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).default([]),
});

export const comments: Operations = {
  getComments: { route: 'GET /rest/api/3/issue/{issueIdOrKey}/comment', run: list },
  addComment: { route: 'POST /rest/api/3/issue/{issueIdOrKey}/comment', run: add },
};

/** A comment kept to a role or group is seen by its members alone. */
export function visibleComments(ground: Ground, caller: Caller, issue: Issue): Comment[] {
  const { roles } = projectOf(ground, issue.projectId);
  const sees = ({ visibility }: Comment) =>
    !visibility ||
    caller.kind === 'app' ||
    (visibility.type === 'role'
      ? roles[visibility.value]?.members.includes(caller.accountId)
      : userOf(ground, caller.accountId).groups.includes(visibility.value));
  return all<Comment>(ground.db, 'comment', issue.id).filter(sees);
}

export function commentJson(
  ground: Ground,
  caller: Caller,
  issue: Issue,
  comment: Comment,
): Record<string, unknown> {
  const created = written(comment.created, userOf(ground, caller.accountId).timeZone);
  const author = person(ground, comment.author);
  const self = `${ground.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`;
  const head = {
    self,
    id: comment.id,
    author,
    body: comment.body,
    updateAuthor: author,
    created,
    updated: created,
    jsdPublic: true,
  };
  return comment.visibility ? { ...head, visibility: comment.visibility } : head;
}

function list({ caller, params, query }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const oldestFirst = visibleComments(ground, caller, issue);
  const every = query.get('orderBy') === '-created' ? oldestFirst.reverse() : oldestFirst;
  const withProperties = query.get('expand')?.split(',').includes('properties');
  const startAt = Number(query.get('startAt') ?? 0);
  const maxResults = Math.min(Number(query.get('maxResults') ?? 50), 5000);
  const found = every.slice(startAt, startAt + maxResults).map((comment) => ({
    ...commentJson(ground, caller, issue, comment),
    ...(withProperties ? { properties: comment.properties ?? [] } : {}),
  }));
  return ok({ startAt, maxResults, total: every.length, comments: found });
}

function add({ caller, params, body }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const read = shape.safeParse(body);
  if (!read.success) throw new Refused(400, 'Comment body is not valid!');
  required(
    ground,
    caller,
    projectOf(ground, issue.projectId),
    'ADD_COMMENTS',
    'You do not have the permission to comment on this issue.',
  );
  const { visibility = null, properties } = read.data;
  const comment: Comment = {
    id: String(nextId(ground.db, 'comment')),
    author: caller.accountId,
    created: ground.now(),
    body: read.data.body,
    visibility,
    properties,
  };
  put(ground.db, 'comment', comment.id, issue.id, comment);
  save(ground, { ...issue, updated: ground.now() });
  announce(ground, 'avi:jira:commented:issue', issue, caller.accountId, { comment: { id: comment.id } });
  return ok(commentJson(ground, caller, issue, comment), 201);
}

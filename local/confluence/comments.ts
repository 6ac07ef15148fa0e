import { z } from 'zod';
import { all, find, nextId, put, remove } from '../documents/documents';
import { type Call, type Ground, type Operations, ok, parsed, Refused } from '../product';
import { pageOf } from './access';
import { listed } from './listed';
import type { Body } from './model';
import { bodyShape, checked } from './pages/page-body';
import { formatIn } from './pages/page-json';

interface PageComment {
  id: string;
  pageId: string;
  author: string;
  at: number;
  body: Body;
  version?: number;
}

const shape = z.looseObject({ pageId: z.string(), body: bodyShape });

const ONE = '/wiki/api/v2/footer-comments/{comment-id}';
const editShape = z.looseObject({
  version: z.looseObject({ number: z.number().int() }),
  body: bodyShape,
});

export const pageComments: Operations = {
  getPageFooterComments: { route: 'GET /wiki/api/v2/pages/{id}/footer-comments', run: list },
  createFooterComment: { route: 'POST /wiki/api/v2/footer-comments', run: create },
  getFooterCommentById: { route: `GET ${ONE}`, run: get },
  updateFooterComment: { route: `PUT ${ONE}`, run: update },
  deleteFooterComment: { route: `DELETE ${ONE}`, run: erase },
};

function commentJson(
  ground: Ground,
  { id, pageId, author, at, body, version = 1 }: PageComment,
  format: string | null,
) {
  const createdAt = new Date(at).toISOString();
  const page = find<{ title: string }>(ground.db, 'page', pageId);
  return {
    id,
    status: 'current',
    title: `Re: ${page?.title}`,
    pageId,
    version: { createdAt, message: '', number: version, minorEdit: false, authorId: author },
    body: format === body.representation ? { [format]: body } : {},
    _links: { webui: `/pages/viewpage.action?pageId=${pageId}&focusedCommentId=${id}` },
  };
}

function list(call: Call, ground: Ground) {
  const { id } = pageOf(ground, call.caller, call.params.id ?? '');
  const every = all<PageComment>(ground.db, 'page-comment', id);
  const format = formatIn(call.query);
  const path = `/wiki/api/v2/pages/${id}/footer-comments`;
  return listed(call, ground, path, every, (comment) => commentJson(ground, comment, format));
}

function create({ caller, body }: Call, ground: Ground) {
  const asked = parsed(shape, body);
  const { id: pageId } = pageOf(ground, caller, asked.pageId);
  const id = String(nextId(ground.db, 'page-comment', 300_000));
  const comment = { id, pageId, author: caller.accountId, at: ground.now(), body: checked(asked.body) };
  put(ground.db, 'page-comment', id, pageId, comment);
  return ok(one(ground, comment, comment.body.representation), 201);
}

function one(ground: Ground, comment: PageComment, format: string | null) {
  const json = commentJson(ground, comment, format);
  return { ...json, _links: { ...json._links, base: `${ground.baseUrl}/wiki` } };
}

function found({ caller, params }: Call, ground: Ground): PageComment {
  const comment = find<PageComment>(ground.db, 'page-comment', params['comment-id'] ?? '');
  if (!comment) throw new Refused(404, 'Comment not found');
  pageOf(ground, caller, comment.pageId);
  return comment;
}

function get(call: Call, ground: Ground) {
  return ok(one(ground, found(call, ground), formatIn(call.query)));
}

/** One's own comment. */
function own(call: Call, ground: Ground): PageComment {
  const comment = found(call, ground);
  if (comment.author !== call.caller.accountId) throw new Refused(404, 'Comment not found');
  return comment;
}

function update(call: Call, ground: Ground) {
  const comment = own(call, ground);
  const { version, body } = parsed(editShape, call.body);
  if (version.number !== (comment.version ?? 1) + 1)
    throw new Refused(400, 'Version must be incremented when updating a comment.');
  const next = { ...comment, body: checked(body), version: version.number, at: ground.now() };
  put(ground.db, 'page-comment', comment.id, comment.pageId, next);
  return ok(one(ground, next, next.body.representation));
}

function erase(call: Call, ground: Ground) {
  remove(ground.db, 'page-comment', own(call, ground).id);
  return { status: 204 };
}

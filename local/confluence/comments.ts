import { z } from 'zod';
import { find, listAll, put, remove, takeNextId } from '../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../product/product';
import { pageOf } from './model/access';
import { toListAnswer } from './model/list-answer';
import type { Body } from './model/model';
import { bodyShape, checkBody } from './pages/page-body';
import { formatOf } from './pages/page-json';

export interface PageComment {
  id: string;
  pageId: string;
  author: string;
  at: number;
  body: Body;
  version?: number;
  /** The words of the page that it is about; without them it stands at the page's foot. */
  selection?: string;
}

const shape = z.looseObject({ pageId: z.string(), body: bodyShape });

const ROUTE = '/wiki/api/v2/footer-comments/{comment-id}';
const editShape = z.looseObject({
  version: z.looseObject({ number: z.number().int() }),
  body: bodyShape,
});

export const pageComments: Operations = {
  getPageFooterComments: { route: 'GET /wiki/api/v2/pages/{id}/footer-comments', run: listComments },
  createFooterComment: { route: 'POST /wiki/api/v2/footer-comments', run: createComment },
  getFooterCommentById: { route: `GET ${ROUTE}`, run: getComment },
  updateFooterComment: { route: `PUT ${ROUTE}`, run: updateComment },
  deleteFooterComment: { route: `DELETE ${ROUTE}`, run: deleteComment },
};

export function toCommentJson(
  context: SiteContext,
  { id, pageId, author, at, body, version = 1 }: PageComment,
  format: string | null,
) {
  const createdAt = new Date(at).toISOString();
  const page = find<{ title: string }>(context.db, 'page', pageId);
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

function listComments(call: Call, context: SiteContext) {
  const { id } = pageOf(context, call.caller, call.params.id ?? '');
  const every = listAll<PageComment>(context.db, 'page-comment', id).filter(({ selection }) => !selection);
  const format = formatOf(call.query);
  const path = `/wiki/api/v2/pages/${id}/footer-comments`;
  return toListAnswer(call, context, path, every, (comment) => toCommentJson(context, comment, format));
}

function createComment({ caller, body }: Call, context: SiteContext) {
  const input = parseBody(shape, body);
  const { id: pageId } = pageOf(context, caller, input.pageId);
  const id = String(takeNextId(context.db, 'page-comment', 300_000));
  const comment = { id, pageId, author: caller.accountId, at: context.now(), body: checkBody(input.body) };
  put(context.db, 'page-comment', id, pageId, comment);
  return toAnswer(toSingleJson(context, comment, comment.body.representation), 201);
}

function toSingleJson(context: SiteContext, comment: PageComment, format: string | null) {
  const json = toCommentJson(context, comment, format);
  return { ...json, _links: { ...json._links, base: `${context.baseUrl}/wiki` } };
}

function requireComment({ caller, params }: Call, context: SiteContext): PageComment {
  const comment = find<PageComment>(context.db, 'page-comment', params['comment-id'] ?? '');
  if (!comment) throw new Refused(404, 'Comment not found');
  pageOf(context, caller, comment.pageId);
  return comment;
}

function getComment(call: Call, context: SiteContext) {
  return toAnswer(toSingleJson(context, requireComment(call, context), formatOf(call.query)));
}

/** One's own comment. */
function requireOwnComment(call: Call, context: SiteContext): PageComment {
  const comment = requireComment(call, context);
  if (comment.author !== call.caller.accountId) throw new Refused(404, 'Comment not found');
  return comment;
}

function updateComment(call: Call, context: SiteContext) {
  const comment = requireOwnComment(call, context);
  const { version, body } = parseBody(editShape, call.body);
  if (version.number !== (comment.version ?? 1) + 1)
    throw new Refused(400, 'Version must be incremented when updating a comment.');
  const next = { ...comment, body: checkBody(body), version: version.number, at: context.now() };
  put(context.db, 'page-comment', comment.id, comment.pageId, next);
  return toAnswer(toSingleJson(context, next, next.body.representation));
}

function deleteComment(call: Call, context: SiteContext) {
  remove(context.db, 'page-comment', requireOwnComment(call, context).id);
  return { status: 204 };
}

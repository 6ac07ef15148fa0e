import { z } from 'zod';
import { all, find, nextId, put } from '../documents';
import { type Call, type Ground, type Operations, ok, parsed, Refused } from '../product';
import { pageOf } from './access';
import { listed } from './listed';
import type { Body } from './model';
import { bodyShape, checked } from './page-body';
import { formatIn } from './page-json';

interface PageComment {
  id: string;
  pageId: string;
  author: string;
  at: number;
  body: Body;
}

const shape = z.looseObject({ pageId: z.string(), body: bodyShape });

export const pageComments: Operations = {
  getPageFooterComments: { route: 'GET /wiki/api/v2/pages/{id}/footer-comments', run: list },
  createFooterComment: { route: 'POST /wiki/api/v2/footer-comments', run: create },
  getFooterCommentById: { route: 'GET /wiki/api/v2/footer-comments/{comment-id}', run: get },
};

function commentJson(ground: Ground, { id, pageId, author, at, body }: PageComment, format: string | null) {
  const createdAt = new Date(at).toISOString();
  const page = find<{ title: string }>(ground.db, 'page', pageId);
  return {
    id,
    status: 'current',
    title: `Re: ${page?.title}`,
    pageId,
    version: { createdAt, message: '', number: 1, minorEdit: false, authorId: author },
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

function get({ caller, params, query }: Call, ground: Ground) {
  const comment = find<PageComment>(ground.db, 'page-comment', params['comment-id'] ?? '');
  if (!comment) throw new Refused(404, 'Comment not found');
  pageOf(ground, caller, comment.pageId);
  return ok(one(ground, comment, formatIn(query)));
}

/** Comments beside the words of a page that they are about. */
import { z } from 'zod';
import { listAll, put, takeNextId } from '../documents/documents';
import { type Call, type Operations, parseBody, type SiteContext, toAnswer } from '../product/product';
import { type PageComment, toCommentJson } from './comments';
import { pageOf } from './model/access';
import { toListAnswer } from './model/list-answer';
import { bodyShape, checkBody } from './pages/page-body';
import { formatOf } from './pages/page-json';

const shape = z.looseObject({
  pageId: z.string(),
  body: bodyShape,
  inlineCommentProperties: z.looseObject({ textSelection: z.string().min(1) }),
});

export const inlineComments: Operations = {
  getPageInlineComments: { route: 'GET /wiki/api/v2/pages/{id}/inline-comments', run: listComments },
  createInlineComment: { route: 'POST /wiki/api/v2/inline-comments', run: createComment },
};

const toInlineJson = (
  context: SiteContext,
  comment: PageComment,
  format: Parameters<typeof toCommentJson>[2],
) => ({
  ...toCommentJson(context, comment, format),
  resolutionStatus: 'open',
  properties: { inlineMarkerRef: comment.id, inlineOriginalSelection: comment.selection },
});

function listComments(call: Call, context: SiteContext) {
  const { id } = pageOf(context, call.caller, call.params.id ?? '');
  const every = listAll<PageComment>(context.db, 'page-comment', id).filter(({ selection }) => selection);
  const path = `/wiki/api/v2/pages/${id}/inline-comments`;
  return toListAnswer(call, context, path, every, (comment) =>
    toInlineJson(context, comment, formatOf(call.query)),
  );
}

function createComment({ caller, body }: Call, context: SiteContext) {
  const input = parseBody(shape, body);
  const { id: pageId } = pageOf(context, caller, input.pageId);
  const id = String(takeNextId(context.db, 'page-comment', 300_000));
  const { textSelection: selection } = input.inlineCommentProperties;
  const draft = { id, pageId, author: caller.accountId, at: context.now(), body: checkBody(input.body) };
  const comment: PageComment = { ...draft, selection };
  put(context.db, 'page-comment', id, pageId, comment);
  return toAnswer(toInlineJson(context, comment, comment.body.representation), 201);
}

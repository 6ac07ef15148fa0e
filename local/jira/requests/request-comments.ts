/** The conversation on a request: what its customers read, and what its agents keep to themselves. */
import { z } from 'zod';
import { toPlainText } from '../../documents/plain-text';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import type { Comment } from '../comments/comment';
import { createComment, visibleCommentsOf } from '../comments/comments';
import { toDateJson } from '../desks/dates';
import { pageOf } from '../desks/paging';
import { toUserJson } from '../desks/person-json';
import { requestOf } from '../desks/request-access';
import type { Issue } from '../model/model';
import { isAgent, projectOf } from '../people/access';
import { zoneOf } from '../people/people';
import { documentOf } from '../search/plain-text';

const ROUTE = '/rest/servicedeskapi/request/{issueIdOrKey}/comment';

export const requestComments: Operations = {
  getRequestComments: { route: `GET ${ROUTE}`, run: listComments },
  createRequestComment: { route: `POST ${ROUTE}`, run: addComment },
  getRequestCommentById: { route: `GET ${ROUTE}/{commentId}`, run: getComment },
};

type Asked = Pick<Call, 'caller' | 'query'>;

const isPublic = ({ internal, visibility }: Comment): boolean => !internal && visibility === null;

function toCommentJson({ caller }: Pick<Call, 'caller'>, context: SiteContext, comment: Comment) {
  const { id, issueId, author, body, created } = comment;
  return {
    _expands: ['attachment', 'renderedBody'],
    ...{ id, body: toPlainText(body), public: isPublic(comment) },
    author: toUserJson(context, author),
    created: toDateJson(created, zoneOf(context, caller)),
    _links: { self: `${context.baseUrl}/rest/servicedeskapi/request/${issueId}/comment/${id}` },
  };
}

/** Those who only ask read what is public, whatever roles and groups they should be in. */
function readableCommentsOf({ caller }: Pick<Call, 'caller'>, context: SiteContext, request: Issue) {
  const readable = visibleCommentsOf(context, caller, request);
  return isAgent(context, caller, projectOf(context, request.projectId))
    ? readable
    : readable.filter(isPublic);
}

/** `public=false` leaves out the public ones, `internal=false` the others. */
export function toCommentsPage(call: Asked, context: SiteContext, request: Issue) {
  const isWanted = (name: string) => call.query.get(name) !== 'false';
  const values = readableCommentsOf(call, context, request)
    .filter((comment) => isWanted(isPublic(comment) ? 'public' : 'internal'))
    .map((comment) => toCommentJson(call, context, comment));
  return pageOf(call, context, `/rest/servicedeskapi/request/${request.id}/comment`, values);
}

const requestOfCall = ({ caller, params }: Call, context: SiteContext): Issue =>
  requestOf(context, caller, params.issueIdOrKey ?? '');

function listComments(call: Call, context: SiteContext) {
  return toAnswer(toCommentsPage(call, context, requestOfCall(call, context)));
}

function getComment(call: Call, context: SiteContext) {
  const comments = readableCommentsOf(call, context, requestOfCall(call, context));
  const comment = comments.find(({ id }) => id === call.params.commentId);
  if (!comment) throw new Refused(404, `There is no comment ${call.params.commentId} on this request.`);
  return toAnswer(toCommentJson(call, context, comment));
}

const shape = z.looseObject({ body: z.string().trim().min(1), public: z.boolean() });

function addComment(call: Call, context: SiteContext) {
  const request = requestOfCall(call, context);
  const { body, public: forAll } = parseBody(shape, call.body);
  if (!forAll && !isAgent(context, call.caller, projectOf(context, request.projectId)))
    throw new Refused(403, 'Only agents may add internal comments.');
  const properties = forAll ? [] : [{ key: 'sd.public.comment', value: { internal: true } }];
  const content = { body: documentOf(body), visibility: null };
  const comment = createComment(context, call.caller, request, { content, properties });
  return toAnswer(toCommentJson(call, context, comment), 201);
}

import { z } from 'zod';
import { isDocument } from '../../documents/adf';
import { listAll, put, remove, removeAll, takeNextId } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Operations,
  parseBody,
  Refused,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import type { Property } from '../index/property-index';
import { formatInstant } from '../model/instants';
import type { Issue } from '../model/model';
import { issueOf, may, projectOf, requireIssue } from '../people/access';
import { groupIdOf } from '../people/groups';
import { toPersonJson, zoneOf } from '../people/people';
import { propertiesShape } from '../properties/properties';
import { emitIssueEvent, touchIssue } from '../writing/write-issue';
import type { Comment } from './comment';
import { indexComments } from './comment-index';
import { canSeeComment, readersOf, visibilityShape } from './comment-readers';

const shape = z.looseObject({
  body: z.unknown(),
  visibility: visibilityShape.nullish(),
  properties: propertiesShape,
});
const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/comment';

export const comments: Operations = {
  getComments: { route: `GET ${ROUTE}`, run: listComments },
  addComment: { route: `POST ${ROUTE}`, run: addComment },
  getComment: { route: `GET ${ROUTE}/{id}`, run: get },
  updateComment: { route: `PUT ${ROUTE}/{id}`, run: updateComment },
  deleteComment: { route: `DELETE ${ROUTE}/{id}`, run: deleteComment },
};

export function visibleCommentsOf(context: SiteContext, caller: Caller, issue: Issue): Comment[] {
  const every = listAll<Comment>(context.db, 'comment', issue.id);
  return every.filter((comment) => canSeeComment(context, caller, issue, comment));
}

function toCommentJson(context: SiteContext, caller: Caller, issue: Issue, comment: Comment) {
  const zone = zoneOf(context, caller);
  const {
    id,
    body,
    author,
    created,
    updated = created,
    updateAuthor = author,
    visibility,
    internal,
  } = comment;
  const json = {
    self: `${context.baseUrl}/rest/api/3/issue/${issue.id}/comment/${id}`,
    id,
    author: toPersonJson(context, author),
    body,
    updateAuthor: toPersonJson(context, updateAuthor),
    created: formatInstant(created, zone),
    updated: formatInstant(updated, zone),
    jsdPublic: !internal,
  };
  if (!visibility) return json;
  const { type, value } = visibility;
  const identifier = type === 'group' ? groupIdOf(context, value) : value;
  return { ...json, visibility: { type, value, identifier } };
}

/** How many comments come with an issue; the others are asked for page by page. */
const WITH_ISSUE = 50;

/** The field `comment` of an issue. */
export function toCommentsField(context: SiteContext, caller: Caller, issue: Issue) {
  const visible = visibleCommentsOf(context, caller, issue);
  return {
    self: `${context.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    comments: visible.slice(0, WITH_ISSUE).map((comment) => toCommentJson(context, caller, issue, comment)),
    maxResults: WITH_ISSUE,
    total: visible.length,
    startAt: 0,
  };
}

function listComments({ caller, params, query }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const every = visibleCommentsOf(context, caller, issue);
  if (query.get('orderBy') === '-created') every.reverse();
  const { startAt, maxResults } = rangeOf(query, 100, 5_000);
  const part = every.slice(startAt, startAt + maxResults);
  const expanded = query.get('expand')?.split(',').includes('properties') ?? false;
  const json = part.map((comment) => ({
    ...toCommentJson(context, caller, issue, comment),
    ...(expanded ? { properties: listAll<Property>(context.db, 'comment-property', comment.id) } : {}),
  }));
  return toAnswer({ startAt, maxResults, total: every.length, comments: json });
}

function addComment({ caller, params, body }: Call, context: SiteContext) {
  const why = 'You do not have the permission to comment on this issue.';
  const issue = requireIssue(context, caller, params.issueIdOrKey ?? '', 'ADD_COMMENTS', why);
  const comment = createComment(context, caller, issue, readInput(context, caller, issue, body));
  return toAnswer(toCommentJson(context, caller, issue, comment), 201);
}

interface NewComment {
  content: Pick<Comment, 'body' | 'visibility'>;
  properties: { key: string; value: unknown }[];
}

/** Whoever asked, by whichever way: it is written down and told of. */
export function createComment(
  context: SiteContext,
  caller: Caller,
  issue: Issue,
  { content, properties }: NewComment,
): Comment {
  const comment: Comment = {
    id: String(takeNextId(context.db, 'comment')),
    issueId: issue.id,
    author: caller.accountId,
    created: context.now(),
    ...content,
    ...(isInternal(context, issue, properties) ? { internal: true } : {}),
  };
  for (const { key, value } of properties)
    put(context.db, 'comment-property', `${comment.id}:${key}`, comment.id, { key, value });
  storeComment(context, caller, issue, comment);
  return comment;
}

/** The property means something in service projects alone: anywhere else the comment is as public as any. */
function isInternal(
  context: SiteContext,
  issue: Issue,
  properties: { key: string; value: unknown }[],
): boolean {
  if (projectOf(context, issue.projectId).type !== 'service_desk') return false;
  const value = properties.find(({ key }) => key === 'sd.public.comment')?.value;
  return (value as { internal?: unknown } | undefined)?.internal === true;
}

function storeComment(context: SiteContext, caller: Caller, issue: Issue, comment: Comment): void {
  put(context.db, 'comment', comment.id, issue.id, comment);
  indexComments(context, issue);
  touchIssue(context, issue);
  announceComment(context, issue, caller.accountId, comment);
}

export const announceComment = (context: SiteContext, issue: Issue, by: string, comment: Comment): void =>
  emitIssueEvent(context, 'avi:jira:commented:issue', issue, by, { comment: toEventComment(comment) });

function toEventComment(comment: Comment) {
  const { id, author, updateAuthor = author, body, created, updated = created, internal } = comment;
  const toUtc = (at: number) => formatInstant(at, 'Etc/UTC');
  const who = { author: { accountId: author }, updateAuthor: { accountId: updateAuthor } };
  return { id, ...who, body, created: toUtc(created), updated: toUtc(updated), jsdPublic: !internal };
}

function readInput(context: SiteContext, caller: Caller, issue: Issue, input: unknown): NewComment {
  const { body, visibility, properties = [] } = parseBody(shape, input);
  if (!isDocument(body)) throw new Refused(400, 'Comment body is not valid!');
  if (!visibility) return { content: { body, visibility: null }, properties };
  return { content: { body, visibility: readersOf(context, caller, issue, visibility) }, properties };
}

function requireComment({ caller, params }: Call, context: SiteContext): { issue: Issue; comment: Comment } {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const comment = visibleCommentsOf(context, caller, issue).find(({ id }) => id === params.id);
  if (!comment) throw new Refused(404, `Can not find a comment for the id: ${params.id}.`);
  return { issue, comment };
}

function get(call: Call, context: SiteContext) {
  const { issue, comment } = requireComment(call, context);
  return toAnswer(toCommentJson(context, call.caller, issue, comment));
}

/** One's own comment, or any as the project's administrator. */
function requireOwnComment({ caller }: Call, context: SiteContext, issue: Issue, comment: Comment): void {
  const administers = may(context, caller, projectOf(context, issue.projectId), 'ADMINISTER_PROJECTS');
  if (comment.author !== caller.accountId && !administers)
    throw new Refused(400, `You do not have permission to edit comment with id: '${comment.id}'.`);
}

function updateComment(call: Call, context: SiteContext) {
  const { issue, comment } = requireComment(call, context);
  requireOwnComment(call, context, issue, comment);
  const { content } = readInput(context, call.caller, issue, call.body);
  const { accountId } = call.caller;
  const next = { ...comment, ...content, updated: context.now(), updateAuthor: accountId };
  storeComment(context, call.caller, issue, next);
  return toAnswer(toCommentJson(context, call.caller, issue, next));
}

function deleteComment(call: Call, context: SiteContext) {
  const { issue, comment } = requireComment(call, context);
  requireOwnComment(call, context, issue, comment);
  remove(context.db, 'comment', comment.id);
  removeAll(context.db, 'comment-property', comment.id);
  indexComments(context, issue);
  touchIssue(context, issue);
  const gone = { comment: { id: comment.id } };
  emitIssueEvent(context, 'avi:jira:deleted:comment', issue, call.caller.accountId, gone);
  return { status: 204 };
}

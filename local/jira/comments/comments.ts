import { z } from 'zod';
import { isDocument } from '../../documents/adf';
import { all, nextId, put, remove, removeAll } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Ground,
  type Operations,
  ok,
  pageOf,
  parsed,
  Refused,
} from '../../product';
import { announce, touch } from '../issues/write-issue';
import type { Issue } from '../model';
import { issueFor, issueOf, may, projectOf } from '../people/access';
import { groupIdOf } from '../people/groups';
import { person, zoneOf } from '../people/people';
import { propertiesShape } from '../properties/properties';
import type { Property } from '../properties/property-index';
import { written } from '../times';
import { readersAsked, seesComment, visibilityShape } from './comment-readers';
import { indexComments } from './comment-words';

export interface Comment {
  id: string;
  issueId: string;
  author: string;
  created: number;
  updated?: number;
  updateAuthor?: string;
  body: unknown;
  visibility: { type: 'role' | 'group'; value: string } | null;
  /** Kept from the clients of a service project. */
  internal?: boolean;
}

const shape = z.looseObject({
  body: z.unknown(),
  visibility: visibilityShape.nullish(),
  properties: propertiesShape,
});
const WHOLE = '/rest/api/3/issue/{issueIdOrKey}/comment';

export const comments: Operations = {
  getComments: { route: `GET ${WHOLE}`, run: list },
  addComment: { route: `POST ${WHOLE}`, run: add },
  getComment: { route: `GET ${WHOLE}/{id}`, run: get },
  updateComment: { route: `PUT ${WHOLE}/{id}`, run: update },
  deleteComment: { route: `DELETE ${WHOLE}/{id}`, run: erase },
};

function visibleComments(ground: Ground, caller: Caller, issue: Issue): Comment[] {
  const every = all<Comment>(ground.db, 'comment', issue.id);
  return every.filter((comment) => seesComment(ground, caller, issue, comment));
}

function commentJson(ground: Ground, caller: Caller, issue: Issue, comment: Comment) {
  const zone = zoneOf(ground, caller);
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
    self: `${ground.baseUrl}/rest/api/3/issue/${issue.id}/comment/${id}`,
    id,
    author: person(ground, author),
    body,
    updateAuthor: person(ground, updateAuthor),
    created: written(created, zone),
    updated: written(updated, zone),
    jsdPublic: !internal,
  };
  if (!visibility) return json;
  const { type, value } = visibility;
  const identifier = type === 'group' ? groupIdOf(ground, value) : value;
  return { ...json, visibility: { type, value, identifier } };
}

/** How many comments come with an issue; the others are asked for page by page. */
const WITH_ISSUE = 50;

/** The field `comment` of an issue. */
export function commentsField(ground: Ground, caller: Caller, issue: Issue) {
  const found = visibleComments(ground, caller, issue);
  return {
    self: `${ground.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    comments: found.slice(0, WITH_ISSUE).map((comment) => commentJson(ground, caller, issue, comment)),
    maxResults: WITH_ISSUE,
    total: found.length,
    startAt: 0,
  };
}

function list({ caller, params, query }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const every = visibleComments(ground, caller, issue);
  if (query.get('orderBy') === '-created') every.reverse();
  const { startAt, maxResults } = pageOf(query, 100, 5_000);
  const found = every.slice(startAt, startAt + maxResults);
  const expanded = query.get('expand')?.split(',').includes('properties') ?? false;
  const json = found.map((comment) => ({
    ...commentJson(ground, caller, issue, comment),
    ...(expanded ? { properties: all<Property>(ground.db, 'comment-property', comment.id) } : {}),
  }));
  return ok({ startAt, maxResults, total: every.length, comments: json });
}

function add({ caller, params, body }: Call, ground: Ground) {
  const why = 'You do not have the permission to comment on this issue.';
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'ADD_COMMENTS', why);
  const asked = read(ground, caller, issue, body);
  const comment: Comment = {
    id: String(nextId(ground.db, 'comment')),
    issueId: issue.id,
    author: caller.accountId,
    created: ground.now(),
    ...asked.content,
    ...(isInternal(ground, issue, asked.properties) ? { internal: true } : {}),
  };
  for (const { key, value } of asked.properties)
    put(ground.db, 'comment-property', `${comment.id}:${key}`, comment.id, { key, value });
  keep(ground, caller, issue, comment);
  return ok(commentJson(ground, caller, issue, comment), 201);
}

/** The property means something in service projects alone: anywhere else the comment is as public as any. */
function isInternal(ground: Ground, issue: Issue, properties: { key: string; value: unknown }[]): boolean {
  if (projectOf(ground, issue.projectId).type !== 'service_desk') return false;
  const value = properties.find(({ key }) => key === 'sd.public.comment')?.value;
  return (value as { internal?: unknown } | undefined)?.internal === true;
}

function keep(ground: Ground, caller: Caller, issue: Issue, comment: Comment): void {
  put(ground.db, 'comment', comment.id, issue.id, comment);
  indexComments(ground, issue);
  touch(ground, issue);
  announceComment(ground, issue, caller.accountId, comment);
}

export const announceComment = (ground: Ground, issue: Issue, by: string, comment: Comment): void =>
  announce(ground, 'avi:jira:commented:issue', issue, by, { comment: eventComment(comment) });

function eventComment({ id, author, updateAuthor = author, body, created, updated = created }: Comment) {
  const utc = (at: number) => written(at, 'Etc/UTC');
  const who = { author: { accountId: author }, updateAuthor: { accountId: updateAuthor } };
  return { id, ...who, body, created: utc(created), updated: utc(updated), jsdPublic: true };
}

function read(ground: Ground, caller: Caller, issue: Issue, given: unknown) {
  const { body, visibility, properties = [] } = parsed(shape, given);
  if (!isDocument(body)) throw new Refused(400, 'Comment body is not valid!');
  if (!visibility) return { content: { body, visibility: null }, properties };
  return { content: { body, visibility: readersAsked(ground, caller, issue, visibility) }, properties };
}

function found({ caller, params }: Call, ground: Ground): { issue: Issue; comment: Comment } {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const comment = visibleComments(ground, caller, issue).find(({ id }) => id === params.id);
  if (!comment) throw new Refused(404, `Can not find a comment for the id: ${params.id}.`);
  return { issue, comment };
}

function get(call: Call, ground: Ground) {
  const { issue, comment } = found(call, ground);
  return ok(commentJson(ground, call.caller, issue, comment));
}

/** One's own comment, or any as the project's administrator. */
function mine({ caller }: Call, ground: Ground, issue: Issue, comment: Comment): void {
  const administers = may(ground, caller, projectOf(ground, issue.projectId), 'ADMINISTER_PROJECTS');
  if (comment.author !== caller.accountId && !administers)
    throw new Refused(400, `You do not have permission to edit comment with id: '${comment.id}'.`);
}

function update(call: Call, ground: Ground) {
  const { issue, comment } = found(call, ground);
  mine(call, ground, issue, comment);
  const { content } = read(ground, call.caller, issue, call.body);
  const { accountId } = call.caller;
  const next = { ...comment, ...content, updated: ground.now(), updateAuthor: accountId };
  keep(ground, call.caller, issue, next);
  return ok(commentJson(ground, call.caller, issue, next));
}

function erase(call: Call, ground: Ground) {
  const { issue, comment } = found(call, ground);
  mine(call, ground, issue, comment);
  remove(ground.db, 'comment', comment.id);
  removeAll(ground.db, 'comment-property', comment.id);
  indexComments(ground, issue);
  touch(ground, issue);
  const gone = { comment: { id: comment.id } };
  announce(ground, 'avi:jira:deleted:comment', issue, call.caller.accountId, gone);
  return { status: 204 };
}

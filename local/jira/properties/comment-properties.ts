/** Values an app keeps on a comment: how it finds its own again. */
import { all, find, put, remove } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../../product';
import { seesComment } from '../comments/comment-readers';
import type { Comment } from '../comments/comments';
import { issueOf } from '../people/access';
import { checkProperty } from './properties';
import type { Property } from './property-index';

const WHOLE = '/rest/api/3/comment/{commentId}/properties';

export const commentProperties: Operations = {
  getCommentPropertyKeys: { route: `GET ${WHOLE}`, run: keys },
  getCommentProperty: { route: `GET ${WHOLE}/{propertyKey}`, run: (call, ground) => ok(named(call, ground)) },
  setCommentProperty: { route: `PUT ${WHOLE}/{propertyKey}`, run: set },
  deleteCommentProperty: { route: `DELETE ${WHOLE}/{propertyKey}`, run: erase },
};

function commentOf({ caller, params }: Call, ground: Ground): Comment {
  const comment = find<Comment>(ground.db, 'comment', params.commentId ?? '');
  const issue = comment && issueOf(ground, caller, comment.issueId);
  if (!comment || !issue || !seesComment(ground, caller, issue, comment))
    throw new Refused(404, `Can not find a comment for the id: ${params.commentId}.`);
  return comment;
}

function keys(call: Call, ground: Ground) {
  const { id } = commentOf(call, ground);
  const self = (key: string) =>
    `${ground.baseUrl}/rest/api/3/comment/${id}/properties/${encodeURIComponent(key)}`;
  const kept = all<Property>(ground.db, 'comment-property', id);
  return ok({ keys: kept.map(({ key }) => ({ self: self(key), key })) });
}

const idOf = (call: Call, ground: Ground): string =>
  `${commentOf(call, ground).id}:${call.params.propertyKey ?? ''}`;

function named(call: Call, ground: Ground): Property {
  const found = find<Property>(ground.db, 'comment-property', idOf(call, ground));
  if (!found) throw new Refused(404, `The property with key '${call.params.propertyKey}' was not found.`);
  return found;
}

function set(call: Call, ground: Ground) {
  const key = call.params.propertyKey ?? '';
  checkProperty(key, call.body);
  const id = idOf(call, ground);
  const isNew = find(ground.db, 'comment-property', id) === undefined;
  put(ground.db, 'comment-property', id, commentOf(call, ground).id, { key, value: call.body });
  return ok({}, isNew ? 201 : 200);
}

function erase(call: Call, ground: Ground) {
  named(call, ground);
  remove(ground.db, 'comment-property', idOf(call, ground));
  return { status: 204 };
}

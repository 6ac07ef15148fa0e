/** Values an app keeps on a comment: how it finds its own again. */
import { find, listAll, put, remove } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import type { Property } from '../index/property-index';
import { issueOf } from '../people/access';
import { checkProperty } from '../properties/properties';
import type { Comment } from './comment';
import { canSeeComment } from './comment-readers';

const ROUTE = '/rest/api/3/comment/{commentId}/properties';

export const commentProperties: Operations = {
  getCommentPropertyKeys: { route: `GET ${ROUTE}`, run: listKeys },
  getCommentProperty: {
    route: `GET ${ROUTE}/{propertyKey}`,
    run: (call, context) => toAnswer(requireProperty(call, context)),
  },
  setCommentProperty: { route: `PUT ${ROUTE}/{propertyKey}`, run: setProperty },
  deleteCommentProperty: { route: `DELETE ${ROUTE}/{propertyKey}`, run: deleteProperty },
};

function commentOf({ caller, params }: Call, context: SiteContext): Comment {
  const comment = find<Comment>(context.db, 'comment', params.commentId ?? '');
  const issue = comment && issueOf(context, caller, comment.issueId);
  if (!comment || !issue || !canSeeComment(context, caller, issue, comment))
    throw new Refused(404, `Can not find a comment for the id: ${params.commentId}.`);
  return comment;
}

function listKeys(call: Call, context: SiteContext) {
  const { id } = commentOf(call, context);
  const selfLinkOf = (key: string) =>
    `${context.baseUrl}/rest/api/3/comment/${id}/properties/${encodeURIComponent(key)}`;
  const properties = listAll<Property>(context.db, 'comment-property', id);
  return toAnswer({ keys: properties.map(({ key }) => ({ self: selfLinkOf(key), key })) });
}

const idOf = (call: Call, context: SiteContext): string =>
  `${commentOf(call, context).id}:${call.params.propertyKey ?? ''}`;

function requireProperty(call: Call, context: SiteContext): Property {
  const property = find<Property>(context.db, 'comment-property', idOf(call, context));
  if (!property) throw new Refused(404, `The property with key '${call.params.propertyKey}' was not found.`);
  return property;
}

function setProperty(call: Call, context: SiteContext) {
  const key = call.params.propertyKey ?? '';
  checkProperty(key, call.body);
  const id = idOf(call, context);
  const isNew = find(context.db, 'comment-property', id) === undefined;
  put(context.db, 'comment-property', id, commentOf(call, context).id, { key, value: call.body });
  return toAnswer({}, isNew ? 201 : 200);
}

function deleteProperty(call: Call, context: SiteContext) {
  requireProperty(call, context);
  remove(context.db, 'comment-property', idOf(call, context));
  return { status: 204 };
}

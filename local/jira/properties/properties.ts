/** Values that apps and people keep on an issue, under keys of their own; those the manifest declares can be searched for. */
import { z } from 'zod';
import { find, listAll, put, remove } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { indexIssue } from '../index/issue-index';
import type { Property } from '../index/property-index';
import type { Issue } from '../model/model';
import { issueOf, requireIssue } from '../people/access';

export const propertiesShape = z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional();
const MAX_CHARACTERS = 32_768;
const MAX_KEY_CHARACTERS = 255;
const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/properties';

export const issueProperties: Operations = {
  getIssuePropertyKeys: { route: `GET ${ROUTE}`, run: listKeys },
  getIssueProperty: { route: `GET ${ROUTE}/{propertyKey}`, run: get },
  setIssueProperty: { route: `PUT ${ROUTE}/{propertyKey}`, run: setProperty },
  deleteIssueProperty: { route: `DELETE ${ROUTE}/{propertyKey}`, run: deleteProperty },
};

function listKeys({ caller, params }: Call, context: SiteContext) {
  const { id } = issueOf(context, caller, params.issueIdOrKey ?? '');
  const selfLinkOf = (key: string) =>
    `${context.baseUrl}/rest/api/3/issue/${id}/properties/${encodeURIComponent(key)}`;
  return toAnswer({
    keys: listAll<Property>(context.db, 'property', id).map(({ key }) => ({ self: selfLinkOf(key), key })),
  });
}

function get({ caller, params }: Call, context: SiteContext) {
  const { id } = issueOf(context, caller, params.issueIdOrKey ?? '');
  return toAnswer(requireProperty(context, id, params.propertyKey ?? ''));
}

function requireProperty(context: SiteContext, issueId: string, key: string): Property {
  const property = find<Property>(context.db, 'property', `${issueId}:${key}`);
  if (!property) throw new Refused(404, `The property with key '${key}' was not found.`);
  return { key: property.key, value: property.value };
}

/** 201 for a new property, 200 for one that was there; neither says anything in the changelog. */
function setProperty({ caller, params, body }: Call, context: SiteContext) {
  const issue = requireEditable(context, caller, params);
  const isNew = putProperty(context, issue.id, params.propertyKey ?? '', body);
  indexProperties(context, issue);
  context.emit({ eventType: 'avi:jira:set:issue-property', atlassianId: caller.accountId });
  return toAnswer({}, isNew ? 201 : 200);
}

const requireEditable = (context: SiteContext, caller: Call['caller'], params: Call['params']): Issue =>
  requireIssue(
    context,
    caller,
    params.issueIdOrKey ?? '',
    'EDIT_ISSUES',
    'You do not have permission to edit this issue.',
  );

/** Keeps the value; whether it is new. */
export function putProperty(context: SiteContext, issueId: string, key: string, value: unknown): boolean {
  checkProperty(key, value);
  const isNew = find(context.db, 'property', `${issueId}:${key}`) === undefined;
  put(context.db, 'property', `${issueId}:${key}`, issueId, { key, value });
  return isNew;
}

export function checkProperty(key: string, value: unknown): void {
  if (key.length > MAX_KEY_CHARACTERS)
    throw new Refused(400, `The property key is longer than ${MAX_KEY_CHARACTERS} characters.`);
  if (value === undefined || value === '')
    throw new Refused(400, 'The property value must be valid, non-empty JSON.');
  if (JSON.stringify(value).length > MAX_CHARACTERS)
    throw new Refused(400, `The property value is longer than ${MAX_CHARACTERS} characters.`);
}

export const indexProperties = (context: SiteContext, issue: Issue): void => indexIssue(context, issue);

function deleteProperty({ caller, params }: Call, context: SiteContext) {
  const issue = requireEditable(context, caller, params);
  const { key } = requireProperty(context, issue.id, params.propertyKey ?? '');
  remove(context.db, 'property', `${issue.id}:${key}`);
  indexProperties(context, issue);
  return { status: 204 };
}

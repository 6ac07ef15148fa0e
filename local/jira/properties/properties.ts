/** Values that apps and people keep on an issue, under keys of their own; those the manifest declares can be searched for. */
import { z } from 'zod';
import { all, find, put, remove } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../../product';
import { indexIssue } from '../issues/issue-index';
import type { Issue } from '../model';
import { issueFor, issueOf } from '../people/access';
import type { Property } from './property-index';

export const propertiesShape = z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional();
const MOST_CHARACTERS = 32_768;
const LONGEST_KEY = 255;
const WHOLE = '/rest/api/3/issue/{issueIdOrKey}/properties';

export const issueProperties: Operations = {
  getIssuePropertyKeys: { route: `GET ${WHOLE}`, run: keys },
  getIssueProperty: { route: `GET ${WHOLE}/{propertyKey}`, run: get },
  setIssueProperty: { route: `PUT ${WHOLE}/{propertyKey}`, run: set },
  deleteIssueProperty: { route: `DELETE ${WHOLE}/{propertyKey}`, run: erase },
};

function keys({ caller, params }: Call, ground: Ground) {
  const { id } = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const self = (key: string) =>
    `${ground.baseUrl}/rest/api/3/issue/${id}/properties/${encodeURIComponent(key)}`;
  return ok({ keys: all<Property>(ground.db, 'property', id).map(({ key }) => ({ self: self(key), key })) });
}

function get({ caller, params }: Call, ground: Ground) {
  const { id } = issueOf(ground, caller, params.issueIdOrKey ?? '');
  return ok(propertyNamed(ground, id, params.propertyKey ?? ''));
}

function propertyNamed(ground: Ground, issueId: string, key: string): Property {
  const found = find<Property>(ground.db, 'property', `${issueId}:${key}`);
  if (!found) throw new Refused(404, `The property with key '${key}' was not found.`);
  return { key: found.key, value: found.value };
}

/** 201 for a new property, 200 for one that was there; neither says anything in the changelog. */
function set({ caller, params, body }: Call, ground: Ground) {
  const issue = editable(ground, caller, params);
  const isNew = putProperty(ground, issue.id, params.propertyKey ?? '', body);
  indexProperties(ground, issue);
  ground.emit({ eventType: 'avi:jira:set:issue-property', atlassianId: caller.accountId });
  return ok({}, isNew ? 201 : 200);
}

const editable = (ground: Ground, caller: Call['caller'], params: Call['params']): Issue =>
  issueFor(
    ground,
    caller,
    params.issueIdOrKey ?? '',
    'EDIT_ISSUES',
    'You do not have permission to edit this issue.',
  );

/** Keeps the value; whether it is new. */
export function putProperty(ground: Ground, issueId: string, key: string, value: unknown): boolean {
  checkProperty(key, value);
  const isNew = find(ground.db, 'property', `${issueId}:${key}`) === undefined;
  put(ground.db, 'property', `${issueId}:${key}`, issueId, { key, value });
  return isNew;
}

export function checkProperty(key: string, value: unknown): void {
  if (key.length > LONGEST_KEY)
    throw new Refused(400, `The property key is longer than ${LONGEST_KEY} characters.`);
  if (value === undefined || value === '')
    throw new Refused(400, 'The property value must be valid, non-empty JSON.');
  if (JSON.stringify(value).length > MOST_CHARACTERS)
    throw new Refused(400, `The property value is longer than ${MOST_CHARACTERS} characters.`);
}

export const indexProperties = (ground: Ground, issue: Issue): void => indexIssue(ground, issue);

function erase({ caller, params }: Call, ground: Ground) {
  const issue = editable(ground, caller, params);
  const { key } = propertyNamed(ground, issue.id, params.propertyKey ?? '');
  remove(ground.db, 'property', `${issue.id}:${key}`);
  indexProperties(ground, issue);
  return { status: 204 };
}

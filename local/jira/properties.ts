/** Properties of an issue: JSON by key, read and written by whoever may edit the issue. */
import { all, find, put, remove } from '../documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { type Issue, issueOf, projectOf, required } from './model';

interface Property {
  key: string;
  value: unknown;
}

const maxCharacters = 32_768;
const place = '/rest/api/3/issue/{issueIdOrKey}/properties';

export const properties: Operations = {
  getIssuePropertyKeys: { route: `GET ${place}`, run: keys },
  getIssueProperty: { route: `GET ${place}/{propertyKey}`, run: get },
  setIssueProperty: { route: `PUT ${place}/{propertyKey}`, run: set },
  deleteIssueProperty: { route: `DELETE ${place}/{propertyKey}`, run: drop },
};

const idOf = (issue: Issue, key: string) => `${issue.id}:${key}`;

/** The properties an issue is asked for together with, `*all` for every one. */
export function propertiesOf(ground: Ground, issue: Issue, asked: string): Record<string, unknown> {
  const names = asked.split(',');
  const kept = all<Property>(ground.db, 'property', issue.id);
  const wanted = kept.filter(({ key }) => names.includes('*all') || names.includes(key));
  return Object.fromEntries(wanted.map(({ key, value }) => [key, value]));
}

function keys({ caller, params }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const self = (key: string) => `${ground.baseUrl}/rest/api/3/issue/${issue.id}/properties/${key}`;
  const kept = all<Property>(ground.db, 'property', issue.id);
  return ok({ keys: kept.map(({ key }) => ({ key, self: self(key) })) });
}

function get({ caller, params }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const property = find<Property>(ground.db, 'property', idOf(issue, params.propertyKey ?? ''));
  if (!property) throw new Refused(404, `The property ${params.propertyKey} was not found.`);
  return ok({ key: property.key, value: property.value });
}

function set({ caller, params, body }: Call, ground: Ground) {
  const issue = editable(ground, caller, params.issueIdOrKey ?? '');
  const key = params.propertyKey ?? '';
  if (JSON.stringify(body ?? null).length > maxCharacters)
    throw new Refused(400, `The property value is longer than ${maxCharacters} characters.`);
  const known = find(ground.db, 'property', idOf(issue, key)) !== undefined;
  put(ground.db, 'property', idOf(issue, key), issue.id, { key, value: body });
  return ok(known ? 'Entity property updated.' : 'Entity property created.', known ? 200 : 201);
}

function drop({ caller, params }: Call, ground: Ground) {
  const issue = editable(ground, caller, params.issueIdOrKey ?? '');
  if (!remove(ground.db, 'property', idOf(issue, params.propertyKey ?? '')))
    throw new Refused(404, `The property ${params.propertyKey} was not found.`);
  return { status: 204 };
}

function editable(ground: Ground, caller: Call['caller'], idOrKey: string): Issue {
  const issue = issueOf(ground, caller, idOrKey);
  const project = projectOf(ground, issue.projectId);
  required(ground, caller, project, 'EDIT_ISSUES', 'You do not have permission to edit this issue.');
  return issue;
}

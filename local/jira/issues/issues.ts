import { z } from 'zod';
import { nextId, put, remove, removeAll } from '../../documents/documents';
import { type Call, type Caller, type Ground, type Operations, ok, parsed, Refused } from '../../product';
import { ISSUE_TYPES, type Issue, type Project, statusesOf } from '../model';
import { issueFor, issueOf, projectOf, required, visibleIssues } from '../people/access';
import { userOf } from '../people/people';
import { indexProperties, propertiesShape, putProperty } from '../properties/properties';
import { documentIn, editedBy, editShape, labelsIn, namedShape, priorityId } from './edits';
import { forget, issueNamed } from './issue-index';
import { issueJson, listed } from './issue-json';
import { announce, record, save } from './write-issue';

const createShape = z.looseObject({
  fields: z.looseObject({
    project: z.looseObject({ key: z.string().optional(), id: z.string().optional() }),
    issuetype: namedShape.optional(),
    summary: z.string().trim().optional(),
    priority: namedShape.optional(),
    labels: z.array(z.string()).optional(),
    description: z.unknown().optional(),
  }),
  properties: propertiesShape,
});

export const issues: Operations = {
  createIssue: { route: 'POST /rest/api/3/issue', run: create },
  getIssue: { route: 'GET /rest/api/3/issue/{issueIdOrKey}', run: get },
  editIssue: { route: 'PUT /rest/api/3/issue/{issueIdOrKey}', run: edit },
  deleteIssue: { route: 'DELETE /rest/api/3/issue/{issueIdOrKey}', run: erase },
  assignIssue: { route: 'PUT /rest/api/3/issue/{issueIdOrKey}/assignee', run: assign },
  bulkFetchIssues: { route: 'POST /rest/api/3/issue/bulkfetch', run: bulkFetch },
};

function create({ caller, body }: Call, ground: Ground) {
  const { fields, properties } = parsed(createShape, body);
  const project = projectOf(ground, fields.project.id ?? fields.project.key ?? '');
  required(
    ground,
    caller,
    project,
    'CREATE_ISSUES',
    'You do not have permission to create issues in this project.',
  );
  const issue = withTheRest(ground, newIssue(ground, caller, project, fields), fields);
  for (const { key, value } of properties ?? []) putProperty(ground, issue.id, key, value);
  save(ground, issue);
  announce(ground, 'avi:jira:created:issue', issue, caller.accountId);
  return ok({ id: issue.id, key: issue.key, self: `${ground.baseUrl}/rest/api/3/issue/${issue.id}` }, 201);
}

type Fields = z.infer<typeof createShape>['fields'];

function newIssue(ground: Ground, { accountId }: Caller, project: Project, fields: Fields): Issue {
  const typeId = typeIn(fields);
  const at = ground.now();
  return {
    id: String(nextId(ground.db, 'issue')),
    key: `${project.key}-${nextId(ground.db, `key:${project.key}`, 0)}`,
    projectId: project.id,
    typeId,
    summary: summaryIn(fields.summary),
    description: documentIn(fields.description ?? null),
    labels: labelsIn(fields.labels ?? []),
    statusId: statusesOf(ground)[0]?.id ?? '',
    priorityId: priorityId(ground, project, fields.priority),
    reporter: accountId,
    assignee: null,
    resolution: null,
    resolvedAt: null,
    created: at,
    updated: at,
    appFields: {},
  };
}

/** What is set as an edit would set it; a field that no screen has is refused. */
function withTheRest(ground: Ground, issue: Issue, fields: Fields): Issue {
  const { project, issuetype, summary, priority, labels, description, ...rest } = fields;
  return editedBy(ground, issue, parsed(editShape, { fields: rest })).next;
}

function typeIn({ issuetype }: Fields): string {
  const found = ISSUE_TYPES.find(({ id, name }) => id === issuetype?.id || name === issuetype?.name);
  if (!found) throw new Refused(400, '', { errors: { issuetype: 'Specify a valid issue type' } });
  return found.id;
}

function summaryIn(summary = ''): string {
  if (summary === '')
    throw new Refused(400, '', { errors: { summary: 'You must specify a summary of the issue.' } });
  if (summary.length > 255)
    throw new Refused(400, '', { errors: { summary: 'Summary must be less than 255 characters.' } });
  return summary;
}

function get({ caller, params, query }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const [fields, expand, properties] = ['fields', 'expand', 'properties'].map((name) =>
    query.getAll(name).flatMap(listed),
  );
  return ok(
    issueJson(ground, caller, issue, {
      fields: fields ?? [],
      expand: expand ?? [],
      properties: properties ?? [],
    }),
  );
}

const bulkShape = z.looseObject({
  issueIdsOrKeys: z.array(z.string()).min(1),
  fields: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
  properties: z.array(z.string()).max(5).default([]),
});
const MOST_AT_ONCE = 100;

/** In the order of their ids; those that are not there, or not for the caller, are named under `issueErrors`. */
function bulkFetch({ caller, body }: Call, ground: Ground) {
  const { issueIdsOrKeys, ...asked } = parsed(bulkShape, body);
  if (issueIdsOrKeys.length > MOST_AT_ONCE)
    throw new Refused(400, `The maximum number of issues that can be fetched is ${MOST_AT_ONCE}.`);
  const named = issueIdsOrKeys.map((name) => ({ name, issue: issueNamed(ground.db, name) }));
  const seen = visibleIssues(
    ground,
    caller,
    named.flatMap(({ issue }) => issue ?? []),
  );
  const missing = named.filter(({ issue }) => !seen.some(({ id }) => id === issue?.id));
  const unique = [...new Map(seen.map((issue) => [Number(issue.id), issue])).entries()].sort(
    ([a], [b]) => a - b,
  );
  return ok({
    issues: unique.map(([, issue]) => issueJson(ground, caller, issue, asked)),
    issueErrors: missing.map(({ name }) => ({
      id: name,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    })),
  });
}

function edit({ caller, params, body }: Call, ground: Ground) {
  const asked = parsed(editShape, body ?? {});
  const name = params.issueIdOrKey ?? '';
  const issue = issueFor(
    ground,
    caller,
    name,
    'EDIT_ISSUES',
    'You do not have permission to edit this issue.',
  );
  const { next, items } = editedBy(ground, issue, asked);
  for (const { key, value } of asked.properties ?? []) putProperty(ground, issue.id, key, value);
  if (asked.properties) indexProperties(ground, issue);
  record(ground, next, caller.accountId, items);
  return { status: 204 };
}

function erase({ caller, params }: Call, ground: Ground) {
  const name = params.issueIdOrKey ?? '';
  const project = projectOf(ground, issueOf(ground, caller, name).projectId);
  const issue = issueFor(
    ground,
    caller,
    name,
    'ADMINISTER_PROJECTS',
    'You do not have permission to delete this issue.',
  );
  remove(ground.db, 'issue', issue.id);
  for (const kind of ['change', 'comment', 'property', 'remote-link', 'worklog', 'issue-attachment'])
    removeAll(ground.db, kind, issue.id);
  forget(ground.db, issue.id);
  put(ground.db, 'deleted-issue', issue.id, project.id, { key: issue.key });
  announce(ground, 'avi:jira:deleted:issue', issue, caller.accountId);
  return { status: 204 };
}

function assign({ caller, params, body }: Call, ground: Ground) {
  const { accountId } = parsed(z.looseObject({ accountId: z.string().nullable() }), body);
  const issue = issueFor(
    ground,
    caller,
    params.issueIdOrKey ?? '',
    'ASSIGN_ISSUES',
    'You do not have permission to assign this issue.',
  );
  const { next, items } = editedBy(ground, issue, {
    fields: { assignee: accountId === null ? null : { accountId } },
  });
  record(ground, next, caller.accountId, items);
  if (items.length > 0)
    announce(ground, 'avi:jira:assigned:issue', next, userOf(ground, caller.accountId).accountId, {});
  return { status: 204 };
}

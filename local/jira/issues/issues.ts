import { z } from 'zod';
import { put, remove, removeAll, takeNextId } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { changesOfRequest, takeRequestFields } from '../desks/request-edits';
import { findIssue, removeFromIndex } from '../index/issue-index';
import { type Issue, type Project, statusesIn } from '../model/model';
import { filterVisibleIssues, issueOf, projectOf, requireIssue, requirePermission } from '../people/access';
import { userOf } from '../people/people';
import { indexProperties, propertiesShape, putProperty } from '../properties/properties';
import { emitIssueEvent, recordChange, saveIssue } from '../writing/write-issue';
import {
  applyEdit,
  checkDocument,
  checkLabels,
  editShape,
  namedShape,
  resolvePriorityId,
  typeIdOf,
} from './edits';
import { splitList, toIssueJson } from './issue-json';

/** What is written on a new issue, wherever it is asked for. */
export const newFieldsShape = z.looseObject({
  issuetype: namedShape.optional(),
  summary: z.string().trim().optional(),
  priority: namedShape.optional(),
  labels: z.array(z.string()).optional(),
  description: z.unknown().optional(),
});
const projectShape = z.looseObject({ key: z.string().optional(), id: z.string().optional() });
const createShape = z.looseObject({
  fields: newFieldsShape.extend({ project: projectShape }),
  properties: propertiesShape,
});

export const issues: Operations = {
  createIssue: { route: 'POST /rest/api/3/issue', run: createIssue },
  getIssue: { route: 'GET /rest/api/3/issue/{issueIdOrKey}', run: get },
  editIssue: { route: 'PUT /rest/api/3/issue/{issueIdOrKey}', run: editIssue },
  deleteIssue: { route: 'DELETE /rest/api/3/issue/{issueIdOrKey}', run: deleteIssue },
  assignIssue: { route: 'PUT /rest/api/3/issue/{issueIdOrKey}/assignee', run: assignIssue },
  bulkFetchIssues: { route: 'POST /rest/api/3/issue/bulkfetch', run: fetchIssues },
};

function createIssue({ caller, body }: Call, context: SiteContext) {
  const { fields, properties } = parseBody(createShape, body);
  const project = projectOf(context, fields.project.id ?? fields.project.key ?? '');
  requirePermission(
    context,
    caller,
    project,
    'CREATE_ISSUES',
    'You do not have permission to create issues in this project.',
  );
  const requestFields = takeRequestFields(context, project.id, fields);
  const { id, key } = createIssueOf(context, caller, project, { ...requestFields, properties });
  return toAnswer({ id, key, self: `${context.baseUrl}/rest/api/3/issue/${id}` }, 201);
}

interface NewIssue {
  fields: z.infer<typeof newFieldsShape>;
  properties?: z.infer<typeof propertiesShape>;
  /** What no field of Jira's own says. */
  more: Partial<Issue>;
}

/** Whoever asked, by whichever way, may: it is written down and told of. */
export function createIssueOf(
  context: SiteContext,
  caller: Caller,
  project: Project,
  { fields, properties, more }: NewIssue,
): Issue {
  const issue = withOtherFields(context, toNewIssue(context, caller, project, fields), fields);
  const created = { ...issue, ...more };
  for (const { key, value } of properties ?? []) putProperty(context, created.id, key, value);
  saveIssue(context, created);
  emitIssueEvent(context, 'avi:jira:created:issue', created, caller.accountId);
  return created;
}

function toNewIssue(
  context: SiteContext,
  { accountId }: Caller,
  project: Project,
  fields: NewIssue['fields'],
): Issue {
  const typeId = typeIdOf(context, project, fields.issuetype);
  const at = context.now();
  return {
    id: String(takeNextId(context.db, 'issue')),
    key: `${project.key}-${takeNextId(context.db, `key:${project.key}`, 0)}`,
    projectId: project.id,
    typeId,
    summary: checkSummary(fields.summary),
    description: checkDocument(fields.description ?? null),
    labels: checkLabels(fields.labels ?? []),
    statusId: statusesIn(context, project)[0]?.id ?? '',
    priorityId: resolvePriorityId(context, project, fields.priority),
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
function withOtherFields(context: SiteContext, issue: Issue, fields: NewIssue['fields']): Issue {
  const { project, issuetype, summary, priority, labels, description, ...rest } = fields;
  return applyEdit(context, issue, parseBody(editShape, { fields: rest })).next;
}

function checkSummary(summary = ''): string {
  if (summary === '')
    throw new Refused(400, '', { errors: { summary: 'You must specify a summary of the issue.' } });
  if (summary.length > 255)
    throw new Refused(400, '', { errors: { summary: 'Summary must be less than 255 characters.' } });
  return summary;
}

function get({ caller, params, query }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const [fields, expand, properties] = ['fields', 'expand', 'properties'].map((name) =>
    query.getAll(name).flatMap(splitList),
  );
  return toAnswer(
    toIssueJson(context, caller, issue, {
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
function fetchIssues({ caller, body }: Call, context: SiteContext) {
  const { issueIdsOrKeys, ...query } = parseBody(bulkShape, body);
  if (issueIdsOrKeys.length > MOST_AT_ONCE)
    throw new Refused(400, `The maximum number of issues that can be fetched is ${MOST_AT_ONCE}.`);
  const references = issueIdsOrKeys.map((name) => ({ name, issue: findIssue(context.db, name) }));
  const visible = filterVisibleIssues(
    context,
    caller,
    references.flatMap(({ issue }) => issue ?? []),
  );
  const missing = references.filter(({ issue }) => !visible.some(({ id }) => id === issue?.id));
  const unique = [...new Map(visible.map((issue) => [Number(issue.id), issue])).entries()].sort(
    ([a], [b]) => a - b,
  );
  return toAnswer({
    issues: unique.map(([, issue]) => toIssueJson(context, caller, issue, query)),
    issueErrors: missing.map(({ name }) => ({
      id: name,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    })),
  });
}

function editIssue({ caller, params, body }: Call, context: SiteContext) {
  const query = parseBody(editShape, body ?? {});
  const name = params.issueIdOrKey ?? '';
  const issue = requireIssue(
    context,
    caller,
    name,
    'EDIT_ISSUES',
    'You do not have permission to edit this issue.',
  );
  const { fields, more } = takeRequestFields(context, issue.projectId, query.fields ?? {});
  const { next, items } = applyEdit(context, issue, { ...query, fields });
  const changes = [...items, ...changesOfRequest(context, issue, more)];
  for (const { key, value } of query.properties ?? []) putProperty(context, issue.id, key, value);
  if (query.properties) indexProperties(context, issue);
  recordChange(context, { ...next, ...more }, caller.accountId, changes);
  return { status: 204 };
}

function deleteIssue({ caller, params }: Call, context: SiteContext) {
  const name = params.issueIdOrKey ?? '';
  const project = projectOf(context, issueOf(context, caller, name).projectId);
  const issue = requireIssue(
    context,
    caller,
    name,
    'ADMINISTER_PROJECTS',
    'You do not have permission to delete this issue.',
  );
  remove(context.db, 'issue', issue.id);
  for (const kind of ['change', 'comment', 'property', 'remote-link', 'worklog', 'issue-attachment'])
    removeAll(context.db, kind, issue.id);
  removeFromIndex(context.db, issue.id);
  put(context.db, 'deleted-issue', issue.id, project.id, { key: issue.key });
  emitIssueEvent(context, 'avi:jira:deleted:issue', issue, caller.accountId);
  return { status: 204 };
}

function assignIssue({ caller, params, body }: Call, context: SiteContext) {
  const { accountId } = parseBody(z.looseObject({ accountId: z.string().nullable() }), body);
  const issue = requireIssue(
    context,
    caller,
    params.issueIdOrKey ?? '',
    'ASSIGN_ISSUES',
    'You do not have permission to assign this issue.',
  );
  const { next, items } = applyEdit(context, issue, {
    fields: { assignee: accountId === null ? null : { accountId } },
  });
  recordChange(context, next, caller.accountId, items);
  if (items.length > 0)
    emitIssueEvent(context, 'avi:jira:assigned:issue', next, userOf(context, caller.accountId).accountId, {});
  return { status: 204 };
}

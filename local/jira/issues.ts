import { z } from 'zod';
import { all, nextId } from '../documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { commentJson, visibleComments } from './comments';
import { appFieldValues } from './fields';
import {
  type Change,
  type Issue,
  issueOf,
  nameOf,
  person,
  prioritiesOf,
  projectOf,
  required,
  statusesOf,
  statusJson,
  userOf,
  written,
} from './model';
import { propertiesOf } from './properties';
import { announce, record, save } from './write-issue';

const createShape = z.looseObject({
  fields: z.looseObject({
    project: z.object({ key: z.string().optional(), id: z.string().optional() }),
    summary: z.string().trim().min(1).max(255),
    priority: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
    description: z.unknown().optional(),
  }),
});
const editShape = z.looseObject({
  fields: z.looseObject({
    summary: z.string().optional(),
    priority: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
  }),
});

export const issues: Operations = {
  createIssue: { route: 'POST /rest/api/3/issue', run: create },
  getIssue: { route: 'GET /rest/api/3/issue/{issueIdOrKey}', run: get },
  editIssue: { route: 'PUT /rest/api/3/issue/{issueIdOrKey}', run: edit },
  assignIssue: { route: 'PUT /rest/api/3/issue/{issueIdOrKey}/assignee', run: assign },
  getChangeLogs: { route: 'GET /rest/api/3/issue/{issueIdOrKey}/changelog', run: changelog },
  searchAndReconsileIssuesUsingJql: { route: 'GET /rest/api/3/search/jql', run: search },
  searchAndReconsileIssuesUsingJqlPost: { route: 'POST /rest/api/3/search/jql', run: searchChanged },
};

function parsed<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const result = shape.safeParse(body);
  if (!result.success)
    throw new Refused(400, `${result.error.issues[0]?.path.join('.')}: ${result.error.issues[0]?.message}`);
  return result.data;
}

function create({ caller, body }: Call, ground: Ground) {
  const { fields } = parsed(createShape, body);
  const project = projectOf(ground, fields.project.id ?? fields.project.key ?? '');
  required(
    ground,
    caller,
    project,
    'CREATE_ISSUES',
    'You do not have permission to create issues in this project.',
  );
  const id = String(nextId(ground.db, 'issue'));
  const issue: Issue = {
    id,
    key: `${project.key}-${nextId(ground.db, `key:${project.key}`, 0)}`,
    projectId: project.id,
    summary: fields.summary,
    description: fields.description ?? null,
    statusId: statusesOf(ground)[0]?.id ?? '',
    priorityId: priorityId(ground, fields.priority),
    reporter: caller.accountId,
    assignee: null,
    resolution: null,
    resolvedAt: null,
    created: ground.now(),
    updated: ground.now(),
    appFields: {},
  };
  save(ground, issue);
  announce(ground, 'avi:jira:created:issue', issue, caller.accountId);
  return ok({ id, key: issue.key, self: `${ground.baseUrl}/rest/api/3/issue/${id}` }, 201);
}

function priorityId(
  ground: Ground,
  asked: { id?: string | undefined; name?: string | undefined } | undefined,
): string {
  const list = prioritiesOf(ground);
  if (!asked) return list.at(-1)?.id ?? '';
  const found = list.find(({ id, name }) => id === asked.id || name === asked.name);
  if (!found) throw new Refused(400, 'The priority selected is invalid.');
  return found.id;
}

function get({ caller, params, query }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const json = issueJson(ground, caller, issue, query.get('fields'), query.get('expand'));
  const asked = query.get('properties');
  return ok(asked === null ? json : { ...json, properties: propertiesOf(ground, issue, asked) });
}

export function issueJson(
  ground: Ground,
  caller: Call['caller'],
  issue: Issue,
  asked: string | null,
  expand: string | null = null,
) {
  const every = fieldsJson(ground, caller, issue);
  const names = asked === null || asked === '*all' ? Object.keys(every) : asked.split(',');
  const fields = Object.fromEntries(names.filter((name) => name in every).map((name) => [name, every[name]]));
  const self = `${ground.baseUrl}/rest/api/3/issue/${issue.id}`;
  const head = { expand: 'changelog', id: issue.id, self, key: issue.key, fields };
  return expand?.split(',').includes('changelog')
    ? { ...head, changelog: partialChangelog(ground, caller, issue) }
    : head;
}

function fieldsJson(ground: Ground, caller: Call['caller'], issue: Issue): Record<string, unknown> {
  const zone = userOf(ground, caller.accountId).timeZone;
  const project = projectOf(ground, issue.projectId);
  const status = statusesOf(ground).find(({ id }) => id === issue.statusId);
  const found = visibleComments(ground, caller, issue).map((comment) =>
    commentJson(ground, caller, issue, comment),
  );
  return {
    summary: issue.summary,
    description: issue.description,
    status: status && statusJson(ground, status),
    priority: {
      self: `${ground.baseUrl}/rest/api/3/priority/${issue.priorityId}`,
      id: issue.priorityId,
      name: nameOf(prioritiesOf(ground), issue.priorityId),
    },
    created: written(issue.created, zone),
    updated: written(issue.updated, zone),
    creator: person(ground, issue.reporter),
    reporter: person(ground, issue.reporter),
    assignee: issue.assignee && person(ground, issue.assignee),
    project: {
      self: `${ground.baseUrl}/rest/api/3/project/${project.id}`,
      id: project.id,
      key: project.key,
      name: project.name,
    },
    issuetype: { id: '10001', name: 'Incident', subtask: false },
    labels: [],
    resolution: issue.resolution && { id: '10000', name: issue.resolution },
    resolutiondate: issue.resolvedAt && written(issue.resolvedAt, zone),
    comment: {
      self: `${ground.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
      comments: found,
      maxResults: found.length,
      total: found.length,
      startAt: 0,
    },
    ...appFieldValues(ground, issue, zone),
  };
}

const changesOf = (ground: Ground, issue: Issue): Change[] => all<Change>(ground.db, 'change', issue.id);

function changeJson(ground: Ground, caller: Call['caller'], { id, author, created, items }: Change) {
  const written_ = written(created, userOf(ground, caller.accountId).timeZone);
  return {
    id,
    author: person(ground, author),
    created: written_,
    items: items.map((item) => ({ fieldtype: 'jira', fieldId: item.field, ...item })),
  };
}

/** `expand=changelog` gives the newest hundred, newest first. */
function partialChangelog(ground: Ground, caller: Call['caller'], issue: Issue) {
  const every = changesOf(ground, issue);
  const newest = every.slice(-100).reverse();
  return {
    startAt: 0,
    maxResults: newest.length,
    total: every.length,
    histories: newest.map((change) => changeJson(ground, caller, change)),
  };
}

function changelog({ caller, params, query }: Call, ground: Ground) {
  const every = changesOf(ground, issueOf(ground, caller, params.issueIdOrKey ?? ''));
  const startAt = Number(query.get('startAt') ?? 0);
  const maxResults = Math.min(Number(query.get('maxResults') ?? 100), 100);
  const values = every
    .slice(startAt, startAt + maxResults)
    .map((change) => changeJson(ground, caller, change));
  return ok({
    startAt,
    maxResults,
    total: every.length,
    isLast: startAt + values.length >= every.length,
    values,
  });
}

function edit({ caller, params, body }: Call, ground: Ground) {
  const { fields } = parsed(editShape, body);
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  required(
    ground,
    caller,
    projectOf(ground, issue.projectId),
    'EDIT_ISSUES',
    'You do not have permission to edit this issue.',
  );
  const items: Change['items'] = [];
  const next = { ...issue };
  if (fields.summary !== undefined && fields.summary !== issue.summary) {
    items.push({
      field: 'summary',
      from: null,
      fromString: issue.summary,
      to: null,
      toString: fields.summary,
    });
    next.summary = fields.summary;
  }
  if (fields.priority && priorityId(ground, fields.priority) !== issue.priorityId) {
    next.priorityId = priorityId(ground, fields.priority);
    items.push(change('priority', prioritiesOf(ground), issue.priorityId, next.priorityId));
  }
  record(ground, next, caller.accountId, items);
  return { status: 204 };
}

function change(
  field: string,
  list: { id: string; name: string }[],
  from: string,
  to: string,
): Change['items'][number] {
  return { field, from, fromString: nameOf(list, from), to, toString: nameOf(list, to) };
}

function assign({ caller, params, body }: Call, ground: Ground) {
  const { accountId } = parsed(z.looseObject({ accountId: z.string().nullable() }), body);
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  required(
    ground,
    caller,
    projectOf(ground, issue.projectId),
    'ASSIGN_ISSUES',
    'You do not have permission to assign this issue.',
  );
  const name = (id: string | null) => id && userOf(ground, id).displayName;
  const item = {
    field: 'assignee',
    from: issue.assignee,
    fromString: name(issue.assignee),
    to: accountId,
    toString: name(accountId),
  };
  record(ground, { ...issue, assignee: accountId }, caller.accountId, [item]);
  return { status: 204 };
}

/** The one query the site's own pages need; any other is refused rather than half understood. */
function search({ caller, query }: Call, ground: Ground) {
  const jql = query.get('jql') ?? '';
  const [, key] = /^project = "?(\w+)"? ORDER BY created DESC$/.exec(jql) ?? [];
  if (!key)
    throw new Refused(
      400,
      `This site understands only: project = KEY ORDER BY created DESC. It was asked: ${jql}`,
    );
  const project = projectOf(ground, key);
  const found = all<Issue>(ground.db, 'issue', project.id)
    .reverse()
    .slice(0, Number(query.get('maxResults') ?? 50));
  required(ground, caller, project, 'BROWSE_PROJECTS', 'You do not have permission to browse this project.');
  return ok({
    isLast: true,
    issues: found.map((issue) => issueJson(ground, caller, issue, query.get('fields'))),
  });
}

/** The one other query understood: what changed lately in some projects. */
function searchChanged({ caller, body }: Call, ground: Ground) {
  const { jql = '', fields = [] } = body as { jql?: string; fields?: string[] };
  const [, ids, minutes] =
    /^project in \(([\d, ]+)\) AND updated >= -(\d+)m ORDER BY updated ASC$/.exec(jql) ?? [];
  if (!ids) throw new Refused(400, `This site does not understand: ${jql}`);
  const since = ground.now() - Number(minutes) * 60_000;
  const found = ids.split(', ').flatMap((id) => all<Issue>(ground.db, 'issue', id));
  const changed = found.filter(({ updated }) => updated >= since).sort((a, b) => a.updated - b.updated);
  const issues = changed.map((issue) => issueJson(ground, caller, issue, fields.join(',')));
  return ok({ isLast: true, issues });
}

/** What may be written on a new issue of a project, by its type. */
import { type Call, type Ground, type Operations, ok, pageOf, Refused } from '../../product';
import { ISSUE_TYPES, prioritiesIn, standardPriority } from '../model';
import { required } from '../people/access';
import { issueTypeJson } from './issue-types';
import { priorityJson } from './priorities';
import { seen } from './projects';

const ROUTE = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

export const createMeta: Operations = {
  getCreateIssueMetaIssueTypes: { route: `GET ${ROUTE}`, run: types },
  getCreateIssueMetaIssueTypeId: { route: `GET ${ROUTE}/{issueTypeId}`, run: fields },
};

function creating(call: Call, ground: Ground) {
  const project = seen(call, ground);
  const why = 'You do not have permission to create issues in this project.';
  required(ground, call.caller, project, 'CREATE_ISSUES', why);
  return project;
}

function types(call: Call, ground: Ground) {
  creating(call, ground);
  const { startAt, maxResults } = pageOf(call.query, 50, 200);
  const every = ISSUE_TYPES.map(({ id }) => issueTypeJson(ground, id));
  return ok({
    startAt,
    maxResults,
    total: every.length,
    issueTypes: every.slice(startAt, startAt + maxResults),
  });
}

/** The summary, and the priority with what the project allows, in its order. */
function fields(call: Call, ground: Ground) {
  const project = creating(call, ground);
  if (!ISSUE_TYPES.some(({ id }) => id === call.params.issueTypeId))
    throw new Refused(400, 'The issue type is not valid for the project.');
  const allowed = prioritiesIn(ground, project).map((priority) => priorityJson(ground, priority));
  const usual = { operations: ['set'], hasDefaultValue: false };
  const every = [
    field('summary', 'Summary', { ...usual, required: true, schema: { type: 'string', system: 'summary' } }),
    field('priority', 'Priority', {
      ...usual,
      required: false,
      schema: { type: 'priority', system: 'priority' },
      hasDefaultValue: true,
      allowedValues: allowed,
      defaultValue: allowed.find(({ id }) => id === standardPriority(ground, project)),
    }),
  ];
  const { startAt, maxResults } = pageOf(call.query, 50, 200);
  return ok({ startAt, maxResults, total: every.length, fields: every.slice(startAt, startAt + maxResults) });
}

const field = (fieldId: string, name: string, more: object) => ({ fieldId, key: fieldId, name, ...more });

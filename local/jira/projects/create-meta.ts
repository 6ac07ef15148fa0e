/** What may be written on a new issue of a project, by its type. */
import {
  type Call,
  type Operations,
  Refused,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { defaultPriorityOf, issueTypesIn, prioritiesOfProject } from '../model/model';
import { requirePermission } from '../people/access';
import { toIssueTypeJson } from './issue-types';
import { toPriorityJson } from './priorities';
import { requireProject } from './projects';

const ROUTE = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

export const createMeta: Operations = {
  getCreateIssueMetaIssueTypes: { route: `GET ${ROUTE}`, run: listTypes },
  getCreateIssueMetaIssueTypeId: { route: `GET ${ROUTE}/{issueTypeId}`, run: listFields },
};

function requireCreatable(call: Call, context: SiteContext) {
  const project = requireProject(call, context);
  const why = 'You do not have permission to create issues in this project.';
  requirePermission(context, call.caller, project, 'CREATE_ISSUES', why);
  return project;
}

function listTypes(call: Call, context: SiteContext) {
  const project = requireCreatable(call, context);
  const { startAt, maxResults } = rangeOf(call.query, 50, 200);
  const every = issueTypesIn(context, project).map(({ id }) => toIssueTypeJson(context, id));
  return toAnswer({
    startAt,
    maxResults,
    total: every.length,
    issueTypes: every.slice(startAt, startAt + maxResults),
  });
}

/** The summary, and the priority with what the project allows, in its order. */
function listFields(call: Call, context: SiteContext) {
  const project = requireCreatable(call, context);
  if (!issueTypesIn(context, project).some(({ id }) => id === call.params.issueTypeId))
    throw new Refused(400, 'The issue type is not valid for the project.');
  const allowedPriorities = prioritiesOfProject(context, project).map((priority) =>
    toPriorityJson(context, priority),
  );
  const usual = { operations: ['set'], hasDefaultValue: false };
  const every = [
    toFieldMeta('summary', 'Summary', {
      ...usual,
      required: true,
      schema: { type: 'string', system: 'summary' },
    }),
    toFieldMeta('priority', 'Priority', {
      ...usual,
      required: false,
      schema: { type: 'priority', system: 'priority' },
      hasDefaultValue: true,
      allowedValues: allowedPriorities,
      defaultValue: allowedPriorities.find(({ id }) => id === defaultPriorityOf(context, project)),
    }),
  ];
  const { startAt, maxResults } = rangeOf(call.query, 50, 200);
  return toAnswer({
    startAt,
    maxResults,
    total: every.length,
    fields: every.slice(startAt, startAt + maxResults),
  });
}

const toFieldMeta = (fieldId: string, name: string, more: object) => ({
  fieldId,
  key: fieldId,
  name,
  ...more,
});

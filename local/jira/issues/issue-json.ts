/** An issue as Jira answers it: the fields asked for, and what `expand` and `properties` add. */

import { own } from '../../common/own';
import { listAll } from '../../documents/documents';
import type { Caller, SiteContext } from '../../product/product';
import { toCommentsField } from '../comments/comments';
import { toFeedbackField, toFeedbackSchema } from '../comments/feedback';
import { toOrganizationsField } from '../desks/organizations-field';
import { toRequestFields } from '../desks/request-fields';
import { appFieldValuesOf } from '../fields/fields';
import type { Property } from '../index/property-index';
import { formatInstant } from '../model/instants';
import { type Issue, nameOf, prioritiesOf, RESOLUTION, statusesOf } from '../model/model';
import { projectOf } from '../people/access';
import { toPersonJson, zoneOf } from '../people/people';
import { toComponentsField } from '../projects/components';
import { toIssueTypeJson } from '../projects/issue-types';
import { toStatusJson } from '../projects/statuses';
import { toAttachmentsField } from './attachments';
import { categoryChangedAt, toRecentChangelog } from './changelog';
import { toLinksField } from './links';
import { timeSpentOn, toWorklogField } from './worklogs';

export interface IssueQuery {
  fields: string[];
  expand?: string[];
  properties?: string[];
}

export const splitList = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function toIssueJson(
  context: SiteContext,
  caller: Caller,
  issue: Issue,
  query: IssueQuery,
): Record<string, unknown> {
  const self = `${context.baseUrl}/rest/api/3/issue/${issue.id}`;
  const head = { expand: 'changelog', id: issue.id, self, key: issue.key };
  const fields = chooseFields(context, caller, issue, query.fields);
  const changelog = query.expand?.includes('changelog')
    ? { changelog: toRecentChangelog(context, caller, issue) }
    : {};
  const schema = query.expand?.includes('schema') ? { schema: toFeedbackSchema(context, issue) } : {};
  return {
    ...head,
    fields,
    ...changelog,
    ...schema,
    ...propertiesOf(context, issue, query.properties ?? []),
  };
}

/** `*all` and `*navigable` stand for every field; a name after a minus is left out. */
function chooseFields(
  context: SiteContext,
  caller: Caller,
  issue: Issue,
  names: string[],
): Record<string, unknown> {
  const fields = fieldsOf(context, caller, issue);
  const included = names.filter((name) => !name.startsWith('-'));
  const everything =
    included.length === 0 || included.some((name) => name === '*all' || name === '*navigable');
  const wanted = (everything ? Object.keys(fields) : included).filter((name) => !names.includes(`-${name}`));
  const present = wanted.flatMap((name) => {
    const getValue = own(fields, name);
    return getValue === undefined ? [] : [[name, getValue()] as const];
  });
  return Object.fromEntries(present);
}

function propertiesOf(
  context: SiteContext,
  { id }: Issue,
  keys: string[],
): { properties?: Record<string, unknown> } {
  if (keys.length === 0) return {};
  const properties = listAll<Property>(context.db, 'property', id).filter(
    ({ key }) => keys.includes(key) || keys.includes('*all'),
  );
  return { properties: Object.fromEntries(properties.map(({ key, value }) => [key, value])) };
}

type Fields = Record<string, () => unknown>;

/** Each field is made when it is asked for: some cost a look into another table. */
function fieldsOf(context: SiteContext, caller: Caller, issue: Issue): Fields {
  const zone = zoneOf(context, caller);
  const toTime = (at: number | null) => at && formatInstant(at, zone);
  return {
    summary: () => issue.summary,
    description: () => issue.description,
    labels: () => issue.labels,
    components: () => toComponentsField(context, issue),
    created: () => toTime(issue.created),
    updated: () => toTime(issue.updated),
    resolutiondate: () => toTime(issue.resolvedAt),
    statuscategorychangedate: () => toTime(categoryChangedAt(context, issue)),
    creator: () => toPersonJson(context, issue.reporter),
    reporter: () => toPersonJson(context, issue.reporter),
    assignee: () => issue.assignee && toPersonJson(context, issue.assignee),
    duedate: () => issue.dueDate ?? null,
    ...referenceFieldsOf(context, issue),
    issuelinks: () => toLinksField(context, caller, issue),
    attachment: () => toAttachmentsField(context, caller, issue),
    worklog: () => toWorklogField(context, caller, issue),
    timespent: () => timeSpentOn(context, issue),
    comment: () => toCommentsField(context, caller, issue),
    ...toFeedbackField(context, issue),
    ...toOrganizationsField(context, issue),
    ...toRequestFields(context, issue),
    ...appFieldValuesOf(context, issue, zone),
  };
}

function referenceFieldsOf(context: SiteContext, issue: Issue): Fields {
  const linkTo = (kind: string, id: string) => `${context.baseUrl}/rest/api/3/${kind}/${id}`;
  return {
    project: () => toProjectField(context, issue.projectId),
    issuetype: () => toIssueTypeJson(context, issue.typeId),
    status: () => {
      const status = statusesOf(context).find(({ id }) => id === issue.statusId);
      return status && toStatusJson(context, status);
    },
    priority: () => ({
      self: linkTo('priority', issue.priorityId),
      id: issue.priorityId,
      name: nameOf(prioritiesOf(context), issue.priorityId),
      iconUrl: `${context.baseUrl}/`,
    }),
    resolution: () =>
      issue.resolution && { self: linkTo('resolution', RESOLUTION.id), ...RESOLUTION, description: '' },
  };
}

function toProjectField(context: SiteContext, projectId: string) {
  const { id, key, name, type = 'software' } = projectOf(context, projectId);
  const self = `${context.baseUrl}/rest/api/3/project/${id}`;
  return { self, id, key, name, projectTypeKey: type, simplified: false };
}

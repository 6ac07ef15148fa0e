/** An issue as Jira answers it: the fields asked for, and what `expand` and `properties` add. */

import { all } from '../../documents/documents';
import { own } from '../../own';
import type { Caller, Ground } from '../../product';
import { commentsField } from '../comments/comments';
import { feedbackField, feedbackSchema } from '../comments/feedback';
import { appFieldValues } from '../fields/fields';
import { type Issue, nameOf, prioritiesOf, RESOLUTION, statusesOf } from '../model';
import { projectOf } from '../people/access';
import { person, zoneOf } from '../people/people';
import { componentsField } from '../projects/components';
import { issueTypeJson } from '../projects/issue-types';
import { statusJson } from '../projects/statuses';
import type { Property } from '../properties/property-index';
import { written } from '../times';
import { attachmentsField } from './attachments';
import { categoryChangedAt, partialChangelog } from './changelog';
import { linksField } from './links';
import { timeSpentOn, worklogField } from './worklogs';

export interface Asked {
  fields: string[];
  expand?: string[];
  properties?: string[];
}

export const listed = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function issueJson(
  ground: Ground,
  caller: Caller,
  issue: Issue,
  asked: Asked,
): Record<string, unknown> {
  const self = `${ground.baseUrl}/rest/api/3/issue/${issue.id}`;
  const head = { expand: 'changelog', id: issue.id, self, key: issue.key };
  const fields = chosen(ground, caller, issue, asked.fields);
  const changelog = asked.expand?.includes('changelog')
    ? { changelog: partialChangelog(ground, caller, issue) }
    : {};
  const schema = asked.expand?.includes('schema') ? { schema: feedbackSchema(ground, issue) } : {};
  return { ...head, fields, ...changelog, ...schema, ...propertiesOf(ground, issue, asked.properties ?? []) };
}

/** `*all` and `*navigable` stand for every field; a name after a minus is left out. */
function chosen(ground: Ground, caller: Caller, issue: Issue, names: string[]): Record<string, unknown> {
  const fields = fieldsOf(ground, caller, issue);
  const plus = names.filter((name) => !name.startsWith('-'));
  const everything = plus.length === 0 || plus.some((name) => name === '*all' || name === '*navigable');
  const wanted = (everything ? Object.keys(fields) : plus).filter((name) => !names.includes(`-${name}`));
  const present = wanted.flatMap((name) => {
    const make = own(fields, name);
    return make === undefined ? [] : [[name, make()] as const];
  });
  return Object.fromEntries(present);
}

function propertiesOf(
  ground: Ground,
  { id }: Issue,
  keys: string[],
): { properties?: Record<string, unknown> } {
  if (keys.length === 0) return {};
  const kept = all<Property>(ground.db, 'property', id).filter(
    ({ key }) => keys.includes(key) || keys.includes('*all'),
  );
  return { properties: Object.fromEntries(kept.map(({ key, value }) => [key, value])) };
}

type Fields = Record<string, () => unknown>;

/** Each field is made when it is asked for: some cost a look into another table. */
function fieldsOf(ground: Ground, caller: Caller, issue: Issue): Fields {
  const zone = zoneOf(ground, caller);
  const time = (at: number | null) => at && written(at, zone);
  return {
    summary: () => issue.summary,
    description: () => issue.description,
    labels: () => issue.labels,
    components: () => componentsField(ground, issue),
    created: () => time(issue.created),
    updated: () => time(issue.updated),
    resolutiondate: () => time(issue.resolvedAt),
    statuscategorychangedate: () => time(categoryChangedAt(ground, issue)),
    creator: () => person(ground, issue.reporter),
    reporter: () => person(ground, issue.reporter),
    assignee: () => issue.assignee && person(ground, issue.assignee),
    duedate: () => issue.dueDate ?? null,
    ...namedFields(ground, issue),
    issuelinks: () => linksField(ground, caller, issue),
    attachment: () => attachmentsField(ground, caller, issue),
    worklog: () => worklogField(ground, caller, issue),
    timespent: () => timeSpentOn(ground, issue),
    comment: () => commentsField(ground, caller, issue),
    ...feedbackField(ground, issue),
    ...appFieldValues(ground, issue, zone),
  };
}

function namedFields(ground: Ground, issue: Issue): Fields {
  const link = (kind: string, id: string) => `${ground.baseUrl}/rest/api/3/${kind}/${id}`;
  return {
    project: () => projectField(ground, issue.projectId),
    issuetype: () => issueTypeJson(ground, issue.typeId),
    status: () => {
      const status = statusesOf(ground).find(({ id }) => id === issue.statusId);
      return status && statusJson(ground, status);
    },
    priority: () => ({
      self: link('priority', issue.priorityId),
      id: issue.priorityId,
      name: nameOf(prioritiesOf(ground), issue.priorityId),
      iconUrl: `${ground.baseUrl}/`,
    }),
    resolution: () =>
      issue.resolution && { self: link('resolution', RESOLUTION.id), ...RESOLUTION, description: '' },
  };
}

function projectField(ground: Ground, projectId: string) {
  const { id, key, name, type = 'software' } = projectOf(ground, projectId);
  const self = `${ground.baseUrl}/rest/api/3/project/${id}`;
  return { self, id, key, name, projectTypeKey: type, simplified: false };
}

/** The priorities of a project, in its own order. */
import { route } from '@forge/api';
import type { ProjectFacts } from '../../application/ports/people';
import * as z from '../../common/zod';
import { ask, askOk } from '../request';

const AT_ONCE = 50;
const priorityShape = z.looseObject({ id: z.string(), name: z.string() });
const typesShape = z.looseObject({
  issueTypes: z.array(z.looseObject({ id: z.string(), subtask: z.boolean().nullish() })).default([]),
});
const fieldsShape = z.looseObject({
  total: z.number().nullish(),
  fields: z.array(z.looseObject({ fieldId: z.string() })).default([]),
});
const fieldShape = z.looseObject({
  allowedValues: z.array(priorityShape),
  defaultValue: priorityShape.nullish(),
});
const listedShape = z.looseObject({
  isLast: z.boolean().default(true),
  values: z.array(priorityShape.extend({ isDefault: z.boolean().nullish() })),
});

type Priorities = ProjectFacts['priorities'];

/**
 * What may be chosen on a new issue, in the project's order and with its default, which needs no right to configure Jira. A project
 * whose form for a new issue has no priority is told by the list of the site, as far as that is the project's.
 */
export async function prioritiesOf(projectId: string): Promise<Priorities> {
  return (await readFormPriorities(projectId)) ?? listSitePriorities(projectId, []);
}

async function readFormPriorities(projectId: string): Promise<Priorities | null> {
  const place = route`/rest/api/3/issue/createmeta/${projectId}/issuetypes`;
  const { status, body } = await ask('jira', 'app', place);
  if (status !== 200) return null;
  const { issueTypes } = typesShape.parse(body);
  for (const { id } of issueTypes.filter(({ subtask }) => !subtask)) {
    const field = fieldShape.safeParse(await findPriorityField(projectId, id, 0));
    if (field.success) return withDefault(field.data.allowedValues, field.data.defaultValue?.id ?? null);
  }
  return null;
}

async function findPriorityField(projectId: string, typeId: string, startAt: number): Promise<unknown> {
  const page = new URLSearchParams({ startAt: `${startAt}`, maxResults: '200' });
  const place = route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${typeId}?${page}`;
  const { fields, total } = fieldsShape.parse(await askOk('jira', 'app', place));
  const field = fields.find(({ fieldId }) => fieldId === 'priority');
  const next = startAt + fields.length;
  return field || fields.length === 0 || next >= (total ?? 0)
    ? field
    : findPriorityField(projectId, typeId, next);
}

async function listSitePriorities(projectId: string, before: Priorities): Promise<Priorities> {
  const page = new URLSearchParams({
    projectId,
    startAt: `${before.length}`,
    maxResults: `${AT_ONCE}`,
  });
  const answer = await askOk('jira', 'app', route`/rest/api/3/priority/search?${page}`);
  const { values, isLast } = listedShape.parse(answer);
  const defaultId = values.find(({ isDefault }) => isDefault)?.id ?? null;
  const priorities = [...before, ...withDefault(values, defaultId)];
  return isLast || values.length === 0 ? priorities : listSitePriorities(projectId, priorities);
}

const withDefault = (list: { id: string; name: string }[], standard: string | null): Priorities =>
  list.map(({ id, name }) => ({ id, name, isDefault: id === standard }));

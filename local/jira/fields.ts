import { z } from 'zod';
import { find } from '../documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { type Issue, written } from './model';
import { save } from './write-issue';

interface AppField {
  type: string;
  key: string;
  name: string;
  id: string;
}

const shape = z.object({
  updates: z.array(
    z.object({ customField: z.string(), issueIds: z.array(z.number().int()), value: z.unknown() }),
  ),
});

export const fields: Operations = {
  getFields: { route: 'GET /rest/api/3/field', run: list },
  updateMultipleCustomFieldValues: { route: 'POST /rest/api/3/app/field/value', run: update },
};

/** The fields of the installed app, as Jira names them. */
function appFields(ground: Ground): AppField[] {
  return ground.appFields.map(({ key, name, type }, at) => ({
    type,
    key: `${ground.appId}__DEVELOPMENT__${key}`,
    name,
    id: `customfield_${10_100 + at}`,
  }));
}

function list(_call: Call, ground: Ground) {
  const custom = appFields(ground).map(({ key, name, id, type }) => ({
    id,
    key,
    name,
    schema: { type, custom: key, customId: Number(id.slice('customfield_'.length)) },
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [name],
  }));
  const system = ['summary', 'status', 'priority', 'created'].map((id) => ({
    id,
    key: id,
    name: id,
    custom: false,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [id],
  }));
  return ok([...system, ...custom]);
}

/** Only the app that owns a field may set it, and only on issues named by number. */
function update({ caller, body }: Call, ground: Ground) {
  if (caller.kind !== 'app')
    throw new Refused(403, 'Only the app that owns the custom field can update its value.');
  const read = shape.safeParse(body);
  if (!read.success)
    throw new Refused(400, `${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  for (const { customField, issueIds, value } of read.data.updates) {
    const field = appFields(ground).find(({ id, key }) => id === customField || key === customField);
    if (!field) throw new Refused(404, `The custom field ${customField} was not found.`);
    for (const id of issueIds) set(ground, String(id), field.id, value);
  }
  return { status: 204 };
}

function set(ground: Ground, id: string, fieldId: string, value: unknown): void {
  const issue = find<Issue>(ground.db, 'issue', id);
  if (!issue) throw new Refused(404, `The issue ${id} was not found.`);
  save(ground, { ...issue, appFields: { ...issue.appFields, [fieldId]: value } });
}

export function appFieldValues(ground: Ground, issue: Issue, zone: string): Record<string, unknown> {
  const value = (raw: unknown, type: string) => {
    if (type !== 'datetime') return raw ?? null;
    return typeof raw === 'string' ? written(Date.parse(raw.replace('+0000', 'Z')), zone) : null;
  };
  return Object.fromEntries(appFields(ground).map(({ id, type }) => [id, value(issue.appFields[id], type)]));
}

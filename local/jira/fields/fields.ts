import { z } from 'zod';
import { allFew, find } from '../../documents/documents';
import { own } from '../../own';
import { type Call, type Ground, type Operations, ok, parsed, Refused } from '../../product';
import { record, save } from '../issues/write-issue';
import type { ChangeItem, Issue } from '../model';
import { instantIn, written } from '../times';

export interface AppField {
  key: string;
  name: string;
  id: string;
  type: string;
}

const updatesShape = z.object({
  updates: z
    .array(z.object({ customField: z.string(), issueIds: z.array(z.number().int()), value: z.unknown() }))
    .min(1),
});
const oneShape = z.object({
  updates: z.array(z.object({ issueIds: z.array(z.number().int()), value: z.unknown() })).min(1),
});

export const fields: Operations = {
  getFields: { route: 'GET /rest/api/3/field', run: list },
  updateMultipleCustomFieldValues: { route: 'POST /rest/api/3/app/field/value', run: updateSeveral },
  updateCustomFieldValue: { route: 'PUT /rest/api/3/app/field/{fieldIdOrKey}/value', run: updateOne },
};

/** Fields of Jira's own that the site keeps, by their names. */
export const SYSTEM_FIELDS: Record<string, string> = {
  summary: 'Summary',
  issuetype: 'Work type',
  status: 'Status',
  priority: 'Priority',
  resolution: 'Resolution',
  assignee: 'Assignee',
  reporter: 'Reporter',
  labels: 'Labels',
  components: 'Components',
  description: 'Description',
  created: 'Created',
  updated: 'Updated',
  resolutiondate: 'Resolved',
  statuscategorychangedate: 'Status Category Changed',
  project: 'Space',
  issuelinks: 'Linked work items',
  comment: 'Comment',
  worklog: 'Log Work',
};

/** Jira numbers fields as they are made, so an app's have other numbers on every site. */
const firstNumber = ({ db }: Ground): number =>
  allFew<{ first: number }>(db, 'app-field-numbers')[0]?.first ?? 10_100;

/** The fields of the installed app, as Jira names them. */
export function appFields(ground: Ground): AppField[] {
  const first = firstNumber(ground);
  return ground.appFields.map(({ key, name, type }, at) => ({
    key: `${ground.appId}__${ground.appEnvironment()}__${key}`,
    name,
    id: `customfield_${first + at}`,
    type,
  }));
}

function list(_call: Call, ground: Ground) {
  const traits = { orderable: true, navigable: true, searchable: true };
  const custom = appFields(ground).map(({ key, name, id, type }) => {
    const customId = Number(id.split('_')[1]);
    const schema = { type, custom: `ari:cloud:ecosystem::extension/${ground.appId}/static/${key}`, customId };
    return { id, key, name, custom: true, ...traits, clauseNames: [`cf[${customId}]`, name], schema };
  });
  const system = Object.entries(SYSTEM_FIELDS).map(([id, name]) => {
    return { id, key: id, name, custom: false, ...traits, clauseNames: [id] };
  });
  return ok([...system, ...custom]);
}

interface Update {
  customField: string;
  issueIds: number[];
  value?: unknown;
}

function updateSeveral(call: Call, ground: Ground) {
  return carriedOut(call, ground, parsed(updatesShape, call.body).updates);
}

function updateOne(call: Call, ground: Ground) {
  const customField = call.params.fieldIdOrKey ?? '';
  const { updates } = parsed(oneShape, call.body);
  return carriedOut(
    call,
    ground,
    updates.map((update) => ({ customField, ...update })),
  );
}

/** Only the app that owns a field may set it, and only on issues named by number. */
function carriedOut({ caller, query }: Call, ground: Ground, updates: Update[]) {
  if (caller.kind !== 'app')
    throw new Refused(403, 'Only the app that owns the custom field can update its value.');
  const told = query.get('generateChangelog') !== 'false';
  for (const { customField, issueIds, value } of updates) {
    const field = appFields(ground).find(({ id, key }) => id === customField || key === customField);
    if (!field) throw new Refused(404, `The custom field ${customField} was not found.`);
    refuseMisfit(field, value);
    for (const id of issueIds) set(ground, String(id), field, value ?? null, told);
  }
  return { status: 204 };
}

function refuseMisfit({ type, name }: AppField, value: unknown): void {
  const fits: Record<string, () => boolean> = {
    datetime: () => instantIn(value) !== null,
    date: () => instantIn(value) !== null,
    number: () => typeof value === 'number',
    string: () => typeof value === 'string',
  };
  const empty = value === null || value === undefined;
  if (!empty && own(fits, type)?.() === false)
    throw new Refused(400, `The value given for '${name}' is not of its type, ${type}.`);
}

function set(ground: Ground, id: string, field: AppField, value: unknown, told: boolean): void {
  const issue = find<Issue>(ground.db, 'issue', id);
  if (!issue) throw new Refused(404, `The issue ${id} was not found.`);
  const next = { ...issue, appFields: { ...issue.appFields, [field.id]: value } };
  const [from, to] = [own(issue.appFields, field.id) ?? null, value];
  if (!told || from === to) save(ground, next);
  else record(ground, next, ground.appAccountId, [changeItem(field, from, to)]);
}

function changeItem({ name, id }: AppField, from: unknown, to: unknown): ChangeItem {
  const words = (value: unknown) => (value === null ? null : String(value));
  return { field: name, fieldId: id, from: null, fromString: words(from), to: null, toString: words(to) };
}

export function appFieldValues(ground: Ground, issue: Issue, zone: string): Record<string, () => unknown> {
  const value = ({ id, type }: AppField) => {
    const raw = own(issue.appFields, id) ?? null;
    const at = type === 'datetime' ? instantIn(raw) : null;
    return at === null ? raw : written(at, zone);
  };
  return Object.fromEntries(appFields(ground).map((field) => [field.id, () => value(field)]));
}

import { z } from 'zod';
import { own } from '../../common/own';
import { find, listCached } from '../../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { organizationsField } from '../desks/organizations-field';
import { APPROVALS, PARTICIPANTS, REQUEST_TYPE } from '../desks/request-fields';
import { formatInstant, parseInstant } from '../model/instants';
import type { ChangeItem, Issue, Project } from '../model/model';
import { recordChange, saveIssue } from '../writing/write-issue';

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
  getFields: { route: 'GET /rest/api/3/field', run: listFields },
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
const firstNumberOf = ({ db }: SiteContext): number =>
  listCached<{ first: number }>(db, 'app-field-numbers')[0]?.first ?? 10_100;

/** The fields of the installed app, as Jira names them. */
export function appFieldsOf(context: SiteContext): AppField[] {
  const [first, environment] = [firstNumberOf(context), context.appEnvironment()];
  return context.appFields.map(({ key, name, type }, at) => ({
    key: `${context.appId}__${environment}__${key}`,
    name,
    id: `customfield_${first + at}`,
    type,
  }));
}

const hasServiceProjects = ({ db }: SiteContext): boolean =>
  listCached<Project>(db, 'project').some(({ type }) => type === 'service_desk');

function listFields(_call: Call, context: SiteContext) {
  const traits = { orderable: true, navigable: true, searchable: true };
  const custom = appFieldsOf(context).map(({ key, name, id, type }) => {
    const customId = Number(id.split('_')[1]);
    const schema = {
      type,
      custom: `ari:cloud:ecosystem::extension/${context.appId}/static/${key}`,
      customId,
    };
    return { id, key, name, custom: true, ...traits, clauseNames: [`cf[${customId}]`, name], schema };
  });
  const system = Object.entries(SYSTEM_FIELDS).map(([id, name]) => {
    return { id, key: id, name, custom: false, ...traits, clauseNames: [id] };
  });
  const requests = hasServiceProjects(context)
    ? [organizationsField, PARTICIPANTS, APPROVALS, REQUEST_TYPE]
    : [];
  return toAnswer([...system, ...requests, ...custom]);
}

interface Update {
  customField: string;
  issueIds: number[];
  value?: unknown;
}

function updateSeveral(call: Call, context: SiteContext) {
  return updateFields(call, context, parseBody(updatesShape, call.body).updates);
}

function updateOne(call: Call, context: SiteContext) {
  const customField = call.params.fieldIdOrKey ?? '';
  const { updates } = parseBody(oneShape, call.body);
  return updateFields(
    call,
    context,
    updates.map((update) => ({ customField, ...update })),
  );
}

/** Only the app that owns a field may set it, and only on issues named by number. */
function updateFields({ caller, query }: Call, context: SiteContext, updates: Update[]) {
  if (caller.kind !== 'app')
    throw new Refused(403, 'Only the app that owns the custom field can update its value.');
  refuseRepeated(updates);
  const logsChange = query.get('generateChangelog') !== 'false';
  const values = new Map<number, FieldValue[]>();
  for (const { customField, issueIds, value } of updates) {
    const field = appFieldsOf(context).find(({ id, key }) => id === customField || key === customField);
    if (!field) throw new Refused(404, `The custom field ${customField} was not found.`);
    refuseMisfit(field, value);
    for (const id of issueIds) values.set(id, [...(values.get(id) ?? []), { field, value: value ?? null }]);
  }
  for (const [id, ofIssue] of values) setFields(context, String(id), ofIssue, logsChange);
  return { status: 204 };
}

/** The combinations of field and issue must be unique within a request. */
function refuseRepeated(updates: Update[]): void {
  const pairs = updates.flatMap(({ customField, issueIds }) => issueIds.map((id) => `${customField} ${id}`));
  if (new Set(pairs).size < pairs.length)
    throw new Refused(400, 'A custom field is given more than one value for the same issue.');
}

function refuseMisfit({ type, name }: AppField, value: unknown): void {
  const checks: Record<string, () => boolean> = {
    datetime: () => parseInstant(value) !== null,
    date: () => parseInstant(value) !== null,
    number: () => typeof value === 'number',
    string: () => typeof value === 'string',
  };
  const empty = value === null || value === undefined;
  if (!empty && own(checks, type)?.() === false)
    throw new Refused(400, `The value given for '${name}' is not of its type, ${type}.`);
}

interface FieldValue {
  field: AppField;
  value: unknown;
}

/** The fields of one issue, written once; where changes are logged, each has its entry. */
function setFields(context: SiteContext, id: string, values: FieldValue[], logsChange: boolean): void {
  const issue = find<Issue>(context.db, 'issue', id);
  if (!issue) throw new Refused(404, `The issue ${id} was not found.`);
  const changed = values.filter(({ field, value }) => (own(issue.appFields, field.id) ?? null) !== value);
  const set = Object.fromEntries(values.map(({ field, value }) => [field.id, value]));
  const next = { ...issue, appFields: { ...issue.appFields, ...set } };
  saveIssue(context, next);
  if (!logsChange) return;
  for (const { field, value } of changed)
    recordChange(context, next, context.appAccountId, [
      changeItem(field, own(issue.appFields, field.id) ?? null, value),
    ]);
}

function changeItem({ name, id }: AppField, from: unknown, to: unknown): ChangeItem {
  const toText = (value: unknown) => (value === null ? null : String(value));
  return { field: name, fieldId: id, from: null, fromString: toText(from), to: null, toString: toText(to) };
}

export function appFieldValuesOf(
  context: SiteContext,
  issue: Issue,
  zone: string,
): Record<string, () => unknown> {
  const valueOfField = ({ id, type }: AppField) => {
    const raw = own(issue.appFields, id) ?? null;
    const at = type === 'datetime' ? parseInstant(raw) : null;
    return at === null ? raw : formatInstant(at, zone);
  };
  return Object.fromEntries(appFieldsOf(context).map((field) => [field.id, () => valueOfField(field)]));
}

/** What an edit makes of an issue, and what its changelog will say. */
import { z } from 'zod';
import { isDocument } from '../../documents/adf';
import { toPlainText } from '../../documents/plain-text';
import { Refused, type SiteContext } from '../../product/product';
import {
  type ChangeItem,
  defaultPriorityOf,
  type Issue,
  issueTypesIn,
  issueTypesOf,
  nameOf,
  type Project,
  prioritiesOf,
  prioritiesOfProject,
} from '../model/model';
import { projectOf } from '../people/access';
import { userOf } from '../people/people';
import { changesOfComponents, idsOfComponents } from '../projects/components';
import { propertiesShape } from '../properties/properties';

export const namedShape = z.looseObject({ id: z.string().optional(), name: z.string().optional() });
const personShape = z.looseObject({ accountId: z.string().nullish(), id: z.string().nullish() });

const labelUpdate = z.union([
  z.object({ add: z.string() }),
  z.object({ remove: z.string() }),
  z.object({ set: z.array(z.string()) }),
]);
export const editShape = z.looseObject({
  fields: z
    .looseObject({
      summary: z.string().min(1).max(255).optional(),
      description: z.unknown().optional(),
      issuetype: namedShape.optional(),
      priority: namedShape.optional(),
      assignee: personShape.nullish(),
      duedate: z.iso.date().nullish(),
      labels: z.array(z.string()).optional(),
      components: z.array(namedShape).optional(),
    })
    .optional(),
  update: z.looseObject({ labels: z.array(labelUpdate).optional() }).optional(),
  properties: propertiesShape,
});

type Edit = z.infer<typeof editShape>;
export interface Edited {
  next: Issue;
  items: ChangeItem[];
}

export function applyEdit(context: SiteContext, issue: Issue, { fields = {}, update = {} }: Edit): Edited {
  refuseUnknown(context, { ...fields, ...update });
  const edited: Edited = { next: { ...issue }, items: [] };
  if (fields.summary !== undefined) setSummary(edited, fields.summary);
  if (fields.description !== undefined) setDescription(edited, checkDocument(fields.description));
  if (fields.issuetype)
    setType(context, edited, typeIdOf(context, projectOf(context, edited.next.projectId), fields.issuetype));
  if (fields.priority) setPriority(context, edited, fields.priority);
  if (fields.assignee !== undefined) setAssignee(context, edited, fields.assignee);
  if (fields.duedate !== undefined) setDueDate(edited, fields.duedate);
  const labels = applyLabels(issue.labels, fields.labels, update.labels ?? []);
  if (labels) setLabels(edited, checkLabels(labels));
  if (fields.components) setComponents(edited, idsOfComponents(fields.components));
  return edited;
}

const EDITABLE = [
  'summary',
  'description',
  'issuetype',
  'priority',
  'assignee',
  'labels',
  'components',
  'duedate',
];

function refuseUnknown(context: SiteContext, fields: Record<string, unknown>): void {
  const unknownFields = Object.keys(fields).filter((name) => !EDITABLE.includes(name));
  if (unknownFields.length === 0) return;
  const explain = (name: string) =>
    `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`;
  context.log(`Fields that cannot be set: ${unknownFields.join(', ')}`);
  throw new Refused(400, '', {
    errors: Object.fromEntries(unknownFields.map((name) => [name, explain(name)])),
  });
}

/** Nothing, or an Atlassian document: never a plain text. */
export function checkDocument(description: unknown): unknown {
  if (description === null || isDocument(description)) return description;
  throw new Refused(400, '', {
    errors: {
      description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    },
  });
}

function setSummary({ next, items }: Edited, summary: string): void {
  if (summary === next.summary) return;
  items.push({ field: 'summary', from: null, fromString: next.summary, to: null, toString: summary });
  next.summary = summary;
}

function setDescription({ next, items }: Edited, description: unknown): void {
  if (JSON.stringify(description) === JSON.stringify(next.description)) return;
  const words = { fromString: wordsOf(next.description), toString: wordsOf(description) };
  items.push({ field: 'description', from: null, to: null, ...words });
  next.description = description;
}

/** A document as the changelog has it: its words. */
const wordsOf = (document: unknown): string | null => (document ? toPlainText(document) : null);

/** The type of work that a reference names. */
export function typeIdOf(
  context: SiteContext,
  project: Project,
  reference: z.infer<typeof namedShape> | undefined,
): string {
  const type = issueTypesIn(context, project).find(
    ({ id, name }) => id === reference?.id || name === reference?.name,
  );
  if (!type) throw new Refused(400, '', { errors: { issuetype: 'Specify a valid issue type' } });
  return type.id;
}

function setType(context: SiteContext, { next, items }: Edited, to: string): void {
  if (to === next.typeId) return;
  const [from, fromString] = [next.typeId, nameOf(issueTypesOf(context), next.typeId)];
  const item = { field: 'issuetype', fieldId: 'issuetype', from, fromString, to };
  items.push({ ...item, toString: nameOf(issueTypesOf(context), to) });
  next.typeId = to;
}

function setPriority(
  context: SiteContext,
  { next, items }: Edited,
  reference: z.infer<typeof namedShape>,
): void {
  const to = resolvePriorityId(context, projectOf(context, next.projectId), reference);
  if (to === next.priorityId) return;
  const list = prioritiesOf(context);
  const [from, fromString] = [next.priorityId, nameOf(list, next.priorityId)];
  items.push({ field: 'priority', from, fromString, to, toString: nameOf(list, to) });
  next.priorityId = to;
}

export function resolvePriorityId(
  context: SiteContext,
  project: Project,
  reference: z.infer<typeof namedShape> | undefined,
): string {
  if (!reference) return defaultPriorityOf(context, project);
  const priority = prioritiesOfProject(context, project).find(
    ({ id, name }) => id === reference.id || name === reference.name,
  );
  if (!priority) throw new Refused(400, '', { errors: { priority: 'The priority selected is invalid.' } });
  return priority.id;
}

function setAssignee(
  context: SiteContext,
  { next, items }: Edited,
  reference: z.infer<typeof personShape> | null,
): void {
  const to = reference?.accountId ?? reference?.id ?? null;
  if (to === next.assignee) return;
  if (to !== null && userOf(context, to).displayName === 'Former user')
    throw new Refused(400, '', { errors: { assignee: `The user '${to}' cannot be assigned issues.` } });
  const nameOfUser = (id: string | null) => id && userOf(context, id).displayName;
  const [from, fromString] = [next.assignee, nameOfUser(next.assignee)];
  items.push({ field: 'assignee', from, fromString, to, toString: nameOfUser(to) });
  next.assignee = to;
}

function applyLabels(
  now: string[],
  set: string[] | undefined,
  changes: z.infer<typeof labelUpdate>[],
): string[] | undefined {
  if (set === undefined && changes.length === 0) return undefined;
  let labels = set ?? now;
  for (const change of changes)
    if ('set' in change) labels = change.set;
    else if ('add' in change) labels = [...labels, change.add];
    else labels = labels.filter((label) => label !== change.remove);
  return labels;
}

/** Sorted, each once; a label has no spaces. */
export function checkLabels(labels: string[]): string[] {
  const wrong = labels.find((label) => /\s/.test(label));
  if (wrong !== undefined)
    throw new Refused(400, '', {
      errors: { labels: `The label '${wrong}' contains spaces which is invalid.` },
    });
  return [...new Set(labels)].sort();
}

function setDueDate({ next, items }: Edited, to: string | null): void {
  const from = next.dueDate ?? null;
  if (to === from) return;
  items.push({ field: 'duedate', from, fromString: from, to, toString: to });
  next.dueDate = to;
}

function setComponents({ next, items }: Edited, ids: string[]): void {
  items.push(...changesOfComponents(next.components ?? [], ids));
  next.components = ids;
}

function setLabels({ next, items }: Edited, labels: string[]): void {
  const [from, to] = [next.labels.join(' '), labels.join(' ')];
  if (from === to) return;
  items.push({ field: 'labels', from: null, fromString: from, to: null, toString: to });
  next.labels = labels;
}

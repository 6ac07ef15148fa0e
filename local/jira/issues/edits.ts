/** What an edit makes of an issue, and what its changelog will say. */
import { z } from 'zod';
import { isDocument } from '../../documents/adf';
import { type Ground, Refused } from '../../product';
import {
  type ChangeItem,
  type Issue,
  nameOf,
  type Project,
  prioritiesIn,
  prioritiesOf,
  standardPriority,
} from '../model';
import { projectOf } from '../people/access';
import { userOf } from '../people/people';
import { componentChanges, componentsIn } from '../projects/components';
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

export function editedBy(ground: Ground, issue: Issue, { fields = {}, update = {} }: Edit): Edited {
  refuseUnknown(ground, { ...fields, ...update });
  const edited: Edited = { next: { ...issue }, items: [] };
  if (fields.summary !== undefined) editSummary(edited, fields.summary);
  if (fields.description !== undefined) editDescription(edited, documentIn(fields.description));
  if (fields.priority) editPriority(ground, edited, fields.priority);
  if (fields.assignee !== undefined) editAssignee(ground, edited, fields.assignee);
  if (fields.duedate !== undefined) editDueDate(edited, fields.duedate);
  const labels = labelsAfter(issue.labels, fields.labels, update.labels ?? []);
  if (labels) editLabels(edited, labelsIn(labels));
  if (fields.components) editComponents(edited, componentsIn(fields.components));
  return edited;
}

const EDITABLE = ['summary', 'description', 'priority', 'assignee', 'labels', 'components', 'duedate'];

function refuseUnknown(ground: Ground, given: Record<string, unknown>): void {
  const unknown = Object.keys(given).filter((name) => !EDITABLE.includes(name));
  if (unknown.length === 0) return;
  const why = (name: string) =>
    `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`;
  ground.log(`Fields that cannot be set: ${unknown.join(', ')}`);
  throw new Refused(400, '', { errors: Object.fromEntries(unknown.map((name) => [name, why(name)])) });
}

/** Nothing, or an Atlassian document: never a plain text. */
export function documentIn(given: unknown): unknown {
  if (given === null || isDocument(given)) return given;
  throw new Refused(400, '', {
    errors: {
      description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    },
  });
}

function editSummary({ next, items }: Edited, summary: string): void {
  if (summary === next.summary) return;
  items.push({ field: 'summary', from: null, fromString: next.summary, to: null, toString: summary });
  next.summary = summary;
}

function editDescription({ next, items }: Edited, description: unknown): void {
  if (JSON.stringify(description) === JSON.stringify(next.description)) return;
  items.push({ field: 'description', from: null, fromString: null, to: null, toString: null });
  next.description = description;
}

function editPriority(ground: Ground, { next, items }: Edited, asked: z.infer<typeof namedShape>): void {
  const to = priorityId(ground, projectOf(ground, next.projectId), asked);
  if (to === next.priorityId) return;
  const list = prioritiesOf(ground);
  const [from, fromString] = [next.priorityId, nameOf(list, next.priorityId)];
  items.push({ field: 'priority', from, fromString, to, toString: nameOf(list, to) });
  next.priorityId = to;
}

export function priorityId(
  ground: Ground,
  project: Project,
  asked: z.infer<typeof namedShape> | undefined,
): string {
  if (!asked) return standardPriority(ground, project);
  const found = prioritiesIn(ground, project).find(({ id, name }) => id === asked.id || name === asked.name);
  if (!found) throw new Refused(400, '', { errors: { priority: 'The priority selected is invalid.' } });
  return found.id;
}

function editAssignee(
  ground: Ground,
  { next, items }: Edited,
  asked: z.infer<typeof personShape> | null,
): void {
  const to = asked?.accountId ?? asked?.id ?? null;
  if (to === next.assignee) return;
  if (to !== null && userOf(ground, to).displayName === 'Former user')
    throw new Refused(400, '', { errors: { assignee: `The user '${to}' cannot be assigned issues.` } });
  const name = (id: string | null) => id && userOf(ground, id).displayName;
  const [from, fromString] = [next.assignee, name(next.assignee)];
  items.push({ field: 'assignee', from, fromString, to, toString: name(to) });
  next.assignee = to;
}

function labelsAfter(
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
export function labelsIn(labels: string[]): string[] {
  const wrong = labels.find((label) => /\s/.test(label));
  if (wrong !== undefined)
    throw new Refused(400, '', {
      errors: { labels: `The label '${wrong}' contains spaces which is invalid.` },
    });
  return [...new Set(labels)].sort();
}

function editDueDate({ next, items }: Edited, to: string | null): void {
  const from = next.dueDate ?? null;
  if (to === from) return;
  items.push({ field: 'duedate', from, fromString: from, to, toString: to });
  next.dueDate = to;
}

function editComponents({ next, items }: Edited, ids: string[]): void {
  items.push(...componentChanges(next.components ?? [], ids));
  next.components = ids;
}

function editLabels({ next, items }: Edited, labels: string[]): void {
  const [from, to] = [next.labels.join(' '), labels.join(' ')];
  if (from === to) return;
  items.push({ field: 'labels', from: null, fromString: from, to: null, toString: to });
  next.labels = labels;
}

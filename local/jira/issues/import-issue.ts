/** An issue comes in as an import from another system creates one: in its last status at once, with the dates it had there, and without a history. */
import { z } from 'zod';
import { takeNextId } from '../../documents/documents';
import { Refused, type SiteContext } from '../../product/product';
import { parseInstant } from '../model/instants';
import { type Issue, issueTypesIn, RESOLUTION, statusesIn } from '../model/model';
import { projectOf } from '../people/access';
import { userOf } from '../people/people';
import { saveIssue } from '../writing/write-issue';
import { checkLabels, resolvePriorityId } from './edits';

const name = z.string().trim().min(1).max(255);
const instant = z.string().transform((text, context) => {
  const at = parseInstant(text);
  if (at !== null) return at;
  context.addIssue({ code: 'custom', message: `${text} is no instant; write 2024-03-01T09:00:00Z.` });
  return z.NEVER;
});

/** `changed`: when its category of status changed, where the import tells it. */
export const importShape = z.object({
  kind: z.literal('import-issue'),
  project: name,
  summary: name,
  status: name,
  accountId: name,
  priority: name.optional(),
  labels: z.array(name).optional(),
  created: instant,
  resolved: instant.optional(),
  changed: instant.optional(),
});
type Import = z.output<typeof importShape>;

/** No event is sent, and it was updated when it was imported. */
export function importIssue(context: SiteContext, imported: Import): void {
  const project = projectOf(context, imported.project);
  const status = statusesIn(context, project).find(
    ({ id, name }) => id === imported.status || name === imported.status,
  );
  if (!status) throw new Refused(404, `There is no status called ${imported.status}.`);
  const isResolved = status.category === 'done' || imported.resolved !== undefined;
  const { priority } = imported;
  const issue: Issue = {
    id: String(takeNextId(context.db, 'issue')),
    key: `${project.key}-${takeNextId(context.db, `key:${project.key}`, 0)}`,
    projectId: project.id,
    typeId: issueTypesIn(context, project)[0]?.id ?? '',
    summary: imported.summary,
    description: null,
    labels: checkLabels(imported.labels ?? []),
    statusId: status.id,
    priorityId: resolvePriorityId(context, project, priority === undefined ? undefined : { name: priority }),
    reporter: userOf(context, imported.accountId).accountId,
    assignee: null,
    resolution: isResolved ? RESOLUTION.id : null,
    resolvedAt: imported.resolved ?? null,
    created: imported.created,
    updated: context.now(),
    categoryChangedAt: imported.changed ?? imported.created,
    appFields: {},
  };
  saveIssue(context, issue);
}

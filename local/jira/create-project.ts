/** A project that an administrator creates with the people of another, and with priorities of its own. */
import { z } from 'zod';
import { put, takeNextId } from '../documents/documents';
import { Refused, type SiteContext } from '../product/product';
import { type Project, prioritiesOf, projectsOf } from './model/model';
import { projectOf } from './people/access';

const name = z.string().trim().min(1).max(255);

export const createShape = z.object({
  kind: z.literal('create-project'),
  project: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  to: name,
  /** Whose roles and administrators it gets. */
  like: name,
  /** By their names, the most urgent first; those that the site lacks are created. None is all there are. */
  priorities: z.array(name).default([]),
});

export function createProject(
  context: SiteContext,
  { project: key, to, like, priorities }: z.output<typeof createShape>,
): void {
  if (projectsOf(context).some((project) => project.key === key))
    throw new Refused(400, `A project with the key ${key} exists already.`);
  const { roles, admins } = projectOf(context, like);
  const id = String(takeNextId(context.db, 'project', 30_000));
  const ids = priorities.map((priority) => priorityIdOf(context, priority));
  const own = ids.length > 0 ? { priorities: { ids, standard: ids.at(-1) ?? '' } } : {};
  const project: Project = { ...{ id, key, name: to, roles, admins, browsers: [] }, ...own };
  put(context.db, 'project', id, '', project);
}

function priorityIdOf(context: SiteContext, called: string): string {
  const existing = prioritiesOf(context).find((priority) => priority.name === called);
  const id = existing?.id ?? String(takeNextId(context.db, 'priority', 30_000));
  if (!existing) put(context.db, 'priority', id, '', { id, name: called });
  return id;
}

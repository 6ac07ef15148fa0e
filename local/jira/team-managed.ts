/** Projects that their team manages: roles, types of work and statuses of their own, by the names that others have too. */
import { z } from 'zod';
import { put, takeNextId } from '../documents/documents';
import { Refused, type SiteContext } from '../product/product';
import { appFieldsOf } from './fields/fields';
import { type Project, projectsOf, type Status } from './model/model';
import { projectOf } from './people/access';

const list = z.array(z.string().trim().min(1)).default([]);

export const teamManagedShapes = [
  z.object({
    kind: z.literal('create-team-managed'),
    project: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
    to: z.string().trim().min(1),
    /** Account ids of those who work there, and of those who look and say. */
    members: list,
    viewers: list,
    administrators: list,
  }),
  z.object({ kind: z.literal('add-team-field'), project: z.string(), to: z.string() }),
] as const;
type Creation = z.output<(typeof teamManagedShapes)[0]>;
type Added = z.output<(typeof teamManagedShapes)[1]>;

const STATUSES: [string, Status['category']][] = [
  ['To Do', 'new'],
  ['In Progress', 'indeterminate'],
  ['Waiting for client', 'indeterminate'],
  ['Done', 'done'],
];
const TYPES = ['Incident', 'Task'];

export const teamManagedChanges = { 'create-team-managed': create, 'add-team-field': addField };

function create(
  context: SiteContext,
  { project: key, to: name, members, viewers, administrators }: Creation,
) {
  if (projectsOf(context).some((project) => project.key === key))
    throw new Refused(400, `A project with the key ${key} exists already.`);
  const id = String(takeNextId(context.db, 'team-managed', 20_000));
  const roleOf = (people: string[]) => ({ id: takeNextId(context.db, 'role', 20_000), members: people });
  const project: Project = {
    ...{ id, key, name, browsers: viewers, admins: administrators, teamManaged: { fields: [] } },
    roles: {
      Administrator: roleOf(administrators),
      Member: roleOf(members),
      Viewer: roleOf(viewers),
      'atlassian-addons-project-access': roleOf([context.appAccountId]),
    },
  };
  put(context.db, 'project', id, '', project);
  for (const [status, category] of STATUSES) {
    const statusId = String(takeNextId(context.db, 'team-managed-status', 20_000));
    put(context.db, 'status', statusId, '', { id: statusId, name: status, category, scope: id });
  }
  for (const type of TYPES) {
    const typeId = String(takeNextId(context.db, 'team-managed-type', 20_000));
    put(context.db, 'issue-type', typeId, '', { id: typeId, name: type, scope: id });
  }
}

/** Its administrator adds a field to its types of work; whether a site offers an app's field there is a guess. */
function addField(context: SiteContext, { project: key, to: name }: Added): void {
  const project = projectOf(context, key);
  const field = appFieldsOf(context).find((candidate) => candidate.name === name);
  if (!project.teamManaged || !field) throw new Refused(404, `There is no field called ${name} to add.`);
  const fields = [...new Set([...project.teamManaged.fields, field.id])];
  put(context.db, 'project', project.id, '', { ...project, teamManaged: { fields } });
}

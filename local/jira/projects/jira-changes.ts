/** What people change in Jira itself while the site runs, beside its REST: names, members, priorities, and who reads a comment. */
import { z } from 'zod';
import { all, find, put, remove } from '../../documents/documents';
import { type Ground, parsed, Refused } from '../../product';
import { indexComments } from '../comments/comment-words';
import { announceComment, type Comment } from '../comments/comments';
import { touch } from '../issues/write-issue';
import {
  type Issue,
  type Project,
  prioritiesOf,
  projectsOf,
  type Status,
  statusesOf,
  type User,
} from '../model';
import { issueFor, projectOf } from '../people/access';
import { groupIdOf, groupNamed } from '../people/groups';

const name = z.string().trim().min(1).max(255);
const jiraChangeShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename-role'), role: name, to: name }),
  z.object({ kind: z.literal('rename-group'), group: name, to: name }),
  z.object({ kind: z.literal('leave-group'), group: name, accountId: name }),
  z.object({
    kind: z.literal('change-status'),
    status: name,
    to: name.optional(),
    category: z.enum(['new', 'indeterminate', 'done']).optional(),
  }),
  z.object({
    kind: z.literal('choose-priorities'),
    project: name,
    priorities: z.array(name).min(1),
    standard: name,
  }),
  z.object({ kind: z.literal('rename-priority'), priority: name, to: name }),
  z.object({ kind: z.literal('publish-comment'), issue: name, comment: name, accountId: name }),
]);
export type JiraChange = z.infer<typeof jiraChangeShape>;
type Of<Kind extends JiraChange['kind']> = Extract<JiraChange, { kind: Kind }>;

export function changeJira(ground: Ground, asked: unknown): void {
  const change = parsed(jiraChangeShape, asked);
  const run: { [Kind in JiraChange['kind']]: (ground: Ground, change: Of<Kind>) => void } = {
    'rename-role': renameRole,
    'rename-group': renameGroup,
    'leave-group': leaveGroup,
    'change-status': changeStatus,
    'choose-priorities': choosePriorities,
    'rename-priority': renamePriority,
    'publish-comment': publishComment,
  };
  (run[change.kind] as (ground: Ground, change: JiraChange) => void)(ground, change);
}

/** A role is the site's: it is renamed in every project, and comments kept to it stay so. */
function renameRole(ground: Ground, { role, to }: Of<'rename-role'>): void {
  const having = projectsOf(ground).filter(({ roles }) => Object.hasOwn(roles, role));
  if (having.length === 0) throw new Refused(404, `There is no role called ${role}.`);
  for (const project of having) {
    const roles = Object.entries(project.roles).map(([name, held]) => [name === role ? to : name, held]);
    putProject(ground, { ...project, roles: Object.fromEntries(roles) });
  }
  renameReaders(ground, 'role', role, to);
}

/** Its id stays, and so does everything that names it by its id. */
function renameGroup(ground: Ground, { group, to }: Of<'rename-group'>): void {
  const from = groupNamed(ground, group);
  const id = groupIdOf(ground, from);
  remove(ground.db, 'group', from);
  put(ground.db, 'group', to, '', { id });
  for (const user of all<User>(ground.db, 'user'))
    putUser(ground, { ...user, groups: user.groups.map((one) => (one === from ? to : one)) });
  for (const project of projectsOf(ground)) putProject(ground, withGroup(project, from, to));
  renameReaders(ground, 'group', from, to);
}

function withGroup(project: Project, from: string, to: string): Project {
  const roles = Object.entries(project.roles).map(([name, role]) => {
    const groups = role.groups?.map((one) => (one === from ? to : one));
    return [name, groups ? { ...role, groups } : role];
  });
  return { ...project, roles: Object.fromEntries(roles) };
}

function renameReaders(ground: Ground, type: 'role' | 'group', from: string, to: string): void {
  for (const comment of all<Comment>(ground.db, 'comment')) {
    if (comment.visibility?.type !== type || comment.visibility.value !== from) continue;
    put(ground.db, 'comment', comment.id, comment.issueId, { ...comment, visibility: { type, value: to } });
    const issue = find<Issue>(ground.db, 'issue', comment.issueId);
    if (issue) indexComments(ground, issue);
  }
}

function leaveGroup(ground: Ground, { group, accountId }: Of<'leave-group'>): void {
  const left = groupNamed(ground, group);
  const user = find<User>(ground.db, 'user', accountId);
  if (!user?.groups.includes(left)) throw new Refused(404, `${accountId} is not in the group ${left}.`);
  putUser(ground, { ...user, groups: user.groups.filter((one) => one !== left) });
}

/** Past entries of changelogs keep the name that was then. */
function changeStatus(ground: Ground, { status, to, category }: Of<'change-status'>): void {
  const found = statusesOf(ground).find(({ id, name }) => id === status || name === status);
  if (!found) throw new Refused(404, `There is no status called ${status}.`);
  const next: Status = { ...found, name: to ?? found.name, category: category ?? found.category };
  put(ground.db, 'status', found.id, '', next);
}

function choosePriorities(ground: Ground, { project, priorities, standard }: Of<'choose-priorities'>): void {
  const idOf = (asked: string) => {
    const found = prioritiesOf(ground).find(({ id, name }) => id === asked || name === asked);
    if (!found) throw new Refused(404, `There is no priority called ${asked}.`);
    return found.id;
  };
  const ids = priorities.map(idOf);
  if (!ids.includes(idOf(standard))) throw new Refused(400, `The default must be one of them: ${standard}.`);
  putProject(ground, { ...projectOf(ground, project), priorities: { ids, standard: idOf(standard) } });
}

/** Past entries of changelogs keep the name that was then. */
function renamePriority(ground: Ground, { priority, to }: Of<'rename-priority'>): void {
  const found = prioritiesOf(ground).find(({ id, name }) => id === priority || name === priority);
  if (!found) throw new Refused(404, `There is no priority called ${priority}.`);
  put(ground.db, 'priority', found.id, '', { ...found, name: to });
}

/** What was kept to the team is for everybody from now on; the comment keeps the instant at which it was written. */
function publishComment(ground: Ground, { issue, comment, accountId }: Of<'publish-comment'>): void {
  const caller = { kind: 'user', accountId, throughApp: false } as const;
  const found = issueFor(ground, caller, issue, 'EDIT_ISSUES', 'You may not edit comments of this issue.');
  const known = find<Comment>(ground.db, 'comment', comment);
  if (known?.issueId !== found.id) throw new Refused(404, `Can not find a comment for the id: ${comment}.`);
  const { internal: _, ...rest } = known;
  const next = { ...rest, visibility: null, updated: ground.now(), updateAuthor: accountId };
  put(ground.db, 'comment', comment, found.id, next);
  remove(ground.db, 'comment-property', `${comment}:sd.public.comment`);
  indexComments(ground, found);
  touch(ground, found);
  announceComment(ground, found, accountId, next);
}

const putUser = ({ db }: Ground, user: User): void => put(db, 'user', user.accountId, '', user);
const putProject = ({ db }: Ground, project: Project): void => put(db, 'project', project.id, '', project);

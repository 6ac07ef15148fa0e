/** What people change in Jira itself while the site runs, beside its REST: names, members, priorities, and who reads a comment. */
import { z } from 'zod';
import { find, listAll, put, remove } from '../documents/documents';
import { parseBody, Refused, type SiteContext } from '../product/product';
import type { Comment } from './comments/comment';
import { indexComments } from './comments/comment-index';
import { announceComment } from './comments/comments';
import { createProject, createShape } from './create-project';
import { importIssue, importShape } from './issues/import-issue';
import {
  type Issue,
  type Project,
  prioritiesOf,
  projectsOf,
  type Status,
  statusesIn,
  statusesOf,
  type User,
} from './model/model';
import { projectOf, requireIssue } from './people/access';
import { letCustomersCallAsUser } from './people/customers';
import { groupIdOf, requireGroup } from './people/groups';
import { approvalShape, askApproval } from './requests/approvals';
import { organizationChanges, organizationShapes } from './requests/organization-changes';
import { serveRequests, serveShape } from './requests/serve';
import { slaChangeShape, tellSlas } from './requests/sla';
import { teamManagedChanges, teamManagedShapes } from './team-managed';
import { touchIssue } from './writing/write-issue';

const name = z.string().trim().min(1).max(255);
const jiraChangeShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename-role'), role: name, to: name }),
  z.object({ kind: z.literal('rename-group'), group: name, to: name }),
  z.object({ kind: z.literal('leave-group'), group: name, accountId: name }),
  z.object({ kind: z.literal('leave'), accountId: name }),
  z.object({
    kind: z.literal('change-status'),
    status: name,
    to: name.optional(),
    category: z.enum(['new', 'indeterminate', 'done']).optional(),
  }),
  z.object({ kind: z.literal('delete-status'), status: name }),
  z.object({
    kind: z.literal('choose-priorities'),
    project: name,
    priorities: z.array(name).min(1),
    standard: name,
  }),
  z.object({ kind: z.literal('rename-priority'), priority: name, to: name }),
  z.object({ kind: z.literal('publish-comment'), issue: name, comment: name, accountId: name }),
  z.object({ kind: z.literal('delete-project'), project: name }),
  createShape,
  serveShape,
  z.object({ kind: z.literal('let-customers-call'), allowed: z.enum(['yes', 'no']) }),
  z.object({ kind: z.literal('set-validator'), project: name, status: name, validator: name.optional() }),
  approvalShape,
  slaChangeShape,
  ...organizationShapes,
  ...teamManagedShapes,
  importShape,
]);
export type JiraChange = z.input<typeof jiraChangeShape>;
type Of<Kind extends JiraChange['kind']> = Extract<z.output<typeof jiraChangeShape>, { kind: Kind }>;

export function changeJira(context: SiteContext, input: unknown): void {
  const change = parseBody(jiraChangeShape, input);
  const run: { [Kind in JiraChange['kind']]: (context: SiteContext, change: Of<Kind>) => void } = {
    'rename-role': renameRole,
    'rename-group': renameGroup,
    'leave-group': leaveGroup,
    leave,
    'change-status': changeStatus,
    'delete-status': deleteStatus,
    'choose-priorities': choosePriorities,
    'rename-priority': renamePriority,
    'publish-comment': publishComment,
    'delete-project': deleteProject,
    'create-project': createProject,
    'serve-requests': serveRequests,
    'let-customers-call': letCustomersCall,
    'set-validator': setValidator,
    'ask-approval': askApproval,
    'tell-slas': tellSlas,
    ...organizationChanges,
    ...teamManagedChanges,
    'import-issue': importIssue,
  };
  (run[change.kind] as (context: SiteContext, change: Of<JiraChange['kind']>) => void)(context, change);
}

/** There is no trash of projects here: it is gone at once, and its issues are found no more. */
function deleteProject(context: SiteContext, { project }: Of<'delete-project'>): void {
  remove(context.db, 'project', projectOf(context, project).id);
}

/** From now on an app may call in the name of a customer, by the customer's own rights; or may not. */
function letCustomersCall(context: SiteContext, { allowed }: Of<'let-customers-call'>): void {
  letCustomersCallAsUser(context, allowed === 'yes');
}

/** A role is the site's: it is renamed in every project, and comments kept to it stay so. */
function renameRole(context: SiteContext, { role, to }: Of<'rename-role'>): void {
  const affected = projectsOf(context).filter(({ roles }) => Object.hasOwn(roles, role));
  if (affected.length === 0) throw new Refused(404, `There is no role called ${role}.`);
  for (const project of affected) {
    const roles = Object.entries(project.roles).map(([name, roleData]) => [
      name === role ? to : name,
      roleData,
    ]);
    putProject(context, { ...project, roles: Object.fromEntries(roles) });
  }
  renameReaders(context, 'role', role, to);
}

/** Its id stays, and so does everything that names it by its id. */
function renameGroup(context: SiteContext, { group, to }: Of<'rename-group'>): void {
  const from = requireGroup(context, group);
  const id = groupIdOf(context, from);
  remove(context.db, 'group', from);
  put(context.db, 'group', to, '', { id });
  for (const user of listAll<User>(context.db, 'user'))
    putUser(context, { ...user, groups: user.groups.map((group) => (group === from ? to : group)) });
  for (const project of projectsOf(context)) putProject(context, withGroup(project, from, to));
  renameReaders(context, 'group', from, to);
}

function withGroup(project: Project, from: string, to: string): Project {
  const roles = Object.entries(project.roles).map(([name, role]) => {
    const groups = role.groups?.map((group) => (group === from ? to : group));
    return [name, groups ? { ...role, groups } : role];
  });
  return { ...project, roles: Object.fromEntries(roles) };
}

function renameReaders(context: SiteContext, type: 'role' | 'group', from: string, to: string): void {
  for (const comment of listAll<Comment>(context.db, 'comment')) {
    if (comment.visibility?.type !== type || comment.visibility.value !== from) continue;
    put(context.db, 'comment', comment.id, comment.issueId, { ...comment, visibility: { type, value: to } });
    const issue = find<Issue>(context.db, 'issue', comment.issueId);
    if (issue) indexComments(context, issue);
  }
}

function leaveGroup(context: SiteContext, { group, accountId }: Of<'leave-group'>): void {
  const groupName = requireGroup(context, group);
  const user = find<User>(context.db, 'user', accountId);
  if (!user?.groups.includes(groupName))
    throw new Refused(404, `${accountId} is not in the group ${groupName}.`);
  putUser(context, { ...user, groups: user.groups.filter((group) => group !== groupName) });
}

/** Somebody's account is deactivated; what he did keeps his name. */
function leave(context: SiteContext, { accountId }: Of<'leave'>): void {
  const user = find<User>(context.db, 'user', accountId);
  if (!user) throw new Refused(404, `There is no account ${accountId}.`);
  putUser(context, { ...user, left: true });
}

/** Past entries of changelogs keep the name that was then. */
function changeStatus(context: SiteContext, { status, to, category }: Of<'change-status'>): void {
  const match = requireStatus(context, status);
  const next: Status = { ...match, name: to ?? match.name, category: category ?? match.category };
  put(context.db, 'status', match.id, '', next);
}

/** A status in which an issue is cannot go; past entries of changelogs keep its number and its name. */
function deleteStatus(context: SiteContext, { status }: Of<'delete-status'>): void {
  const { id, name } = requireStatus(context, status);
  if (listAll<Issue>(context.db, 'issue').some(({ statusId }) => statusId === id))
    throw new Refused(409, `The status ${name} is in use.`);
  remove(context.db, 'status', id);
}

function requireStatus(context: SiteContext, status: string, among = statusesOf(context)): Status {
  const match = among.find(({ id, name }) => id === status || name === status);
  if (!match) throw new Refused(404, `There is no status called ${status}.`);
  return match;
}

function choosePriorities(
  context: SiteContext,
  { project, priorities, standard }: Of<'choose-priorities'>,
): void {
  const idOf = (input: string) => {
    const match = prioritiesOf(context).find(({ id, name }) => id === input || name === input);
    if (!match) throw new Refused(404, `There is no priority called ${input}.`);
    return match.id;
  };
  const ids = priorities.map(idOf);
  if (!ids.includes(idOf(standard))) throw new Refused(400, `The default must be one of them: ${standard}.`);
  putProject(context, { ...projectOf(context, project), priorities: { ids, standard: idOf(standard) } });
}

/** The workflow of a project asks an app before every transition to a status; without a validator it asks nobody any more. */
function setValidator(context: SiteContext, { project, status, validator }: Of<'set-validator'>): void {
  const changed = projectOf(context, project);
  const { validators = [], ...rest } = changed;
  const { id } = requireStatus(context, status, statusesIn(context, changed));
  const others = validators.filter(({ statusId }) => statusId !== id);
  const added = validator === undefined ? [] : [{ statusId: id, key: validator }];
  putProject(context, { ...rest, validators: [...others, ...added] });
}

/** Past entries of changelogs keep the name that was then. */
function renamePriority(context: SiteContext, { priority, to }: Of<'rename-priority'>): void {
  const match = prioritiesOf(context).find(({ id, name }) => id === priority || name === priority);
  if (!match) throw new Refused(404, `There is no priority called ${priority}.`);
  put(context.db, 'priority', match.id, '', { ...match, name: to });
}

/** What was kept to the team is for everybody from now on; the comment keeps the instant at which it was written. */
function publishComment(context: SiteContext, { issue, comment, accountId }: Of<'publish-comment'>): void {
  const caller = { kind: 'user', accountId, throughApp: false } as const;
  const match = requireIssue(
    context,
    caller,
    issue,
    'EDIT_ISSUES',
    'You may not edit comments of this issue.',
  );
  const existing = find<Comment>(context.db, 'comment', comment);
  if (existing?.issueId !== match.id)
    throw new Refused(404, `Can not find a comment for the id: ${comment}.`);
  const { internal: _, ...rest } = existing;
  const next = { ...rest, visibility: null, updated: context.now(), updateAuthor: accountId };
  put(context.db, 'comment', comment, match.id, next);
  remove(context.db, 'comment-property', `${comment}:sd.public.comment`);
  indexComments(context, match);
  touchIssue(context, match);
  announceComment(context, match, accountId, next);
}

const putUser = ({ db }: SiteContext, user: User): void => put(db, 'user', user.accountId, '', user);
const putProject = ({ db }: SiteContext, project: Project): void =>
  put(db, 'project', project.id, '', project);

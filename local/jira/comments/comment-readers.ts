/** Who reads a comment that is kept to a role or a group, and who may keep one to them. */
import { z } from 'zod';
import { own } from '../../own';
import { type Caller, type Ground, Refused } from '../../product';
import type { Issue } from '../model';
import { hasRole, projectOf } from '../people/access';
import { groupKnownAs } from '../people/groups';
import { userOf } from '../people/people';
import type { Comment } from './comments';

export const visibilityShape = z.looseObject({
  type: z.enum(['role', 'group']),
  value: z.string().optional(),
  identifier: z.string().optional(),
});
type Asked = z.infer<typeof visibilityShape>;

/** The role of a service project's agents, whatever it is called. */
const AGENTS = 10_002;

/** A comment kept to a role or group is seen by its members alone, an internal one of a service project by its agents. */
export function seesComment(ground: Ground, caller: Caller, issue: Issue, comment: Comment): boolean {
  if (caller.kind === 'app') return true;
  if (comment.internal) return isAgent(ground, caller, issue);
  return comment.visibility === null || isAmong(ground, caller, issue, comment.visibility);
}

type Visibility = NonNullable<Comment['visibility']>;

/** Whether somebody is in the role or the group to which a comment is kept. */
function isAmong(ground: Ground, { accountId }: Caller, issue: Issue, { type, value }: Visibility): boolean {
  if (type === 'group') return userOf(ground, accountId).groups.includes(value);
  const role = own(projectOf(ground, issue.projectId).roles, value);
  return role !== undefined && hasRole(ground, role, accountId);
}

function isAgent(ground: Ground, { accountId }: Caller, issue: Issue): boolean {
  const roles = Object.values(projectOf(ground, issue.projectId).roles);
  return roles.some((role) => role.id === AGENTS && hasRole(ground, role, accountId));
}

/** To whom a comment is to be kept: Jira refuses readers among whom its author is not, be he a person or an app. */
export function readersAsked(ground: Ground, caller: Caller, issue: Issue, asked: Asked): Visibility {
  const readers = { type: asked.type, value: readersIn(ground, issue, asked) };
  if (!isAmong(ground, caller, issue, readers)) throw notAmong(readers);
  return readers;
}

/** A group by its id or its name, a role by its name alone. */
function readersIn(ground: Ground, issue: Issue, { type, value, identifier }: Asked): string {
  const name = value ?? identifier ?? '';
  const { roles } = projectOf(ground, issue.projectId);
  const known = type === 'group' ? groupKnownAs(ground, identifier ?? name) : name;
  if (known === undefined || (type === 'role' && !own(roles, name)))
    throw new Refused(400, '', { errors: { commentLevel: `${WORDS[type]}: ${name} does not exist.` } });
  return known;
}

const WORDS = { role: 'Role', group: 'Group' };

function notAmong({ type, value }: Visibility): Refused {
  const where = type === 'role' ? 'project role' : 'group';
  return new Refused(400, '', {
    errors: { commentLevel: `You are currently not a member of the ${where}: ${value}.` },
  });
}

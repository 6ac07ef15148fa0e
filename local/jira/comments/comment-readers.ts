/** Who reads a comment that is kept to a role or a group, and who may keep one to them. */
import { z } from 'zod';
import { own } from '../../common/own';
import { type Caller, Refused, type SiteContext } from '../../product/product';
import type { Issue } from '../model/model';
import { hasRole, isAgent, projectOf } from '../people/access';
import { findGroup } from '../people/groups';
import { userOf } from '../people/people';
import type { Comment } from './comment';

export const visibilityShape = z.looseObject({
  type: z.enum(['role', 'group']),
  value: z.string().optional(),
  identifier: z.string().optional(),
});
type VisibilityInput = z.infer<typeof visibilityShape>;

/** A comment kept to a role or group is seen by its members alone, an internal one of a service project by its agents. */
export function canSeeComment(context: SiteContext, caller: Caller, issue: Issue, comment: Comment): boolean {
  if (caller.kind === 'app') return true;
  if (comment.internal) return isAgent(context, caller, projectOf(context, issue.projectId));
  return comment.visibility === null || isReader(context, caller, issue, comment.visibility);
}

type Visibility = NonNullable<Comment['visibility']>;

/** Whether somebody is in the role or the group to which a comment is kept. */
function isReader(
  context: SiteContext,
  { accountId }: Caller,
  issue: Issue,
  { type, value }: Visibility,
): boolean {
  if (type === 'group') return userOf(context, accountId).groups.includes(value);
  const role = own(projectOf(context, issue.projectId).roles, value);
  return role !== undefined && hasRole(context, role, accountId);
}

/** To whom a comment is to be kept: Jira refuses readers among whom its author is not, be he a person or an app. */
export function readersOf(
  context: SiteContext,
  caller: Caller,
  issue: Issue,
  input: VisibilityInput,
): Visibility {
  const readers = { type: input.type, value: nameOfReaders(context, issue, input) };
  if (!isReader(context, caller, issue, readers)) throw toNotMemberRefusal(readers);
  return readers;
}

/** A group by its id or its name, a role by its name alone. */
function nameOfReaders(
  context: SiteContext,
  issue: Issue,
  { type, value, identifier }: VisibilityInput,
): string {
  const name = value ?? identifier ?? '';
  const { roles } = projectOf(context, issue.projectId);
  const existing = type === 'group' ? findGroup(context, identifier ?? name) : name;
  if (existing === undefined || (type === 'role' && !own(roles, name)))
    throw new Refused(400, '', { errors: { commentLevel: `${LABELS[type]}: ${name} does not exist.` } });
  return existing;
}

const LABELS = { role: 'Role', group: 'Group' };

function toNotMemberRefusal({ type, value }: Visibility): Refused {
  const where = type === 'role' ? 'project role' : 'group';
  return new Refused(400, '', {
    errors: { commentLevel: `You are currently not a member of the ${where}: ${value}.` },
  });
}

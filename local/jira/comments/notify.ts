/** Jira's notifications about an issue, kept in the site's mail box instead of being sent. */
import { z } from 'zod';
import { find, nextId, put } from '../../documents/documents';
import { type Call, type Ground, type Operations, parsed, Refused } from '../../product';
import type { Issue, User } from '../model';
import { issueOf, may, projectOf } from '../people/access';
import { groupNamed } from '../people/groups';
import { userOf } from '../people/people';

export interface Letter {
  id: string;
  at: number;
  issueKey: string;
  /** The sender's name. */
  from: string;
  /** Account ids. */
  to: string[];
  groups: string[];
  subject: string;
  text: string;
}

const named = z.looseObject({ name: z.string().optional(), groupId: z.string().nullish() });
const shape = z.looseObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z
    .looseObject({
      assignee: z.boolean().default(false),
      reporter: z.boolean().default(false),
      users: z.array(z.looseObject({ accountId: z.string() })).default([]),
      groups: z.array(named).default([]),
      groupIds: z.array(z.string()).default([]),
    })
    .optional(),
});
type To = NonNullable<z.infer<typeof shape>['to']>;

export const notifications: Operations = {
  notify: { route: 'POST /rest/api/3/issue/{issueIdOrKey}/notify', run: notify },
};

/** Queued for those who may see the issue; the one who sends it gets none, and nobody is Jira's 400. */
function notify({ caller, params, body }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const { to, subject, textBody, htmlBody } = parsed(shape, body);
  const people = peopleIn(ground, issue, to).filter((accountId) => accountId !== caller.accountId);
  const groups = groupsIn(ground, to);
  if (people.length + groups.length === 0)
    throw new Refused(400, 'No recipients were defined for notification.');
  const letter: Letter = {
    id: String(nextId(ground.db, 'letter')),
    at: ground.now(),
    issueKey: issue.key,
    from: userOf(ground, caller.accountId).displayName,
    to: people.filter((accountId) => seesIssue(ground, issue, accountId)),
    groups,
    subject: subject ?? `(${issue.key}) ${issue.summary}`,
    text: textBody ?? htmlBody ?? '',
  };
  put(ground.db, 'letter', letter.id, issue.id, letter);
  return { status: 204 };
}

function peopleIn(ground: Ground, issue: Issue, to: To | undefined): string[] {
  const named = (to?.users ?? []).map(({ accountId }) => existing(ground, accountId));
  const roles = [to?.reporter ? issue.reporter : null, to?.assignee ? issue.assignee : null];
  return [...new Set([...named, ...roles.flatMap((accountId) => accountId ?? [])])];
}

function groupsIn(ground: Ground, to: To | undefined): string[] {
  const names = (to?.groups ?? []).map(({ groupId, name }) => groupId ?? name ?? '');
  return [...new Set([...names, ...(to?.groupIds ?? [])])].map((name) => groupNamed(ground, name));
}

function existing(ground: Ground, accountId: string): string {
  if (!find<User>(ground.db, 'user', accountId))
    throw new Refused(400, `The user with account id ${accountId} does not exist.`);
  return accountId;
}

function seesIssue(ground: Ground, issue: Issue, accountId: string): boolean {
  const reader = { kind: 'user', accountId, throughApp: false } as const;
  return may(ground, reader, projectOf(ground, issue.projectId), 'BROWSE_PROJECTS');
}

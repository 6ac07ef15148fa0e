/** Jira's notifications about an issue, kept in the site's mail box instead of being sent. */
import { z } from 'zod';
import { find, put, takeNextId } from '../../documents/documents';
import { type Call, type Operations, parseBody, Refused, type SiteContext } from '../../product/product';
import type { Issue, User } from '../model/model';
import { issueOf, may, projectOf } from '../people/access';
import { requireGroup } from '../people/groups';
import { userOf } from '../people/people';

export interface Mail {
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

const groupShape = z.looseObject({ name: z.string().optional(), groupId: z.string().nullish() });
const shape = z.looseObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z
    .looseObject({
      assignee: z.boolean().default(false),
      reporter: z.boolean().default(false),
      users: z.array(z.looseObject({ accountId: z.string() })).default([]),
      groups: z.array(groupShape).default([]),
      groupIds: z.array(z.string()).default([]),
    })
    .optional(),
});
type To = NonNullable<z.infer<typeof shape>['to']>;

export const notifications: Operations = {
  notify: { route: 'POST /rest/api/3/issue/{issueIdOrKey}/notify', run: notifyPeople },
};

/** Queued for those who may see the issue; the one who sends it gets none, and nobody is Jira's 400. */
function notifyPeople({ caller, params, body }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const { to, subject, textBody, htmlBody } = parseBody(shape, body);
  const people = recipientsOf(context, issue, to).filter((accountId) => accountId !== caller.accountId);
  const groups = groupsOfRecipients(context, to);
  if (people.length + groups.length === 0)
    throw new Refused(400, 'No recipients were defined for notification.');
  const mail: Mail = {
    id: String(takeNextId(context.db, 'letter')),
    at: context.now(),
    issueKey: issue.key,
    from: userOf(context, caller.accountId).displayName,
    to: people.filter((accountId) => canSeeIssue(context, issue, accountId)),
    groups,
    subject: subject ?? `(${issue.key}) ${issue.summary}`,
    text: textBody ?? htmlBody ?? '',
  };
  put(context.db, 'letter', mail.id, issue.id, mail);
  return { status: 204 };
}

function recipientsOf(context: SiteContext, issue: Issue, to: To | undefined): string[] {
  const users = (to?.users ?? []).map(({ accountId }) => requireUser(context, accountId));
  const roles = [to?.reporter ? issue.reporter : null, to?.assignee ? issue.assignee : null];
  return [...new Set([...users, ...roles.flatMap((accountId) => accountId ?? [])])];
}

function groupsOfRecipients(context: SiteContext, to: To | undefined): string[] {
  const names = (to?.groups ?? []).map(({ groupId, name }) => groupId ?? name ?? '');
  return [...new Set([...names, ...(to?.groupIds ?? [])])].map((name) => requireGroup(context, name));
}

function requireUser(context: SiteContext, accountId: string): string {
  if (!find<User>(context.db, 'user', accountId))
    throw new Refused(400, `The user with account id ${accountId} does not exist.`);
  return accountId;
}

function canSeeIssue(context: SiteContext, issue: Issue, accountId: string): boolean {
  const reader = { kind: 'user', accountId, throughApp: false } as const;
  return may(context, reader, projectOf(context, issue.projectId), 'BROWSE_PROJECTS');
}

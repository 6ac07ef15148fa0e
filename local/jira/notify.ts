/** Jira's notifications about an issue, kept in the site's mail box instead of being sent. */
import { z } from 'zod';
import { all, find, nextId, put } from '../documents';
import { type Call, type Ground, type Operations, Refused } from '../product';
import { issueOf, type User, userOf } from './model';

export interface Letter {
  id: string;
  at: number;
  issueKey: string;
  from: string;
  to: string[];
  groups: string[];
  subject: string;
  text: string;
}

const shape = z.looseObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z.looseObject({
    reporter: z.boolean().optional(),
    assignee: z.boolean().optional(),
    users: z.array(z.looseObject({ accountId: z.string() })).default([]),
    groups: z.array(z.looseObject({ name: z.string() })).default([]),
  }),
});

export const notify: Operations = {
  notify: { route: 'POST /rest/api/3/issue/{issueIdOrKey}/notify', run: send },
};

export const letters = (ground: Ground): Letter[] => all<Letter>(ground.db, 'letter');

/** The sender gets no mail about his own doing, and nobody else makes it an empty list: both are Jira's 400. */
function send({ caller, params, body }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const read = shape.safeParse(body);
  if (!read.success) throw new Refused(400, 'Invalid request payload.');
  const { to, subject, textBody, htmlBody } = read.data;
  const roles = [...(to.reporter ? [issue.reporter] : []), ...(to.assignee ? [issue.assignee] : [])];
  const named = to.users.map(({ accountId }) => accountId);
  const unknown = named.find((accountId) => !find<User>(ground.db, 'user', accountId));
  if (unknown) throw new Refused(400, `The user with account id ${unknown} does not exist.`);
  const groups = to.groups.map(({ name }) => name);
  const people = [...new Set([...named, ...roles.flatMap((id) => id ?? [])])];
  if (people.length + groups.length === 0)
    throw new Refused(400, 'No recipients were defined for notification.');
  const id = String(nextId(ground.db, 'letter'));
  const words = { subject: subject ?? `(${issue.key}) ${issue.summary}`, text: textBody ?? htmlBody ?? '' };
  const from = userOf(ground, caller.accountId).displayName;
  const letter: Letter = { id, at: ground.now(), issueKey: issue.key, from, to: people, groups, ...words };
  put(ground.db, 'letter', id, issue.id, letter);
  return { status: 204 };
}

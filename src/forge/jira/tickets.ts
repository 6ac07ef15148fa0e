import { route } from '@forge/api';
import type { Finish, TicketOrder } from '../../application/ports/effects';
import { quoteJql } from '../../common/guards/jql';
import * as z from '../../common/zod';
import { LENGTHS } from '../../domain/lengths';
import { parseJsonInstant } from '../../domain/sla/reading/json-instant';
import { ask, askOk, UnexpectedAnswer } from '../request';
import { paragraphsOf } from './messages/linked-text';
import { authorShape, keepOwn, ownAccount } from './people/own-account';
import { prioritiesOf } from './priorities';
import { searchAllIssues } from './search/search-issues';

const createdShape = z.looseObject({ key: z.string() });
const ticketShape = z.looseObject({
  key: z.string().optional(),
  fields: z.looseObject({ creator: authorShape }),
  properties: z.record(z.string(), z.looseObject({ askId: z.string().optional() }).catch({})).nullish(),
});
const typesShape = z.array(
  z.looseObject({ id: z.string(), name: z.string(), subtask: z.boolean().default(false) }),
);
const linksShape = z.looseObject({
  fields: z.looseObject({
    issuelinks: z
      .array(
        z.looseObject({
          inwardIssue: z.looseObject({ key: z.string() }).nullish(),
          outwardIssue: z.looseObject({ key: z.string() }).nullish(),
        }),
      )
      .nullish(),
  }),
});
const linkTypesShape = z.looseObject({ issueLinkTypes: z.array(z.looseObject({ name: z.string() })) });
const stateShape = z.looseObject({
  status: z.looseObject({ statusCategory: z.looseObject({ key: z.string() }) }),
  statuscategorychangedate: z.string().nullish(),
  resolutiondate: z.string().nullish(),
});
const projectShape = z.looseObject({ project: z.looseObject({ id: z.string() }) });

/** Where a ticket bears which asking it was created for: a property of its own, which nobody reads on the issue. */
const ASKED = 'sablier-asked';

/** How far back a ticket of an asking is looked for: a second try comes within minutes, and a page may stay open for days. */
const ASKED_WITHIN = '-7d';

/** A ticket in another project, found again by its asking among those that the app itself created of late. */
export async function findTicket({ projectId, askId }: TicketOrder): Promise<string | null> {
  const creator = await ownAccount();
  const jql = `project = ${projectId} AND creator = ${quoteJql(creator)} AND created >= ${ASKED_WITHIN} ORDER BY created DESC`;
  const search = { jql, fields: ['creator'], properties: [ASKED], size: 100 };
  const issues = await keepOwn(
    await searchAllIssues('app', search, ticketShape),
    ({ fields }) => fields.creator,
  );
  return issues.find(({ properties }) => properties?.[ASKED]?.askId === askId)?.key ?? null;
}

/** First with all that was asked for; where the project's screens lack an owner, a day or a priority, without them. */
export async function openTicket(order: TicketOrder): Promise<string | null> {
  const { assignee, due, emergency, projectId } = order;
  const type = await findIssueType(projectId);
  if (type === null) return null;
  const more = {
    ...(assignee ? { assignee: { accountId: assignee } } : {}),
    ...(due ? { duedate: due } : {}),
    ...(emergency ? await highestPriorityOf(projectId) : {}),
  };
  const fields = fieldsOf(order, type);
  const key = await createIssue(order, { ...fields, ...more });
  return key === null && Object.keys(more).length > 0 ? createIssue(order, fields) : key;
}

/** The first of the project's own order; nothing where it has no priorities. */
async function highestPriorityOf(projectId: string): Promise<{ priority?: { id: string } }> {
  const [highest] = await prioritiesOf(projectId);
  return highest ? { priority: { id: highest.id } } : {};
}

function fieldsOf(order: TicketOrder, type: string) {
  const content = paragraphsOf(order.text, [{ text: order.forKey, url: order.forUrl }]);
  return {
    project: { id: order.projectId },
    issuetype: { id: type },
    summary: order.summary.slice(0, LENGTHS.summary),
    description: { version: 1, type: 'doc', content },
  };
}

async function createIssue({ askId }: TicketOrder, fields: object): Promise<string | null> {
  const place = route`/rest/api/3/issue`;
  const body = { fields, properties: [{ key: ASKED, value: { askId } }] };
  const answer = await ask('jira', 'app', place, { method: 'POST', body });
  if (answer.status === 201) return createdShape.parse(answer.body).key;
  if (answer.status >= 500 || answer.status === 429) throw new UnexpectedAnswer('POST issue', answer);
  return null;
}

/** An incident where the project has them, else what it has first. */
async function findIssueType(projectId: string): Promise<string | null> {
  const place = route`/rest/api/3/issuetype/project?projectId=${projectId}`;
  const types = typesShape.parse(await askOk('jira', 'app', place)).filter(({ subtask }) => !subtask);
  const emergency = types.find(({ name }) => /incident|emergency|urgence|bug/i.test(name));
  return (emergency ?? types[0])?.id ?? null;
}

export async function linkTicket({ forIssueId, forKey }: TicketOrder, toKey: string): Promise<void> {
  const issue = await askOk('jira', 'app', route`/rest/api/3/issue/${forIssueId}?fields=issuelinks`);
  const links = linksShape.parse(issue).fields.issuelinks ?? [];
  if (links.some((link) => link.inwardIssue?.key === toKey || link.outwardIssue?.key === toKey)) return;
  const { issueLinkTypes } = linkTypesShape.parse(
    await askOk('jira', 'app', route`/rest/api/3/issueLinkType`),
  );
  const type = issueLinkTypes.find(({ name }) => name === 'Relates') ?? issueLinkTypes[0];
  if (!type) return;
  const body = { type: { name: type.name }, inwardIssue: { key: forKey }, outwardIssue: { key: toKey } };
  await askOk('jira', 'app', route`/rest/api/3/issueLink`, { method: 'POST', body });
}

/** Jira tells of every issue when the category of its status changed last, and of a resolved one when it was resolved. */
export async function finishOf(issueKey: string): Promise<Finish | null> {
  const fields = await fieldsIn(issueKey, 'status,statuscategorychangedate,resolutiondate', stateShape);
  if (fields === null) return { at: null };
  if (fields.status.statusCategory.key !== 'done') return null;
  const at = parseJsonInstant(fields.statuscategorychangedate ?? fields.resolutiondate);
  return { at: Number.isNaN(at) ? null : at };
}

export async function projectOf(issueKey: string): Promise<string | null> {
  return (await fieldsIn(issueKey, 'project', projectShape))?.project.id ?? null;
}

/** Null is an issue that is gone. */
async function fieldsIn<Fields>(
  issueKey: string,
  names: string,
  shape: z.ZodType<Fields>,
): Promise<Fields | null> {
  const answer = await ask('jira', 'app', route`/rest/api/3/issue/${issueKey}?fields=${names}`);
  const { status, body } = answer;
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET issue', answer);
  return z.looseObject({ fields: shape }).parse(body).fields;
}

/** Requests of service projects, read as the app: what a customer's own call may do is told otherwise on each of Atlassian's pages. */
import { route } from '@forge/api';
import type { RequestPeople, Requests } from '../../../application/ports/service-desk';
import { own } from '../../../common/own';
import * as z from '../../../common/zod';
import { ask, UnexpectedAnswer } from '../../request';
import { findDeskField } from './desk-fields';

export const jiraRequests: Requests = { peopleOf, organizationsOf };

const personShape = z.looseObject({ accountId: z.string() });
const organizationShape = z.looseObject({ id: z.union([z.string(), z.number()]) });
const issueShape = z.looseObject({
  id: z.string(),
  fields: z.looseObject({
    project: z.looseObject({ projectTypeKey: z.string().optional() }),
    reporter: personShape.nullish(),
  }),
});

/** The right to read the issue is enough: its people are in fields of it. */
async function peopleOf(issueKey: string): Promise<RequestPeople | null> {
  const [participants, organizations, approvals] = await Promise.all([
    findDeskField('sd-request-participants'),
    findDeskField('sd-customer-organizations'),
    findDeskField('sd-approvals'),
  ]);
  const fields = ['project', 'reporter', participants, organizations, approvals]
    .filter((id) => id !== null)
    .join(',');
  const place = route`/rest/api/3/issue/${issueKey}?fields=${fields}`;
  const answer = await ask('jira', 'app', place);
  const { status, body } = answer;
  if (status === 403 || status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET /rest/api/3/issue', answer);
  const issue = issueShape.parse(body);
  if (issue.fields.project.projectTypeKey !== 'service_desk') return null;
  return {
    issueId: issue.id,
    reporter: issue.fields.reporter?.accountId ?? null,
    participants: listIn(issue.fields, participants, personShape).map(({ accountId }) => accountId),
    approvers: approversIn(issue.fields, approvals),
    organizations: listIn(issue.fields, organizations, organizationShape).map(({ id }) => String(id)),
  };
}

const approvalShape = z.looseObject({
  approvers: z.array(z.looseObject({ approver: personShape })).default([]),
});

/** Whoever is or was asked to approve it. */
const approversIn = (fields: Record<string, unknown>, fieldId: string | null): string[] =>
  listIn(fields, fieldId, approvalShape).flatMap(({ approvers }) =>
    approvers.map(({ approver }) => approver.accountId),
  );

/** What a field of many holds; nothing where the site has no such field, or it is empty. */
function listIn<One>(fields: Record<string, unknown>, fieldId: string | null, shape: z.ZodType<One>): One[] {
  const value = fieldId === null ? null : own(fields, fieldId);
  return z.array(shape).nullish().parse(value) ?? [];
}

const pageShape = z.looseObject({
  isLastPage: z.boolean().default(true),
  values: z.array(organizationShape),
});

/** A page of a service desk's list. */
const PAGE = 50;
const MOST_PAGES = 20;
const NOT_TOLD: ReadonlySet<number> = new Set([401, 403, 404]);

/** Where Jira tells the app nothing of it, nobody is taken for a member. */
async function organizationsOf(accountId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const start = page * PAGE;
    const place = route`/rest/servicedeskapi/organization?accountId=${accountId}&start=${start}&limit=${PAGE}`;
    const answer = await ask('jira', 'app', place);
    if (NOT_TOLD.has(answer.status)) return ids;
    if (answer.status !== 200) throw new UnexpectedAnswer('GET /rest/servicedeskapi/organization', answer);
    const { values, isLastPage } = pageShape.parse(answer.body);
    ids.push(...values.map(({ id }) => String(id)));
    if (isLastPage) break;
  }
  return ids;
}

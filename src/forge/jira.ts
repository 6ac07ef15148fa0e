import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import type { IssueRead, Issues } from '../application/ports';
import type { Scheme } from '../domain/scheme/scheme';
import { type AppEvent, historyOf } from '../domain/sla/history';
import { teamOf } from './people';
import { ask, askOk, UnexpectedAnswer } from './request';

const FIELDS =
  'summary,status,priority,created,creator,reporter,assignee,project,resolution,resolutiondate,labels,issuetype,comment';

const issueShape = z.looseObject({
  id: z.string(),
  fields: z.looseObject({
    project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
    assignee: z.object({ accountId: z.string() }).nullish(),
    comment: z.looseObject({ total: z.number(), comments: z.array(z.unknown()) }).optional(),
  }),
  changelog: z.looseObject({ total: z.number(), histories: z.array(z.unknown()) }).optional(),
});

const statusesShape = z.array(
  z.object({
    statuses: z.array(z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) })),
  }),
);

/** Issues as Jira's REST API tells them. */
export const jiraIssues: Issues = { projectOf, read, writeDue, linkReport };

async function projectOf(issueId: string): ReturnType<Issues['projectOf']> {
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/issue/${issueId}?fields=project`);
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET issue', status);
  return issueShape.parse(body).fields.project;
}

async function read(issueId: string, scheme: Scheme, appEvents: AppEvent[]): Promise<IssueRead | null> {
  const { status, body } = await ask(
    'jira',
    'app',
    route`/rest/api/3/issue/${issueId}?fields=${FIELDS}&expand=changelog`,
  );
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET issue', status);
  const issue = issueShape.parse(body);
  const projectId = issue.fields.project.id;
  const history = historyOf(await whole(issue), {
    appEvents,
    team: new Set(await teamOf(projectId, scheme)),
    statusCategories: await statusCategories(projectId),
  });
  return {
    history,
    projectName: issue.fields.project.name,
    assignee: issue.fields.assignee?.accountId ?? null,
  };
}

/** The issue with its whole changelog and every comment, paged where the first answer was partial. */
async function whole(issue: z.infer<typeof issueShape>): Promise<unknown> {
  const { changelog } = issue;
  const { comment } = issue.fields;
  const histories =
    !changelog || changelog.histories.length < changelog.total
      ? await changelogOf(issue.id)
      : changelog.histories;
  const comments =
    !comment || comment.comments.length < comment.total ? await commentsOf(issue.id) : comment.comments;
  return { ...issue, changelog: { histories }, fields: { ...issue.fields, comment: { comments } } };
}

function changelogOf(issueId: string): Promise<unknown[]> {
  return paged(
    'values',
    (startAt) => route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=100`,
  );
}

function commentsOf(issueId: string): Promise<unknown[]> {
  return paged(
    'comments',
    (startAt) => route`/rest/api/3/issue/${issueId}/comment?startAt=${startAt}&maxResults=100`,
  );
}

async function paged(member: string, at: (startAt: number) => ReturnType<typeof route>): Promise<unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const page = z.looseObject({ total: z.number() }).parse(await askOk('jira', 'app', at(all.length)));
    const items = z.array(z.unknown()).parse(page[member]);
    all.push(...items);
    if (items.length === 0 || all.length >= page.total) return all;
  }
}

async function statusCategories(
  projectId: string,
): Promise<Record<string, 'new' | 'indeterminate' | 'done'>> {
  const types = statusesShape.parse(
    await askOk('jira', 'app', route`/rest/api/3/project/${projectId}/statuses`),
  );
  const pairs = types.flatMap(({ statuses }) =>
    statuses.map(({ id, statusCategory }) => [id, categoryOf(statusCategory.key)]),
  );
  return Object.fromEntries(pairs);
}

function categoryOf(key: string): 'new' | 'indeterminate' | 'done' {
  return key === 'done' || key === 'new' ? key : 'indeterminate';
}

async function writeDue(
  issueId: string,
  due: { response: number | null; resolution: number | null },
): Promise<void> {
  const updates = [
    { customField: fieldKey('response-due'), issueIds: [Number(issueId)], value: instant(due.response) },
    { customField: fieldKey('resolution-due'), issueIds: [Number(issueId)], value: instant(due.resolution) },
  ];
  await askOk('jira', 'app', route`/rest/api/3/app/field/value?generateChangelog=false`, {
    method: 'POST',
    body: { updates },
  });
}

/** Jira names an app's field by app, environment and module key. */
function fieldKey(moduleKey: string): string {
  const { appAri, environmentType } = getAppContext();
  return `${appAri.appId}__${environmentType}__${moduleKey}`;
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('Z', '+0000');
}

async function linkReport(
  issueId: string,
  globalId: string,
  { url, title }: { url: string; title: string },
): Promise<void> {
  const body = { globalId, relationship: 'incident report', object: { url, title } };
  await askOk('jira', 'app', route`/rest/api/3/issue/${issueId}/remotelink`, { method: 'POST', body });
}

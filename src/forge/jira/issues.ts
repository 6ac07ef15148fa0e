import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueRead, Issues } from '../../application/ports/issues';
import type { Recorded } from '../../application/ports/messages';
import { own } from '../../common/own';
import { scoreFromJira } from '../../domain/satisfaction/vote';
import { fieldsOf } from '../../domain/scheme/fields';
import type { Scheme } from '../../domain/scheme/scheme';
import { type History, historyOf } from '../../domain/sla/history/history';
import { remembered } from '../cached';
import { ask, askOk, grant, grantLeft, UnexpectedAnswer } from '../request';
import { storedLeft } from '../storage/site/left';
import { writeFields, writePage } from './fields';
import { instantOf } from './instant';
import { componentsShape, namesOf } from './ownership-fields';
import { teamOf } from './people/team';
import {
  changedSince,
  countFor,
  countIn,
  faultIn,
  findFor,
  keptOutside,
  pageOf,
} from './search/found-issues';
import { heldBack } from './withheld-counts';

const FIELDS =
  'summary,status,priority,created,updated,creator,reporter,assignee,project,resolution,resolutiondate,labels,components,issuetype,comment,worklog';
const PROPERTY = 'sablier';
const STATUSES_MS = 3_600_000;

const issueShape = z.looseObject({
  id: z.string(),
  key: z.string(),
  properties: z.looseObject({}).optional(),
  fields: z.looseObject({
    updated: z.string(),
    project: z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      projectTypeKey: z.string().optional(),
    }),
    assignee: z.object({ accountId: z.string(), displayName: z.string().nullish() }).nullish(),
    labels: z.array(z.string()).nullish(),
    components: componentsShape,
    reporter: z.looseObject({ accountId: z.string(), emailAddress: z.string().nullish() }).nullish(),
    comment: z.looseObject({ total: z.number(), comments: z.array(z.unknown()) }).optional(),
    worklog: z.looseObject({ total: z.number(), worklogs: z.array(z.unknown()) }).optional(),
  }),
  changelog: z.looseObject({ total: z.number(), histories: z.array(z.unknown()) }).optional(),
});

const statusesShape = z.array(
  z.object({
    statuses: z.array(z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) })),
  }),
);

/** Issues as Jira's REST API tells them. */
export const jiraIssues: Issues = {
  read,
  historyOf: historyFrom,
  scoreOf,
  writeFields,
  page: writePage,
  keep,
  forgetKept,
  keptOutside,
  linkReport,
  wasKept: storedLeft.has,
  ownWord: async ({ id, kept }) => ((await storedLeft.isOwn(id, kept)) ? kept : null),
  heldBack,
  changedSince,
  countIn,
  countFor,
  faultIn,
  findFor,
  pageOf,
  grant,
  grantLeft,
};

async function read(issueId: string): Promise<IssueRead | null> {
  const asked = route`/rest/api/3/issue/${issueId}?fields=${FIELDS}&expand=changelog&properties=${PROPERTY}`;
  const { status, body } = await ask('jira', 'app', asked);
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET issue', status);
  const issue = issueShape.parse(body);
  const { assignee, components, labels, reporter, updated } = issue.fields;
  const { projectTypeKey, ...project } = issue.fields.project;
  return {
    id: issue.id,
    key: issue.key,
    project,
    inServiceProject: projectTypeKey === 'service_desk',
    assignee: assignee?.accountId ?? null,
    assigneeName: assignee?.displayName ?? null,
    labels: labels ?? [],
    components: namesOf(components),
    reporter: reporter ? { accountId: reporter.accountId, email: reporter.emailAddress ?? null } : null,
    updatedAt: instantOf(updated),
    kept: issue.properties?.[PROPERTY] ?? null,
    json: await whole(issue),
  };
}

/** The field is found by its type, for its id is each site's own. */
async function scoreOf(issueId: string): Promise<number | null> {
  const place = route`/rest/api/3/issue/${issueId}?fields=*all,-comment,-worklog&expand=schema`;
  return scoreFromJira(await askOk('jira', 'app', place));
}

async function historyFrom(
  issue: IssueRead,
  scheme: Scheme,
  { events: appEvents, seals }: Pick<Recorded, 'events' | 'seals'>,
): Promise<History> {
  const fields = fieldsOf(scheme);
  return historyOf(await withFields(issue, fields), {
    appEvents,
    seals,
    fields,
    team: new Set(await teamOf(issue.project.id, scheme)),
    statusCategories: await statusCategories(issue.project.id),
  });
}

/** The issue with the fields that this scheme alone asks about; they are named by their ids. */
async function withFields({ id, json }: IssueRead, fields: ReadonlySet<string>): Promise<unknown> {
  if (fields.size === 0) return json;
  const asked = route`/rest/api/3/issue/${id}?fields=${[...fields].join(',')}`;
  const more = z.looseObject({ fields: z.looseObject({}) }).parse(await askOk('jira', 'app', asked));
  const issue = z.looseObject({ fields: z.looseObject({}) }).parse(json);
  return { ...issue, fields: { ...more.fields, ...issue.fields } };
}

async function keep(issueId: string, kept: object): Promise<void> {
  const place = route`/rest/api/3/issue/${issueId}/properties/${PROPERTY}`;
  await askOk('jira', 'app', place, { method: 'PUT', body: kept });
  await storedLeft.save(issueId, kept);
}

async function forgetKept(issueId: string): Promise<void> {
  const place = route`/rest/api/3/issue/${issueId}/properties/${PROPERTY}`;
  const { status } = await ask('jira', 'app', place, { method: 'DELETE' });
  if (status !== 204 && status !== 404) throw new UnexpectedAnswer('DELETE issue property', status);
  await storedLeft.remove(issueId);
}

/** The issue with its whole changelog, every comment and every worklog, paged where the first answer was partial. */
async function whole(issue: z.infer<typeof issueShape>): Promise<unknown> {
  const { changelog } = issue;
  const { comment, worklog } = issue.fields;
  const histories =
    !changelog || changelog.histories.length < changelog.total
      ? await changelogOf(issue.id)
      : changelog.histories;
  const comments =
    !comment || comment.comments.length < comment.total ? await commentsOf(issue.id) : comment.comments;
  const few = !worklog || worklog.worklogs.length < worklog.total;
  const worklogs = few && worklog ? await worklogsOf(issue.id) : (worklog?.worklogs ?? []);
  const fields = { ...issue.fields, comment: { comments }, worklog: { worklogs } };
  return { ...issue, changelog: { histories }, fields };
}

function changelogOf(issueId: string): Promise<unknown[]> {
  return paged(
    'values',
    (startAt) => route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=100`,
  );
}

function worklogsOf(issueId: string): Promise<unknown[]> {
  return paged(
    'worklogs',
    (startAt) => route`/rest/api/3/issue/${issueId}/worklog?startAt=${startAt}&maxResults=100`,
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
    const items = z.array(z.unknown()).parse(own(page, member));
    all.push(...items);
    if (items.length === 0 || all.length >= page.total) return all;
  }
}

type Categories = Record<string, 'new' | 'indeterminate' | 'done'>;

/** A project's statuses change seldom: one look serves the passes of an hour. */
const statusCategories = remembered(STATUSES_MS, async (projectId: string): Promise<Categories> => {
  const answer = await askOk('jira', 'app', route`/rest/api/3/project/${projectId}/statuses`);
  const pairs = statusesShape
    .parse(answer)
    .flatMap(({ statuses }) =>
      statuses.map(({ id, statusCategory }) => [id, categoryOf(statusCategory.key)]),
    );
  return Object.fromEntries(pairs);
});

function categoryOf(key: string): Categories[string] {
  return key === 'done' || key === 'new' ? key : 'indeterminate';
}

async function linkReport(
  issueId: string,
  globalId: string,
  { url, title }: { url: string; title: string },
): Promise<void> {
  const body = { globalId, relationship: 'incident report', object: { url, title } };
  await askOk('jira', 'app', route`/rest/api/3/issue/${issueId}/remotelink`, { method: 'POST', body });
}

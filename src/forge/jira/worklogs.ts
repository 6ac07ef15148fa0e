import { type Route, route } from '@forge/api';
import type { RawWorklog, WorkedIssue, WorklogPage, Worklogs } from '../../application/ports/bank';
import * as z from '../../common/zod';
import { parseJsonInstant } from '../../domain/sla/reading/json-instant';
import { askOk } from '../request';
import { organizationFields, organizationIdsIn } from './search/organizations';
import { componentsShape, namesOf, reporterOf, reporterShape } from './search/ownership-fields';
import { searchAllIssues } from './search/search-issues';

const pageShape = z.looseObject({
  values: z.array(z.looseObject({ worklogId: z.number(), updatedTime: z.number() })),
  until: z.number(),
  lastPage: z.boolean(),
});
const worklogShape = z.looseObject({
  id: z.string(),
  issueId: z.string(),
  started: z.string(),
  updated: z.string(),
  timeSpentSeconds: z.number(),
  comment: z.unknown().optional(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).default([]),
});
const onIssueShape = z.looseObject({ total: z.number(), worklogs: z.array(worklogShape) });
const foundShape = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string(),
      fields: z.looseObject({
        summary: z.string().nullish(),
        updated: z.string(),
        labels: z.array(z.string()).nullish(),
        components: componentsShape,
        reporter: reporterShape,
        issuetype: z.looseObject({ name: z.string() }).nullish(),
        project: z.looseObject({ key: z.string() }),
      }),
    }),
  ),
});
const changedShape = z.looseObject({
  id: z.string(),
  fields: z.looseObject({
    project: z.looseObject({ key: z.string() }),
    timespent: z.number().nullish(),
  }),
});

/** Worklogs as Jira's REST API tells them: what changed, what was deleted. */
export const jiraWorklogs: Worklogs = {
  listChanged,
  listDeleted,
  listIssues: issues,
  listOnIssue,
  listChangedIssues,
};

type Page = z.infer<typeof pageShape>;

async function pageAt(place: Route): Promise<Page> {
  return pageShape.parse(await askOk('jira', 'app', place));
}

async function listChanged(since: number, read: readonly string[]): Promise<WorklogPage> {
  const page = await pageAt(route`/rest/api/3/worklog/updated?since=${since}&expand=properties`);
  const until = Math.max(page.until, since);
  const isRead = ({ worklogId, updatedTime }: Page['values'][number]) =>
    updatedTime === since && read.includes(String(worklogId));
  const ids = page.values.flatMap((value) => (isRead(value) ? [] : value.worklogId));
  const atEdge = page.values.flatMap(({ worklogId, updatedTime }) =>
    updatedTime === until ? String(worklogId) : [],
  );
  const edge = until === since ? [...new Set([...read, ...atEdge])] : atEdge;
  return { worklogs: ids.length > 0 ? await listByIds(ids) : [], until, edge, last: page.lastPage };
}

async function listByIds(ids: number[]): Promise<RawWorklog[]> {
  const place = route`/rest/api/3/worklog/list?expand=properties`;
  const answer = await askOk('jira', 'app', place, { method: 'POST', body: { ids } });
  return z.array(worklogShape).parse(answer).map(toRawWorklog);
}

async function listOnIssue(issueId: string): Promise<RawWorklog[]> {
  const collected: RawWorklog[] = [];
  for (;;) {
    const place = route`/rest/api/3/issue/${issueId}/worklog?startAt=${collected.length}&expand=properties`;
    const { total, worklogs } = onIssueShape.parse(await askOk('jira', 'app', place));
    collected.push(...worklogs.map(toRawWorklog));
    if (worklogs.length === 0 || collected.length >= total) return collected;
  }
}

function toRawWorklog({ started, updated, ...worklog }: z.infer<typeof worklogShape>): RawWorklog {
  const { id, issueId, timeSpentSeconds, comment, properties } = worklog;
  return {
    ...{ id, issueId, timeSpentSeconds, comment, properties },
    started: parseJsonInstant(started),
    updated: parseJsonInstant(updated),
  };
}

async function listDeleted(since: number) {
  const page = await pageAt(route`/rest/api/3/worklog/deleted?since=${since}`);
  const deleted = page.values.map(({ worklogId, updatedTime }) => ({
    id: String(worklogId),
    at: updatedTime,
  }));
  return { deleted, until: Math.max(page.until, since), last: page.lastPage };
}

const FIELDS = ['summary', 'updated', 'labels', 'components', 'reporter', 'issuetype', 'project'];
const STRETCH = 100;

/** A search for ids is refused whole for one that was deleted; this leaves it out. */
async function issues(ids: string[]): Promise<WorkedIssue[]> {
  const workedIssues: WorkedIssue[] = [];
  const organizations = await organizationFields();
  const fields = [...FIELDS, ...organizations];
  for (let at = 0; at < ids.length; at += STRETCH) {
    const body = { issueIdsOrKeys: ids.slice(at, at + STRETCH), fields };
    const answer = await askOk('jira', 'app', route`/rest/api/3/issue/bulkfetch`, { method: 'POST', body });
    const { issues: found } = foundShape.parse(answer);
    workedIssues.push(...found.map((issue) => toWorkedIssue(issue, organizations)));
  }
  return workedIssues;
}

function toWorkedIssue(
  { id, key, fields }: z.infer<typeof foundShape>['issues'][number],
  ids: string[],
): WorkedIssue {
  const { summary, updated, labels, components, reporter, issuetype, project } = fields;
  return {
    ...{
      id,
      key,
      summary: summary ?? '',
      labels: labels ?? [],
      components: namesOf(components),
      organizations: organizationIdsIn(fields, ids),
      reporter: reporterOf(reporter),
      type: issuetype?.name ?? '',
    },
    projectKey: project.key,
    updatedAt: parseJsonInstant(updated),
  };
}

async function listChangedIssues(minutes: number) {
  const jql = `updated >= -${minutes}m ORDER BY updated DESC`;
  const search = { jql, fields: ['project', 'timespent'], size: 1000 };
  const changed = await searchAllIssues('app', search, changedShape);
  return changed.map(({ id, fields: { project, timespent } }) => ({
    id,
    projectKey: project.key,
    worked: (timespent ?? 0) > 0,
  }));
}

import { z } from 'zod';
import { isDocument } from '../../documents/adf';
import { find, listAll, listCached, put, takeNextId } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Operations,
  parseBody,
  Refused,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { findIssue } from '../index/issue-index';
import { formatInstant, parseInstant } from '../model/instants';
import type { Issue } from '../model/model';
import { filterVisibleIssues, issueOf, requireIssue } from '../people/access';
import { toPersonJson, zoneOf } from '../people/people';
import { touchIssue } from '../writing/write-issue';

export interface Worklog {
  id: string;
  issueId: string;
  author: string;
  seconds: number;
  started: number;
  created: number;
  updated: number;
  comment: unknown;
  /** Who changed it last, if anybody did. */
  editor?: string;
}

export const worklogShape = z.looseObject({
  timeSpentSeconds: z.number().int().positive().optional(),
  timeSpent: z.string().optional(),
  started: z.string().optional(),
  comment: z.unknown().optional(),
});
const ROUTE = '/rest/api/3/issue/{issueIdOrKey}/worklog';

export const worklogs: Operations = {
  getIssueWorklog: { route: `GET ${ROUTE}`, run: listWorklogs },
  addWorklog: { route: `POST ${ROUTE}`, run: addWorklog },
  getWorklog: { route: `GET ${ROUTE}/{id}`, run: get },
  getIdsOfWorklogsModifiedSince: {
    route: 'GET /rest/api/3/worklog/updated',
    run: (call, context) => listUpdated(call, context),
  },
  getIdsOfWorklogsDeletedSince: {
    route: 'GET /rest/api/3/worklog/deleted',
    run: (call, context) => listDeleted(call, context),
  },
  getWorklogsForIds: { route: 'POST /rest/api/3/worklog/list', run: listByIds },
};

const worklogsOf = (context: SiteContext, { id }: Issue): Worklog[] =>
  listAll<Worklog>(context.db, 'worklog', id);

export function toWorklogJson(context: SiteContext, caller: Caller, worklog: Worklog) {
  const { id, issueId, author, editor = author, seconds, started, created, updated, comment } = worklog;
  const zone = zoneOf(context, caller);
  const json = {
    self: `${context.baseUrl}/rest/api/3/issue/${issueId}/worklog/${id}`,
    id,
    issueId,
    author: toPersonJson(context, author),
    updateAuthor: toPersonJson(context, editor),
    created: formatInstant(created, zone),
    updated: formatInstant(updated, zone),
    started: formatInstant(started, zone),
    timeSpent: formatSpent(seconds),
    timeSpentSeconds: seconds,
  };
  return comment === undefined ? json : { ...json, comment };
}

const UNITS = { w: 5 * 8 * 3_600, d: 8 * 3_600, h: 3_600, m: 60 };

/** Jira's own working days of eight hours, five a week. */
function formatSpent(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of Object.entries(UNITS)) {
    if (rest >= size) parts.push(`${Math.floor(rest / size)}${unit}`);
    rest %= size;
  }
  return parts.join(' ') || '0m';
}

export function parseSeconds(text: string): number {
  const parts = text.trim().split(/\s+/);
  const units = parts.map((part) => /^(\d+)([wdhm])$/.exec(part));
  if (units.some((part) => part === null))
    throw new Refused(400, '', { errors: { timeLogged: 'Invalid time entered' } });
  return units.reduce((sum, part) => sum + Number(part?.[1]) * UNITS[part?.[2] as keyof typeof UNITS], 0);
}

/** The field `timespent`: seconds; null where nobody worked. */
export function timeSpentOn(context: SiteContext, issue: Issue): number | null {
  const seconds = worklogsOf(context, issue).reduce((sum, worklog) => sum + worklog.seconds, 0);
  return seconds > 0 ? seconds : null;
}

/** The field `worklog` of an issue: the first twenty. */
export function toWorklogField(context: SiteContext, caller: Caller, issue: Issue) {
  const every = worklogsOf(context, issue);
  const first = every.slice(0, 20).map((worklog) => toWorklogJson(context, caller, worklog));
  return { startAt: 0, maxResults: 20, total: every.length, worklogs: first };
}

function listWorklogs({ caller, params, query }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const after = Number(query.get('startedAfter') ?? Number.NEGATIVE_INFINITY);
  const before = Number(query.get('startedBefore') ?? Number.POSITIVE_INFINITY);
  const every = worklogsOf(context, issue).filter(({ started }) => started >= after && started < before);
  const { startAt, maxResults } = rangeOf(query, 5_000, 5_000);
  const part = every.slice(startAt, startAt + maxResults);
  const json = part.map((worklog) => toWorklogJson(context, caller, worklog));
  return toAnswer({ startAt, maxResults, total: every.length, worklogs: json });
}

function addWorklog({ caller, params, body }: Call, context: SiteContext) {
  const why = 'You do not have the permission to associate a worklog to this issue.';
  const issue = requireIssue(context, caller, params.issueIdOrKey ?? '', 'WORK_ON_ISSUES', why);
  const input = parseBody(worklogShape, body);
  const worklog: Worklog = {
    id: String(takeNextId(context.db, 'worklog')),
    issueId: issue.id,
    author: caller.accountId,
    seconds: input.timeSpentSeconds ?? parseSeconds(input.timeSpent ?? ''),
    started: parseInstant(input.started) ?? context.now(),
    created: context.now(),
    updated: context.now(),
    comment: checkComment(input.comment),
  };
  put(context.db, 'worklog', worklog.id, issue.id, worklog);
  touchIssue(context, issue);
  context.emit({ eventType: 'avi:jira:created:worklog', worklog: toEventWorklog(worklog) });
  return toAnswer(toWorklogJson(context, caller, worklog), 201);
}

export function checkComment(comment: unknown): unknown {
  if (comment === undefined || isDocument(comment)) return comment;
  throw new Refused(400, '', { errors: { comment: 'Comment body is not valid!' } });
}

export function toEventWorklog(worklog: Worklog) {
  const { id, issueId, author, editor = author, seconds, started, created, updated } = worklog;
  const toUtc = (at: number) => formatInstant(at, 'Etc/UTC');
  const who = { author: { accountId: author }, updateAuthor: { accountId: editor } };
  const times = { started: toUtc(started), created: toUtc(created), updated: toUtc(updated) };
  return { id, issueId, ...who, timeSpent: formatSpent(seconds), timeSpentSeconds: seconds, ...times };
}

function get({ caller, params }: Call, context: SiteContext) {
  const issue = issueOf(context, caller, params.issueIdOrKey ?? '');
  const worklog = worklogsOf(context, issue).find(({ id }) => id === params.id);
  if (!worklog) throw new Refused(404, `Cannot find worklog with id: '${params.id}'.`);
  return toAnswer(toWorklogJson(context, caller, worklog));
}

const PAGE_SIZE = 1_000;

/** The thousand oldest that changed after the instant; the last minute is left out, as Jira leaves it. */
const listUpdated = ({ query }: Call, context: SiteContext) =>
  changesOf(context, query, 'updated', listCached<Worklog>(context.db, 'worklog'));

/** The same of those that were taken away. */
const listDeleted = ({ query }: Call, context: SiteContext) =>
  changesOf(
    context,
    query,
    'deleted',
    listCached<Pick<Worklog, 'id' | 'updated'>>(context.db, 'deleted-worklog'),
  );

function changesOf(
  context: SiteContext,
  query: URLSearchParams,
  what: 'updated' | 'deleted',
  every: readonly Pick<Worklog, 'id' | 'updated'>[],
) {
  const since = Number(query.get('since') ?? 0);
  const horizon = context.now() - 60_000;
  const matching = every
    .filter(({ updated }) => updated >= since && updated <= horizon)
    .sort((a, b) => a.updated - b.updated);
  const page = matching.slice(0, PAGE_SIZE);
  const until = page.at(-1)?.updated ?? horizon;
  const linkFrom = (from: number) => `${context.baseUrl}/rest/api/3/worklog/${what}?since=${from}`;
  const lastPage = page.length === matching.length;
  return toAnswer({
    values: page.map(({ id, updated }) => ({ worklogId: Number(id), updatedTime: updated, properties: [] })),
    since,
    until,
    self: linkFrom(since),
    ...(lastPage ? {} : { nextPage: linkFrom(until) }),
    lastPage,
  });
}

function listByIds({ caller, body }: Call, context: SiteContext) {
  const { ids } = parseBody(z.looseObject({ ids: z.array(z.number()).max(1_000) }), body);
  const stored = ids.flatMap((id) => find<Worklog>(context.db, 'worklog', String(id)) ?? []);
  const issues = stored.flatMap(({ issueId }) => findIssue(context.db, issueId) ?? []);
  const visibleIds = new Set(filterVisibleIssues(context, caller, issues).map(({ id }) => id));
  const visible = stored.filter(({ issueId }) => visibleIds.has(issueId));
  return toAnswer(visible.map((worklog) => toWorklogJson(context, caller, worklog)));
}

import { z } from 'zod';
import { isDocument } from '../../documents/adf';
import { all, find, nextId, put } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Ground,
  type Operations,
  ok,
  pageOf,
  parsed,
  Refused,
} from '../../product';
import type { Issue } from '../model';
import { issueFor, issueOf, visibleIssues } from '../people/access';
import { person, zoneOf } from '../people/people';
import { instantIn, written } from '../times';
import { issueNamed } from './issue-index';
import { touch } from './write-issue';

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

export const shape = z.looseObject({
  timeSpentSeconds: z.number().int().positive().optional(),
  timeSpent: z.string().optional(),
  started: z.string().optional(),
  comment: z.unknown().optional(),
});
const WHOLE = '/rest/api/3/issue/{issueIdOrKey}/worklog';

export const worklogs: Operations = {
  getIssueWorklog: { route: `GET ${WHOLE}`, run: list },
  addWorklog: { route: `POST ${WHOLE}`, run: add },
  getWorklog: { route: `GET ${WHOLE}/{id}`, run: get },
  getIdsOfWorklogsModifiedSince: {
    route: 'GET /rest/api/3/worklog/updated',
    run: (call, ground) => updatedSince(call, ground),
  },
  getIdsOfWorklogsDeletedSince: {
    route: 'GET /rest/api/3/worklog/deleted',
    run: (call, ground) => deletedSince(call, ground),
  },
  getWorklogsForIds: { route: 'POST /rest/api/3/worklog/list', run: named },
};

const worklogsOf = (ground: Ground, { id }: Issue): Worklog[] => all<Worklog>(ground.db, 'worklog', id);

export function worklogJson(ground: Ground, caller: Caller, worklog: Worklog) {
  const { id, issueId, author, editor = author, seconds, started, created, updated, comment } = worklog;
  const zone = zoneOf(ground, caller);
  const json = {
    self: `${ground.baseUrl}/rest/api/3/issue/${issueId}/worklog/${id}`,
    id,
    issueId,
    author: person(ground, author),
    updateAuthor: person(ground, editor),
    created: written(created, zone),
    updated: written(updated, zone),
    started: written(started, zone),
    timeSpent: spent(seconds),
    timeSpentSeconds: seconds,
  };
  return comment === undefined ? json : { ...json, comment };
}

const UNITS = { w: 5 * 8 * 3_600, d: 8 * 3_600, h: 3_600, m: 60 };

/** Jira's own working days of eight hours, five a week. */
function spent(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of Object.entries(UNITS)) {
    if (rest >= size) parts.push(`${Math.floor(rest / size)}${unit}`);
    rest %= size;
  }
  return parts.join(' ') || '0m';
}

export function secondsIn(text: string): number {
  const parts = text.trim().split(/\s+/);
  const known = parts.map((part) => /^(\d+)([wdhm])$/.exec(part));
  if (known.some((part) => part === null))
    throw new Refused(400, '', { errors: { timeLogged: 'Invalid time entered' } });
  return known.reduce((sum, part) => sum + Number(part?.[1]) * UNITS[part?.[2] as keyof typeof UNITS], 0);
}

/** The field `timespent`: seconds; null where nobody worked. */
export function timeSpentOn(ground: Ground, issue: Issue): number | null {
  const seconds = worklogsOf(ground, issue).reduce((sum, one) => sum + one.seconds, 0);
  return seconds > 0 ? seconds : null;
}

/** The field `worklog` of an issue: the first twenty. */
export function worklogField(ground: Ground, caller: Caller, issue: Issue) {
  const every = worklogsOf(ground, issue);
  const found = every.slice(0, 20).map((worklog) => worklogJson(ground, caller, worklog));
  return { startAt: 0, maxResults: 20, total: every.length, worklogs: found };
}

function list({ caller, params, query }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const after = Number(query.get('startedAfter') ?? Number.NEGATIVE_INFINITY);
  const before = Number(query.get('startedBefore') ?? Number.POSITIVE_INFINITY);
  const every = worklogsOf(ground, issue).filter(({ started }) => started >= after && started < before);
  const { startAt, maxResults } = pageOf(query, 5_000, 5_000);
  const found = every.slice(startAt, startAt + maxResults);
  const json = found.map((worklog) => worklogJson(ground, caller, worklog));
  return ok({ startAt, maxResults, total: every.length, worklogs: json });
}

function add({ caller, params, body }: Call, ground: Ground) {
  const why = 'You do not have the permission to associate a worklog to this issue.';
  const issue = issueFor(ground, caller, params.issueIdOrKey ?? '', 'WORK_ON_ISSUES', why);
  const asked = parsed(shape, body);
  const worklog: Worklog = {
    id: String(nextId(ground.db, 'worklog')),
    issueId: issue.id,
    author: caller.accountId,
    seconds: asked.timeSpentSeconds ?? secondsIn(asked.timeSpent ?? ''),
    started: instantIn(asked.started) ?? ground.now(),
    created: ground.now(),
    updated: ground.now(),
    comment: commentIn(asked.comment),
  };
  put(ground.db, 'worklog', worklog.id, issue.id, worklog);
  touch(ground, issue);
  ground.emit({ eventType: 'avi:jira:created:worklog', worklog: eventWorklog(worklog) });
  return ok(worklogJson(ground, caller, worklog), 201);
}

export function commentIn(given: unknown): unknown {
  if (given === undefined || isDocument(given)) return given;
  throw new Refused(400, '', { errors: { comment: 'Comment body is not valid!' } });
}

export function eventWorklog(worklog: Worklog) {
  const { id, issueId, author, editor = author, seconds, started, created, updated } = worklog;
  const utc = (at: number) => written(at, 'Etc/UTC');
  const who = { author: { accountId: author }, updateAuthor: { accountId: editor } };
  const times = { started: utc(started), created: utc(created), updated: utc(updated) };
  return { id, issueId, ...who, timeSpent: spent(seconds), timeSpentSeconds: seconds, ...times };
}

function get({ caller, params }: Call, ground: Ground) {
  const issue = issueOf(ground, caller, params.issueIdOrKey ?? '');
  const found = worklogsOf(ground, issue).find(({ id }) => id === params.id);
  if (!found) throw new Refused(404, `Cannot find worklog with id: '${params.id}'.`);
  return ok(worklogJson(ground, caller, found));
}

const ONE_PAGE = 1_000;

/** The thousand oldest that changed after the instant; the last minute is left out, as Jira leaves it. */
const updatedSince = ({ query }: Call, ground: Ground) =>
  changesOf(ground, query, 'updated', all<Worklog>(ground.db, 'worklog'));

/** The same of those that were taken away. */
const deletedSince = ({ query }: Call, ground: Ground) =>
  changesOf(ground, query, 'deleted', all<Pick<Worklog, 'id' | 'updated'>>(ground.db, 'deleted-worklog'));

function changesOf(
  ground: Ground,
  query: URLSearchParams,
  what: 'updated' | 'deleted',
  every: Pick<Worklog, 'id' | 'updated'>[],
) {
  const since = Number(query.get('since') ?? 0);
  const horizon = ground.now() - 60_000;
  const changed = every
    .filter(({ updated }) => updated >= since && updated <= horizon)
    .sort((a, b) => a.updated - b.updated);
  const page = changed.slice(0, ONE_PAGE);
  const until = page.at(-1)?.updated ?? horizon;
  const at = (from: number) => `${ground.baseUrl}/rest/api/3/worklog/${what}?since=${from}`;
  const lastPage = page.length === changed.length;
  return ok({
    values: page.map(({ id, updated }) => ({ worklogId: Number(id), updatedTime: updated, properties: [] })),
    since,
    until,
    self: at(since),
    ...(lastPage ? {} : { nextPage: at(until) }),
    lastPage,
  });
}

function named({ caller, body }: Call, ground: Ground) {
  const { ids } = parsed(z.looseObject({ ids: z.array(z.number()).max(1_000) }), body);
  const kept = ids.flatMap((id) => find<Worklog>(ground.db, 'worklog', String(id)) ?? []);
  const issues = kept.flatMap(({ issueId }) => issueNamed(ground.db, issueId) ?? []);
  const seen = new Set(visibleIssues(ground, caller, issues).map(({ id }) => id));
  const found = kept.filter(({ issueId }) => seen.has(issueId));
  return ok(found.map((worklog) => worklogJson(ground, caller, worklog)));
}

/** What happened to an issue, in the three ways Jira tells it. */
import { z } from 'zod';
import { listAll } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Operations,
  parseBody,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { findIssue } from '../index/issue-index';
import { formatInstant } from '../model/instants';
import { type Change, type Issue, statusesOf } from '../model/model';
import { readToken, toToken } from '../model/page-token';
import { filterVisibleIssues, issueOf } from '../people/access';
import { toPersonJson, zoneOf } from '../people/people';

export const changelogs: Operations = {
  getChangeLogs: { route: 'GET /rest/api/3/issue/{issueIdOrKey}/changelog', run: listChanges },
  getBulkChangelogs: { route: 'POST /rest/api/3/changelog/bulkfetch', run: listBulk },
};

const changesOf = (context: SiteContext, issue: Issue): Change[] =>
  listAll<Change>(context.db, 'change', issue.id);

const toItemsJson = (change: Change) =>
  change.items.map((item) => {
    const fieldId = item.fieldId ?? item.field;
    return { ...item, fieldtype: fieldId.startsWith('customfield_') ? 'custom' : 'jira', fieldId };
  });

function toChangeJson(context: SiteContext, zone: string, change: Change) {
  const { id, author, created } = change;
  return {
    id,
    author: toPersonJson(context, author),
    created: formatInstant(created, zone),
    items: toItemsJson(change),
  };
}

/** `expand=changelog` gives the newest hundred, newest first. */
export function toRecentChangelog(context: SiteContext, caller: Caller, issue: Issue) {
  const every = changesOf(context, issue);
  const zone = zoneOf(context, caller);
  const newest = every.slice(-100).reverse();
  return {
    startAt: 0,
    maxResults: newest.length,
    total: every.length,
    histories: newest.map((change) => toChangeJson(context, zone, change)),
  };
}

/** When an issue came to the category of its status; a move within one category changes nothing. */
export function categoryChangedAt(context: SiteContext, issue: Issue): number {
  const categories = new Map(statusesOf(context).map(({ id, category }) => [id, category]));
  const categoryOf = (id: string | null | undefined) => categories.get(id ?? '');
  const moved = changesOf(context, issue).filter(({ items }) =>
    items.some(({ field, from, to }) => field === 'status' && categoryOf(from) !== categoryOf(to)),
  );
  return moved.at(-1)?.created ?? issue.categoryChangedAt ?? issue.created;
}

/** Oldest first, a hundred at most. */
function listChanges({ caller, params, query }: Call, context: SiteContext) {
  const every = changesOf(context, issueOf(context, caller, params.issueIdOrKey ?? ''));
  const zone = zoneOf(context, caller);
  const { startAt, maxResults } = rangeOf(query, 100, 100);
  const values = every
    .slice(startAt, startAt + maxResults)
    .map((change) => toChangeJson(context, zone, change));
  const isLast = startAt + values.length >= every.length;
  return toAnswer({ startAt, maxResults, total: every.length, isLast, values });
}

const bulkShape = z.looseObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1_000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).default(1_000),
  nextPageToken: z.string().optional(),
});

/** Several issues at once, by time and then by issue; the instants are numbers here, unlike everywhere else. */
function listBulk({ caller, body }: Call, context: SiteContext) {
  const input = parseBody(bulkShape, body);
  const issues = input.issueIdsOrKeys.flatMap((name) => findIssue(context.db, name) ?? []);
  const every = filterVisibleIssues(context, caller, issues).flatMap((issue) =>
    entriesOf(context, issue, input.fieldIds),
  );
  every.sort((a, b) => a.change.created - b.change.created || Number(a.issueId) - Number(b.issueId));
  const subject = JSON.stringify([input.issueIdsOrKeys, input.fieldIds]);
  const from = readToken(input.nextPageToken, subject);
  const part = every.slice(from, from + input.maxResults);
  const next = from + part.length;
  const more = next < every.length ? { nextPageToken: toToken(subject, next) } : {};
  return toAnswer({ issueChangeLogs: byIssue(context, part), ...more });
}

interface Entry {
  issueId: string;
  change: Change;
}

function entriesOf(context: SiteContext, issue: Issue, fieldIds: string[] | undefined): Entry[] {
  return changesOf(context, issue).flatMap((change) => {
    const matching = change.items.filter(({ field, fieldId = field }) => fieldIds?.includes(fieldId) ?? true);
    return matching.length === 0 ? [] : [{ issueId: issue.id, change: { ...change, items: matching } }];
  });
}

function byIssue(context: SiteContext, entries: Entry[]) {
  const logs = new Map<string, unknown[]>();
  for (const { issueId, change } of entries) {
    const { id, author, created } = change;
    const history = { id, author: toPersonJson(context, author), created, items: toItemsJson(change) };
    logs.set(issueId, [...(logs.get(issueId) ?? []), history]);
  }
  return [...logs].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
}

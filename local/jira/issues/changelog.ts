/** What happened to an issue, in the three ways Jira tells it. */
import { z } from 'zod';
import { all } from '../../documents/documents';
import { type Call, type Caller, type Ground, type Operations, ok, pageOf, parsed } from '../../product';
import { type Change, type Issue, statusesOf } from '../model';
import { issueOf, visibleIssues } from '../people/access';
import { person, zoneOf } from '../people/people';
import { readToken, tokenFor } from '../search/page-token';
import { written } from '../times';
import { issueNamed } from './issue-index';

export const changelogs: Operations = {
  getChangeLogs: { route: 'GET /rest/api/3/issue/{issueIdOrKey}/changelog', run: list },
  getBulkChangelogs: { route: 'POST /rest/api/3/changelog/bulkfetch', run: bulk },
};

const changesOf = (ground: Ground, issue: Issue): Change[] => all<Change>(ground.db, 'change', issue.id);

const items = (change: Change) =>
  change.items.map((item) => {
    const fieldId = item.fieldId ?? item.field;
    return { ...item, fieldtype: fieldId.startsWith('customfield_') ? 'custom' : 'jira', fieldId };
  });

function changeJson(ground: Ground, zone: string, change: Change) {
  const { id, author, created } = change;
  return { id, author: person(ground, author), created: written(created, zone), items: items(change) };
}

/** `expand=changelog` gives the newest hundred, newest first. */
export function partialChangelog(ground: Ground, caller: Caller, issue: Issue) {
  const every = changesOf(ground, issue);
  const zone = zoneOf(ground, caller);
  const newest = every.slice(-100).reverse();
  return {
    startAt: 0,
    maxResults: newest.length,
    total: every.length,
    histories: newest.map((change) => changeJson(ground, zone, change)),
  };
}

/** When an issue came to the category of its status; a move within one category changes nothing. */
export function categoryChangedAt(ground: Ground, issue: Issue): number {
  const categories = new Map(statusesOf(ground).map(({ id, category }) => [id, category]));
  const categoryOf = (id: string | null | undefined) => categories.get(id ?? '');
  const moved = changesOf(ground, issue).filter(({ items }) =>
    items.some(({ field, from, to }) => field === 'status' && categoryOf(from) !== categoryOf(to)),
  );
  return moved.at(-1)?.created ?? issue.created;
}

/** Oldest first, a hundred at most. */
function list({ caller, params, query }: Call, ground: Ground) {
  const every = changesOf(ground, issueOf(ground, caller, params.issueIdOrKey ?? ''));
  const zone = zoneOf(ground, caller);
  const { startAt, maxResults } = pageOf(query, 100, 100);
  const values = every.slice(startAt, startAt + maxResults).map((change) => changeJson(ground, zone, change));
  const isLast = startAt + values.length >= every.length;
  return ok({ startAt, maxResults, total: every.length, isLast, values });
}

const bulkShape = z.looseObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1_000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).default(1_000),
  nextPageToken: z.string().optional(),
});

/** Several issues at once, by time and then by issue; the instants are numbers here, unlike everywhere else. */
function bulk({ caller, body }: Call, ground: Ground) {
  const asked = parsed(bulkShape, body);
  const named = asked.issueIdsOrKeys.flatMap((name) => issueNamed(ground.db, name) ?? []);
  const every = visibleIssues(ground, caller, named).flatMap((issue) =>
    wanted(ground, issue, asked.fieldIds),
  );
  every.sort((a, b) => a.change.created - b.change.created || Number(a.issueId) - Number(b.issueId));
  const subject = JSON.stringify([asked.issueIdsOrKeys, asked.fieldIds]);
  const from = readToken(asked.nextPageToken, subject);
  const part = every.slice(from, from + asked.maxResults);
  const next = from + part.length;
  const more = next < every.length ? { nextPageToken: tokenFor(subject, next) } : {};
  return ok({ issueChangeLogs: byIssue(ground, part), ...more });
}

interface Entry {
  issueId: string;
  change: Change;
}

function wanted(ground: Ground, issue: Issue, fieldIds: string[] | undefined): Entry[] {
  return changesOf(ground, issue).flatMap((change) => {
    const kept = change.items.filter(({ field, fieldId = field }) => fieldIds?.includes(fieldId) ?? true);
    return kept.length === 0 ? [] : [{ issueId: issue.id, change: { ...change, items: kept } }];
  });
}

function byIssue(ground: Ground, entries: Entry[]) {
  const logs = new Map<string, unknown[]>();
  for (const { issueId, change } of entries) {
    const { id, author, created } = change;
    const history = { id, author: person(ground, author), created, items: items(change) };
    logs.set(issueId, [...(logs.get(issueId) ?? []), history]);
  }
  return [...logs].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
}

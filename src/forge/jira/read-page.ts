/** Many issues in few calls: searches with their fields, comments and what the app left on them, and the changelogs of all in one. */
import { route } from '@forge/api';
import { PROPERTY_KEY } from '../../application/ports/issue-property';
import type { IssueRead, Issues, PageRead } from '../../application/ports/issues';
import * as z from '../../common/zod';
import { limitToProject } from '../../domain/search/limit-to-project';
import { parseJsonInstant } from '../../domain/sla/reading/json-instant';
import { askOk } from '../request';
import { type Left, storedPropertyDigests } from '../storage/site/property-digests';
import { type Entry, readChangelogs } from './bulk-changelogs';
import { ISSUE_FIELDS, issueShape, toIssueRead } from './issue-read';
import { searchNewestAfter } from './search/found-issues';
import { organizationFields } from './search/organizations';
import { readWhole } from './whole-issue';

type FoundIssue = z.infer<typeof issueShape>;

/** A page's token says which of the two it goes on with, and after which keys. */
const STRETCHES = ['open', 'done'] as const;
type Stretch = (typeof STRETCHES)[number];
const CATEGORY: Record<Stretch, string> = { open: 'statusCategory != Done', done: 'statusCategory = Done' };

/** A change within a second of what the search tells is the one that it tells. */
const SAME_MOMENT_MS = 1_000;

/** What Jira answers of issues with their fields in one search. */
const SEARCHED = 100;

/** A function has half a gigabyte: of issues with long conversations a page holds fewer. */
const MOST_COMMENTS = 5_000;

export const readPage: Issues['readPage'] = async (search, token, size) => {
  const fields = [...new Set([...ISSUE_FIELDS, ...search.fields, ...(await organizationFields())])];
  /** One that is finished between two searches is found by both. */
  const issues = new Map<string, FoundIssue>();
  let from: string | null = token;
  do {
    const count = Math.min(SEARCHED, size - issues.size);
    const page: FoundPage = await searchFrom({ ...search, fields }, from, count);
    for (const issue of page.issues) issues.set(issue.id, issue);
    from = page.next;
  } while (from !== null && issues.size < size && countComments(issues.values()) < MOST_COMMENTS);
  return { ...(await readEach([...issues.values()], fields)), next: from };
};

const countComments = (issues: Iterable<FoundIssue>): number =>
  [...issues].reduce((sum, { fields }) => sum + (fields.comment?.total ?? 0), 0);

interface FoundPage {
  issues: FoundIssue[];
  next: string | null;
}

async function searchFrom(
  { projectId, jql, fields }: Parameters<Issues['readPage']>[0],
  token: string | null,
  size: number,
): Promise<FoundPage> {
  const [stretch = 'open', ...after] = (token?.split(' ') ?? []) as [Stretch?, ...string[]];
  const search = { jql: `${CATEGORY[stretch]} AND ${limitToProject(projectId, jql)}`, after, size };
  const request = { ...search, fields, properties: [PROPERTY_KEY] };
  const { issues, keys } = await searchNewestAfter(request, issueShape);
  const next = keys.length > 0 ? [stretch, ...keys].join(' ') : stretch === 'open' ? 'done' : null;
  return { issues, next };
}

const foundShape = z.looseObject({ issues: z.array(issueShape) });

/** What is asked for by its id does not lag as a search does. */
export const readMany: Issues['readMany'] = async (issueIds, schemeFields) => {
  const fields = [...new Set([...ISSUE_FIELDS, ...schemeFields, ...(await organizationFields())])];
  const body = { issueIdsOrKeys: issueIds, fields, properties: [PROPERTY_KEY] };
  const answer = await askOk('jira', 'app', route`/rest/api/3/issue/bulkfetch`, { method: 'POST', body });
  const page = await readEach(foundShape.parse(answer).issues, fields);
  const read = new Set([...page.reads.map(({ id }) => id), ...page.unsure]);
  const gone = issueIds.filter((id) => !read.has(id));
  return { ...page, unsure: [...page.unsure, ...gone], next: null };
};

async function readEach(issues: FoundIssue[], fields: readonly string[]): Promise<Omit<PageRead, 'next'>> {
  const ids = issues.map(({ id }) => id);
  if (ids.length === 0) return { reads: [], unsure: [], basis: new Map() };
  const [changelogs, basis] = [await readChangelogs(ids), await storedPropertyDigests.listOf(ids)];
  const isSure = (issue: FoundIssue) =>
    isAsLeft(issue, basis) && isAsChanged(issue, changelogs.get(issue.id) ?? []);
  const sure = issues.filter(isSure);
  const reads: IssueRead[] = [];
  for (const issue of sure)
    reads.push(toIssueRead(issue, await wholeOf(issue, fields, changelogs.get(issue.id))));
  const unsure = issues.filter((issue) => !sure.includes(issue)).map(({ id }) => id);
  return { reads, unsure, basis };
}

/** A search lags: what the app left on the issue last must be what it tells. */
function isAsLeft({ id, properties }: FoundIssue, basis: ReadonlyMap<string, Left>): boolean {
  const left = basis.get(id);
  return left === undefined || storedPropertyDigests.isOf(left, properties?.[PROPERTY_KEY]);
}

/** The changelog does not lag: nothing in it may be later than what the search tells. */
function isAsChanged({ fields }: FoundIssue, changelog: readonly Entry[]): boolean {
  const updatedAt = parseJsonInstant(fields.updated) + SAME_MOMENT_MS;
  return changelog.every(({ created }) => parseJsonInstant(created) <= updatedAt);
}

/** Long lists of comments and worklogs are read on, an issue at a time. A field that was asked for and is not there is empty. */
function wholeOf(issue: FoundIssue, fields: readonly string[], histories: Entry[] = []): Promise<unknown> {
  const empty = Object.fromEntries(fields.map((name) => [name, null]));
  const changelog = { histories, total: histories.length };
  const { comment, worklog } = issue.fields;
  return readWhole({ ...issue, fields: { ...empty, ...issue.fields, comment, worklog }, changelog });
}

import type { Warning } from '../../../src/domain/sla/history/warnings';
import { hasMore, isEntry } from '../../../src/domain/sla/reading/issue-json';
import { type Json, memberOf } from '../../../src/domain/sla/reading/read-json';
import { describeValue } from './describe-input';

/** The issues of a JSON value, each as it is to be read, or why it holds none. */
export interface IssueList {
  issues: unknown[];
  /** Whether they came in a list, so that a place in it tells which is which. */
  isList: boolean;
  warnings: Warning[];
}

/** Whether a value is issues: one, a list of them, an answer to a search; else the sentence that says what it looks like. */
export function toIssues(value: unknown): IssueList | string {
  if (Array.isArray(value)) return toList(value, []);
  const issues = issuesOf(value);
  if (issues) return toSearchList(value as Json, issues);
  return describeValue(isWrapped(value) ? value.issue : value) ?? toSingle(value);
}

const toSingle = (value: unknown): IssueList => ({ issues: [value], isList: false, warnings: [] });

function issuesOf(value: unknown): unknown[] | null {
  const issues =
    memberOf(value, 'issues') ??
    (isIssue(memberOf(memberOf(value, 'values'), '0')) ? memberOf(value, 'values') : null);
  return Array.isArray(issues) ? issues : null;
}

const isIssue = (value: unknown) => memberOf(value, 'fields') !== undefined;

function toList(issues: unknown[], warnings: Warning[]): IssueList | string {
  if (issues.length === 0) return 'this holds no issue';
  if (issues.every(isEntry) || !issues.some(isThing)) return describeValue(issues) ?? 'this holds no issue';
  if (!issues.some((issue) => isIssue(issue) || isWrapped(issue)))
    return describeValue(issues[0]) ?? 'this holds no issue';
  return { issues, isList: true, warnings };
}

const isThing = (value: unknown) => typeof value === 'object' && value !== null;

/** The answer to a search: the names of its fields stand beside the issues, and it may be a page of more. */
function toSearchList(answer: Json, issues: unknown[]): IssueList | string {
  const { names, total, startAt } = answer;
  const countSoFar = (typeof startAt === 'number' ? startAt : 0) + issues.length;
  const isPage = hasMore(answer) || (typeof total === 'number' && total > countSoFar);
  const withNames = names
    ? issues.map((issue) => (isThing(issue) ? { names, ...(issue as Json) } : issue))
    : issues;
  return toList(
    withNames,
    isPage ? [{ code: 'more-issues', total: typeof total === 'number' ? total : null }] : [],
  );
}

/** Whether a value is `{issue, changelog, comments, events}`. */
export function isWrapped(value: unknown): value is Json & { issue: unknown } {
  return isThing(value) && !Array.isArray(value) && isThing((value as Json).issue);
}

/** An issue with what stands beside it put where Jira has it. */
export function unwrap(json: Json): Json {
  const inside = json.issue as Json;
  const issue: Json = Object.assign({}, inside);
  for (const [name, value] of Object.entries(json))
    if (isThing(value) && !APART.has(name) && !Object.hasOwn(inside, name))
      Object.assign(issue, { [name]: value });
  const { changelog, comments } = json;
  if (changelog !== undefined && changelog !== null) issue.changelog = changelog;
  if (comments !== undefined && comments !== null) issue.fields = withComments(inside.fields, comments);
  return issue;
}

const APART = new Set(['issue', 'events', 'changelog', 'comments', '__proto__']);

const withComments = (fields: unknown, comment: unknown) => ({
  ...(isThing(fields) ? (fields as Json) : {}),
  comment,
});

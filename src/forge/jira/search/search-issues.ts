/** Jira's search for issues: every search of the app comes through here. */
import { route } from '@forge/api';
import * as z from '../../../common/zod';
import { askOk } from '../../request';

export interface IssueSearch {
  jql: string;
  fields: readonly string[];
  properties?: readonly string[];
  /** How many issues a page holds at most. */
  size: number;
  /** Where this page begins, as the page before told it. */
  from?: string | null;
}

export interface IssuePage<Issue> {
  issues: Issue[];
  next: string | null;
}

const pageShape = z.looseObject({ issues: z.array(z.unknown()), nextPageToken: z.string().nullish() });

/** One page of what a search finds, each issue in the shape asked for; `next` says where the next page begins. */
export async function searchIssues<Issue extends z.ZodType>(
  as: 'app' | 'user',
  { size, from, ...search }: IssueSearch,
  issueShape: Issue,
): Promise<IssuePage<z.infer<Issue>>> {
  const body = { ...search, maxResults: size, ...(from ? { nextPageToken: from } : {}) };
  const answer = await askOk('jira', as, route`/rest/api/3/search/jql`, { method: 'POST', body });
  const { issues, nextPageToken } = pageShape.parse(answer);
  return { issues: z.array(issueShape).parse(issues), next: nextPageToken ?? null };
}

/** All that a search finds, page after page. */
export async function searchAllIssues<Issue extends z.ZodType>(
  as: 'app' | 'user',
  search: IssueSearch,
  issueShape: Issue,
): Promise<z.infer<Issue>[]> {
  const all: z.infer<Issue>[] = [];
  let from: string | null = null;
  do {
    const page: IssuePage<z.infer<Issue>> = await searchIssues(as, { ...search, from }, issueShape);
    all.push(...page.issues);
    from = page.next;
  } while (from !== null);
  return all;
}

/** The changelogs of many issues, in few calls. */
import { route } from '@forge/api';
import * as z from '../../common/zod';
import { askOk } from '../request';

/** Jira takes ten thousand; an answer of half that is some megabytes. */
const ENTRIES = 5_000;

const pageShape = z.looseObject({
  issueChangeLogs: z.array(
    z.looseObject({ issueId: z.string(), changeHistories: z.array(z.looseObject({ created: z.unknown() })) }),
  ),
  nextPageToken: z.string().nullish(),
});

export type Entry = z.infer<typeof pageShape>['issueChangeLogs'][number]['changeHistories'][number];

/** Every change of each issue; one that never changed is not among them. */
export async function readChangelogs(issueIdsOrKeys: readonly string[]): Promise<Map<string, Entry[]>> {
  const changelogs = new Map<string, Entry[]>();
  let nextPageToken: string | null | undefined;
  do {
    const body = { issueIdsOrKeys, maxResults: ENTRIES, ...(nextPageToken ? { nextPageToken } : {}) };
    const answer = await askOk('jira', 'app', route`/rest/api/3/changelog/bulkfetch`, {
      method: 'POST',
      body,
    });
    const page = pageShape.parse(answer);
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      changelogs.set(issueId, [...(changelogs.get(issueId) ?? []), ...changeHistories]);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  return changelogs;
}

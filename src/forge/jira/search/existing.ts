/** Searches over projects that people may have deleted: Jira refuses a whole search for one that is not there. */

import { route } from '@forge/api';
import { z } from 'zod';
import { askOk, UnexpectedAnswer } from '../../request';

/** As many as one page of Jira's list of projects holds. */
const AT_ONCE = 50;
const seenShape = z.looseObject({ values: z.array(z.looseObject({ id: z.string(), key: z.string() })) });

/** Those of the projects that are there and let the app in, by their ids or their keys. */
async function existing(projects: string[], by: 'id' | 'keys'): Promise<string[]> {
  const found = new Set<string>();
  for (let at = 0; at < projects.length; at += AT_ONCE) {
    const asked = new URLSearchParams({ maxResults: `${AT_ONCE}` });
    for (const one of projects.slice(at, at + AT_ONCE)) asked.append(by, one);
    const { values } = seenShape.parse(
      await askOk('jira', 'app', route`/rest/api/3/project/search?${asked}`),
    );
    for (const { id, key } of values) found.add(by === 'id' ? id : key);
  }
  return projects.filter((one) => found.has(one));
}

/** Searches all of the projects, or those that are there where Jira refuses them; nothing is found where none is. */
export async function searchedIn<Found>(
  projects: string[],
  by: 'id' | 'keys',
  search: (projects: string[]) => Promise<Found>,
  nothing: Found,
): Promise<Found> {
  try {
    return projects.length > 0 ? await search(projects) : nothing;
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer) || error.status !== 400) throw error;
    const left = await existing(projects, by);
    if (left.length === projects.length) throw error;
    return left.length > 0 ? search(left) : nothing;
  }
}

/** Searches over projects that people may have deleted: Jira refuses a whole search for one that is not there. */

import { route } from '@forge/api';
import * as z from '../../../common/zod';
import { askOk, UnexpectedAnswer } from '../../request';

/** As many as one page of Jira's list of projects holds. */
const AT_ONCE = 50;
const seenShape = z.looseObject({ values: z.array(z.looseObject({ id: z.string(), key: z.string() })) });

/** Those of the projects that are there and let the app in, by their ids or their keys. */
async function filterExisting(projects: string[], by: 'id' | 'keys'): Promise<string[]> {
  const present = new Set<string>();
  for (let at = 0; at < projects.length; at += AT_ONCE) {
    const query = new URLSearchParams({ maxResults: `${AT_ONCE}` });
    for (const project of projects.slice(at, at + AT_ONCE)) query.append(by, project);
    const { values } = seenShape.parse(
      await askOk('jira', 'app', route`/rest/api/3/project/search?${query}`),
    );
    for (const { id, key } of values) present.add(by === 'id' ? id : key);
  }
  return projects.filter((project) => present.has(project));
}

/** Searches all of the projects, or those that are there where Jira refuses them; nothing is found where none is. */
export async function searchExisting<Found>(
  projects: string[],
  by: 'id' | 'keys',
  search: (projects: string[]) => Promise<Found>,
  empty: Found,
): Promise<Found> {
  try {
    return projects.length > 0 ? await search(projects) : empty;
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer) || error.status !== 400) throw error;
    const left = await filterExisting(projects, by);
    if (left.length === projects.length) throw error;
    return left.length > 0 ? search(left) : empty;
  }
}

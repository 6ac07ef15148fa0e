import { route } from '@forge/api';
import * as z from '../../../common/zod';
import { withCache } from '../../cached';
import { ask } from '../../request';

/** The ids of projects by their keys; a project that is not there has none. */
export async function projectIdsOf(keys: string[]): Promise<string[]> {
  return (await Promise.all(keys.map(findProjectId))).filter((id) => id !== null);
}

const HOUR_MS = 3_600_000;

const findProjectId = withCache(HOUR_MS, async (key: string): Promise<string | null> => {
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/project/${key}`);
  return status === 200 ? z.looseObject({ id: z.string() }).parse(body).id : null;
});

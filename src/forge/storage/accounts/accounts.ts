/** Clients' accounts: what the app's storage keeps, and what the products know of spaces, projects and issues. */
import { route } from '@forge/api';
import { z } from 'zod';
import type { ClientAccounts } from '../../../application/ports/accounts';
import { withCache } from '../../cached';
import { issuesOf } from '../../jira/search/client-issues';
import { ask, askOk } from '../../request';
import { storedBindings } from '../site/bindings';
import { storedTallies } from './tallies';

const spacesShape = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), key: z.string(), name: z.string() })),
});

export const storedAccounts: ClientAccounts = {
  ...storedBindings,
  ...storedTallies,
  findSpace,
  issuesOf,
  projectIdsOf,
};

async function findSpace(key: string): Promise<{ id: string; key: string; name: string } | null> {
  const body = await askOk('confluence', 'app', route`/wiki/api/v2/spaces?keys=${key}`);
  const space = spacesShape.parse(body).results.find((candidate) => candidate.key === key);
  return space ? { id: space.id, key: space.key, name: space.name } : null;
}

async function projectIdsOf(keys: string[]): Promise<string[]> {
  return (await Promise.all(keys.map(findProjectId))).filter((id) => id !== null);
}

const HOUR_MS = 3_600_000;

const findProjectId = withCache(HOUR_MS, async (key: string): Promise<string | null> => {
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/project/${key}`);
  return status === 200 ? z.looseObject({ id: z.string() }).parse(body).id : null;
});

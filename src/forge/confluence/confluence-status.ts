/** What the site's Confluence is to the app. */
import { route } from '@forge/api';
import type { Confluence, ConfluenceStatus } from '../../application/ports/confluence';
import { ask } from '../request';
import { storedUnrestricted } from '../storage/site/unrestricted';

/**
 * Every Confluence has a list of spaces, if an empty one: where even that is not found there is none, or it does not let on; where
 * the app is kept from it, it is not connected. It is asked each time, so that a connection is noticed when it is made.
 */
async function readStatus(): Promise<ConfluenceStatus> {
  const { status } = await ask('confluence', 'app', route`/wiki/api/v2/spaces?limit=1`);
  if (status === 404) return 'absent';
  return status === 401 || status === 403 ? 'not-connected' : 'ready';
}

export const siteConfluence: Confluence = { readStatus, ...storedUnrestricted };

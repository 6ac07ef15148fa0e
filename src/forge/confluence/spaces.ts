import { route } from '@forge/api';
import { PageRefused } from '../../application/report/place/page-refused';
import { Latest } from '../../common/latest';
import * as z from '../../common/zod';
import { readClock } from '../clock';
import { createPerInstallation } from '../per-installation';
import { askOk } from '../request';

const spacesShape = z.looseObject({
  results: z.array(
    z.looseObject({ id: z.string(), key: z.string(), name: z.string(), status: z.string().optional() }),
  ),
});

/** A space by its key; null where there is none that the app sees. */
export async function findSpace(key: string): Promise<{ id: string; key: string; name: string } | null> {
  const body = await askOk('confluence', 'app', route`/wiki/api/v2/spaces?keys=${key}`);
  const space = spacesShape.parse(body).results.find((candidate) => candidate.key === key);
  return space ? { id: space.id, key: space.key, name: space.name } : null;
}

/** Its id for a page; one that is archived takes none. */
export async function findSpaceId(spaceKey: string): Promise<string | null> {
  const body = await askOk('confluence', 'app', route`/wiki/api/v2/spaces?keys=${spaceKey}`);
  const space = spacesShape.parse(body).results[0];
  if (space?.status === 'archived') throw new PageRefused('space-archived');
  return space?.id ?? null;
}

const HOUR = 3_600_000;

/** The spaces that were there of late, by their keys. */
const knownSpaces = createPerInstallation(() => new Latest<{ id: string; at: number }>(500));

export async function knownSpaceId(spaceKey: string): Promise<string | null> {
  const recent = knownSpaces().get(spaceKey);
  if (recent && readClock() - recent.at < HOUR) return recent.id;
  const id = await findSpaceId(spaceKey);
  if (id !== null) knownSpaces().set(spaceKey, { id, at: readClock() });
  return id;
}

/** Where a space takes no page any more, it is asked for anew: it may be archived since, or gone. */
export async function refuseSpace(spaceId: string): Promise<never> {
  for (const [key, { id }] of knownSpaces())
    if (id === spaceId && knownSpaces().delete(key) && (await findSpaceId(key)) === null)
      throw new PageRefused('no-space');
  throw new PageRefused('no-permission');
}

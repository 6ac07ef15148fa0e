import { route } from '@forge/api';
import * as z from '../../common/zod';
import { askOk } from '../request';

const spacesShape = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), key: z.string(), name: z.string() })),
});

/** A space by its key; null where there is none that the app sees. */
export async function findSpace(key: string): Promise<{ id: string; key: string; name: string } | null> {
  const body = await askOk('confluence', 'app', route`/wiki/api/v2/spaces?keys=${key}`);
  const space = spacesShape.parse(body).results.find((candidate) => candidate.key === key);
  return space ? { id: space.id, key: space.key, name: space.name } : null;
}

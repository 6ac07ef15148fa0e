/**
 * What went wrong, for the site's health: `trouble:{turned instant}:{id}`. An instant is turned so that the newest key comes first.
 */

import { createHash } from 'node:crypto';
import { kvs, WhereConditions } from '@forge/kvs';
import { Latest } from '../../../common/latest';
import * as z from '../../../common/zod';
import { readClock } from '../../clock';
import { createPerInstallation } from '../../per-installation';
import { recordShape, SCHEMA, withoutSchema } from './schema';

const TROUBLES_KEPT = 50;

const troubleShape = recordShape({ id: z.string(), at: z.number(), name: z.string(), message: z.string() });
type Trouble = Omit<z.infer<typeof troubleShape>, 'schema'>;

/** An instant so written that later ones come first. */
export const toReverseKey = (at: number) => String(9_999_999_999_999 - at).padStart(13, '0');

export async function saveTrouble(trouble: Trouble): Promise<void> {
  await kvs.set(`trouble:${toReverseKey(trouble.at)}:${trouble.id}`, { schema: SCHEMA, ...trouble });
  const { results } = await listNewest(100);
  await Promise.all(results.slice(TROUBLES_KEPT).map(({ key }) => kvs.delete(key)));
}

export async function listTroubles(most: number): Promise<Trouble[]> {
  const { results } = await listNewest(most);
  return results.flatMap(({ value }) => {
    const read = troubleShape.safeParse(value);
    return read.success ? [withoutSchema(read.data)] : [];
  });
}

const listNewest = (most: number) =>
  kvs
    .query()
    .where('key', WhereConditions.beginsWith('trouble:'))
    .limit(Math.min(100, most))
    .getMany<unknown>();

const reported = createPerInstallation(() => new Latest<true>(500));

/** Tells once that something stored cannot be used and is passed over; what cannot be told now is told another time. */
export async function reportPassedOver(key: string, why: string): Promise<void> {
  const message = `${key}: ${why}`;
  const id = createHash('sha256').update(message).digest('hex').slice(0, 8);
  if (reported().get(id)) return;
  const troubles = await listTroubles(TROUBLES_KEPT);
  if (!troubles.some((trouble) => trouble.id === id))
    await saveTrouble({ id, at: readClock(), name: 'passed over', message }).catch(() => undefined);
  reported().set(id, true);
}

/**
 * What went wrong, for the site's health: `trouble:{turned instant}:{id}`. An instant is turned so that the newest key comes first.
 */
import { createHash } from 'node:crypto';
import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { Latest } from '../../../domain/latest';
import { perInstallation } from '../../per-installation';
import { SCHEMA, unnumbered } from '../records';

const TROUBLES_KEPT = 50;

const troubleShape = z.object({
  schema: z.literal(SCHEMA),
  id: z.string(),
  at: z.number(),
  name: z.string(),
  message: z.string(),
});
type Trouble = Omit<z.infer<typeof troubleShape>, 'schema'>;

/** An instant so written that later ones come first. */
export const turned = (at: number) => String(9_999_999_999_999 - at).padStart(13, '0');

export async function keepTrouble(trouble: Trouble): Promise<void> {
  await kvs.set(`trouble:${turned(trouble.at)}:${trouble.id}`, { schema: SCHEMA, ...trouble });
  const { results } = await newestKeys(100);
  await Promise.all(results.slice(TROUBLES_KEPT).map(({ key }) => kvs.delete(key)));
}

export async function newestTroubles(most: number): Promise<Trouble[]> {
  const { results } = await newestKeys(most);
  return results.flatMap(({ value }) => {
    const read = troubleShape.safeParse(value);
    return read.success ? [unnumbered(read.data)] : [];
  });
}

const newestKeys = (most: number) =>
  kvs
    .query()
    .where('key', WhereConditions.beginsWith('trouble:'))
    .limit(Math.min(100, most))
    .getMany<unknown>();

const told = perInstallation(() => new Latest<true>(500));

/** Tells once that something stored cannot be used and is passed over; what cannot be told now is told another time. */
export async function tellPassedOver(key: string, why: string): Promise<void> {
  const message = `${key}: ${why}`;
  const id = createHash('sha256').update(message).digest('hex').slice(0, 8);
  if (told().get(id)) return;
  const known = await newestTroubles(TROUBLES_KEPT);
  if (!known.some((one) => one.id === id))
    await keepTrouble({ id, at: Date.now(), name: 'passed over', message }).catch(() => undefined);
  told().set(id, true);
}

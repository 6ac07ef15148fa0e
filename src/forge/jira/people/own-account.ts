import { route } from '@forge/api';
import * as z from '../../../common/zod';
import { withCache } from '../../cached';
import { askOk } from '../../request';

const DAY_MS = 86_400_000;

/** An installation keeps its account for life. */
const readOwnAccount = withCache(DAY_MS, async () => {
  const own = await askOk('jira', 'app', route`/rest/api/3/myself`);
  return z.looseObject({ accountId: z.string() }).parse(own).accountId;
});

/** The account under which the app itself acts. */
export const ownAccount = (): Promise<string> => readOwnAccount('');

export const authorShape = z.looseObject({ accountId: z.string().optional() }).nullish();

/** Those of some things that the app itself made; what another app made is a stranger's. */
export async function keepOwn<Thing>(
  things: readonly Thing[],
  authorOf: (thing: Thing) => z.infer<typeof authorShape>,
): Promise<Thing[]> {
  if (things.length === 0) return [];
  const own = await ownAccount();
  return things.filter((thing) => authorOf(thing)?.accountId === own);
}

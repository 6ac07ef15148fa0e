/** Claims with their own expiry, in Forge's key-value storage: `mark:{issueId}` and `claim:…`. */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Claims } from '../../application/ports/following';
import { recordOf, recordsUnder, setNew } from './records';

const claimShape = z.object({ until: z.number() });

/** Claims whose expiry we judge ourselves, for the platform's may come 48 hours late. */
export const storedClaims: Claims = {
  async take(key, now, until) {
    if (await setNew(key, { until })) return true;
    const held = await recordOf(key, claimShape);
    if (held && held.until > now) return false;
    await kvs.delete(key);
    return setNew(key, { until });
  },
  release: (key) => kvs.delete(key),
  async heldOf(prefix, now) {
    const found = await recordsUnder(prefix);
    return found.filter(({ value }) => (claimShape.safeParse(value).data?.until ?? 0) > now).length;
  },
};

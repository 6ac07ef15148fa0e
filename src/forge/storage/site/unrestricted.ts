/**
 * Spaces of Confluence that keep no page to some people, in Forge's key-value storage: `unrestricted:{spaceId}`. Each is believed for
 * a day: a plan is changed, a right is granted, and nobody tells the app.
 */
import { kvs } from '@forge/kvs';
import type { Confluence } from '../../../application/ports/confluence';
import * as z from '../../../common/zod';
import { listReadable, recordOf } from '../records/records';
import { SCHEMA } from '../records/schema';

const DAY_MS = 86_400_000;
const spaceShape = z.object({ spaceKey: z.string(), at: z.number() });

const isRecent = (at: number, now: number) => now - at < DAY_MS;

export const storedUnrestricted: Omit<Confluence, 'readStatus'> = {
  async isUnrestricted(spaceId, now) {
    const noted = await recordOf(`unrestricted:${spaceId}`, spaceShape);
    return noted !== null && isRecent(noted.at, now);
  },
  noteUnrestricted: ({ id, key }, at) => kvs.set(`unrestricted:${id}`, { schema: SCHEMA, spaceKey: key, at }),
  async listUnrestricted(now) {
    const noted = await listReadable('unrestricted:', spaceShape);
    return noted.filter(({ at }) => isRecent(at, now)).map(({ spaceKey }) => spaceKey);
  },
};

/**
 * Spaces of Confluence that keep no page to some people, in Forge's key-value storage: `unrestricted:{spaceId}`. Each is believed for
 * a day: a plan is changed, a right is granted, and nobody tells the app.
 */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Confluence } from '../../../application/ports/confluence';
import { readableUnder, recordOf, SCHEMA } from '../records';

const DAY_MS = 86_400_000;
const spaceShape = z.object({ spaceKey: z.string(), at: z.number() });

const isYoung = (at: number, now: number) => now - at < DAY_MS;

export const storedUnrestricted: Omit<Confluence, 'standing'> = {
  async isUnrestricted(spaceId, now) {
    const noted = await recordOf(`unrestricted:${spaceId}`, spaceShape);
    return noted !== null && isYoung(noted.at, now);
  },
  noteUnrestricted: ({ id, key }, at) => kvs.set(`unrestricted:${id}`, { schema: SCHEMA, spaceKey: key, at }),
  async unrestricted(now) {
    const noted = await readableUnder('unrestricted:', spaceShape);
    return noted.filter(({ at }) => isYoung(at, now)).map(({ spaceKey }) => spaceKey);
  },
};

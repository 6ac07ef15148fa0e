/**
 * Spaces of Confluence that keep no page to some people, in Forge's key-value storage: `unrestricted:{spaceId}`. Each is believed for
 * a day: a plan is changed, a right is granted, and nobody tells the app.
 */
import { kvs } from '@forge/kvs';
import type { Confluence } from '../../../application/ports/confluence';
import { Latest } from '../../../common/latest';
import * as z from '../../../common/zod';
import { createPerInstallation } from '../../per-installation';
import { listReadable, recordOf } from '../records/records';
import { SCHEMA } from '../records/schema';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When this process last knew a space for one that keeps pages to some people: where another has found out otherwise, so will this one. */
const restrictedAt = createPerInstallation(() => new Latest<number>(100));

const spaceShape = z.object({ spaceKey: z.string(), at: z.number() });

const isRecent = (at: number, now: number) => now - at < DAY_MS;

export const storedUnrestricted: Omit<Confluence, 'readStatus'> = {
  async isUnrestricted(spaceId, now) {
    if (now - (restrictedAt().get(spaceId) ?? 0) < HOUR_MS) return false;
    const noted = await recordOf(`unrestricted:${spaceId}`, spaceShape);
    const isUnrestricted = noted !== null && isRecent(noted.at, now);
    if (!isUnrestricted) restrictedAt().set(spaceId, now);
    return isUnrestricted;
  },
  async noteUnrestricted({ id, key }, at) {
    restrictedAt().delete(id);
    await kvs.set(`unrestricted:${id}`, { schema: SCHEMA, spaceKey: key, at });
  },
  async listUnrestricted(now) {
    const noted = await listReadable('unrestricted:', spaceShape);
    return noted.filter(({ at }) => isRecent(at, now)).map(({ spaceKey }) => spaceKey);
  },
};

/**
 * What the site's administration keeps, in Forge's key-value storage: `calendar:{id}` shared calendars · `client:{id}` clients ·
 * `preset:{id}` presets of the site's own ·
 * `audit:{turned instant}:{id}` who changed what, the newest key first.
 */
import { randomUUID } from 'node:crypto';
import { kvs, WhereConditions } from '@forge/kvs';
import type { z } from 'zod';
import { withClaim } from '../../../application/claims';
import type { SiteRecords } from '../../../application/ports/site';
import { isHeld, storedClaims } from '../claims';
import { eventsClaimOf } from '../events';
import { auditShape, calendarShape, clientShape, presetShape, restorable, shapeOf } from '../record-shapes';
import { isDone, readableUnder, SCHEMA, unnumbered } from '../records';
import { keepTrouble, newestTroubles, turned } from './troubles';

const CLAIM_MS = 20_000;

export const storedSite: SiteRecords = {
  calendars: async () =>
    (await readableUnder('calendar:', calendarShape)).map(({ id, name, calendar }) => ({
      id,
      name,
      calendar,
    })),
  saveCalendar: (one) => kvs.set(`calendar:${one.id}`, { schema: SCHEMA, ...one }),
  removeCalendar: (id) => kvs.delete(`calendar:${id}`),
  presets: async () =>
    (await readableUnder('preset:', presetShape)).map(({ id, scheme }) => ({ id, scheme })),
  savePreset: (one) => kvs.set(`preset:${one.id}`, { schema: SCHEMA, ...one }),
  removePreset: (id) => kvs.delete(`preset:${id}`),
  clients: async () => (await readableUnder('client:', clientShape)).map(unnumbered),
  saveClient: (one) => kvs.set(`client:${one.id}`, { schema: SCHEMA, ...one }),
  removeClient: (id) => kvs.delete(`client:${id}`),
  audit: async (most) => (await newest('audit:', auditShape, most)).map(unnumbered),
  note: (line) =>
    kvs.set(`audit:${turned(line.at)}:${randomUUID().slice(0, 8)}`, { schema: SCHEMA, ...line }),
  troubles: newestTroubles,
  keepTrouble,
  dump,
  rewrite,
  restore,
};

async function keysFrom(prefix: string, most: number, cursor?: string) {
  const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(Math.min(100, most));
  return cursor === undefined ? query.getMany<unknown>() : query.cursor(cursor).getMany<unknown>();
}

/** The first of a prefix; what is not of its shape is left out. */
async function newest<Shape extends z.ZodType>(prefix: string, shape: Shape, most: number) {
  const { results } = await keysFrom(prefix, most);
  return results.flatMap(({ value }) => shape.safeParse(value).data ?? []);
}

/** Every record people made or that nothing makes again, prefix by prefix; `from` says where to go on. */
async function dump(from: string | null) {
  const [place = '0', cursor] = (from ?? '0').split('|', 2);
  const prefix = restorable[Number(place)];
  if (prefix === undefined) return { records: {}, next: null };
  const page = await keysFrom(prefix, 100, cursor || undefined);
  const records = Object.fromEntries(page.results.map(({ key, value }) => [key, value]));
  const next = page.nextCursor ? `${place}|${page.nextCursor}` : `${Number(place) + 1}`;
  return { records, next: Number(next.split('|')[0]) < restorable.length ? next : null };
}

const claimOf = (key: string) => (key.startsWith('events:') ? eventsClaimOf(key) : key);

/** Under the claim of whoever appends to the same record. */
async function rewrite(key: string, change: (record: unknown) => unknown, now: number): Promise<boolean> {
  const outcome = await withClaim(
    storedClaims,
    { key: claimOf(key), now, forMs: CLAIM_MS },
    async (claim) => {
      const record = await kvs.get<unknown>(key);
      if (record === undefined) return true;
      return isDone(kvs.transact().set(key, change(record)).check(claim.key, isHeld(claim)).execute());
    },
  );
  return outcome === true;
}

async function restore(records: Record<string, unknown>) {
  const outcome = { written: 0, kept: 0, refused: [] as { key: string; say: string }[] };
  for (const [key, value] of Object.entries(records)) {
    const shape = shapeOf(key);
    const read = shape?.safeParse(value);
    if (!read?.success)
      outcome.refused.push({ key, say: read?.error.issues[0]?.message ?? 'unknown record' });
    else if ((await kvs.get(key)) !== undefined) outcome.kept += 1;
    else {
      const refused = await refusedBy(() => kvs.set(key, value as object));
      if (refused) outcome.refused.push({ key, say: refused });
      else outcome.written += 1;
    }
  }
  return outcome;
}

/** What the storage says against a record: too large, or too deep. Anything else is thrown. */
async function refusedBy(write: () => Promise<unknown>): Promise<string | null> {
  try {
    await write();
    return null;
  } catch (error) {
    const { responseDetails, message } = error as Error & { responseDetails?: { status?: number } };
    if (responseDetails?.status === 400 || responseDetails?.status === 413) return message;
    throw error;
  }
}

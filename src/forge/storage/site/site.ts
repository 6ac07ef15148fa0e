/**
 * What the site's administration keeps, in Forge's key-value storage: `calendar:{id}` shared calendars · `client:{id}` clients ·
 * `preset:{id}` presets of the site's own ·
 * `audit:{turned instant}:{id}` who changed what, the newest key first.
 */
import { createHash, randomUUID } from 'node:crypto';
import { kvs, WhereConditions } from '@forge/kvs';
import type { Texts } from '../../../../locales/languages';
import { withClaim } from '../../../application/claims';
import type { SiteRecords } from '../../../application/ports/site';
import { explainFirstMistake } from '../../../application/scheme/document/explain-mistake';
import * as z from '../../../common/zod';
import { isSameJson } from '../../../domain/canonical-json';
import { plain } from '../../../domain/plain-shape';
import { eventsClaimOf } from '../events';
import { isOfEvents, toExported, toKept } from '../packed-records';
import { heldConditionOf, storedClaims } from '../records/claims';
import { newChange, noteChange } from '../records/known-list';
import { saveRecord, writeParts } from '../records/parts';
import { isDone, listReadable } from '../records/records';
import { SCHEMA, withoutSchema } from '../records/schema';
import { listTroubles, saveTrouble, toReverseKey } from '../records/troubles';
import { SCHEMES_CHANGED } from '../schemes';
import { CLIENTS_CHANGED, listClients } from './clients';
import {
  auditShape,
  calendarShape,
  isGiven,
  presetShape,
  RESTORABLE_PREFIXES,
  shapeOf,
} from './record-shapes';

const CLAIM_MS = 20_000;

/** Eight hexadecimal digits: of a name always the same. */
const tokenOf = (name: string | undefined): string =>
  (name === undefined ? randomUUID() : createHash('sha256').update(name).digest('hex')).slice(0, 8);

export const storedSite: SiteRecords = {
  listCalendars: async () =>
    (await listReadable('calendar:', calendarShape)).map(({ id, name, calendar }) => ({
      id,
      name,
      calendar,
    })),
  saveCalendar: (calendar, claim) => saveRecord(`calendar:${calendar.id}`, calendar, claim),
  removeCalendar: (id) => kvs.delete(`calendar:${id}`),
  listPresets: async () =>
    (await listReadable('preset:', presetShape)).map(({ id, scheme }) => ({ id, scheme })),
  savePreset: (preset, claim) => saveRecord(`preset:${preset.id}`, preset, claim),
  removePreset: (id) => kvs.delete(`preset:${id}`),
  listClients,
  saveClient: (client, claim) =>
    writeParts(
      [
        { key: `client:${client.id}`, record: { schema: SCHEMA, ...client } },
        { key: CLIENTS_CHANGED, record: newChange() },
      ],
      claim,
    ),
  removeClient: (id) => kvs.transact().delete(`client:${id}`).set(CLIENTS_CHANGED, newChange()).execute(),
  listAudit: async (most) => (await listNewest('audit:', auditShape, most)).map(withoutSchema),
  recordAudit: (line, name) =>
    kvs.set(`audit:${toReverseKey(line.at)}:${tokenOf(name)}`, { schema: SCHEMA, ...line }),
  listTroubles,
  saveTrouble,
  exportRecords,
  rewrite,
  restore,
};

async function listKeys(prefix: string, most: number, cursor?: string) {
  const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(Math.min(100, most));
  return cursor === undefined ? query.getMany<unknown>() : query.cursor(cursor).getMany<unknown>();
}

/** The first of a prefix; what is not of its shape is left out. */
async function listNewest<Shape extends z.ZodType>(prefix: string, shape: Shape, most: number) {
  const { results } = await listKeys(prefix, most);
  return results.flatMap(({ value }) => shape.safeParse(value).data ?? []);
}

/** Every record people made or that nothing makes again, prefix by prefix; `from` says where to go on. */
async function exportRecords(from: string | null) {
  const [place = '0', cursor] = (from ?? '0').split('|', 2);
  const prefix = RESTORABLE_PREFIXES[Number(place)];
  if (prefix === undefined) return { records: {}, next: null };
  const page = await listKeys(prefix, 100, cursor || undefined);
  const records = Object.fromEntries(page.results.map(({ key, value }) => [key, toExported(key, value)]));
  const next = page.nextCursor ? `${place}|${page.nextCursor}` : `${Number(place) + 1}`;
  return { records, next: Number(next.split('|')[0]) < RESTORABLE_PREFIXES.length ? next : null };
}

const claimOf = (key: string) => (isOfEvents(key) ? eventsClaimOf(key) : key);

/** Under the claim of whoever appends to the same record. */
async function rewrite(key: string, change: (record: unknown) => unknown, now: number): Promise<boolean> {
  const outcome = await withClaim(
    storedClaims,
    { key: claimOf(key), now, forMs: CLAIM_MS },
    async (claim) => {
      const record = await kvs.get<unknown>(key);
      if (record === undefined) return true;
      const transaction = kvs
        .transact()
        .set(key, toKept(key, change(toExported(key, record))))
        .check(claim.key, heldConditionOf(claim));
      if (isOfClient(key)) transaction.set(CLIENTS_CHANGED, newChange());
      return isDone(transaction.execute());
    },
  );
  return outcome === true;
}

async function restore(records: Record<string, unknown>, texts: Texts) {
  const outcome = { written: 0, kept: 0, refused: [] as { key: string; say: string }[] };
  for (const [key, value] of Object.entries(records)) {
    const shape = shapeOf(key);
    const read = (shape && isGiven(key) ? plain(z.unknown()).pipe(shape) : shape)?.safeParse(value);
    const stored = await kvs.get<unknown>(key);
    if (!read) outcome.refused.push({ key, say: texts.refusals.site.unknownRecord });
    else if (!read.success) outcome.refused.push({ key, say: explainFirstMistake(read.error, texts) });
    else if (stored !== undefined && isOtherScheme(key, stored, value))
      outcome.refused.push({ key, say: texts.refusals.site.schemeStays });
    else if (stored !== undefined) outcome.kept += 1;
    else {
      const refused = await findRefusal(() => kvs.set(key, toKept(key, value)));
      if (refused) outcome.refused.push({ key, say: texts.refusals.site.recordNotStored(refused) });
      else outcome.written += 1;
    }
  }
  await noteRestored(Object.keys(records));
  return outcome;
}

/** What processes know of lists, they know no longer. */
async function noteRestored(keys: string[]): Promise<void> {
  if (keys.some(isOfClient)) await noteChange(CLIENTS_CHANGED);
  if (keys.some((key) => /^(scheme|version):/.test(key))) await noteChange(SCHEMES_CHANGED);
}

const isOfClient = (key: string): boolean => key.startsWith('client:');

/** Whether a project has a scheme of its own in the place of the file's, which nobody may take for restored. */
const isOtherScheme = (key: string, stored: unknown, value: unknown) =>
  /^(scheme|version):/.test(key) && !isSameJson(stored, value);

/** What the storage says against a record: too large, or too deep. Anything else is thrown. */
async function findRefusal(write: () => Promise<unknown>): Promise<string | null> {
  try {
    await write();
    return null;
  } catch (error) {
    const { responseDetails, message } = error as Error & { responseDetails?: { status?: number } };
    if (responseDetails?.status === 400 || responseDetails?.status === 413) return message;
    throw error;
  }
}

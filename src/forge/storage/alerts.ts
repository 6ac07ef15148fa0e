/**
 * Alerts in Forge's key-value storage: `alert:{issueId}:{alert}` how it went, for three months · `unsure:{issueId}:{alert}` that nobody knows ·
 * `refused-note:{issueId}:{note}` that Jira let the app leave it for nobody · `announced:{issueId}:{clock}:{instant}` who
 * was told of a breach, for a month, and under `:{nnnn}` who else.
 */
import { kvs, WhereConditions } from '@forge/kvs';
import type { Alerts, Recipients } from '../../application/ports/messages';
import { Latest } from '../../common/latest';
import * as z from '../../common/zod';
import { createPerInstallation } from '../per-installation';
import { partKey, readParts, splitIntoParts } from './records/parts';
import { createRecord, recordOf } from './records/records';
import { recordShape, SCHEMA } from './records/schema';

/** An alert is sent within a month, and every other mail within the days in which an evaluation is tried again. */
const DAYS = 90;
const ttl = { value: DAYS, unit: 'DAYS' as const };

/**
 * Alerts by issue: written before anything leaves, and only once; one left at `begun` has an unknown outcome. `unsure:{issueId}:{key}`
 * stands beside those, until an outcome is heard after all.
 */
export const storedAlerts: Alerts = {
  async begin(issueId, key, at) {
    if (settled().has(alertKeyOf(issueId, key))) return false;
    const isNew = await createRecord(alertKeyOf(issueId, key), { schema: SCHEMA, state: 'begun', at }, DAYS);
    if (!isNew) await noteUnconfirmed(issueId, key, at);
    return isNew;
  },
  async settle(issueId, key, outcome, at) {
    const transaction = kvs.transact();
    if (outcome === 'later') transaction.delete(alertKeyOf(issueId, key));
    else transaction.set(alertKeyOf(issueId, key), { schema: SCHEMA, state: outcome }, undefined, { ttl });
    if (outcome === 'unknown') transaction.set(unsureKeyOf(issueId, key), unsureOf(issueId, key, at));
    else transaction.delete(unsureKeyOf(issueId, key));
    await transaction.execute();
    if (outcome !== 'later') settled().set(alertKeyOf(issueId, key), true);
  },
  async announce(issueId, clock, breachedAt, to) {
    const key = announcedKey(issueId, clock, breachedAt);
    if (settled().has(key)) return;
    await saveAnnounced(key, to);
    settled().set(key, true);
  },
  async announcedTo(issueId, clock, breachedAt) {
    const parts = await readParts(announcedKey(issueId, clock, breachedAt), announcedShape, recordOf);
    if (parts.length === 0) return null;
    return { people: parts.flatMap(({ people }) => people), groups: parts.flatMap(({ groups }) => groups) };
  },
  async noteRefused(note) {
    const key = noteKeyOf(note.issueId, note.key);
    if ((await kvs.get(key)) !== undefined) return;
    await kvs.set(key, { schema: SCHEMA, ...note }, { ttl: { value: 30, unit: 'DAYS' } });
  },
  noteLeft: (issueId, key) => kvs.delete(noteKeyOf(issueId, key)),
  async listRefusedNotes() {
    const query = kvs.query().where('key', WhereConditions.beginsWith('refused-note:')).limit(100);
    return (await query.getMany()).results.flatMap(({ value }) => noteShape.safeParse(value).data ?? []);
  },
  async listUnsure(issueId) {
    const prefix = issueId === undefined ? 'unsure:' : `unsure:${issueId}:`;
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    return (await query.getMany()).results.flatMap(({ value }) => unsureShape.safeParse(value).data ?? []);
  },
};

const announcedKey = (issueId: string, clock: string, breachedAt: number) =>
  `announced:${issueId}:${clock}:${breachedAt}`;
/** To whom a breach was announced. */
export const announcedShape = recordShape({
  people: z.array(z.string()),
  groups: z.array(z.object({ name: z.string(), id: z.string().nullable() })),
  /** Whether it goes on under the next number: a team may be a whole company. */
  next: z.boolean().optional(),
});

/** The first part last: who finds it finds them all. */
async function saveAnnounced(key: string, { people, groups }: Recipients): Promise<void> {
  const parts = splitIntoParts(people).map((part, nth, all) => ({
    ...{ schema: SCHEMA, people: part, groups: nth === 0 ? groups : [] },
    ...(nth < all.length - 1 ? { next: true } : {}),
  }));
  for (const [nth, part] of [...parts.entries()].reverse()) await createRecord(partKey(key, nth), part, 30);
}

/** What this process knows to be over: each evaluation of a clock that is late comes to its last alert again. */
const settled = createPerInstallation(() => new Latest<true>(5_000));

const alertShape = z.looseObject({ state: z.string(), at: z.number().optional() });
const unsureShape = z.object({ issueId: z.string(), key: z.string(), at: z.number() });

/** Whoever began it has died before it heard, or will hear and say so. */
async function noteUnconfirmed(issueId: string, key: string, at: number): Promise<void> {
  const { data } = alertShape.safeParse(await kvs.get(alertKeyOf(issueId, key)));
  if (data?.state === 'begun') await noteUnsure(issueId, key, data.at ?? at);
  else if (data) settled().set(alertKeyOf(issueId, key), true);
}

const noteUnsure = (issueId: string, key: string, at: number) =>
  kvs.set(unsureKeyOf(issueId, key), unsureOf(issueId, key, at));
const unsureOf = (issueId: string, key: string, at: number) => ({ schema: SCHEMA, issueId, key, at });
const noteShape = z.object({ issueId: z.string(), projectId: z.string(), key: z.string(), at: z.number() });
const noteKeyOf = (issueId: string, key: string) =>
  alertKeyOf(issueId, key).replace(/^alert:/, 'refused-note:');
const unsureKeyOf = (issueId: string, key: string) => alertKeyOf(issueId, key).replace(/^alert:/, 'unsure:');
const alertKeyOf = (issueId: string, key: string) => `alert:${issueId}:${key.replace(/[^\w:.-]/g, '_')}`;

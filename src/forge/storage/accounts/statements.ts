/**
 * Clients' monthly statements in Forge's key-value storage: `statement:{clientId}:{month}` how one stands · `contents:{clientId}:{month}`
 * its figures and its evidence, packed, over as many records as they take · `proof:{issueId}` a settled issue's evidence and what it was
 * made from, thrown away at will.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs } from '@forge/kvs';
import type { TallyBasis } from '../../../application/ports/accounts';
import type { Claim } from '../../../application/ports/evaluation';
import type { StatementRecord, Statements } from '../../../application/ports/statements';
import * as z from '../../../common/zod';
import type { Json } from '../../../domain/evidence/canonical';
import type { ReleasedIssue } from '../../../domain/statement/released-issue';
import { partKey, readParts, saveRecord, writeParts } from '../records/parts';
import { listReadable, recordOf } from '../records/records';
import { recordShape, SCHEMA, withoutSchema } from '../records/schema';
import { contentsShape, statementShape } from './statement-shapes';

const proofShape = recordShape({
  updatedAt: z.number(),
  events: z.number(),
  of: z.string(),
  proof: z.object({ desk: z.string(), rules: z.json(), history: z.json() }),
});

/** So many characters of a packed text to a record. */
const PIECE = 100_000;

const keyOf = (client: string, month: string) => `statement:${client}:${month}`;
const contentsKeyOf = (client: string, month: string) => `contents:${client}:${month}`;

export const storedStatements: Statements = {
  find: async (client, month) => toRecord(await recordOf(keyOf(client, month), statementShape)),
  listOf: async (client) =>
    (await listReadable(`statement:${client}:`, statementShape)).flatMap((stored) => toRecord(stored) ?? []),
  save: (record, claim) => saveRecord(keyOf(record.client, record.month), record, claim),
  saveContents,
  contentsOf,
  findProof,
  saveProof: (issueId, basis, proof) => kvs.set(`proof:${issueId}`, { schema: SCHEMA, ...basis, proof }),
};

const toRecord = (stored: z.infer<typeof statementShape> | null): StatementRecord | null =>
  stored && withoutSchema(stored);

async function saveContents(
  { client, month }: { client: string; month: string },
  { figures, evidence }: { figures: Json; evidence: string },
  claim: Claim,
): Promise<string | null> {
  const packed = gzipSync(evidence);
  const texts = [gzipSync(JSON.stringify(figures)).toString('base64'), packed.toString('base64')] as const;
  const count = Math.max(1, ...texts.map((text) => Math.ceil(text.length / PIECE)));
  const parts = Array.from({ length: count }, (_, nth) => {
    const [ownFigures, ownEvidence] = texts.map((text) => text.slice(nth * PIECE, (nth + 1) * PIECE));
    const next = nth < count - 1 ? { next: true } : {};
    const record = { schema: SCHEMA, figures: ownFigures, evidence: ownEvidence, ...next };
    return { key: partKey(contentsKeyOf(client, month), nth), record };
  });
  if (!(await writeParts(parts.reverse(), claim))) return null;
  return createHash('sha256').update(packed).digest('hex');
}

async function contentsOf(client: string, month: string) {
  const parts = await readParts(contentsKeyOf(client, month), contentsShape);
  if (parts.length === 0) return null;
  const bytesOf = (name: 'figures' | 'evidence') =>
    Buffer.from(parts.map((part) => part[name]).join(''), 'base64');
  return {
    figures: JSON.parse(gunzipSync(bytesOf('figures')).toString()) as Json,
    evidence: new Uint8Array(bytesOf('evidence')),
  };
}

async function findProof(
  issueId: string,
  { updatedAt, events, of }: TallyBasis,
): Promise<ReleasedIssue | null> {
  const read = proofShape.safeParse(await kvs.get<unknown>(`proof:${issueId}`));
  if (!read.success) return null;
  const { data } = read;
  const same = data.updatedAt === updatedAt && data.events === events && data.of === of;
  return same ? (data.proof as ReleasedIssue) : null;
}

/**
 * Clients' monthly statements in Forge's key-value storage: `statement:{clientId}:{month}` how one stands · `review:{clientId}:{month}`
 * what people wrote of its misses, and its steps · `contents:{clientId}:{month}` its figures and its evidence, packed, over as many records as they take ·
 * `proof:{issueId}` a settled issue's evidence and what it was made from, thrown away at will.
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
import { StoredLists } from '../records/lists';
import { pack, piecesOf, unpack } from '../records/packed';
import { listGone, partKey, readParts, saveIfItFits, writeParts } from '../records/parts';
import { listReadable, recordOf } from '../records/records';
import { recordShape, SCHEMA, withoutSchema } from '../records/schema';
import { contentsShape, reviewLists, statementShape } from './statement-shapes';

const proofShape = recordShape({
  updatedAt: z.number(),
  events: z.number(),
  of: z.string(),
  packed: z.string(),
});
const releasedShape = z.object({ desk: z.string(), rules: z.json(), history: z.json() });

const keyOf = (client: string, month: string) => `statement:${client}:${month}`;
const contentsKeyOf = (client: string, month: string) => `contents:${client}:${month}`;

const reviewKeyOf = (client: string, month: string) => `review:${client}:${month}`;

const storedReviews = new StoredLists(reviewLists);

export const storedStatements: Statements = {
  find,
  listOf: (client) => listReadable(`statement:${client}:`, statementShape),
  save,
  saveContents,
  contentsOf,
  findProof,
  saveProof: (issueId, basis, proof) =>
    saveIfItFits(`proof:${issueId}`, { ...basis, packed: pack(JSON.stringify(proof)) }),
};

async function find(client: string, month: string): Promise<StatementRecord | null> {
  const stored = await recordOf(keyOf(client, month), statementShape);
  if (stored === null) return null;
  const { reasons, log } = await storedReviews.read(reviewKeyOf(client, month));
  const written = Object.fromEntries(reasons.map(({ breach, reason }) => [breach, reason]));
  return {
    ...withoutSchema(stored),
    reasons: { ...stored.reasons, ...written },
    log: [...stored.log, ...log],
  };
}

/** The record and its lists, or none of them. */
function save({ reasons, log, ...record }: StatementRecord, claim: Claim): Promise<boolean> {
  const { client, month } = record;
  const written = Object.entries(reasons).map(([breach, reason]) => ({ breach, reason }));
  const own = { key: keyOf(client, month), record: { schema: SCHEMA, ...record } };
  return storedReviews.write(reviewKeyOf(client, month), { reasons: written, log }, claim, [own]);
}

async function saveContents(
  { client, month }: { client: string; month: string },
  { figures, evidence }: { figures: Json; evidence: string },
  claim: Claim,
): Promise<string | null> {
  const packed = gzipSync(evidence);
  const pieces = [piecesOf(pack(JSON.stringify(figures))), piecesOf(packed.toString('base64'))] as const;
  const count = Math.max(...pieces.map(({ length }) => length));
  const parts = Array.from({ length: count }, (_, nth) => {
    const [ownFigures = '', ownEvidence = ''] = pieces.map((own) => own[nth]);
    const next = nth < count - 1 ? { next: true } : {};
    const record = { schema: SCHEMA, figures: ownFigures, evidence: ownEvidence, ...next };
    return { key: partKey(contentsKeyOf(client, month), nth), record };
  });
  const gone = await listGone(contentsKeyOf(client, month), count);
  if (!(await writeParts([...parts.reverse(), ...gone], claim))) return null;
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
  return same ? releasedShape.parse(JSON.parse(unpack(data.packed))) : null;
}

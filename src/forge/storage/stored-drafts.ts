/**
 * Drafts of reports that have no page, in Forge's key-value storage: `draft:{issueId}:{nth}`, packed, and where a long timeline is larger
 * than a value may be, `draft:{issueId}:{nth}:{nnnn}` how it goes on. Nobody but the app reads them; it shows them to whoever may work on the issue.
 */
import { kvs } from '@forge/kvs';
import type { Pages } from '../../application/ports/pages';
import type { StoredDraft } from '../../application/ports/report-files';
import { PageRefused } from '../../application/report/place/page-refused';
import * as z from '../../common/zod';
import type { Node } from '../../domain/document/node';
import { pack, piecesOf, unpack } from './records/packed';
import { listGone, partKey, readParts } from './records/parts';
import { recordShape, SCHEMA } from './records/schema';

export const draftShape = recordShape({
  ...{ title: z.string(), version: z.number(), packed: z.string() },
  /** Whether it goes on under the next number. */
  next: z.boolean().optional(),
});
const nodesShape = z.array(z.custom<Node>());

interface Draft {
  title: string;
  version: number;
  nodes: Node[];
}

/** Whether an id of a page is that of a draft the app keeps itself. */
export const isStoredDraft = (id: string): boolean => id.startsWith('draft:');

/** The issue a draft is of, and which of its reports it is. */
export function partsOfId(id: string): { issueId: string; nth: number } {
  const [, issueId = '', nth = '1'] = id.split(':');
  return { issueId, nth: Number(nth) };
}

export async function beginDraft(issueId: string, nth: number, title: string): Promise<StoredDraft> {
  const id = `draft:${issueId}:${nth}`;
  if ((await kvs.get(id)) === undefined) await saveDraft(id, { title, version: 1, nodes: [] });
  return { id, url: null, byApp: true };
}

/** How often one is read anew that somebody writes in the meantime. */
const TRIES = 5;

export const readDraft: Pages['read'] = async (id) => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const pieces = await readParts(id, draftShape);
    const [first] = pieces;
    if (!first) return null;
    const { title, version } = first;
    if (pieces.some((piece) => piece.version !== version)) continue;
    const text = unpack(pieces.map(({ packed }) => packed).join(''));
    return { title, version, nodes: nodesShape.parse(JSON.parse(text)), author: null };
  }
  throw new Error(`${id} was written by others each time it was read`);
};

/** Over the version it was read at, as Confluence does it. */
export const writeDraft: Pages['write'] = async (id, { title, version, nodes }) => {
  const now = await readDraft(id);
  if (!now) throw new PageRefused('page-gone');
  if (now.version !== version) return 'conflict';
  await saveDraft(id, { title, version: version + 1, nodes });
  return 'written';
};

/** All of its pieces and no other, or none, so that whoever reads it finds one version. */
async function saveDraft(id: string, { title, version, nodes }: Draft): Promise<void> {
  const pieces = piecesOf(pack(JSON.stringify(nodes)));
  const transaction = kvs.transact();
  for (const [nth, packed] of pieces.entries()) {
    const next = nth < pieces.length - 1 ? { next: true } : {};
    transaction.set(partKey(id, nth), { schema: SCHEMA, title, version, packed, ...next });
  }
  for (const { key } of await listGone(id, pieces.length)) transaction.delete(key);
  await transaction.execute();
}

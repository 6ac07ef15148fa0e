/**
 * Drafts of reports that have no page, in Forge's key-value storage: `draft:{issueId}:{nth}`, packed, for a long timeline is larger
 * than a value may be. Nobody but the app reads them; it shows them to whoever may work on the issue.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs } from '@forge/kvs';
import type { Pages } from '../../application/ports/pages';
import type { StoredDraft } from '../../application/ports/report-files';
import { PageRefused } from '../../application/report/place/page-refused';
import * as z from '../../common/zod';
import type { Node } from '../../domain/document/node';
import { recordShape, SCHEMA } from './records/schema';

export const draftShape = recordShape({ title: z.string(), version: z.number(), packed: z.string() });
const nodesShape = z.array(z.custom<Node>());

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

export const readDraft: Pages['read'] = async (id) => {
  const value = await kvs.get<unknown>(id);
  if (value === undefined || value === null) return null;
  const { title, version, packed } = draftShape.parse(value);
  const text = gunzipSync(Buffer.from(packed, 'base64')).toString();
  return { title, version, nodes: nodesShape.parse(JSON.parse(text)), author: null };
};

/** Over the version it was read at, as Confluence does it. */
export const writeDraft: Pages['write'] = async (id, { title, version, nodes }) => {
  const now = await readDraft(id);
  if (!now) throw new PageRefused('page-gone');
  if (now.version !== version) return 'conflict';
  await saveDraft(id, { title, version: version + 1, nodes });
  return 'written';
};

function saveDraft(id: string, { title, version, nodes }: { title: string; version: number; nodes: Node[] }) {
  const packed = gzipSync(JSON.stringify(nodes)).toString('base64');
  return kvs.set(id, { schema: SCHEMA, title, version, packed });
}

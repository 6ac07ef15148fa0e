/** What an issue has added to the months, as it is kept: deflated, or as it is where that is no longer. */
import * as z from '../../../common/zod';
import type { Counts } from '../../../domain/figures/counts';
import type { Part } from '../../../domain/figures/replacing';
import { recordByName } from '../../../domain/record-by-name';
import { createDeflater } from '../records/deflated';

export const countsShape: z.ZodType<Counts> = recordByName(z.union([z.number(), z.lazy(() => countsShape)]));
const partsShape = z.array(z.object({ name: z.string(), counts: countsShape }));

/** What most parts are made of: it never changes, for what is deflated by it is read by it. */
const WORDS =
  '"credits":{"acknowledge":{"Critical":{"unfollowed":1,"called-off":1,"workaround":{"Major":{"update":{"High":{"Low":{' +
  '"causes":{"from-start":{"client":1,"third-party":1,"breached":1,"held":{"us":00000},"held":{"client":00000,"us":' +
  '[{"name":"10000:1:.everybody:2026-0","counts":{"report":{"Fatal":{"bins":{"116":1},"met":1}},"resolution":{"Fatal":{"bins":{"2":1},' +
  '"elapsedMs":00000,"held":{"us":00000},"met":1}},"response":{"Minor":{"bins":{"116":1},"met":1}}}}]';
const { deflate, inflate } = createDeflater(WORDS);

export function packParts(parts: readonly Part[]): string | readonly Part[] {
  const packed = deflate(parts);
  return packed.length < JSON.stringify(parts).length ? packed : parts;
}

export const storedPartsShape = z.preprocess(
  (stored) => (typeof stored === 'string' ? inflate(stored) : stored),
  partsShape,
);

/** A report and its stages as they are kept: deflated whole, or as they are where that is no longer. */
import * as z from '../../common/zod';
import { createDeflater } from './records/deflated';
import { SCHEMA } from './records/schema';
import { REPORT_WORDS } from './report-dictionary';

const { deflate, inflate } = createDeflater(REPORT_WORDS);
const packedShape = z.strictObject({ schema: z.literal(SCHEMA), deflated: z.string() });

export const isOfReport = (key: string): boolean => /^report(-stage)?:/.test(key);

/** A record of a later version is kept as it came: its schema is told by no other. */
export function packReport(record: object): object {
  if ((record as { schema?: unknown }).schema !== SCHEMA) return record;
  const packed = { schema: SCHEMA, deflated: deflate(record) };
  return JSON.stringify(packed).length < JSON.stringify(record).length ? packed : record;
}

/** What is not packed as it should be stays as it is, and is no report. */
export function unpackReport(stored: unknown): unknown {
  const { data } = packedShape.safeParse(stored);
  if (data === undefined) return stored;
  try {
    return inflate(data.deflated);
  } catch {
    return stored;
  }
}

/** The shape of a record, packed or not. */
export const unpacking = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(unpackReport, shape);

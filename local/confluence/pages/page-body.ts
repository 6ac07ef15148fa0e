/** What a page or a comment says, as it was given. */
import { z } from 'zod';
import { isDocument } from '../../documents/adf';
import { Refused } from '../../product/product';
import type { Body } from '../model/model';

const representationShape = z.object({
  representation: z.enum(['atlas_doc_format', 'storage']),
  value: z.string(),
});
const nested = z.union([
  z.strictObject({ atlas_doc_format: representationShape }).transform((body) => body.atlas_doc_format),
  z.strictObject({ storage: representationShape }).transform((body) => body.storage),
]);

export const bodyShape = z.union([representationShape, nested]);

export const EMPTY: Body = {
  representation: 'atlas_doc_format',
  value: '{"version":1,"type":"doc","content":[]}',
};

/** A value is always a text: of a document in JSON, or of Confluence's own markup. */
export function checkBody(body: Body): Body {
  if (body.representation === 'storage') return body;
  try {
    if (isDocument(JSON.parse(body.value))) return body;
  } catch {}
  throw new Refused(400, 'body.value is not a document in atlas_doc_format');
}

import { strFromU8, unzipSync } from 'fflate';
import { textOfMarkup } from './marked-up';

/** More than this in the body of a document is no text that people wrote. */
const MOST_BYTES = 50_000_000;
const BODY = 'word/document.xml';

/** The text of a Word document; null for another archive. */
export function textOfWord(bytes: Uint8Array): string | null {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === BODY && originalSize <= MOST_BYTES,
  });
  const body = files[BODY];
  if (!body) return null;
  return textOfMarkup(strFromU8(body), {
    isXml: true,
    lines: new Set(['w:p']),
    hidden: new Set(['w:instrtext', 'w:del', 'w:delText']),
    table: 'w:tbl',
    row: 'w:tr',
    cells: new Set(['w:tc']),
    breaks: new Set(['w:br', 'w:tab']),
  });
}

/** The text of a document that somebody has: PDF, Word, HTML or plain text. What reads each is loaded when the first of its kind comes. */

export type DocumentReading =
  | { kind: 'text'; text: string }
  | { kind: 'refused'; why: 'too-large' | 'scanned' | 'locked' | 'broken' | 'unknown' | 'empty' };

/** Service levels fill pages, never this much. */
export const MOST_BYTES = 15_000_000;

const refuse = (why: Extract<DocumentReading, { kind: 'refused' }>['why']): DocumentReading => ({
  kind: 'refused',
  why,
});

/**
 * Reads a document by what is in it, whatever its name says. Cells of a table are parted by bars, and a cell that spans rows stands in
 * each of them.
 */
export async function readDocument(bytes: Uint8Array): Promise<DocumentReading> {
  if (bytes.length > MOST_BYTES) return refuse('too-large');
  try {
    return await readKind(bytes);
  } catch (error) {
    return refuse((error as Error).name === 'PasswordException' ? 'locked' : 'broken');
  }
}

async function readKind(bytes: Uint8Array): Promise<DocumentReading> {
  const head = String.fromCharCode(...bytes.subarray(0, 1_024));
  if (head.startsWith('%PDF')) {
    const { textOfPdf } = await import('./pdf');
    const text = await textOfPdf(bytes);
    return text.trim() === '' ? refuse('scanned') : { kind: 'text', text };
  }
  if (head.startsWith('PK')) {
    const { textOfWord } = await import('./word');
    const text = textOfWord(bytes);
    return text === null ? refuse('unknown') : toReading(text);
  }
  const text = decode(bytes);
  if (text === null) return refuse('unknown');
  if (!/<(?:!doctype|html|body|table|div|p|h[1-6]|ul)\b/i.test(text)) return toReading(text);
  const { textOfHtml } = await import('./html');
  return toReading(textOfHtml(text));
}

const toReading = (text: string): DocumentReading =>
  text.trim() === '' ? refuse('empty') : { kind: 'text', text };

/** UTF-8 or UTF-16 text, else that of Windows; null for what is no text. */
function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.subarray(0, 4_096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

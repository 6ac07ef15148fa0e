/** The files of a form, as it came over the wire: every byte of them as it was sent. */

export interface FilePart {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** A form may hold a file, and so is kept as bytes. */
export const isForm = (contentType: string | null | undefined): boolean =>
  contentType?.startsWith('multipart/form-data') ?? false;

/** Its first line tells where each part ends. A form is bytes, or a text of them. */
export function parseFiles(form: unknown): FilePart[] {
  const bytesText = bytesTextOf(form);
  if (!bytesText.startsWith('--')) return [];
  const boundary = bytesText.slice(0, bytesText.indexOf('\r\n'));
  return bytesText.split(boundary).flatMap((part) => parseFile(part) ?? []);
}

/** A character for each byte, so that a boundary is found among bytes that are no text. */
function bytesTextOf(form: unknown): string {
  if (form instanceof Uint8Array) return Buffer.from(form).toString('latin1');
  return typeof form === 'string' ? Buffer.from(form).toString('latin1') : '';
}

const HEAD_END = '\r\n\r\n';

function parseFile(part: string): FilePart | undefined {
  const end = part.indexOf(HEAD_END);
  const head = Buffer.from(part.slice(0, Math.max(end, 0)), 'latin1').toString();
  const name = /name="file";[^\r\n]*filename="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  const mediaType = /content-type:\s*(\S+)/i.exec(head)?.[1] ?? 'application/octet-stream';
  const content = part.slice(end + HEAD_END.length).replace(/\r\n$/, '');
  return { name, mediaType, bytes: Buffer.from(content, 'latin1') };
}

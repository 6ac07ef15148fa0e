/** A file as a form sends it: a text, or bytes that are none. */
export interface FormFile {
  name: string;
  mediaType: string;
  content: string | Uint8Array;
}

/** A form of one file and some fields, as it goes over the wire; its parts are told apart by a word that the file doesn't hold. */
export function formOf(
  file: FormFile,
  fields: Record<string, string>,
): { contentType: string; body: ArrayBuffer } {
  const content = Buffer.from(file.content);
  const boundary = findBoundary(content);
  const toPartHead = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; name=${head}\r\n`;
  const own = Object.entries(fields).map(([name, value]) => `${toPartHead(`"${name}"`)}\r\n${value}\r\n`);
  const head = `${toPartHead(`"file"; filename="${file.name}"`)}Content-Type: ${file.mediaType}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(own.join('') + head),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: new Uint8Array(body).buffer };
}

function findBoundary(content: Buffer): string {
  let boundary = 'sablier-part';
  while (content.includes(boundary)) boundary += '-x';
  return boundary;
}

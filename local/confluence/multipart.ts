/** The files of a form, as it came over the wire. */

export interface FilePart {
  name: string;
  mediaType: string;
  text: string;
}

/** Its first line tells where each part ends. */
export function filesIn(form: unknown): FilePart[] {
  if (typeof form !== 'string' || !form.startsWith('--')) return [];
  const boundary = form.slice(0, form.indexOf('\r\n'));
  return form.split(boundary).flatMap((part) => fileIn(part) ?? []);
}

function fileIn(part: string): FilePart | undefined {
  const [head = '', ...rest] = part.split('\r\n\r\n');
  const name = /name="file";[^\r\n]*filename="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  const mediaType = /content-type:\s*(\S+)/i.exec(head)?.[1] ?? 'application/octet-stream';
  return { name, mediaType, text: rest.join('\r\n\r\n').replace(/\r\n$/, '') };
}

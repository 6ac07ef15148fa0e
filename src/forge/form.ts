/** A file as a form sends it. */
export interface FormFile {
  name: string;
  mediaType: string;
  text: string;
}

/** A form of one file and some fields, as it goes over the wire; its parts are told apart by a word that the file doesn't hold. */
export function formOf(
  file: FormFile,
  fields: Record<string, string>,
): { contentType: string; body: string } {
  const boundary = boundaryFor(file.text);
  const parts = [
    ...Object.entries(fields).map(
      ([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
    ),
    `Content-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.mediaType}\r\n\r\n${file.text}`,
  ];
  const body = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

function boundaryFor(text: string): string {
  let boundary = 'sablier-part';
  while (text.includes(boundary)) boundary += '-x';
  return boundary;
}

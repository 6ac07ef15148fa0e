/** The files on an issue, for whoever sees it. */
import type { Visit } from '../frame/visit';

export interface AttachedFile {
  filename: string;
  content: string;
}

export function Files({ words, files }: Visit & { files: AttachedFile[] }) {
  return (
    <ul id="files" data-live aria-label={words.files}>
      {files.map(({ filename, content }) => (
        <li>
          <a href={new URL(content).pathname}>{filename}</a>
        </li>
      ))}
    </ul>
  );
}

import type { Node } from '../../domain/document/node';
import type { Imprint } from '../report/document/imprint';

/** Reports that are files on their issues, where no page of Confluence can be. */

/** A draft that the app keeps: nobody looks at it at an address. */
export interface StoredDraft {
  id: string;
  url: null;
  byApp: true;
}

export interface ReportFiles {
  /** The draft of an issue's nth report, kept by the app where its team alone can ask for it; begun if there is none. */
  begin(issueId: string, nth: number, title: string): Promise<StoredDraft>;
  /** A report as a document of Word, in base64; null when it is gone. */
  asWord(pageId: string, imprint: Imprint): Promise<string | null>;
  /** Parts of a document under a title, as a document of Word. */
  toWord(title: string, nodes: readonly Node[], imprint: Imprint): Promise<Uint8Array>;
  /** Puts a report on an issue under this name, in the place of what the app put there before under the same; answers its address. One that is not at this version any more is left where it is; null takes any. */
  putOnIssue(
    issueId: string,
    pageId: string,
    { name, version, imprint }: { name: string; version: number | null; imprint: Imprint },
  ): Promise<string | 'overtaken'>;
  /** The same for a file that is a text. */
  attach(issueId: string, file: { name: string; mediaType: string; text: string }): Promise<void>;
}

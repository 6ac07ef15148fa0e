/** The pages of Confluence that reports are. */
import type { Node } from '../../domain/document/node';
import type { Named } from './people';

/** A page of the report as far as drafting needs to know it. */
export interface DraftPage {
  id: string;
  url: string;
  byApp: boolean;
}

/** A page as a look from afar tells it. */
export interface PageSummary {
  version: number;
  url: string;
  title: string;
  spaceId: string;
  parentId: string | null;
}

/** A page as it stands. */
export interface PageRead {
  title: string;
  version: number;
  nodes: Node[];
  /** Who wrote this version; null is the app. */
  author: string | null;
}

/** A page over the version it was read at; `message` is what its history calls the new one. */
export interface PageWrite {
  title: string;
  version: number;
  nodes: Node[];
  owner: string | null;
  message?: string;
}

/** Who reads a published page beside the team. */
export interface Readers {
  groupId: string | null;
  accountIds: string[];
}

/** A file beside a page: a text, or bytes that are none. */
export interface PageFile {
  name: string;
  mediaType: string;
  text: string | Uint8Array;
}

/** What Confluence refuses for a reason with a name, an adapter throws as `PageRefused`. */
export interface Pages {
  /** The space reports of a project go to, or null when there is none. */
  findSpaceId(spaceKey: string): Promise<string | null>;
  /** The same as it was within the last hour. */
  knownSpaceId(spaceKey: string): Promise<string | null>;
  /** Spaces whose key or name holds the words, ten at most, by their keys; none where Confluence is not there. */
  searchSpaces(text: string): Promise<Named[]>;
  /** Pages of a space whose title holds the words, ten at most, by their numbers. */
  searchPages(spaceKey: string, text: string): Promise<Named[]>;
  findByTitle(spaceId: string, title: string): Promise<DraftPage | null>;
  /** Creates an empty page only the app can see; null when the title is already taken. */
  createPrivate(spaceId: string, title: string, parentId?: string | null): Promise<DraftPage | null>;
  /** The same, for everybody who sees the space. */
  createOpen(spaceId: string, title: string, parentId?: string | null): Promise<DraftPage | null>;
  /** Puts the page in the trash. */
  moveToTrash(pageId: string): Promise<void>;
  /** Lets these people and the app, and nobody else, see the page; and edit it, where no others are named. */
  restrictTo(pageId: string, readers: string[], editors?: string[]): Promise<void>;
  /** The page as it stands; null when it is gone or hidden from the app. */
  read(pageId: string): Promise<PageRead | null>;
  /** Those of these pages that the app can see, by their id. */
  listVisible(pageIds: string[]): Promise<Map<string, PageSummary>>;
  /** Writes the page over the version it was read at; `conflict` when somebody was faster. */
  write(pageId: string, page: PageWrite): Promise<'written' | 'conflict'>;
  /** Lets these readers see the page, or everybody in the space when it is null; only these people and the app may still edit it. */
  publish(pageId: string, editors: string[], readers?: Readers | null): Promise<void>;
  /** Leaves on the page where its report stands; the same again writes nothing. Of a page that `isNew` it is not asked what stands there. */
  setByline(
    pageId: string,
    standing: { issueId: string } & Record<string, unknown>,
    isNew?: boolean,
  ): Promise<void>;
  /** The issue a page is the report of, as the app left it there; null for any other page. */
  issueOf(pageId: string): Promise<string | null>;
  /** Puts a file on the page; one of the same name is replaced. */
  attach(pageId: string, file: PageFile): Promise<void>;
}

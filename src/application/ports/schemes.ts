/** The versions of each project's scheme. */
import type { Scheme } from '../../domain/scheme/scheme';
import type { VersionPart } from '../../domain/scheme/versions/versions';
import type { Instant } from '../../domain/time/instant';
import type { Claim } from './evaluation';

/** A scheme as it stood from an instant on; the first version also judges everything earlier. */
export interface SchemeVersion {
  version: number;
  inForceFrom: Instant | null;
  savedAt: Instant;
  savedBy: string;
  /** What of it is for the open cycles of issues received before it, too. */
  forOpen: readonly VersionPart[];
  scheme: Scheme;
}

/** A scheme that becomes a project's next version. */
export interface NewVersion {
  scheme: Scheme;
  forOpen: readonly VersionPart[];
  by: string;
  at: Instant;
}

/** A record of a project's scheme in an exported file. */
export interface SchemeRecord {
  key: string;
  projectId: string;
  /** The number of the version it holds; null for the list of them. */
  version: number | null;
  /** The versions that a list names. */
  names: number[];
}

export interface Schemes {
  /** Every version of a project's scheme, oldest first; empty when it has none. */
  versionsOf(projectId: string): Promise<SchemeVersion[]>;
  /** The numbers of versions that are listed and cannot be read: the others judge in their place. */
  listUnreadable(projectId: string): Promise<number[]>;
  /** The projects that have a scheme. The list is another one, even if it names the same, once any scheme has changed. */
  listProjects(): Promise<string[]>;
  /** The records of an exported file that are of a project's scheme: the list of its versions, or one of them. */
  recordsIn(records: Record<string, unknown>): SchemeRecord[];
  /** Adds a version under the claim of whoever saves one; the number is the next one, null where the claim is lost. */
  add(projectId: string, version: NewVersion, claim: Claim): Promise<number | null>;
}

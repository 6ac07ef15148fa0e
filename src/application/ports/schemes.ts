/** The versions of each project's scheme. */
import type { Scheme } from '../../domain/scheme/scheme';
import type { Instant } from '../../domain/time/instant';

/** A scheme as it stood from an instant on; the first version also judges everything earlier. */
export interface SchemeVersion {
  version: number;
  inForceFrom: Instant | null;
  savedAt: Instant;
  savedBy: string;
  scheme: Scheme;
}

export interface Schemes {
  /** Every version of a project's scheme, oldest first; empty when it has none. */
  versionsOf(projectId: string): Promise<SchemeVersion[]>;
  /** The numbers of versions that are listed and cannot be read: the others judge in their place. */
  absentFrom(projectId: string): Promise<number[]>;
  /** The projects that have a scheme. */
  projects(): Promise<string[]>;
  /** The projects whose list of versions is among these records of an exported file. */
  projectsIn(records: Record<string, unknown>): string[];
  /** Adds a version; the number is the next one. */
  add(projectId: string, scheme: Scheme, by: string, at: Instant): Promise<number>;
}

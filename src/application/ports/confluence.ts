/** The site's Confluence as a place for pages. */
import type { Instant } from '../../domain/time/instant';

/** Not there, there without the app being connected to it, or ready. Not every Confluence tells an app the first two apart. */
export type ConfluenceStatus = 'ready' | 'absent' | 'not-connected';

export interface Confluence {
  readStatus(): Promise<ConfluenceStatus>;
  /** Whether the space was found, in the last day, to keep no page to some people. */
  isUnrestricted(spaceId: string, now: Instant): Promise<boolean>;
  noteUnrestricted(space: { id: string; key: string }, at: Instant): Promise<void>;
  /** The keys of the spaces that were found so in the last day. */
  listUnrestricted(now: Instant): Promise<string[]>;
}

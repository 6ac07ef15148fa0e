/** What the site's Confluence keeps, and who may see it. */
import { all, find } from '../documents';
import { type Caller, type Ground, Refused } from '../product';

export interface Space {
  id: string;
  key: string;
  name: string;
  members: string[];
}

export interface Page {
  id: string;
  spaceId: string;
  title: string;
  body: string;
  version: number;
  authorId: string;
  ownerId: string;
  createdAt: number;
  updatedAt: number;
  /** Who may see it; null is everybody in the space. */
  readers: string[] | null;
  editors: string[] | null;
}

export const spacesSeenBy = (ground: Ground, caller: Caller): Space[] =>
  all<Space>(ground.db, 'space').filter(
    ({ members }) => caller.kind === 'app' || members.includes(caller.accountId),
  );

/** A page kept to some is not there for the others, the app included. */
export function sees(ground: Ground, caller: Caller, page: Page): boolean {
  const inSpace = spacesSeenBy(ground, caller).some(({ id }) => id === page.spaceId);
  return inSpace && (page.readers === null || page.readers.includes(caller.accountId));
}

export function pageOf(ground: Ground, caller: Caller, id: string): Page {
  const page = find<Page>(ground.db, 'page', id);
  if (!page || !sees(ground, caller, page)) throw new Refused(404, 'Page not found');
  return page;
}

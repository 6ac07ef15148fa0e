/** Who may see and change what in the site's Confluence. */
import { all, allFew, find, titled } from '../documents/documents';
import { groupIdOf } from '../jira/people/groups';
import { userOf } from '../jira/people/people';
import { type Caller, type Ground, Refused } from '../product';
import type { Kept, Page, Space } from './model';

export const spacesSeenBy = (ground: Ground, caller: Caller): Space[] =>
  allFew<Space>(ground.db, 'space').filter(
    ({ members, anonymous = false }) =>
      caller.kind === 'app' ||
      members.includes(caller.accountId) ||
      (caller.kind === 'anonymous' && anonymous),
  );

function isAmong(ground: Ground, { accountId, kind }: Caller, kept: Kept | null): boolean {
  if (kept === null || kept.users.includes(accountId)) return true;
  if (kind === 'anonymous') return false;
  return userOf(ground, accountId).groups.some((name) => kept.groups.includes(groupIdOf(ground, name)));
}

/** A page kept to some is not there for the others, the app included; nor is what lies below it. A draft is its author's alone. */
export function sees(ground: Ground, caller: Caller, page: Page): boolean {
  if (!spacesSeenBy(ground, caller).some(({ id }) => id === page.spaceId)) return false;
  if (page.status === 'draft' && page.authorId !== caller.accountId) return false;
  return [page, ...ancestorsOf(ground, page)].every(({ readers }) => isAmong(ground, caller, readers));
}

/** From the nearest to the farthest. */
export function ancestorsOf(ground: Ground, page: Page): Page[] {
  const parent = page.parentId === null ? undefined : find<Page>(ground.db, 'page', page.parentId);
  return parent ? [parent, ...ancestorsOf(ground, parent)] : [];
}

export const pagesOf = (ground: Ground, spaceId?: string): Page[] => all<Page>(ground.db, 'page', spaceId);

export const pagesTitled = (ground: Ground, title: string): Page[] => titled(ground.db, 'page', title);

/** A page the caller may see; what is in the trash is gone for most purposes. */
export function pageOf(ground: Ground, caller: Caller, id: string): Page {
  const page = find<Page>(ground.db, 'page', id);
  if (!page || page.status === 'trashed' || !sees(ground, caller, page))
    throw new Refused(404, 'Page not found');
  return page;
}

/** The page, for somebody who is about to change it. */
export function pageFor(ground: Ground, caller: Caller, id: string): Page {
  const page = pageOf(ground, caller, id);
  if (!isAmong(ground, caller, page.editors))
    throw new Refused(403, 'You are not permitted to edit this page.');
  refuseWriting(ground, caller, page.spaceId);
  return page;
}

/** Nobody writes in an archived space, nor the app in one where it only reads yet. */
export function refuseWriting(ground: Ground, { kind }: Caller, spaceId: string): void {
  const space = find<Space>(ground.db, 'space', spaceId);
  if (space?.archived || (kind === 'app' && space?.appReadsOnly))
    throw new Refused(403, 'You are not permitted to write in this space.');
}

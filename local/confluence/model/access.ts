/** Who may see and change what in the site's Confluence. */
import { find, findShared, listAll, listByTitle, listCached } from '../../documents/documents';
import { groupIdOf } from '../../jira/people/groups';
import { userOf } from '../../jira/people/people';
import { type Caller, Refused, type SiteContext } from '../../product/product';
import type { Page, Restriction, Space } from './model';

export const visibleSpacesOf = (context: SiteContext, caller: Caller): Space[] =>
  listCached<Space>(context.db, 'space').filter(
    ({ members, anonymous = false }) =>
      caller.kind === 'app' ||
      members.includes(caller.accountId) ||
      (caller.kind === 'anonymous' && anonymous),
  );

function isAmong(
  context: SiteContext,
  { accountId, kind }: Caller,
  restriction: Restriction | null,
): boolean {
  if (restriction === null || restriction.users.includes(accountId)) return true;
  if (kind === 'anonymous') return false;
  return userOf(context, accountId).groups.some((name) =>
    restriction.groups.includes(groupIdOf(context, name)),
  );
}

/** A page kept to some is not there for the others, the app included; nor is what lies below it. A draft is its author's alone. */
export function canSeePage(context: SiteContext, caller: Caller, page: Page): boolean {
  if (!visibleSpacesOf(context, caller).some(({ id }) => id === page.spaceId)) return false;
  if (page.status === 'draft' && page.authorId !== caller.accountId) return false;
  return [page, ...ancestorsOf(context, page)].every(({ readers }) => isAmong(context, caller, readers));
}

/** From the nearest to the farthest. */
export function ancestorsOf(context: SiteContext, page: Page): Page[] {
  const parent = page.parentId === null ? undefined : find<Page>(context.db, 'page', page.parentId);
  return parent ? [parent, ...ancestorsOf(context, parent)] : [];
}

export const pagesOf = (context: SiteContext, spaceId?: string): Page[] =>
  listAll<Page>(context.db, 'page', spaceId);

/** The pages of these numbers, oldest first; a number that is none's is passed over. */
export function findPages({ db }: SiteContext, ids: readonly string[]): Page[] {
  const pages = [...new Set(ids)].flatMap((id) => findShared<Page>(db, 'page', id) ?? []);
  return pages.sort((a, b) => Number(a.id) - Number(b.id));
}

export const listPagesByTitle = (context: SiteContext, title: string): Page[] =>
  listByTitle(context.db, 'page', title);

/** A page the caller may see; what is in the trash is gone for most purposes. */
export function pageOf(context: SiteContext, caller: Caller, id: string): Page {
  const page = find<Page>(context.db, 'page', id);
  if (!page || page.status === 'trashed' || !canSeePage(context, caller, page))
    throw new Refused(404, 'Page not found');
  return page;
}

/** The page, for somebody who is about to change it. */
export function editablePageOf(context: SiteContext, caller: Caller, id: string): Page {
  const page = pageOf(context, caller, id);
  if (!isAmong(context, caller, page.editors))
    throw new Refused(403, 'You are not permitted to edit this page.');
  refuseWriting(context, caller, page.spaceId);
  return page;
}

/** The same, as a question. */
export const canEditPage = (context: SiteContext, caller: Caller, page: Page): boolean =>
  isAmong(context, caller, page.editors) && isWritable(context, caller, page.spaceId);

/** Nobody writes in an archived space, nor the app in one where it only reads yet. */
export function refuseWriting(context: SiteContext, caller: Caller, spaceId: string): void {
  if (!isWritable(context, caller, spaceId))
    throw new Refused(403, 'You are not permitted to write in this space.');
}

function isWritable(context: SiteContext, { kind }: Caller, spaceId: string): boolean {
  const space = find<Space>(context.db, 'space', spaceId);
  return !space?.archived && !(kind === 'app' && space?.appReadsOnly);
}

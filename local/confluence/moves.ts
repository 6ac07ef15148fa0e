/** What people do with pages and spaces: a page goes below another, in whatever space that is; a space is archived and restored. */
import { find, put, remove } from '../documents/documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { ancestorsOf, pageFor, refuseWriting } from './access';
import { announce } from './events';
import type { Page, Space } from './model';
import { refuseTitle } from './pages/pages';

export const pageMoves: Operations = {
  movePage: { route: 'PUT /wiki/rest/api/content/{pageId}/move/{position}/{targetId}', run: move },
};

/** Below the target, or beside it, which for this site is the same place: it keeps no order of pages. */
function move({ caller, params }: Call, ground: Ground) {
  const page = pageFor(ground, caller, params.pageId ?? '');
  const target = pageFor(ground, caller, params.targetId ?? '');
  const parentId = placeBy(params.position ?? '', target);
  if (target.id === page.id || ancestorsOf(ground, target).some(({ id }) => id === page.id))
    throw new Refused(400, 'A page cannot be moved below itself');
  refuseWriting(ground, caller, target.spaceId);
  if (target.spaceId !== page.spaceId) refuseTitle(ground, target.spaceId, page.title, page.id);
  const moved: Page = { ...page, spaceId: target.spaceId, parentId };
  remove(ground.db, 'page', page.id);
  put(ground.db, 'page', page.id, moved.spaceId, moved);
  announce(ground, 'updated', moved, caller.accountId);
  return ok({ pageId: page.id });
}

function placeBy(position: string, target: Page): string | null {
  if (position === 'append') return target.id;
  if (position === 'before' || position === 'after') return target.parentId;
  throw new Refused(400, `position '${position}' is not before, after or append`);
}

/** What an administrator of a space changes about it on Confluence's own pages. */
export function changeSpace(
  { db }: Ground,
  spaceId: string,
  change: Pick<Space, 'archived' | 'appReadsOnly'>,
): void {
  const space = find<Space>(db, 'space', spaceId);
  if (!space) throw new Error(`the site has no space ${spaceId}`);
  put(db, 'space', spaceId, '', { ...space, ...change });
}

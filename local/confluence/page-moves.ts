/** What people do with pages and spaces: a page goes below another, in whatever space that is; a space is archived and restored. */
import { find, put, remove } from '../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../product/product';
import { ancestorsOf, editablePageOf, refuseWriting } from './model/access';
import { emitPageEvent } from './model/events';
import type { Page, Space } from './model/model';
import { refuseTitle } from './pages/pages';

export const pageMoves: Operations = {
  movePage: { route: 'PUT /wiki/rest/api/content/{pageId}/move/{position}/{targetId}', run: move },
};

/** Below the target, or beside it, which for this site is the same place: it keeps no order of pages. */
function move({ caller, params }: Call, context: SiteContext) {
  const page = editablePageOf(context, caller, params.pageId ?? '');
  const target = editablePageOf(context, caller, params.targetId ?? '');
  const parentId = placeBy(params.position ?? '', target);
  if (target.id === page.id || ancestorsOf(context, target).some(({ id }) => id === page.id))
    throw new Refused(400, 'A page cannot be moved below itself');
  refuseWriting(context, caller, target.spaceId);
  if (target.spaceId !== page.spaceId) refuseTitle(context, target.spaceId, page.title, page.id);
  const moved: Page = { ...page, spaceId: target.spaceId, parentId };
  remove(context.db, 'page', page.id);
  put(context.db, 'page', page.id, moved.spaceId, moved);
  emitPageEvent(context, 'updated', moved, caller.accountId);
  return toAnswer({ pageId: page.id });
}

function placeBy(position: string, target: Page): string | null {
  if (position === 'append') return target.id;
  if (position === 'before' || position === 'after') return target.parentId;
  throw new Refused(400, `position '${position}' is not before, after or append`);
}

/** What an administrator of a space changes about it on Confluence's own pages. */
export function changeSpace(
  { db }: SiteContext,
  spaceId: string,
  change: Pick<Space, 'archived' | 'appReadsOnly'>,
): void {
  const space = find<Space>(db, 'space', spaceId);
  if (!space) throw new Error(`the site has no space ${spaceId}`);
  put(db, 'space', spaceId, '', { ...space, ...change });
}

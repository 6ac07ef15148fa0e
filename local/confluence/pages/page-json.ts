/** Pages as Confluence's second version writes them. */
import { listCached } from '../../documents/documents';
import { Refused, type SiteContext } from '../../product/product';
import type { Page, Space } from '../model/model';

type Format = 'atlas_doc_format' | 'storage';

/** The representation asked for, if any. */
export function formatOf(query: URLSearchParams): Format | null {
  const format = query.get('body-format');
  if (format === null || format === 'atlas_doc_format' || format === 'storage') return format;
  throw new Refused(400, `body-format '${format}' is not one this site writes`);
}

/** A page alone says where its links start; pages in a list leave that to the list. */
export function toSinglePageJson(context: SiteContext, page: Page, format: Format | null) {
  const json = toPageJson(context, page, format);
  return { ...json, _links: { ...json._links, base: `${context.baseUrl}/wiki` } };
}

export function toPageJson(context: SiteContext, page: Page, format: Format | null) {
  const space = listCached<Space>(context.db, 'space').find(({ id }) => id === page.spaceId);
  const place = `/spaces/${space?.key}/pages`;
  return {
    id: page.id,
    status: page.status,
    title: page.title,
    spaceId: page.spaceId,
    parentId: page.parentId,
    parentType: page.parentId === null ? null : 'page',
    position: null,
    authorId: page.authorId,
    ownerId: page.ownerId,
    lastOwnerId: null,
    createdAt: new Date(page.createdAt).toISOString(),
    version: toVersionJson(page),
    body: format === null ? {} : toBodyJson(page, format),
    _links: {
      webui: `${place}/${page.id}`,
      editui: `/pages/resumedraft.action?draftId=${page.id}`,
      tinyui: `/x/${page.id}`,
    },
  };
}

/** Only in the representation in which it was written: the site translates none. */
function toBodyJson({ body }: Page, format: Format) {
  return body.representation === format ? { [format]: { ...body } } : {};
}

export function toVersionJson({ version, message, updatedBy, updatedAt }: Page) {
  const createdAt = new Date(updatedAt).toISOString();
  return { number: version, message, minorEdit: false, authorId: updatedBy, createdAt };
}

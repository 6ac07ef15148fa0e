import type { Node } from '../../../domain/document/node';
import type { Ports } from '../../ports';
import type { DraftPage, PageFile } from '../../ports/pages';
import { isRestrictionRefusal, PageRefused } from './page-refused';

/** The page that was written, or why there is none: each reason has a sentence with the way on. */
export type SpacePage = { url: string } | { missing: 'title-taken' | 'no-restrictions' | 'no-permission' };

/**
 * A page of the app's own in a space, for everybody there to read and nobody to edit; it is found again by its title where a sending
 * died before it was recorded. Where Confluence lets nobody be kept from editing, as on Confluence Free, there is no page.
 */
export async function writeSpacePage(
  ports: Ports,
  spaceId: string,
  title: string,
  nodes: Node[],
  files: readonly PageFile[] = [],
): Promise<SpacePage> {
  let page: DraftPage | null = null;
  try {
    const created = await ports.confluencePages.createPrivate(spaceId, title);
    page = created ?? (await ports.confluencePages.findByTitle(spaceId, title));
    if (!page?.byApp) return { missing: 'title-taken' };
    return await writeAndPublish(ports, page, { title, nodes, files });
  } catch (error) {
    if (!(error instanceof PageRefused)) throw error;
    if (page?.byApp) await ports.confluencePages.moveToTrash(page.id);
    return { missing: isRestrictionRefusal(error) ? 'no-restrictions' : 'no-permission' };
  }
}

/** Who may edit it is settled before anything stands on it. */
async function writeAndPublish(
  ports: Ports,
  { id, url }: DraftPage,
  { title, nodes, files }: { title: string; nodes: Node[]; files: readonly PageFile[] },
): Promise<SpacePage> {
  await ports.confluencePages.restrictTo(id, []);
  const read = await ports.confluencePages.read(id);
  const update = { title, version: read?.version ?? 1, nodes, owner: null };
  if ((await ports.confluencePages.write(id, update)) === 'conflict') return { missing: 'title-taken' };
  for (const file of files) await ports.confluencePages.attach(id, file);
  await ports.confluencePages.publish(id, []);
  return { url };
}

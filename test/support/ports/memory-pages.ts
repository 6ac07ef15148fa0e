/** Confluence in memory. */
import type { PageRead, Pages, Readers } from '../../../src/application/ports/pages';

/** A page of Confluence with who may see it: null is everybody in its space. */
export interface FakePage extends PageRead {
  spaceId: string;
  seenBy: string[] | Readers | null;
  files: string[];
}

/** A space of pages; `beforeWrite` lets somebody else write in between. */
export function createPages(pages = new Map<string, FakePage>()) {
  const state: { beforeWrite: ((page: FakePage) => void) | null } = { beforeWrite: null };
  let created = 0;
  const urlOf = (id: string) => `https://wiki.test/${id}`;
  const pageOf = (id: string): FakePage => {
    const page = pages.get(id);
    if (!page) throw new Error(`there is no page ${id}`);
    return page;
  };
  const create = (spaceId: string, title: string, seenBy: string[] | null) => {
    if ([...pages.values()].some((page) => page.title === title && page.spaceId === spaceId)) return null;
    created += 1;
    const id = `page-${created}`;
    pages.set(id, { title, version: 1, nodes: [], author: null, spaceId, seenBy, files: [] });
    return { id, url: urlOf(id), byApp: true };
  };
  const confluencePages: Partial<Pages> = {
    findSpaceId: async (key) => `space-${key}`,
    knownSpaceId: async (key) => `space-${key}`,
    findByTitle: async (spaceId, title) => {
      const [id] = [...pages].find(([, page]) => page.title === title && page.spaceId === spaceId) ?? [];
      return id === undefined ? null : { id, url: urlOf(id), byApp: true };
    },
    createPrivate: async (spaceId, title) => create(spaceId, title, []),
    createOpen: async (spaceId, title) => create(spaceId, title, null),
    moveToTrash: async (id) => {
      pages.delete(id);
    },
    restrictTo: async (id, readers) => {
      pageOf(id).seenBy = readers;
    },
    publish: async (id, _, readers = null) => {
      pageOf(id).seenBy = readers;
    },
    read: async (id) => (pages.has(id) ? { ...pageOf(id) } : null),
    listVisible: async (ids) =>
      new Map(
        ids.flatMap((id) => (pages.has(id) ? [[id, { ...pageOf(id), url: urlOf(id), parentId: null }]] : [])),
      ),
    write: async (id, { version, title, nodes }) => {
      const page = pageOf(id);
      state.beforeWrite?.(page);
      if (page.version !== version) return 'conflict';
      Object.assign(page, { title, nodes, version: version + 1, author: null });
      return 'written';
    },
    setByline: async () => undefined,
    attach: async (id, { name }) => {
      pageOf(id).files.push(name);
    },
  };
  return { confluencePages, pages, state };
}

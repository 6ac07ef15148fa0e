/** The pages of a space below one another, at the side of each of them as Confluence has it. */
import { ask, type Visit } from './frame/visit';

interface TreePage {
  id: string;
  title: string;
  parentId: string | null;
}

interface SpaceJson {
  id: string;
  key: string;
  name: string;
}

interface Space {
  key: string;
  name: string;
  pages: TreePage[];
}

/** The space and those of its pages that the person may see. */
export async function spaceOf(visit: Visit, spaceId: string): Promise<Space> {
  const { key, name } = await ask<SpaceJson>(visit, 'GET', `/wiki/api/v2/spaces/${spaceId}`);
  const path = `/wiki/api/v2/pages?space-id=${spaceId}&limit=250`;
  const { results } = await ask<{ results: TreePage[] }>(visit, 'GET', path);
  return { key, name, pages: results };
}

export function PageTree({ words, space, here }: Visit & { space: Space; here?: string }) {
  return (
    <nav class="page-tree" aria-label={words.pages}>
      <p class="heading">
        <a href={`/wiki/spaces/${space.key}`}>{space.name}</a>
      </p>
      <Branch
        space={space}
        pages={space.pages.filter(({ parentId }) => !isIn(space, parentId))}
        here={here}
      />
    </nav>
  );
}

/** A page whose parent the person may not see stands at the top. */
const isIn = ({ pages }: Space, id: string | null) => pages.some((page) => page.id === id);

function Branch({ space, pages, here }: { space: Space; pages: TreePage[]; here: string | undefined }) {
  if (pages.length === 0) return null;
  return (
    <ul>
      {pages.map(({ id, title }) => (
        <li>
          <a
            href={`/wiki/spaces/${space.key}/pages/${id}`}
            {...(id === here ? { 'aria-current': 'page' } : {})}
          >
            {title}
          </a>
          <Branch space={space} pages={space.pages.filter(({ parentId }) => parentId === id)} here={here} />
        </li>
      ))}
    </ul>
  );
}

import { DocumentView } from './document';
import { Layout } from './layout';
import { ask, type Visit } from './visit';

interface PageJson {
  id: string;
  title: string;
  spaceId: string;
  body: { atlas_doc_format: { value: string } };
}

interface FileJson {
  title: string;
  downloadLink: string;
}

interface SpaceJson {
  id: string;
  key: string;
  name: string;
}

/** The pages of a space that the person may see. */
export async function spacePage(visit: Visit, key: string) {
  const spaces = await ask<{ results: SpaceJson[] }>(visit, 'GET', `/wiki/api/v2/spaces?keys=${key}`);
  const [space] = spaces.results;
  const pages = space ? await pagesIn(visit, space.id) : [];
  return (
    <Layout {...visit} title={visit.words.space(space?.name ?? key)}>
      {pages.length === 0 ? <p>{visit.words.noPages}</p> : null}
      <ul>
        {pages.map(({ id, title }) => (
          <li>
            <a href={`/wiki/spaces/${key}/pages/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

async function pagesIn(visit: Visit, spaceId: string): Promise<PageJson[]> {
  return (await ask<{ results: PageJson[] }>(visit, 'GET', `/wiki/api/v2/pages?space-id=${spaceId}`)).results;
}

export async function wikiPage(visit: Visit, id: string) {
  const path = `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`;
  const page = await ask<PageJson>(visit, 'GET', path);
  const files = await ask<{ results: FileJson[] }>(visit, 'GET', `/wiki/api/v2/pages/${id}/attachments`);
  return (
    <Layout {...visit} title={page.title}>
      <div class="document">
        <DocumentView node={JSON.parse(page.body.atlas_doc_format.value)} />
      </div>
      <ul>
        {files.results.map(({ title, downloadLink }) => (
          <li>
            <a href={`/wiki${downloadLink}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

/** The versions of a page: who wrote each, when and with what word, and the page as it was then. */
import { DocumentView, type Node } from './frame/document';
import { Layout } from './frame/layout';
import { ask, type Visit } from './frame/visit';
import { formatInstant, nameOf } from './page-comments';

interface VersionJson {
  number: number;
  message: string;
  authorId: string;
  createdAt: string;
}

interface PageJson {
  title: string;
  body: { atlas_doc_format?: { value: string } };
}

const placeOf = (id: string) => `/wiki/api/v2/pages/${id}`;

export async function renderPageHistory(visit: Visit, id: string) {
  const { title } = await ask<PageJson>(visit, 'GET', placeOf(id));
  const { results } = await ask<{ results: VersionJson[] }>(
    visit,
    'GET',
    `${placeOf(id)}/versions?limit=250`,
  );
  const names = await Promise.all(results.map(({ authorId }) => nameOf(visit, authorId)));
  return (
    <Layout {...visit} title={`${title} · ${visit.words.history}`}>
      <ul>
        {results.map(({ number, message, createdAt }, nth) => (
          <li>
            <a href={`/wiki/pages/${id}/versions/${number}`}>{visit.words.version(number)}</a> ·{' '}
            {formatInstant(visit, createdAt)} · {names[nth]} {message === '' ? '' : `· ${message}`}
          </li>
        ))}
      </ul>
    </Layout>
  );
}

export async function renderPageVersion(visit: Visit, id: string, number: string) {
  const query = `version=${encodeURIComponent(number)}&body-format=atlas_doc_format`;
  const { title, body } = await ask<PageJson>(visit, 'GET', `${placeOf(id)}?${query}`);
  return (
    <Layout {...visit} title={`${title} · ${visit.words.version(Number(number))}`}>
      <p>
        <a href={`/wiki/pages/${id}/history`}>{visit.words.history}</a>
      </p>
      <div class="document">
        <DocumentView node={JSON.parse(body.atlas_doc_format?.value ?? '{"type":"doc"}') as Node} />
      </div>
    </Layout>
  );
}

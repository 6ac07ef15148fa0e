import type { AppModule } from '../forge/manifest/manifest-shapes';
import { DocumentView, macroKeyOf, type Node, toMacroNode } from './frame/document';
import { Layout } from './frame/layout';
import { ModuleFrame } from './frame/module-frame';
import { ask, type Visit } from './frame/visit';
import { listPageComments, PageComments } from './page-comments';
import { mayEdit } from './page-editor';
import { PageTree, spaceOf } from './page-tree';

interface PageJson {
  id: string;
  title: string;
  spaceId: string;
  body: { atlas_doc_format?: { value: string } };
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
export async function renderSpacePage(visit: Visit, key: string) {
  const spaces = await ask<{ results: SpaceJson[] }>(visit, 'GET', `/wiki/api/v2/spaces?keys=${key}`);
  const [space] = spaces.results;
  const pages = space ? await pagesOfSpace(visit, space.id) : [];
  return (
    <Layout
      {...visit}
      title={visit.words.space(space?.name ?? key)}
      side={space ? <PageTree {...visit} space={await spaceOf(visit, space.id)} /> : null}
    >
      {pages.length === 0 ? <p>{visit.words.noPages}</p> : null}
      <form class="create" method="post" action={`/wiki/spaces/${key}/create`}>
        <input name="title" required maxlength={255} aria-label={visit.words.pageTitle} />
        <button type="submit">{visit.words.createPage}</button>
      </form>
      <AddMacro {...visit} space={key} />
    </Layout>
  );
}

async function pagesOfSpace(visit: Visit, spaceId: string): Promise<PageJson[]> {
  return (await ask<{ results: PageJson[] }>(visit, 'GET', `/wiki/api/v2/pages?space-id=${spaceId}`)).results;
}

const macrosOf = ({ site }: Visit) => site.manifest.modules.filter(({ type }) => type === 'macro');

const titleOf = ({ site, locale }: Visit, title: unknown, key: string): string =>
  site.manifest.translations.textOf(title, locale) ?? key;

/** A new page with one of the app's macros, which the editor cannot put there. */
function AddMacro({ space, ...visit }: Visit & { space: string }) {
  const macros = macrosOf(visit);
  if (macros.length === 0) return null;
  return (
    <form class="create" method="post" action={`/wiki/spaces/${space}/macro`}>
      <select name="macro" aria-label={visit.words.macro}>
        {macros.map(({ key, title }) => (
          <option value={key}>{titleOf(visit, title, key)}</option>
        ))}
      </select>
      <button type="submit">{visit.words.addMacro}</button>
    </form>
  );
}

/** Writes the page and answers its id. */
export async function addMacro(visit: Visit, spaceKey: string, key: string): Promise<string> {
  const spaces = await ask<{ results: SpaceJson[] }>(visit, 'GET', `/wiki/api/v2/spaces?keys=${spaceKey}`);
  const title = titleOf(visit, macrosOf(visit).find((candidate) => candidate.key === key)?.title, key);
  const { environmentId } = visit.site.contextOf({ as: visit.as, moduleKey: key });
  const ids = { appId: visit.site.manifest.appId, environmentId: String(environmentId) };
  const value = JSON.stringify({ version: 1, type: 'doc', content: [toMacroNode(key, title, ids)] });
  const body = { representation: 'atlas_doc_format', value };
  const existing = (await pagesOfSpace(visit, spaces.results[0]?.id ?? '')).length;
  const pageTitle = existing === 0 ? title : `${title} ${existing + 1}`;
  const request = { spaceId: spaces.results[0]?.id, status: 'current', title: pageTitle, body };
  return (await ask<{ id: string }>(visit, 'POST', '/wiki/api/v2/pages', request)).id;
}

const readPage = (visit: Visit, id: string) =>
  ask<PageJson>(visit, 'GET', `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);

/** A page as a person reads it, the app's macros in their frames. */
export async function renderWikiPage(visit: Visit, id: string) {
  const files = await ask<{ results: FileJson[] }>(visit, 'GET', `/wiki/api/v2/pages/${id}/attachments`);
  const page = await readPage(visit, id);
  const renderMacro = (key: string) => {
    const module = macrosOf(visit).find((candidate) => candidate.key === key);
    const extension = { type: 'macro', content: { id, type: 'page' } };
    return module && visit.site.shows({ as: visit.as, moduleKey: key, extension }) ? (
      <ModuleFrame {...visit} module={module} extension={extension} />
    ) : null;
  };
  return (
    <Layout
      {...visit}
      title={page.title}
      side={<PageTree {...visit} space={await spaceOf(visit, page.spaceId)} here={id} />}
    >
      <Bylines {...visit} id={id} bylines={await bylinesOf(visit, id)} />
      <p>
        {(await mayEdit(visit, id)) ? <a href={`/wiki/pages/${id}/edit`}>{visit.words.editPage}</a> : null}{' '}
        <a href={`/wiki/pages/${id}/export`}>{visit.words.exportPage}</a>{' '}
        <a href={`/wiki/pages/${id}/history`}>{visit.words.history}</a>
      </p>
      <div class="document">
        <DocumentView node={JSON.parse(page.body.atlas_doc_format?.value ?? EMPTY)} macro={renderMacro} />
      </div>
      <ul>
        {files.results.map(({ title, downloadLink }) => (
          <li>
            <a href={`/wiki${downloadLink}`}>{title}</a>
          </li>
        ))}
      </ul>
      <PageComments {...visit} id={id} comments={await listPageComments(visit, id)} />
    </Layout>
  );
}

interface Byline {
  module: AppModule;
  value: { title?: { value?: string }; tooltip?: { value?: string } } | undefined;
}

/** What stands under a title: each of the app's items, in the words of the property it is bound to where the page has one. */
async function bylinesOf(visit: Visit, id: string): Promise<Byline[]> {
  const extension = { content: { id, type: 'page' } };
  const modules = visit.site.manifest.modules.filter(
    ({ type, key }) =>
      type === 'confluence:contentBylineItem' &&
      visit.site.shows({ as: visit.as, moduleKey: key, extension }),
  );
  return Promise.all(
    modules.map(async (module) => {
      const path = `/wiki/api/v2/pages/${id}/properties?key=${module.contentPropertyKey}`;
      const { results } = await ask<{ results: { value: Byline['value'] }[] }>(visit, 'GET', path);
      return { module, value: results[0]?.value };
    }),
  );
}

function Bylines({ id, bylines, ...visit }: Visit & { id: string; bylines: Byline[] }) {
  const extension = { type: 'confluence:contentBylineItem', content: { id, type: 'page' } };
  return (
    <>
      {bylines.map(({ module, value }) => (
        <details class="byline">
          <summary title={value?.tooltip?.value ?? ''}>
            {value?.title?.value ?? visit.site.manifest.translations.textOf(module.title, visit.locale)}
          </summary>
          <ModuleFrame {...visit} module={module} extension={extension} />
        </details>
      ))}
    </>
  );
}

/** The same page as an export has it: each macro is what the app writes for it. */
export async function renderExportedPage(visit: Visit, id: string) {
  const page = await readPage(visit, id);
  const content = JSON.parse(page.body.atlas_doc_format?.value ?? EMPTY) as Node;
  return (
    <Layout {...visit} title={page.title}>
      <div class="document">
        <DocumentView node={await withExports(visit, id, content)} />
      </div>
    </Layout>
  );
}

async function withExports(visit: Visit, id: string, node: Node): Promise<Node> {
  const moduleKey = node.type === 'extension' ? macroKeyOf(node) : '';
  const extension = { content: { id, type: 'page' } };
  if (moduleKey !== '')
    return ((await visit.site.exported({ as: visit.as, moduleKey, extension })) as Node) ?? node;
  if (!node.content) return node;
  const content = await Promise.all(node.content.map((child) => withExports(visit, id, child)));
  return { ...node, content };
}

const EMPTY = '{"type":"doc"}';

/** The browser shell: enough of Jira and Confluence to live the app's story by hand. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Site } from '../site';
import { DocumentView } from './document';
import { addComment, ask, createIssue, issuePage, projectPage } from './jira-pages';
import { Layout, type Visit } from './layout';
import { shellStyles } from './styles';
import { moved } from './time-moves';

interface PageJson {
  id: string;
  title: string;
  body: { atlas_doc_format: { value: string } };
}

export function pages(site: Site): Hono {
  const shell = new Hono();
  const visit = (context: Context): Visit => ({ site, as: getCookie(context, 'as') ?? '712020:agent-a' });
  const form = async (context: Context) => (await context.req.parseBody()) as Record<string, string>;
  const key = (context: Context) => context.req.param('key') ?? '';
  shell.get('/', (context) => context.redirect('/projects/SUP'));
  shell.get('/projects/:key', async (context) =>
    context.html(await projectPage(visit(context), key(context))),
  );
  shell.post('/projects/:key/create', async (context) =>
    context.redirect(`/browse/${await createIssue(visit(context), key(context), await form(context))}`, 303),
  );
  shell.get('/browse/:key', async (context) => context.html(await issuePage(visit(context), key(context))));
  shell.post('/browse/:key/comment', async (context) => {
    await addComment(visit(context), key(context), await form(context));
    return context.redirect(`/browse/${key(context)}`, 303);
  });
  shell.post('/browse/:key/transition', async (context) => {
    const { transition } = await form(context);
    await ask(visit(context), 'POST', `/rest/api/3/issue/${key(context)}/transitions`, {
      transition: { id: transition },
    });
    return context.redirect(`/browse/${key(context)}`, 303);
  });
  shell.get('/wiki/spaces/:key', async (context) => context.html(await spacePage(visit(context))));
  shell.get('/wiki/spaces/:key/pages/:id', async (context) =>
    context.html(await wikiPage(visit(context), context.req.param('id'))),
  );
  shell.get('/site/mail', (context) =>
    context.html(
      <Layout {...visit(context)} title="Mail box">
        <p>No mail has been sent yet.</p>
      </Layout>,
    ),
  );
  shell.post('/site/person', async (context) => {
    setCookie(context, 'as', (await form(context)).as ?? '', { path: '/' });
    return context.redirect(context.req.header('referer') ?? '/', 303);
  });
  shell.post('/site/time', async (context) => {
    await moved(site, (await form(context)).move ?? '');
    return context.redirect(context.req.header('referer') ?? '/', 303);
  });
  shell.get('/site/shell.css', (context) => context.body(shellStyles, 200, { 'content-type': 'text/css' }));
  shell.get('/site/shell.js', async (context) =>
    context.body(await hostScript(), 200, { 'content-type': 'text/javascript' }),
  );
  return shell;
}

async function spacePage(visit: Visit) {
  const { results } = await ask<{ results: PageJson[] }>(
    visit,
    'GET',
    '/wiki/api/v2/pages',
    undefined,
    'confluence',
  );
  return (
    <Layout {...visit} title="Client support space">
      {results.length === 0 ? <p>No page you may see.</p> : null}
      <ul>
        {results.map(({ id, title }) => (
          <li>
            <a href={`/wiki/spaces/SUP/pages/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

async function wikiPage(visit: Visit, id: string) {
  const page = await ask<PageJson>(
    visit,
    'GET',
    `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`,
    undefined,
    'confluence',
  );
  return (
    <Layout {...visit} title={page.title}>
      <DocumentView node={JSON.parse(page.body.atlas_doc_format.value)} />
    </Layout>
  );
}

async function hostScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'bridge-host.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

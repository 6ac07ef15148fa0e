/** The browser shell: enough of Jira and Confluence to live the app's story by hand. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Site } from '../site';
import { boardPage } from './board-page';
import { changeAsAsked, changeLicence, changesPage } from './changes-page';
import { configureGadget, dashboardPage } from './dashboard-page';
import { editIssue } from './issue/issue-details';
import { addComment, issuePage, moveIssue } from './issue/issue-page';
import { createIssue, projectPage, searchPage, settingsPage } from './project-page';
import { changeScreen, screensPage } from './screens-page';
import { adminPage, appsPage, mailPage, networkPage, troublePage } from './site-pages';
import { shellStyles } from './styles';
import { themeCss } from './theme';
import { moved } from './time-moves';
import { Refused, type Visit, visitOf } from './visit';
import { addMacro, exportedPage, spacePage, wikiPage } from './wiki-pages';

type View = (visit: Visit, context: Context) => unknown;
type Deed = (visit: Visit, key: string, form: Record<string, string>) => Promise<unknown>;

/** The project one sees first. */
const firstProject = (site: Site) => site.directory().projects[0]?.key ?? '';
const usualSearch = (site: Site) => `project = ${firstProject(site)} ORDER BY created DESC`;
const key = (context: Context) => context.req.param('key') ?? '';

const views: Record<string, View> = {
  '/projects/:key/board': (visit, context) => boardPage(visit, key(context)),
  '/projects/:key': (visit, context) => projectPage(visit, key(context)),
  '/projects/:key/settings': (visit, context) => settingsPage(visit, key(context)),
  '/dashboard': dashboardPage,
  '/search': (visit, context) => searchPage(visit, context.req.query('jql') ?? usualSearch(visit.site)),
  '/browse/:key': (visit, context) => issuePage(visit, key(context)),
  '/wiki/spaces/:key': (visit, context) => spacePage(visit, key(context)),
  '/wiki/spaces/:key/pages/:id': (visit, context) => wikiPage(visit, context.req.param('id') ?? ''),
  '/wiki/pages/:id': (visit, context) => wikiPage(visit, context.req.param('id') ?? ''),
  '/wiki/pages/:id/export': (visit, context) => exportedPage(visit, context.req.param('id') ?? ''),
  '/apps': appsPage,
  '/admin': adminPage,
  '/admin/screens': screensPage,
  '/site/changes': changesPage,
  '/site/mail': mailPage,
  '/site/network': networkPage,
};

const deeds: Record<string, Deed> = {
  '/browse/:key/comment': addComment,
  '/browse/:key/transition': moveIssue,
  '/browse/:key/edit': editIssue,
};

export function pages(site: Site): Hono {
  const shell = new Hono();
  shell.get('/', (context) => context.redirect(`/projects/${firstProject(site)}`));
  addJiraAddresses(shell, site);
  for (const [path, view] of Object.entries(views))
    shell.get(path, async (context) =>
      context.html(await whole(view(await visitOf(site, context), context))),
    );
  for (const [path, deed] of Object.entries(deeds))
    shell.post(path, async (context) => {
      const given = await form(context);
      await deed(await visitOf(site, context), key(context), given);
      const { back: from = '' } = given;
      return context.redirect(/^\/\w/.test(from) ? from : `/browse/${key(context)}`, 303);
    });
  shell.post('/projects/:key/create', async (context) => {
    const made = await createIssue(await visitOf(site, context), key(context), await form(context));
    return context.redirect(`/browse/${made}`, 303);
  });
  shell.post('/wiki/spaces/:key/macro', async (context) => {
    const { macro = '' } = await form(context);
    const made = await addMacro(await visitOf(site, context), key(context), macro);
    return context.redirect(`/wiki/pages/${made}`, 303);
  });
  shell.get('/issues/', (context) => context.redirect(`/search${new URL(context.req.url).search}`));
  shell.post('/dashboard', async (context) => {
    configureGadget(context, await context.req.json());
    return context.json({});
  });
  shell.post('/admin/screens', async (context) => {
    await changeScreen(await visitOf(site, context), await form(context));
    return context.redirect('/admin/screens', 303);
  });
  shell.post('/site/changes', async (context) => {
    changeAsAsked(await visitOf(site, context), await form(context));
    return context.redirect('/site/changes', 303);
  });
  shell.post('/site/licence', async (context) => {
    changeLicence(await visitOf(site, context), await form(context));
    return context.redirect('/site/changes', 303);
  });
  addPreferences(shell, site);
  addAssets(shell);
  shell.onError(async (error, context) => {
    if (!(error instanceof Refused)) throw error;
    const page = troublePage(await visitOf(site, context), error.message);
    return context.html(await whole(page), error.status as ContentfulStatusCode);
  });
  return shell;
}

/** The addresses people know from Jira lead to the same pages here. */
function addJiraAddresses(shell: Hono, site: Site): void {
  shell.get('/issues/', (context) =>
    context.redirect(`/search?jql=${encodeURIComponent(context.req.query('jql') ?? usualSearch(site))}`),
  );
  const board = (context: Context) => context.redirect(`/projects/${key(context)}/board`);
  shell.get('/jira/software/projects/:key/boards/:board', board);
  shell.get('/jira/software/projects/:key/board', board);
  shell.get('/jira/dashboards', (context) => context.redirect('/dashboard'));
  for (const place of ['issues', 'list'])
    shell.get(`/jira/software/projects/:key/${place}`, (context) =>
      context.redirect(`/projects/${key(context)}`),
    );
}

/** Without its first line a browser takes a page for one of the last century. */
const whole = async (page: unknown): Promise<string> => `<!doctype html>${await String(await page)}`;

const form = async (context: Context) => (await context.req.parseBody()) as Record<string, string>;
const back = (context: Context) => context.redirect(context.req.header('referer') ?? '/', 303);

function addPreferences(shell: Hono, site: Site): void {
  shell.post('/site/person', async (context) => {
    const { as = '', locale, colours = 'light' } = await form(context);
    const { as: before } = await visitOf(site, context);
    setCookie(context, 'as', as, { path: '/' });
    setCookie(context, 'colours', colours, { path: '/' });
    if (locale && as === before) site.speak(as, locale);
    return back(context);
  });
  shell.post('/site/time', async (context) => {
    await moved(site, (await form(context)).move ?? '');
    return back(context);
  });
}

function addAssets(shell: Hono): void {
  const css = { 'content-type': 'text/css' };
  shell.get('/site/shell.css', (context) => context.body(shellStyles, 200, css));
  shell.get('/site/theme.css', async (context) => context.body(await themeCss(), 200, css));
  shell.get('/site/shell.js', async (context) =>
    context.body(await shellScript(), 200, { 'content-type': 'text/javascript' }),
  );
}

let script: Promise<string> | undefined;

function shellScript(): Promise<string> {
  script ??= bundled();
  return script;
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'client', 'shell.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

/** The browser shell: enough of Jira and Confluence to live the app's story by hand. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Site } from '../running/running-site';
import { renderBoardPage } from './board-page';
import { changeLicence, renderChangesPage, submitChange } from './changes-page';
import { renderDashboardPage, storeGadget } from './dashboard-page';
import { form, key, renderDocument } from './frame/answers';
import { themeCss } from './frame/theme';
import { describeProgress } from './frame/time-bar';
import { Refused, type Visit, visitOf } from './frame/visit';
import { updateIssue } from './issue/issue-details';
import { addComment, moveIssue, renderIssuePage } from './issue/issue-page';
import { renderPageEditor } from './page-editor';
import { renderPageHistory, renderPageVersion } from './page-versions';
import {
  createIssue,
  renderAppPage,
  renderProjectPage,
  renderSearchPage,
  renderSettingsPage,
} from './project-page';
import { changeScreen, renderScreensPage } from './screens-page';
import {
  renderAdminPage,
  renderAppsPage,
  renderErrorPage,
  renderMailPage,
  renderNetworkPage,
} from './site-pages';
import { shellStyles } from './styles';
import { moveTime } from './time-bar';
import { addWikiActions } from './wiki-actions';
import { renderExportedPage, renderSpacePage, renderWikiPage } from './wiki-pages';

type View = (visit: Visit, context: Context) => unknown;
type Action = (visit: Visit, key: string, form: Record<string, string>) => Promise<unknown>;

/** The project one sees first. */
const firstProject = (site: Site) => site.directory().projects[0]?.key ?? '';
const defaultJql = (site: Site) => `project = ${firstProject(site)} ORDER BY created DESC`;

const views: Record<string, View> = {
  '/projects/:key/board': (visit, context) => renderBoardPage(visit, key(context)),
  '/projects/:key': (visit, context) => renderProjectPage(visit, key(context)),
  '/projects/:key/apps/:module': (visit, context) =>
    renderAppPage(visit, key(context), context.req.param('module') ?? ''),
  '/projects/:key/settings': (visit, context) => renderSettingsPage(visit, key(context)),
  '/dashboard': renderDashboardPage,
  '/search': (visit, context) => renderSearchPage(visit, context.req.query('jql') ?? defaultJql(visit.site)),
  '/browse/:key': (visit, context) => renderIssuePage(visit, key(context)),
  '/wiki/spaces/:key': (visit, context) => renderSpacePage(visit, key(context)),
  '/wiki/spaces/:key/pages/:id': (visit, context) => renderWikiPage(visit, context.req.param('id') ?? ''),
  '/wiki/pages/:id': (visit, context) => renderWikiPage(visit, context.req.param('id') ?? ''),
  '/wiki/pages/:id/export': (visit, context) => renderExportedPage(visit, context.req.param('id') ?? ''),
  '/wiki/pages/:id/edit': (visit, context) => renderPageEditor(visit, context.req.param('id') ?? ''),
  '/wiki/pages/:id/history': (visit, context) => renderPageHistory(visit, context.req.param('id') ?? ''),
  '/wiki/pages/:id/versions/:number': (visit, context) =>
    renderPageVersion(visit, context.req.param('id') ?? '', context.req.param('number') ?? ''),
  '/apps': renderAppsPage,
  '/admin': renderAdminPage,
  '/admin/screens': renderScreensPage,
  '/site/changes': renderChangesPage,
  '/site/mail': renderMailPage,
  '/site/network': renderNetworkPage,
};

const actions: Record<string, Action> = {
  '/browse/:key/comment': addComment,
  '/browse/:key/transition': moveIssue,
  '/browse/:key/edit': updateIssue,
};

export function createPages(site: Site): Hono {
  const shell = new Hono();
  shell.get('/', (context) => context.redirect(`/projects/${firstProject(site)}`));
  addJiraAddresses(shell, site);
  addModuleAddresses(shell, site);
  for (const [path, view] of Object.entries(views))
    shell.get(path, async (context) =>
      context.html(await renderDocument(view(await visitOf(site, context), context))),
    );
  for (const [path, action] of Object.entries(actions))
    shell.post(path, async (context) => {
      const values = await form(context);
      await action(await visitOf(site, context), key(context), values);
      const { back: from = '' } = values;
      return context.redirect(/^\/\w/.test(from) ? from : `/browse/${key(context)}`, 303);
    });
  shell.post('/projects/:key/create', async (context) => {
    const created = await createIssue(await visitOf(site, context), key(context), await form(context));
    return context.redirect(`/browse/${created}`, 303);
  });
  addWikiActions(shell, site);
  shell.post('/dashboard', async (context) => {
    storeGadget(await visitOf(site, context), await context.req.json());
    return context.json({});
  });
  shell.post('/admin/screens', async (context) => {
    await changeScreen(await visitOf(site, context), await form(context));
    return context.redirect('/admin/screens', 303);
  });
  shell.post('/site/changes', async (context) => {
    submitChange(await visitOf(site, context), await form(context));
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
    const page = renderErrorPage(await visitOf(site, context), error.message);
    return context.html(await renderDocument(page), error.status as ContentfulStatusCode);
  });
  return shell;
}

/** The addresses people know from Jira lead to the same pages here. */
function addJiraAddresses(shell: Hono, site: Site): void {
  shell.get('/issues/', (context) =>
    context.redirect(`/search?jql=${encodeURIComponent(context.req.query('jql') ?? defaultJql(site))}`),
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

/** The pages of the products at which modules of the app are shown. */
const placesOfModules: Record<string, (project: string) => string> = {
  'jira:projectSettingsPage': (project) => `/projects/${project}/settings`,
  'jira:projectPage': (project) => `/projects/${project}`,
  'jira:adminPage': () => '/admin',
  'jira:globalPage': () => '/apps',
};

/** Where the bridge's `module` leads. */
function addModuleAddresses(shell: Hono, site: Site): void {
  shell.get('/site/modules/:key', (context) => {
    const module = site.manifest.modules.find((each) => each.key === key(context));
    const place = placesOfModules[module?.type ?? ''];
    return place ? context.redirect(place(context.req.query('projectKey') ?? '')) : context.notFound();
  });
}

const goBack = (context: Context) => context.redirect(context.req.header('referer') ?? '/', 303);

function addPreferences(shell: Hono, site: Site): void {
  shell.post('/site/person', async (context) => {
    const { as = '', locale, colours = 'light' } = await form(context);
    const { as: before } = await visitOf(site, context);
    setCookie(context, 'as', as, { path: '/' });
    setCookie(context, 'colours', colours, { path: '/' });
    if (locale && as === before) site.speak(as, locale);
    return goBack(context);
  });
  shell.post('/site/time', async (context) => {
    const { move = '' } = await form(context);
    const said = await moveTime(await visitOf(site, context), move);
    return context.req.header('accept') === 'application/json' ? context.json({ said }) : goBack(context);
  });
  shell.get('/site/time', async (context) =>
    context.json({ living: describeProgress(await visitOf(site, context)) }),
  );
}

function addAssets(shell: Hono): void {
  const css = { 'content-type': 'text/css' };
  shell.get('/site/shell.css', (context) => context.body(shellStyles, 200, css));
  shell.get('/site/theme.css', (context) => context.body(themeCss, 200, css));
  shell.get('/site/shell.js', async (context) =>
    context.body(await loadScript(), 200, { 'content-type': 'text/javascript' }),
  );
}

let script: Promise<string> | undefined;

function loadScript(): Promise<string> {
  script ??= bundleScript();
  return script;
}

async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'client', 'shell.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

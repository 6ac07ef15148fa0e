/** The browser shell: enough of Jira and Confluence to live the app's story by hand. */

import { join } from 'node:path';
import { build } from 'esbuild';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { own } from '../common/own';
import type { Site } from '../running/running-site';
import { addAutomationActions, automationViews } from './automation/automation-routes';
import { changeLicence, submitChange } from './changes-page';
import { storeGadget } from './dashboard-page';
import { form, key, renderDocument } from './frame/answers';
import { themeCss } from './frame/theme';
import { describeProgress } from './frame/time-bar';
import { Refused, type Visit, visitOf } from './frame/visit';
import { updateIssue } from './issue/issue-details';
import { addComment, moveIssue } from './issue/issue-page';
import { addPortalActions, leadCustomers, portalViews } from './portal/portal-routes';
import { createIssue } from './project-page';
import { listWhoMay } from './rights-notice';
import { changeScreen } from './screens-page';
import { renderErrorPage } from './site-pages';
import { shellStyles } from './styles';
import { moveTime } from './time-bar';
import { defaultJql, firstProject, type View, views } from './views';
import { addWikiActions } from './wiki-actions';

type Action = (visit: Visit, key: string, form: Record<string, string>) => Promise<unknown>;

const actions: Record<string, Action> = {
  '/browse/:key/comment': addComment,
  '/browse/:key/transition': moveIssue,
  '/browse/:key/edit': updateIssue,
};

export function createPages(site: Site): Hono {
  const shell = new Hono();
  leadCustomers(shell, site);
  if (!site.tour()) shell.get('/', (context) => context.redirect(`/projects/${firstProject(site)}`));
  addJiraAddresses(shell, site);
  addModuleAddresses(shell, site);
  addPortalActions(shell, site);
  addAutomationActions(shell, site);
  for (const [path, view] of Object.entries({ ...views, ...portalViews, ...automationViews }))
    shell.get(path, (context) => answerView(site, view, context));
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
    const page = renderErrorPage(await visitOf(site, context), error.message, []);
    return context.html(await renderDocument(page), error.status as ContentfulStatusCode);
  });
  return shell;
}

/** The page, or why this person may not see it and who may. */
async function answerView(site: Site, view: View, context: Context): Promise<Response> {
  const visit = await visitOf(site, context);
  const render = (as: string) => renderDocument(view({ ...visit, as }, context));
  try {
    return context.html(await render(visit.as));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const page = renderErrorPage(visit, error.message, await listWhoMay(site, render));
    return context.html(await renderDocument(page), error.status as ContentfulStatusCode);
  }
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
const placesOfModules: Record<string, (project: string, module: string) => string> = {
  'jiraServiceManagement:queuePage': (project, module) => `/projects/${project}/queues/${module}`,
  'jira:projectSettingsPage': (project) => `/projects/${project}/settings`,
  'jira:projectPage': (project) => `/projects/${project}`,
  'jira:adminPage': () => '/admin',
  'jira:globalPage': () => '/apps',
};

/** Where the bridge's `module` leads. */
function addModuleAddresses(shell: Hono, site: Site): void {
  shell.get('/site/modules/:key', (context) => {
    const module = site.manifest.modules.find((each) => each.key === key(context));
    const place = own(placesOfModules, module?.type);
    const project = context.req.query('projectKey') ?? '';
    return place ? context.redirect(place(project, key(context))) : context.notFound();
  });
}

const goBack = (context: Context) => context.redirect(context.req.header('referer') ?? '/', 303);

/** Another person, in other colours or another language; or another person at another place. */
function addPreferences(shell: Hono, site: Site): void {
  shell.post('/site/person', async (context) => {
    const { as = '', locale, colours = 'light' } = await form(context);
    const { as: before } = await visitOf(site, context);
    setCookie(context, 'as', as, { path: '/' });
    setCookie(context, 'colours', colours, { path: '/' });
    if (locale && as === before) site.speak(as, locale);
    return goBack(context);
  });
  shell.post('/site/go', async (context) => {
    const { as = '', locale, to = '' } = await form(context);
    setCookie(context, 'as', as, { path: '/' });
    if (locale) site.speak(as, locale);
    return context.redirect(/^\/\w/.test(to) ? to : '/', 303);
  });
  shell.post('/site/time', async (context) => {
    const { move = '' } = await form(context);
    const outcome = await moveTime(await visitOf(site, context), move);
    return context.req.header('accept') === 'application/json'
      ? context.json({ said: outcome })
      : goBack(context);
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

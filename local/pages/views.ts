/** The pages of the site by their addresses. */
import type { Context } from 'hono';
import type { Site } from '../running/running-site';
import { renderBoardPage } from './board-page';
import { renderChangesPage } from './changes-page';
import { renderDashboardPage } from './dashboard-page';
import { key } from './frame/answers';
import type { Visit } from './frame/visit';
import { renderIssuePage } from './issue/issue-page';
import { renderPageEditor } from './page-editor';
import { renderPageHistory, renderPageVersion } from './page-versions';
import {
  renderAppPage,
  renderProjectPage,
  renderQueuePage,
  renderSearchPage,
  renderSettingsPage,
} from './project-page';
import { renderScreensPage } from './screens-page';
import { renderAdminPage, renderAppsPage, renderMailPage, renderNetworkPage } from './site-pages';
import { renderStartPage } from './start-page';
import { renderExportedPage, renderSpacePage, renderWikiPage } from './wiki-pages';

export type View = (visit: Visit, context: Context) => unknown;

/** The project one sees first. */
export const firstProject = (site: Site) => site.directory().projects[0]?.key ?? '';
export const defaultJql = (site: Site) => `project = ${firstProject(site)} ORDER BY created DESC`;

export const views: Record<string, View> = {
  '/': (visit) => renderStartPage(visit),
  '/projects/:key/board': (visit, context) => renderBoardPage(visit, key(context)),
  '/projects/:key': (visit, context) => renderProjectPage(visit, key(context)),
  '/projects/:key/apps/:module': (visit, context) =>
    renderAppPage(visit, key(context), context.req.param('module') ?? ''),
  '/projects/:key/queues/:module': (visit, context) =>
    renderQueuePage(visit, key(context), context.req.param('module') ?? ''),
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
  '/apps': (visit) => renderAppsPage(visit),
  '/apps/:module': (visit, context) => renderAppsPage(visit, context.req.param('module')),
  '/admin': (visit) => renderAdminPage(visit),
  '/admin/apps/:module': (visit, context) => renderAdminPage(visit, context.req.param('module')),
  '/admin/screens': renderScreensPage,
  '/site/changes': renderChangesPage,
  '/site/mail': renderMailPage,
  '/site/network': renderNetworkPage,
};

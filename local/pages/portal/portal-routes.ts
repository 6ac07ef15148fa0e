/** The addresses of the portal, as service projects have them; and a customer is led there from Jira’s own pages. */
import type { Context, Hono } from 'hono';
import { personOf } from '../../forge/web/site-routes';
import { Refused as ProductRefused } from '../../product/product';
import type { Site } from '../../running/running-site';
import { form, key } from '../frame/answers';
import { ask, Refused, type Visit, visitOf } from '../frame/visit';
import { renderNewRequestPage, renderPortalPage, renderPortalsPage, submitRequest } from './help-center';
import { DESK_API, type RequestJson } from './portal-json';
import { PORTALS, portalOf, REQUESTS } from './portal-layout';
import { renderRequestPage } from './request-page';
import { renderRequestsPage } from './requests-page';

const PORTAL = '/servicedesk/customer/portal/:desk';
const deskIn = (context: Context): string => context.req.param('desk') ?? '';

export const portalViews: Record<string, (visit: Visit, context: Context) => unknown> = {
  [PORTALS]: renderPortalsPage,
  [REQUESTS]: (visit, { req }) =>
    renderRequestsPage(visit, { whose: req.query('whose') ?? 'all', state: req.query('state') ?? 'open' }),
  [PORTAL]: (visit, context) => renderPortalPage(visit, deskIn(context)),
  [`${PORTAL}/create/:type`]: (visit, context) =>
    renderNewRequestPage(visit, deskIn(context), context.req.param('type') ?? ''),
  [`${PORTAL}/:key`]: (visit, context) => renderRequestPage(visit, key(context)),
};

type Action = (visit: Visit, request: string, values: Record<string, string>) => Promise<void> | void;

const actions: Record<string, Action> = {
  comment: (visit, request, { text = '' }) => visit.site.replyOnPortal(visit.as, request, text),
  share: (visit, request, values) => changeShares(visit, request, 'POST', values.with ?? ''),
  unshare: (visit, request, values) => changeShares(visit, request, 'DELETE', values.with ?? ''),
};

export function addPortalActions(shell: Hono, site: Site): void {
  shell.post(`${PORTAL}/create/:type`, async (context) => {
    const type = context.req.param('type') ?? '';
    const visit = await visitOf(site, context);
    const created = await submitRequest(visit, deskIn(context), type, await form(context));
    return context.redirect(`${portalOf(deskIn(context))}/${created}`, 303);
  });
  for (const [name, run] of Object.entries(actions))
    shell.post(`${PORTAL}/:key/${name}`, async (context) => {
      await withRefusals(await visitOf(site, context), key(context), await form(context), run);
      return context.redirect(`${portalOf(deskIn(context))}/${key(context)}`, 303);
    });
}

/** What the site itself refuses is said as what its REST refuses. */
async function withRefusals(visit: Visit, request: string, values: Record<string, string>, run: Action) {
  try {
    await run(visit, request, values);
  } catch (error) {
    if (!(error instanceof ProductRefused)) throw error;
    throw new Refused(error.status, { errorMessages: [error.message] });
  }
}

/** With an organization, by its number, or with a person. */
async function changeShares(visit: Visit, request: string, method: 'POST' | 'DELETE', other: string) {
  const [, id] = /^org-(\d+)$/.exec(other) ?? [];
  const path = `${DESK_API}/request/${encodeURIComponent(request)}/participant`;
  if (id === undefined) await ask(visit, method, path, { accountIds: [other] });
  else shareWith(visit, request, method, id);
}

function shareWith({ site, as }: Visit, request: string, method: 'POST' | 'DELETE', id: string): void {
  const { organizations, others } = site.sharesOf(as, request);
  const added = others.organizations.filter((organization) => organization.id === id);
  const remaining = organizations.filter((organization) => organization.id !== id);
  site.shareIssue(as, request, method === 'POST' ? [...organizations, ...added] : remaining);
}

/** Jira shows its own pages to nobody who is only a customer: an issue leads to its request, any other page to the help center. */
export function leadCustomers(shell: Hono, site: Site): void {
  shell.get('/browse/:key', async (context, next) =>
    isCustomer(site, context)
      ? context.redirect(await requestPlaceOf(await visitOf(site, context), key(context)))
      : next(),
  );
  const first = site.tour() ? [] : ['/'];
  for (const path of [...first, '/projects/*', '/dashboard', '/search', '/apps/*', '/admin/*'])
    shell.get(path, (context, next) =>
      isCustomer(site, context) ? Promise.resolve(context.redirect(PORTALS)) : next(),
    );
}

function isCustomer(site: Site, context: Context): boolean {
  const as = personOf(site, context);
  return site.directory().people.some(({ accountId, isCustomer: is }) => accountId === as && is);
}

async function requestPlaceOf(visit: Visit, request: string): Promise<string> {
  const path = `${DESK_API}/request/${encodeURIComponent(request)}`;
  const requestJson = await ask<RequestJson>(visit, 'GET', path).catch(() => null);
  return requestJson ? `${portalOf(requestJson.serviceDeskId)}/${requestJson.issueKey}` : REQUESTS;
}

/** Every page of the app at three widths, in both languages and both colours: nothing is cut, nothing overlaps, no rule of access is broken. */
import type { Page } from 'playwright-core';
import type { ReportStatus } from '../../src/contract/report';
import { listFaultsOfLooks } from '../support/browser/looks';
import { createAccounts } from '../support/client-accounts';
import { withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

const LOCALES = ['en_US', 'fr_CA'];

interface Place {
  name: string;
  as: string;
  module: string;
  path(): string;
  /** What is there once the page is drawn. */
  drawn: string;
  /** What is unfolded to see it. */
  open?: string;
  /** What is pressed in the page to come to it. */
  press?: string;
}

withBrowser('every page', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  let open: IssueRef;
  let closed: IssueRef;
  let summary: string;
  let report: string;

  const places: Place[] = [
    {
      name: 'queue',
      as: 'agent-a',
      module: 'queue',
      path: () => '/projects/SUP/apps/queue',
      drawn: 'tbody tr',
    },
    {
      name: 'queue-report',
      as: 'agent-a',
      module: 'queue',
      path: () => '/projects/SUP/apps/queue',
      press: 'nav.tabs button:last-child',
      drawn: '.figures .chart',
    },
    { name: 'panel', as: 'agent-a', module: 'panel', path: () => `/browse/${open.key}`, drawn: '.clocks li' },
    {
      name: 'panel-closed',
      as: 'agent-a',
      module: 'panel',
      path: () => `/browse/${closed.key}`,
      drawn: '.clocks li',
    },
    {
      name: 'panel-client',
      as: 'client-a',
      module: 'panel',
      path: () => `/browse/${open.key}`,
      drawn: '.clocks li',
    },
    { name: 'admin', as: 'site-admin', module: 'admin', path: () => '/admin', drawn: '#clients' },
    { name: 'start', as: 'site-admin', module: 'get-started', path: () => '/admin', drawn: 'ol' },
    { name: 'accounts', as: 'project-admin', module: 'accounts', path: () => '/apps', drawn: 'h2' },
    {
      name: 'gadget-edit',
      as: 'agent-a',
      module: 'attainment',
      path: () => '/dashboard?configure=attainment',
      drawn: 'form',
    },
    {
      name: 'byline',
      as: 'agent-a',
      module: 'report-byline',
      path: () => report,
      drawn: 'button',
      open: 'details.byline summary',
    },
    { name: 'gadgets', as: 'agent-a', module: 'attainment', path: () => '/dashboard', drawn: 'button, p' },
    { name: 'summary', as: 'client-a', module: 'sla-summary', path: () => summary, drawn: 'h1, h2' },
  ];

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    await createAccounts(desk);
    const promised = { response: 95, resolution: 90, report: 100 };
    await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour', promised });
    closed = await desk.createIssue('Fatal', { summary: 'The shop is down' });
    await desk.site.advance(10 * MINUTE);
    await desk.addComment(AGENT, closed, 'We are looking into it.');
    await desk.site.advance(5 * HOUR);
    await desk.moveIssue(closed, 'Done');
    const waiting = await desk.createIssue('Critical', { summary: 'Invoices print blank' });
    await desk.moveIssue(waiting, 'Waiting for client');
    const { url } = (await desk.callPanel(closed, 'showReport')) as ReportStatus;
    report = new URL(url ?? '', desk.site.address).pathname;
    open = await desk.createIssue('Critical', { summary: 'Orders do not reach the warehouse' });
    await desk.site.advance(20 * MINUTE);
    await desk.recordEvent(open, { kind: 'contact', channel: 'phone' });
    await desk.recordEvent(open, { kind: 'estimate', minutes: 720, budget: '900 CAD' });
    await desk.site.advance(5 * HOUR);
    visit = await BrowserVisit.to(desk.site, { as: 'client-a', width: 1440 });
    page = visit.page;
    await page.goto(`${desk.site.address}/wiki/spaces/HARBOUR`);
    await page.getByRole('button', { name: 'Add a page with this macro' }).click();
    summary = new URL(page.url()).pathname;
  }, 120_000);

  afterAll(() => visit.close());

  /** Who reads, as the site's menu says it to the browser. */
  const signIn = (as: string) =>
    page.context().addCookies([{ name: 'as', value: `712020:${as}`, url: desk.site.address }]);

  /** Its frame, in sight, before anything is drawn in it. */
  const comeTo = async ({ module, path, open: unfold, press }: Place) => {
    await page.goto(desk.site.address + path());
    if (unfold) await page.locator(unfold).first().click();
    await page.locator(`iframe[data-module="${module}"]`).scrollIntoViewIfNeeded();
    const frame = page.frameLocator(`iframe[data-module="${module}"]`);
    if (press) await frame.locator(press).click();
    return frame;
  };

  const faultsIn = async (place: Place, locale: string) => {
    const frame = await comeTo(place);
    await frame.locator(place.drawn).first().waitFor();
    return listFaultsOfLooks(page, `every-${place.name}-${locale.slice(0, 2)}`);
  };

  test.each(places.map((place) => [place.name, place] as const))(
    '%s',
    async (_name, place) => {
      await signIn(place.as);
      const faults: string[] = [];
      for (const locale of LOCALES) {
        desk.site.speak(`712020:${place.as}`, locale);
        faults.push(...(await faultsIn(place, locale)));
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  /** One of each kind: a page of a space, the panel, what stands in a dashboard and what stands in Confluence. They ask in one way. */
  const pages = places.filter(({ name }) => ['queue', 'panel', 'gadgets', 'summary'].includes(name));

  test.each(pages.map((place) => [place.name, place] as const))(
    '%s without a connection says so, and is there by itself once it is back',
    async (_name, place) => {
      await signIn(place.as);
      desk.site.speak(`712020:${place.as}`, 'en_US');
      await page.route('**/site/invoke', (route) => route.abort());
      const frame = await comeTo(place);
      await frame.getByText('Connection lost').first().waitFor();
      await page.unroute('**/site/invoke');
      await Promise.all(page.frames().map((one) => one.evaluate(() => dispatchEvent(new Event('online')))));
      await frame.locator(place.drawn).first().waitFor();
      await frame.getByText('Connection lost').first().waitFor({ state: 'detached' });
      visit.errors.length = 0;
    },
    30_000,
  );

  test('nothing was said to the console', () => {
    expect(visit.errors).toEqual([]);
  });
});

/** Every page of the app at three widths, in both languages and both colours: nothing is cut, nothing overlaps, no rule of access is broken. */
import type { Page } from 'playwright-core';
import { listLayoutFaults } from '../support/browser/layout';
import { createAccounts } from '../support/client-accounts';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

const WIDTHS = [1440, 1024, 390];
/** Layout knows no colours: each language in one of them, and each colour in one language. */
const LOOKS = [
  ['en_US', 'light'],
  ['fr_CA', 'dark'],
] as const;

interface Place {
  name: string;
  as: string;
  module: string;
  path(): string;
  /** What is there once the page is drawn. */
  drawn: string;
}

withBrowser('every page', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  let open: IssueRef;
  let closed: IssueRef;
  let summary: string;

  const places: Place[] = [
    {
      name: 'queue',
      as: 'agent-a',
      module: 'queue',
      path: () => '/projects/SUP/apps/queue',
      drawn: 'tbody tr',
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
    { name: 'accounts', as: 'project-admin', module: 'accounts', path: () => '/apps', drawn: 'h2' },
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

  /** What is wrong with a page, at each width; the rules of access at the widest and the narrowest. */
  async function faultsAt({ name, module, drawn }: Place, look: string): Promise<string[]> {
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1000 });
      const element = await page.waitForSelector(`iframe[data-module="${module}"]`);
      await element.scrollIntoViewIfNeeded();
      const frame = await element.contentFrame();
      await frame?.waitForSelector(drawn);
      await takePicture(page, `every-${name}-${look}-${width}`);
      const found = await listLayoutFaults(page);
      if (width !== 1024) found.push(...(await listViolations(page)));
      faults.push(...found.map((fault) => `${look} ${width}: ${fault}`));
    }
    return faults;
  }

  test.each(places.map((place) => [place.name, place] as const))(
    '%s',
    async (_name, place) => {
      const faults: string[] = [];
      for (const [locale, colours] of LOOKS) {
        await page.goto(`${desk.site.address}/site/mail`);
        await choosePreferences(page, { as: place.as, locale, colours });
        await page.goto(desk.site.address + place.path());
        faults.push(...(await faultsAt(place, locale.slice(0, 2))));
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  test('nothing was said to the console', () => {
    expect(visit.errors).toEqual([]);
  });
});

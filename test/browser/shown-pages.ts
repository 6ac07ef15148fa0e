/** A desk with something to see on each of the app's pages, and the way to each of them in a browser. */
import type { FrameLocator, Page } from 'playwright-core';
import type { ReportStatus } from '../../src/contract/report';
import { type Look, listFaultsOfLooks } from '../support/browser/looks';
import { createAccounts } from '../support/client-accounts';
import { openShownDesk } from '../support/site/browser-desk';
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

/** What there is to see. */
interface Shown {
  open: IssueRef;
  closed: IssueRef;
  summary: string;
  report: string;
}

export interface Place {
  name: string;
  as: string;
  module: string;
  path(shown: Shown): string;
  /** What is there once the page is drawn. */
  drawn: string;
  /** Another module that stands on the same page, and is looked at with it. */
  beside?: { module: string; drawn: string };
  /** What is unfolded to see it. */
  open?: string;
  /** What is pressed in the page to come to it. */
  press?: string;
}

export const PLACES: Place[] = [
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
  {
    name: 'panel',
    as: 'agent-a',
    module: 'panel',
    path: ({ open }) => `/browse/${open.key}`,
    drawn: '.clocks li',
  },
  {
    name: 'panel-closed',
    as: 'agent-a',
    module: 'panel',
    path: ({ closed }) => `/browse/${closed.key}`,
    drawn: '.clocks li',
  },
  {
    name: 'panel-client',
    as: 'client-a',
    module: 'panel',
    path: ({ open }) => `/browse/${open.key}`,
    drawn: '.clocks li',
  },
  {
    name: 'admin',
    as: 'site-admin',
    module: 'admin',
    path: () => '/admin',
    drawn: '#clients',
    beside: { module: 'get-started', drawn: 'ol' },
  },
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
    path: ({ report }) => report,
    drawn: 'button',
    open: 'details.byline summary',
  },
  { name: 'gadgets', as: 'agent-a', module: 'attainment', path: () => '/dashboard', drawn: 'button, p' },
  { name: 'summary', as: 'client-a', module: 'sla-summary', path: ({ summary }) => summary, drawn: 'h1, h2' },
];

export class ShownPages {
  private constructor(
    private readonly desk: Desk,
    readonly visit: BrowserVisit,
    private readonly shown: Shown,
  ) {}

  static async open(): Promise<ShownPages> {
    const desk = await openShownDesk('valtech');
    const issues = await createShownIssues(desk);
    const visit = await BrowserVisit.to(desk.site, { as: 'client-a', width: 1440 });
    await visit.page.goto(`${desk.site.address}/wiki/spaces/HARBOUR`);
    await visit.page.getByRole('button', { name: 'Add a page with this macro' }).click();
    const summary = new URL(visit.page.url()).pathname;
    return new ShownPages(desk, visit, { ...issues, summary });
  }

  get page(): Page {
    return this.visit.page;
  }

  /** Who reads, in which language: as the site's menu says it to the browser. */
  async signIn(as: string, locale: string): Promise<void> {
    const account = `712020:${as}`;
    this.desk.site.speak(account, locale);
    await this.page.context().addCookies([{ name: 'as', value: account, url: this.desk.site.address }]);
  }

  /** Its frame, in sight, before anything is drawn in it. */
  async comeTo({ module, path, open, press }: Place): Promise<FrameLocator> {
    await this.page.goto(this.desk.site.address + path(this.shown));
    if (open) await this.page.locator(open).first().click();
    await this.page.locator(`iframe[data-module="${module}"]`).scrollIntoViewIfNeeded();
    const frame = this.page.frameLocator(`iframe[data-module="${module}"]`);
    if (press) await frame.locator(press).click();
    return frame;
  }

  private waitForModule({ module, drawn }: { module: string; drawn: string }): Promise<void> {
    return this.page.frameLocator(`iframe[data-module="${module}"]`).locator(drawn).first().waitFor();
  }

  /** What is wrong with a page in the languages that are named: its layout in each width, its access in the looks that are listed. */
  async listFaults(place: Place, looks: Record<string, Look[]>): Promise<string[]> {
    const faults: string[] = [];
    for (const [locale, rulesIn] of Object.entries(looks)) {
      await this.signIn(place.as, locale);
      const frame = await this.comeTo(place);
      await frame.locator(place.drawn).first().waitFor();
      if (place.beside) await this.waitForModule(place.beside);
      faults.push(...(await listFaultsOfLooks(this.page, `every-${place.name}-${locale}`, { rulesIn })));
    }
    return faults;
  }
}

async function createShownIssues(desk: Desk): Promise<Omit<Shown, 'summary'>> {
  await createAccounts(desk);
  const promised = { response: 95, resolution: 90, report: 100 };
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour', promised });
  const closed = await desk.createIssue('Fatal', { summary: 'The shop is down' });
  await desk.site.advance(10 * MINUTE);
  await desk.addComment(AGENT, closed, 'We are looking into it.');
  await desk.site.advance(5 * HOUR);
  await desk.moveIssue(closed, 'Done');
  const waiting = await desk.createIssue('Critical', { summary: 'Invoices print blank' });
  await desk.moveIssue(waiting, 'Waiting for client');
  const { url } = (await desk.callPanel(closed, 'showReport')) as ReportStatus;
  const report = new URL(url ?? '', desk.site.address).pathname;
  const open = await desk.createIssue('Critical', { summary: 'Orders do not reach the warehouse' });
  await desk.site.advance(20 * MINUTE);
  await desk.recordEvent(open, { kind: 'contact', channel: 'phone' });
  await desk.recordEvent(open, { kind: 'estimate', minutes: 720, budget: '900 CAD' });
  await desk.site.advance(5 * HOUR);
  return { open, closed, report };
}

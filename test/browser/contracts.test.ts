/** The contract that judges an issue, as people see it: a column and a filter of the queue, a sentence of the panel, and "Why?". */

import { createFatal, openContractsDesk } from '../support/clients/three-contracts';
import { listViolations, takePicture, withBrowser } from '../support/site/browser';
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

withBrowser('the contract of an issue', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let gold: IssueRef;

  beforeAll(async () => {
    desk = await openContractsDesk({ port: 0 });
    gold = await createFatal(desk, { labels: ['vip'], summary: 'Checkout fails' });
    await createFatal(desk, { summary: 'Invoices print blank' });
    await desk.site.advance(HOUR + MINUTE);
    visit = await BrowserVisit.to(desk.site, { as: 'agent-a', width: 1440 });
  });
  afterAll(() => visit.close());

  test('the queue has a column of it, and narrows to one', async () => {
    const { page } = visit;
    await page.goto(`${desk.site.address}/projects/SUP/apps/queue`);
    const queue = page.frameLocator('iframe[data-module="queue"]');
    const rows = queue.locator('tbody tr:not(.group)');
    await rows.first().waitFor();
    expect(await queue.locator('tbody td.contract').allTextContents()).toEqual(
      expect.arrayContaining(['Gold', '–']),
    );
    await takePicture(page, 'queue-contracts');
    await queue.getByLabel('Contract', { exact: true }).selectOption('gold');
    expect(await rows.count()).toBe(1);
    expect(await listViolations(page)).toEqual([]);
  });

  test('a client in the administration leads to the contracts that name it', async () => {
    const { page } = visit;
    await page.context().addCookies([{ name: 'as', value: '712020:site-admin', url: desk.site.address }]);
    await page.goto(`${desk.site.address}/admin`);
    const admin = page.frameLocator('iframe[data-module="admin"]');
    await admin.getByRole('button', { name: 'Gold (SUP)' }).click();
    await page.waitForURL(/\/projects\/SUP\/settings#contracts$/);
    const scheme = page.frameLocator('iframe[data-module="scheme"]');
    await scheme.getByRole('heading', { name: 'Contracts, in order' }).waitFor();
    await page.context().addCookies([{ name: 'as', value: AGENT, url: desk.site.address }]);
  });

  test('the panel names it, and so does the ledger', async () => {
    const { page } = visit;
    await page.goto(`${desk.site.address}/browse/${gold.key}`);
    const panel = page.frameLocator('iframe[data-module="panel"]');
    const name = panel.getByText('Contract Gold.');
    await name.first().waitFor();
    await panel.getByRole('button', { name: /^Why/ }).click();
    await panel.locator('p.contract', { hasText: 'Gold, section 2' }).waitFor();
    await takePicture(page, 'panel-contract');
  });
});

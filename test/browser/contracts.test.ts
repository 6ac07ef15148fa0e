/** The contract that judges an issue, as people see it: a column and a filter of the queue, a sentence of the panel, and "Why?". */

import { createFatal, openContractsDesk } from '../support/clients/three-contracts';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
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

  test('a gadget of the dashboard is set to one, and draws its figures alone', async () => {
    const { page } = visit;
    await page.goto(`${desk.site.address}/dashboard`);
    const gadget = page.frameLocator('iframe[data-module="attainment"]');
    const place = page.getByRole('region', { name: 'Service levels: attainment' });
    const readCounts = async () => {
      await gadget.getByRole('button', { name: /^Show as a table/ }).click();
      const cells = gadget.locator('tbody tr').filter({ hasText: 'Fatal' }).locator('td.number');
      return (await cells.allTextContents()).slice(0, 2).map((text) => text.split(' ')[0]);
    };
    const configure = async (contract: string) => {
      await place.getByRole('link', { name: 'Configure' }).click();
      await gadget.getByLabel('Contract', { exact: true }).selectOption(contract);
      await gadget.getByLabel('Clock', { exact: true }).selectOption('response');
      await gadget.getByRole('button', { name: 'Save' }).click();
      await gadget.getByRole('region').waitFor();
    };
    await configure('');
    expect(await readCounts()).toEqual(['0', '2']);
    await configure('gold');
    expect(await readCounts()).toEqual(['0', '1']);
    await gadget.getByText('Client support, Gold').waitFor();
    await takePicture(page, 'gadget-contract');
    expect(await listViolations(page)).toEqual([]);
  });

  test.each([
    ['en_US', 'light'],
    ['fr_CA', 'dark'],
  ])('a client’s organization is searched by name, and named on its card: %s, %s', async (locale, colours) => {
    const { page } = visit;
    const isEnglish = locale === 'en_US';
    if (isEnglish) desk.site.changeJira({ kind: 'add-organization', organization: 'Acme Norway' });
    await page.goto(desk.site.address);
    await choosePreferences(page, { as: 'site-admin' });
    await choosePreferences(page, { locale, colours });
    await page.goto(`${desk.site.address}/admin`);
    const admin = page.frameLocator('iframe[data-module="admin"]');
    await admin.getByRole('button', { name: isEnglish ? 'Edit Acme' : 'Modifier Acme' }).click();
    if (isEnglish) {
      await admin.getByLabel('Organizations of this client, in service spaces').last().fill('norw');
      await admin.getByRole('option', { name: 'Acme Norway' }).click();
    }
    await admin.getByText('Acme Norway').first().waitFor();
    await takePicture(page, `client-organizations-${locale}`);
    expect(await listViolations(page, '[aria-labelledby="clients"]')).toEqual([]);
    await admin
      .getByRole('button', { name: isEnglish ? 'Save' : 'Enregistrer' })
      .first()
      .click();
    const card = isEnglish ? 'Organizations: Acme Norway' : 'Organisations\u00a0: Acme Norway';
    await admin.getByText(card).waitFor();
    await page.goto(desk.site.address);
    await choosePreferences(page, { locale: 'en_US', colours: 'light' });
    await choosePreferences(page, { as: 'agent-a' });
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

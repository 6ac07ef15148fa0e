/** The report beside the queue and its four figures on a dashboard: as charts, as tables, as searches, in both languages. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createAccounts } from '../support/client-accounts';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { AGENT, type Desk, HOUR, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

const DAY = 24 * HOUR;

withBrowser('the figures of a project', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  const getAppFrame = (module: string) => page.frameLocator(`iframe[data-module="${module}"]`);
  const getReportFrame = () => getAppFrame('queue');
  const openReport = async (tab: string) => {
    await page.goto(`${desk.site.address}/projects/SUP/apps/queue`);
    await getReportFrame().getByRole('button', { name: tab, exact: true }).click();
    await getReportFrame().getByRole('region').first().waitFor();
  };

  beforeAll(async () => {
    desk = await openShownDesk('valtech', '2025-06-26T12:00:00Z');
    desk.site.disturb({ skip: 1 });
    for (let week = 0; week < 8; week += 1) {
      const fatal = await desk.createIssue('Fatal', { summary: '=Label printing stopped' });
      const critical = await desk.createIssue('Critical', { summary: 'Checkout fails' });
      if (week % 3 !== 1) await desk.addComment(AGENT, fatal, 'On it.');
      await desk.site.advance(5 * HOUR);
      if (week % 4 !== 2) await desk.moveIssue(critical, 'Done');
      await desk.moveIssue(fatal, 'Done');
      await desk.site.advance(DAY);
    }
    await desk.createIssue('Minor', { summary: 'Wrong tax on two provinces' });
    desk.site.disturb({});
    await desk.site.advance(10 * MINUTE);
    visit = await BrowserVisit.to(desk.site, { as: 'agent-a', width: 1440 });
    page = visit.page;
  }, 180_000);

  afterAll(async () => {
    await visit.close();
  });

  test('the report draws four figures, each with its table', async () => {
    await openReport('Report');
    const names = await getReportFrame().getByRole('region').locator('h2').allTextContents();
    expect(names).toEqual([
      'Goals met, by month and severity',
      'What falls due next',
      'Breaches by cause and responsible party',
      'Incident reports, by month',
      'How long it took',
    ]);
    await takePicture(page, 'report');
    expect(await listViolations(page)).toEqual([]);
    for (let left = 3; left > 0; left -= 1)
      await getReportFrame()
        .getByRole('button', { name: /^Show as a table/ })
        .first()
        .click();
    expect(await getReportFrame().getByRole('table').count()).toBe(4);
    await takePicture(page, 'report-tables');
    expect(await listViolations(page)).toEqual([]);
  });

  test('a figure of a table opens the search with as many issues', async () => {
    await openReport('Report');
    const attainment = getReportFrame().getByRole('region', { name: 'Goals met, by month and severity' });
    await attainment.getByRole('button', { name: /^Show as a table/ }).click();
    const cell = attainment.getByRole('button', { name: /Fatal, Breached$/ }).first();
    await cell.click();
    await page.waitForURL('**/search?jql=*');
    expect(await page.locator('#issues tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('#issues').textContent()).toMatch(/breached \w+ \d/);
  });

  test('a period and a clock narrow the figures', async () => {
    await openReport('Report');
    const attainment = getReportFrame().getByRole('region', { name: 'Goals met, by month and severity' });
    const bars = attainment.getByRole('link');
    const all = await bars.count();
    await getReportFrame().getByRole('combobox', { name: 'From' }).selectOption({ index: 0 });
    await attainment.getByRole('link', { name: /^Jun/ }).waitFor({ state: 'detached' });
    expect(await bars.count()).toBeLessThan(all);
    const clock = getReportFrame().getByRole('combobox', { name: 'Clock' });
    expect(await clock.locator('option').allTextContents()).toEqual([
      ...['All clocks', 'Response', 'Resolution', 'Incident report'],
    ]);
    const searches = () => bars.evaluateAll((links) => links.map((link) => link.getAttribute('href')).join());
    const ofEvery = await searches();
    await clock.selectOption('response');
    expect(await searches()).not.toBe(ofEvery);
  });

  test.each([
    'CSV',
    'XLSX',
  ])('a period is exported as %s, built in the page and saved by a click', async (kind) => {
    await openReport('Report');
    const box = getReportFrame().getByRole('region', { name: 'Export work items with clocks and ledgers' });
    await box.getByRole('button', { name: kind }).click();
    const links = box.getByRole('link', { name: /^Save SUP-/ });
    const link = links.first();
    await link.waitFor();
    expect(await links.count()).toBe(kind === 'CSV' ? 2 : 1);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(
      kind === 'CSV' ? 'SUP-2025-02-2025-07-clocks.csv' : 'SUP-2025-02-2025-07.xlsx',
    );
    const file = readFileSync(await download.path());
    if (kind === 'XLSX') expect(file.subarray(0, 2).toString()).toBe('PK');
    else expect(file.toString()).toContain("\r\nSUP-2,'=Label printing stopped,Fatal,Fatal,Done,");
    expect(await listViolations(page)).toEqual([]);
  });

  test('the report tells a client’s time bank, availability and satisfaction', async () => {
    await createAccounts(desk);
    await openReport('Report');
    const row = getReportFrame().getByRole('row', { name: /^Harbour/ });
    await row.getByText('10 h', { exact: true }).waitFor();
    expect(await row.textContent()).toMatch(/99.50\s% over 30 days/);
    await getReportFrame().getByText('4.50 of 5', { exact: false }).first().waitFor();
    await takePicture(page, 'report-accounts');
    expect(await listViolations(page)).toEqual([]);
  });

  test('a gadget shows the only space there is, is chosen one for, and draws in French and in the dark', async () => {
    const title = 'attainment';
    await page.goto(`${desk.site.address}/dashboard`);
    await getAppFrame(title).getByRole('region').waitFor();
    await getAppFrame(title).getByText('Client support').waitFor();
    await takePicture(page, 'gadgets-unset');
    await page
      .getByRole('region', { name: 'Service levels: attainment' })
      .getByRole('link', { name: 'Configure' })
      .click();
    expect(await getAppFrame(title).getByLabel('Space').locator('option:checked').textContent()).toBe(
      'Client support',
    );
    expect(await getAppFrame(title).getByLabel('Months').locator('option').first().textContent()).toBe(
      'Last month',
    );
    await getAppFrame(title).getByLabel('Months').selectOption('12');
    await getAppFrame(title).getByRole('button', { name: 'Save' }).click();
    await getAppFrame(title).getByRole('region').waitFor();
    await takePicture(page, 'gadget');
    expect(await listViolations(page)).toEqual([]);
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await getAppFrame(title)
      .getByRole('heading', { name: 'Objectifs respectés, par mois et gravité' })
      .waitFor();
    await takePicture(page, 'gadget-french-dark');
    expect(await listViolations(page)).toEqual([]);
    await openReport('Rapport');
    await takePicture(page, 'report-french-dark');
    expect(await listViolations(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

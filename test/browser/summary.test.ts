/** The summary in a client's Confluence space: drawn and as a table, in both languages, light and dark, saved as a file. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readSheets } from '../support/browser/workbook';
import { createAccounts } from '../support/client-accounts';
import {
  type Browser,
  choosePreferences,
  listViolations,
  openBrowser,
  openPage,
  takePicture,
  withBrowser,
} from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { AGENT, type Desk, HOUR, MINUTE, SITE_ADMIN } from '../support/site/desk';

withBrowser('the summary of a client’s space', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const getAppFrame = () => page.frameLocator('iframe[data-module="sla-summary"]');
  const callAdmin = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey, payload });

  async function fillHistory(): Promise<void> {
    const quick = await desk.createIssue('Fatal', { summary: 'The shop is down' });
    await desk.site.advance(10 * MINUTE);
    await desk.addComment(AGENT, quick, 'We are looking into it.');
    await desk.site.advance(HOUR);
    await desk.moveIssue(quick, 'Done');
    const slow = await desk.createIssue('Critical', { summary: 'Orders do not reach the warehouse' });
    await desk.site.advance(6 * HOUR);
    await desk.addComment(AGENT, slow, 'We are looking into it.');
    await desk.moveIssue(slow, 'Done');
  }

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    await fillHistory();
    const promised = { response: 95, resolution: 90, report: 100 };
    await createAccounts(desk);
    await callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour', promised });
    browser = await openBrowser();
    page = await openPage(browser, troubles, 1280);
    page.setDefaultTimeout(15_000);
    await page.goto(`${desk.site.address}/wiki/spaces/HARBOUR`);
    await choosePreferences(page, { as: 'client-a' });
    await page.getByRole('button', { name: 'Add a page with this macro' }).click();
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('it stands on the page with its drawing and the same figures as a table', async () => {
    await getAppFrame().getByRole('heading', { name: 'Service levels for Harbour' }).waitFor();
    await getAppFrame().getByRole('img', { name: 'Resolution by month' }).waitFor();
    const row = getAppFrame().getByRole('row', { name: /^Resolution/ });
    expect(await row.getByText('50 %').first().isVisible()).toBe(true);
    await getAppFrame().getByText('4.50 of 5', { exact: false }).first().waitFor();
    await takePicture(page, 'summary');
    expect(await listViolations(page)).toEqual([]);
  });

  test('it is saved as a file for a spreadsheet', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      getAppFrame().getByRole('button', { name: 'Export' }).click(),
    ]);
    const sheets = readSheets(readFileSync(await download.path()));
    expect(Object.keys(sheets)).toEqual([
      ...['Promises', 'Incidents', 'Billing and availability', 'Satisfaction', 'Incident reports'],
    ]);
    for (const [heads = [], ...rows] of Object.values(sheets))
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(heads.length);
    expect(sheets.Promises).toContainEqual(['Resolution', '2025-06', '90', '1', '2']);
    expect(sheets['Incident reports']?.flat()).toContain('The shop is down');
    const accounts = sheets['Billing and availability'];
    expect(accounts).toContainEqual(['Time bank, minutes left', '600']);
    expect(accounts?.find(([name]) => name?.startsWith('Availability, last 30 days'))?.[2]).toBe('99.5');
    expect(sheets.Satisfaction).toContainEqual(['Whole period', '4.5', '6.36', '2']);
  });

  test('it reads in French, in the dark, and on a phone', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await getAppFrame().getByRole('heading', { name: 'Niveaux de service de Harbour' }).waitFor();
    await getAppFrame().getByRole('cell', { name: 'Critique' }).waitFor();
    await takePicture(page, 'summary-french-dark');
    expect(await listViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await getAppFrame().getByRole('heading', { name: 'Engagements tenus, par mois' }).waitFor();
    const overflow = await page
      .frames()[1]
      ?.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });

  test('an exported page has the tables and no macro', async () => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.getByRole('link', { name: 'Telle qu’exportée' }).click();
    await page.getByRole('columnheader', { name: 'Promise' }).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('a closed issue’s link is opened, a number is pressed, and the client’s vote counts once', async () => {
    const issue = await desk.createIssue('Minor');
    await desk.site.advance(MINUTE);
    await desk.moveIssue(issue, 'Done');
    await desk.site.advance(MINUTE);
    await page.goto(`${desk.site.address}/browse/${issue.key}`);
    await page.getByRole('link', { name: 'Answer the survey' }).click();
    await page.getByRole('heading', { name: /^How satisfied are you/ }).waitFor();
    await takePicture(page, 'survey');
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '4 Satisfied' }).click();
    await page.getByText('Thank you. Your answer was recorded.').waitFor();
    await page.reload();
    await page.getByText('your answer was recorded before').waitFor();
  });
});

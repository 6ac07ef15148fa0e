/** The page of a project's accounts: a bank below zero is seen at once, each line says why, a month is sent from it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { TermsAnswer } from '../../src/contract/clients/client-terms';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { AGENT, type Desk, MINUTE, SITE_ADMIN } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

withBrowser('the accounts of a project', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  const getAppFrame = () => page.frameLocator('iframe[data-module="accounts"]');
  const callAdmin = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey, payload });

  beforeAll(async () => {
    desk = await openShownDesk('tracktik');
    const clientFields = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
    await callAdmin('saveClient', { id: null, name: 'Acme', ...clientFields, projects: ['SUP'] });
    const { presets } = (await callAdmin('showTerms', {})) as TermsAnswer;
    const terms = { billing: presets.billing.altilogix, availability: presets.availability.tracktik };
    await callAdmin('saveTerms', { client: 'acme', ...terms });
    const issue = await desk.createIssue('Critical', { summary: 'Invoices print blank' });
    const path = `/rest/api/3/issue/${issue.key}/worklog`;
    await desk.askJira(AGENT, 'POST', path, { timeSpentSeconds: 65 * 60 });
    const old = {
      project: 'SUP',
      accountId: '712020:client-a',
      summary: 'The till stands still',
      status: 'To Do',
      priority: 'Critical',
    };
    desk.site.changeJira({ kind: 'import-issue', ...old, created: '2025-05-20T14:00:00Z' });
    await desk.site.advance(2 * MINUTE);
    visit = await BrowserVisit.to(desk.site, { as: 'project-admin' });
    page = visit.page;
    await page.goto(`${desk.site.address}/apps`);
  });

  afterAll(async () => {
    await visit.close();
  });

  test('hours are bought by hand, and the balance and its lines follow', async () => {
    await getAppFrame().getByText('Enter by hand').click();
    await getAppFrame().getByLabel('Date').fill('2025-06-01');
    await getAppFrame().getByLabel('Hours bought').fill('1');
    await getAppFrame().getByRole('button', { name: 'Enter', exact: true }).click();
    await getAppFrame().getByRole('alert').filter({ hasText: 'overdrawn' }).waitFor();
    await getAppFrame()
      .getByRole('cell', { name: /rounded up/ })
      .waitFor();
    await getAppFrame().getByRole('img', { name: 'The last 90 days, day by day' }).waitFor();
    await takePicture(page, 'accounts');
    expect(await listViolations(page)).toEqual([]);
  });

  test('the statement is saved as a file, each line with its reason', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      getAppFrame().getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('rounded up');
    expect(download.suggestedFilename()).toBe('acme-2025-06.csv');
  });

  test('a month is drafted, each miss explained, approved and sent', async () => {
    const months = getAppFrame().getByRole('region', { name: 'Monthly statements of Acme' });
    await months.getByRole('button', { name: 'Draft it now' }).click();
    const reason = months.getByLabel(/The till stands still/).first();
    await reason.fill('The maker had to be called.');
    await months.getByRole('button', { name: 'Save the reason' }).first().click();
    await months.getByText(/Goals missed: [1-9]/).waitFor();
    await takePicture(page, 'statement-review');
    expect(await listViolations(page)).toEqual([]);
    await months.getByRole('button', { name: 'Send for review' }).click();
    await months.getByText(/Sent for review by Project admin/).waitFor();
    const steps = months.getByRole('list', { name: 'Steps of the statement' });
    expect(await steps.locator('[aria-current]').innerText()).toContain('In review');
    await takePicture(page, 'statement-in-review');
    expect(await listViolations(page)).toEqual([]);
    await months.getByRole('button', { name: 'Approve it as it is' }).click();
    await months.getByRole('button', { name: 'Send the month' }).click();
    await months.getByRole('button', { name: 'Close the month and send it' }).click();
    await months.getByRole('button', { name: 'Draft it again' }).waitFor({ state: 'detached' });
    expect(await reason.inputValue()).toBe('The maker had to be called.');
  });

  test('it reads in French, in the dark, and on a phone', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await getAppFrame().getByRole('heading', { name: 'Banque d’heures de Acme' }).waitFor();
    await getAppFrame()
      .getByText(/Approuvé par Project admin/)
      .waitFor();
    await getAppFrame()
      .getByRole('cell', { name: /arrondies/ })
      .waitFor();
    await takePicture(page, 'accounts-french-dark');
    expect(await listViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const frame = page.frames().find((candidate) => candidate.url().includes('/accounts/'));
    const overflow = await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(visit.errors).toEqual([]);
  });
});

/** The page of a project's accounts: a bank below zero is seen at once, each line says why, a month is sent from it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { TermsAnswer } from '../../src/contract/client-terms';
import { picture, prefer, violations, withBrowser } from '../support/site/browser';
import { AGENT, type Desk, MINUTE, SITE_ADMIN } from '../support/site/desk';
import { shownDesk } from '../support/site/shown-desk';
import { Visit } from '../support/site/visit';

withBrowser('the accounts of a project', () => {
  let desk: Desk;
  let visit: Visit;
  let page: Page;
  const app = () => page.frameLocator('iframe[data-module="accounts"]');
  const admin = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey, payload });

  beforeAll(async () => {
    desk = await shownDesk('tracktik');
    const told = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
    await admin('saveClient', { id: null, name: 'Acme', ...told, projects: ['SUP'] });
    const { presets } = (await admin('showTerms', {})) as TermsAnswer;
    const terms = { billing: presets.billing.altilogix, availability: presets.availability.tracktik };
    await admin('saveTerms', { client: 'acme', ...terms });
    const issue = await desk.create('Critical', { summary: 'Invoices print blank' });
    const path = `/rest/api/3/issue/${issue.key}/worklog`;
    await desk.jira(AGENT, 'POST', path, { timeSpentSeconds: 65 * 60 });
    await desk.site.advance(2 * MINUTE);
    visit = await Visit.to(desk.site, { as: 'project-admin' });
    page = visit.page;
    await page.goto(`${desk.site.address}/apps`);
  });

  afterAll(async () => {
    await visit.leave();
  });

  test('hours are bought by hand, and the balance and its lines follow', async () => {
    await app().getByText('Enter by hand').click();
    await app().getByLabel('Date').fill('2025-06-01');
    await app().getByLabel('Hours bought').fill('1');
    await app().getByRole('button', { name: 'Enter', exact: true }).click();
    await app().getByRole('alert').filter({ hasText: 'overdrawn' }).waitFor();
    await app()
      .getByRole('cell', { name: /rounded up/ })
      .waitFor();
    await app().getByRole('img', { name: 'The last 90 days, day by day' }).waitFor();
    await picture(page, 'accounts');
    expect(await violations(page)).toEqual([]);
  });

  test('the statement is saved as a file, each line with its reason', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      app().getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('rounded up');
    expect(download.suggestedFilename()).toBe('acme-2025-06.csv');
  });

  test('a month that is not over is refused with a sentence', async () => {
    await app().getByRole('button', { name: 'Send the month' }).click();
    await app().getByRole('button', { name: 'Close the month and send it' }).click();
    await app().getByText('2025-06 is not over yet.').waitFor();
  });

  test('it reads in French, in the dark, and on a phone', async () => {
    await prefer(page, { locale: 'fr_CA', colours: 'dark' });
    await app().getByRole('heading', { name: 'Banque d’heures de Acme' }).waitFor();
    await app()
      .getByRole('cell', { name: /arrondies/ })
      .waitFor();
    await picture(page, 'accounts-french-dark');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const frame = page.frames().find((one) => one.url().includes('/accounts/'));
    const overflow = await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(visit.troubles).toEqual([]);
  });
});

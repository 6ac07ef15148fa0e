/** A desk that must report early: the stages of a law are chosen on the scheme page, and told and followed on the panel. */
import type { Page } from 'playwright-core';
import { listLayoutFaults } from '../support/browser/layout';
import { openSection } from '../support/browser/sections';
import {
  type Browser,
  choosePreferences,
  listViolations,
  openBrowser,
  openPage,
  withBrowser,
} from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import type { Desk } from '../support/site/desk';

withBrowser('the stages of an incident report', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const getScheme = () => page.frameLocator('iframe[data-module="scheme"]');
  const getPanel = () => page.frameLocator('iframe[data-module="panel"]');

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    browser = await openBrowser();
    page = await openPage(browser, []);
    page.setDefaultTimeout(15_000);
    await page.goto(desk.site.address);
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('an administrator takes over the stages of NIS2, reads that they are a helper, and saves', async () => {
    await choosePreferences(page, { as: 'project-admin', locale: 'en_US', colours: 'light' });
    await page.goto(`${desk.site.address}/projects/SUP/settings`);
    await openSection(getScheme(), 'report');
    await getScheme().getByLabel('Due', { exact: true }).selectOption({ label: 'NIS2, Article 23' });
    await getScheme().getByText('A helper, not legal advice', { exact: false }).waitFor();
    await getScheme()
      .getByText('Final report: one month from “Incident notification”.', { exact: false })
      .waitFor();
    expect(await listLayoutFaults(page)).toEqual([]);
    await getScheme().getByRole('button', { name: 'Save as version 2' }).click();
    await getScheme().getByRole('button', { name: 'Save as version 2' }).waitFor({ state: 'hidden' });
  });

  test('an administrator makes them stages of one’s own, changes one and adds another, and saves', async () => {
    const field = (name: string) => getScheme().getByLabel(name, { exact: true });
    await field('Due').selectOption({ label: 'in stages of your own' });
    await getScheme().getByText('Stage 1: Early warning').click();
    await field('Length').first().fill('12');
    await field('Recipients, in words for the team').first().fill('the national CSIRT');
    await getScheme().getByRole('button', { name: 'Add a stage' }).click();
    await getScheme().getByText('Stage 4: New stage').click();
    await getScheme().getByRole('button', { name: 'Move Stage 4: New stage up' }).click();
    await getScheme().getByRole('button', { name: 'Remove Stage 3: New stage' }).click();
    await field('Languages of the report').selectOption({ label: 'English and French' });
    expect(await listLayoutFaults(page)).toEqual([]);
    expect(await listViolations(page)).toEqual([]);
    await getScheme().getByRole('button', { name: 'Save as version 3' }).click();
    await getScheme().getByRole('button', { name: 'Save as version 3' }).waitFor({ state: 'hidden' });
    await page.reload();
    await openSection(getScheme(), 'report');
    await getScheme().getByText('Stage 1: Early warning').click();
    expect(await field('Length').first().inputValue()).toBe('12');
    expect(await field('Languages of the report').inputValue()).toBe('en fr');
  });

  test('the team says when it became aware, sees when each stage is due, and marks one as sent', async () => {
    const issue = await desk.createIssue('Fatal');
    await choosePreferences(page, { as: 'agent-a', locale: 'en_US', colours: 'light' });
    await page.goto(`${desk.site.address}/browse/${issue.key}`);
    await getPanel().getByRole('button', { name: 'Became aware…' }).click();
    await getPanel().getByRole('button', { name: 'Record', exact: true }).click();
    await getPanel()
      .getByText(/Early warning: due /)
      .waitFor();
    await desk.site.advance(60_000);
    await page.reload();
    await getPanel().getByRole('button', { name: 'Open the document: Early warning' }).waitFor();
    await page
      .getByRole('link', { name: `${issue.key}: report stage 1` })
      .first()
      .waitFor();
    await getPanel().getByRole('button', { name: 'Mark as sent: Early warning' }).click();
    await getPanel().getByRole('button', { name: 'Record', exact: true }).click();
    await getPanel()
      .getByText(/Early warning: sent /)
      .waitFor();
    expect(await listViolations(page)).toEqual([]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Site } from '../../local/running/running-site';
import { startSite } from '../../local/site';
import {
  type Browser,
  choosePreferences,
  listViolations,
  openBrowser,
  openPage,
  takePicture as pictureOf,
  withBrowser,
} from '../support/site/browser';

withBrowser('a person at the embedded site', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'sablier-'));
  const troubles: string[] = [];

  beforeAll(async () => {
    site = await startSite({
      dataFile: join(folder, 'site.db'),
      now: '2025-06-05T14:00:00Z',
      port: 0,
      running: true,
    });
    browser = await openBrowser();
    page = await openPage(browser, troubles);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const getPanelFrame = () => page.frameLocator('iframe[title="Sablier"]');
  const getClock = (name: string) => getPanelFrame().locator(`[data-clock="${name}"]`);
  const takePicture = (name: string) => pictureOf(page, name);
  const signInAs = (name: string) => choosePreferences(page, { as: name });

  async function create(summary: string): Promise<void> {
    await page.goto(`${site.address}/projects/SUP`);
    await page.getByLabel('Summary').fill(summary);
    await page.getByLabel('Priority').selectOption({ label: 'Fatal' });
    await page.getByRole('button', { name: 'Create' }).click();
  }

  test('a project admin chooses the first scheme in the project’s settings, and the panel is there', async () => {
    await page.goto(site.address);
    await signInAs('project-admin');
    await create('Set up the service levels');
    const issue = page.url();
    expect(await page.locator('iframe[data-module="panel"]').count()).toBe(0);
    await page.goto(`${site.address}/projects/SUP/settings`);
    const settings = page.frameLocator('iframe[data-module="scheme"]');
    await settings.getByText('Valtech client support').first().click();
    await settings.getByRole('button', { name: 'Save as version 1' }).click();
    await settings.getByText('Version 1').first().waitFor();
    await page.goto(issue);
    await getClock('response').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await takePicture('scheme-chosen');
  });

  test('a fatal ticket counts down, second by second', async () => {
    await signInAs('client-a');
    await create('The cart does not work');
    const left = getClock('response').locator('.left');
    await left.waitFor();
    const first = await left.textContent();
    expect(first).toMatch(/1[45]\smin/);
    await left.filter({ hasNotText: first ?? '' }).waitFor();
    await takePicture('counting');
    expect(await listViolations(page)).toEqual([]);
  });

  test('a team member’s public word meets the response, and time passing breaches the resolution', async () => {
    await signInAs('agent-a');
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Comment', { exact: true }).fill('We see the problem and are looking into it.');
    await page.getByRole('button', { name: 'Add comment' }).click();
    await getPanelFrame().locator('[data-clock="response"][data-state="met"]').waitFor();
    for (let hour = 0; hour < 5; hour += 1) await page.getByRole('button', { name: '+1 h' }).click();
    await getPanelFrame().locator('[data-clock="resolution"][data-state="breached"]').waitFor();
    await takePicture('breached');
  });

  test('the same ticket reads in French and in the dark', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await getPanelFrame().getByText('Dépassé').first().waitFor();
    expect(await getPanelFrame().locator('html').getAttribute('data-color-mode')).toBe('dark');
    await takePicture('breached-french-dark');
    expect(await listViolations(page)).toEqual([]);
    await choosePreferences(page, { locale: 'en_US', colours: 'light' });
  });

  test('closing drafts the report, and the team reads it', async () => {
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: '+15 min' }).click();
    await page.getByRole('link', { name: /incident report/ }).click();
    // the page stands there before its text is written
    const timeline = page.getByRole('heading', { name: 'Timeline' });
    while (!(await timeline.isVisible())) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    expect(await page.locator('main').textContent()).toContain('We see the problem and are looking into it.');
    await takePicture('report');
  });

  test('the line under the page’s title opens on where the report stands, light and dark', async () => {
    const line = page.locator('details').first();
    await line.locator('summary').click();
    const app = line.frameLocator('iframe');
    await app.getByText(/still to be written by a person/).waitFor();
    await app.getByRole('button', { name: 'Send for review' }).waitFor();
    await takePicture('report-byline');
    expect(await listViolations(page)).toEqual([]);
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await line.locator('summary').click();
    await app.getByText(/à écrire par une personne/).waitFor();
    expect(await listViolations(page)).toEqual([]);
    await choosePreferences(page, { locale: 'en_US', colours: 'light' });
  });

  test('the report is sent for review, blanks and all, and approved in the panel', async () => {
    await page.goto(`${site.address}/browse/SUP-2`);
    await getPanelFrame().getByRole('button', { name: 'Send for review' }).click();
    await getPanelFrame().getByText('still blank').waitFor();
    await getPanelFrame().getByRole('button', { name: 'Send anyway' }).click();
    await getPanelFrame().getByRole('button', { name: 'Approve' }).click();
    await getPanelFrame().getByText('The incident report is approved.').waitFor();
    const column = page.frameLocator('iframe[data-module="context"]');
    await column.getByText('The incident report is approved.').waitFor({ timeout: 10_000 });
    await takePicture('report-approved');
  });

  test('no page said anything to the console', () => {
    expect(troubles).toEqual([]);
  });
});

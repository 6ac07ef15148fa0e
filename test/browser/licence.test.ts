/** What people see where the app has no licence: each page says so, in their language, and shows everything all the same. */
import type { Page } from 'playwright-core';
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
import { type Desk, type IssueRef, MINUTE } from '../support/site/desk';

withBrowser('a site without a licence', () => {
  let desk: Desk;
  let issue: IssueRef;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const frame = (module: string) => page.frameLocator(`iframe[data-module="${module}"]`);
  const open = (path: string) => page.goto(`${desk.site.address}${path}`);

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    issue = await desk.createIssue('Fatal');
    await desk.site.advance(MINUTE);
    desk.site.changeLicence('missing');
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    page.setDefaultTimeout(10_000);
    await page.goto(desk.site.address);
  });
  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('the panel says so over its clocks, and no more once there is one', async () => {
    await open(`/browse/${issue.key}`);
    await frame('panel').getByText('Sablier has no licence on this site').waitFor();
    await frame('panel').locator('[data-clock="response"]').waitFor();
    await takePicture(page, 'licence-panel');
    expect(await listViolations(page)).toEqual([]);
    desk.site.changeLicence('active');
    await page.reload();
    await frame('panel').locator('[data-clock="response"]').waitFor();
    expect(await frame('panel').locator('.licence').count()).toBe(0);
    desk.site.changeLicence('missing');
  });

  test('so does the administration, and in French the settings of a project', async () => {
    await choosePreferences(page, { as: 'site-admin' });
    await open('/admin');
    await frame('admin').getByText('Sablier has no licence on this site').waitFor();
    await frame('admin').getByRole('heading', { name: 'Health' }).waitFor();
    await takePicture(page, 'licence-admin');
    await choosePreferences(page, { as: 'project-admin' });
    await choosePreferences(page, { locale: 'fr_CA' });
    await open('/projects/SUP/settings');
    await frame('scheme').getByText('Sablier n’a pas de licence sur ce site').waitFor();
    expect(await listViolations(page)).toEqual([]);
  });

  test('nothing was said to the console', () => expect(troubles).toEqual([]));
});

/** What people see where the app has no licence: each page says so, in their language, and shows everything all the same. */
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, picture, prefer, violations, withBrowser } from '../support/site/browser';
import { type Desk, type IssueRef, MINUTE } from '../support/site/desk';
import { shownDesk } from '../support/site/shown-desk';

withBrowser('a site without a licence', () => {
  let desk: Desk;
  let issue: IssueRef;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const frame = (module: string) => page.frameLocator(`iframe[data-module="${module}"]`);
  const open = (path: string) => page.goto(`${desk.site.address}${path}`);

  beforeAll(async () => {
    desk = await shownDesk('valtech');
    issue = await desk.create('Fatal');
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
    await picture(page, 'licence-panel');
    expect(await violations(page)).toEqual([]);
    desk.site.changeLicence('active');
    await page.reload();
    await frame('panel').locator('[data-clock="response"]').waitFor();
    expect(await frame('panel').locator('.licence').count()).toBe(0);
    desk.site.changeLicence('missing');
  });

  test('so does the administration, and in French the settings of a project', async () => {
    await prefer(page, { as: 'site-admin' });
    await open('/admin');
    await frame('admin').getByText('Sablier has no licence on this site').waitFor();
    await frame('admin').getByRole('heading', { name: 'Health' }).waitFor();
    await picture(page, 'licence-admin');
    await prefer(page, { as: 'project-admin' });
    await prefer(page, { locale: 'fr_CA' });
    await open('/projects/SUP/settings');
    await frame('scheme').getByText('Sablier n’a pas de licence sur ce site').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('nothing was said to the console', () => expect(troubles).toEqual([]));
});

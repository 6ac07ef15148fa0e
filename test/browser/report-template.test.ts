/** The template of incident reports on the scheme page: an example follows what is changed, and what cannot be is told beside it. */
import type { Page } from 'playwright-core';
import { listLayoutFaults } from '../support/browser/layout';
import { openSection } from '../support/browser/sections';
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
import type { Desk } from '../support/site/desk';

withBrowser('the template of a desk’s reports', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const getAppFrame = () => page.frameLocator('iframe[data-module="scheme"]');
  const getExample = () => getAppFrame().locator('.example .sheet');

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    browser = await openBrowser();
    page = await openPage(browser, []);
    page.setDefaultTimeout(15_000);
    await page.goto(desk.site.address);
    await choosePreferences(page, { as: 'project-admin', locale: 'en_US', colours: 'light' });
    await page.goto(`${desk.site.address}/projects/SUP/settings`);
    await openSection(getAppFrame(), 'report');
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('the example shows the shipped report, and follows a heading, an order and a question that are changed', async () => {
    const frame = getAppFrame();
    await getExample().getByText('Root cause', { exact: true }).waitFor();
    await frame.getByLabel('Use your own headings, order and questions').check();
    await frame.getByRole('button', { name: 'Move up Part 3: Facts' }).click();
    await frame.getByText('Part 2: Facts', { exact: true }).click();
    await frame.getByLabel('Heading (English)').first().waitFor();
    await frame.locator('[id="at-report.template.sections.1.heading.en"]').fill('At a glance');
    await frame.locator('[id="at-report.template.sections.1.heading.fr"]').fill('En bref');
    await frame.getByRole('button', { name: 'Add a question' }).click();
    await getExample().getByText('At a glance', { exact: true }).waitFor();
    await getExample().getByText('What would you do differently?', { exact: false }).waitFor();
    expect(await getExample().locator('h5').allTextContents()).toEqual(
      expect.arrayContaining(['At a glance', 'A word from us', 'Lessons']),
    );
  });

  test.each([
    [1280, 'light', 'en_US'],
    [390, 'dark', 'fr_CA'],
  ])('nothing is cut and everybody can use it: %i wide', async (width, colours, locale) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(desk.site.address);
    await choosePreferences(page, { locale, colours });
    await page.goto(`${desk.site.address}/projects/SUP/settings`);
    await openSection(getAppFrame(), 'report');
    await getAppFrame().locator('#at-report\\.template').check();
    await getAppFrame().locator('ol.template summary').nth(1).click();
    await getExample().waitFor();
    expect(await listLayoutFaults(page)).toEqual([]);
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, `report-template-${width}`);
  });
});

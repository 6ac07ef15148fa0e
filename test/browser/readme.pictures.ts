/** `npm run pictures`: what the README shows, taken of the company that ships. */
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ADMIN, accountOf } from '../../local/seed/company/people';
import { type Browser, openBrowser, openPage } from '../support/site/browser';
import { type CompanySite, openCompany } from '../support/site/company-site';

const folder = resolve(__dirname, '../../docs/pictures');
const MOST_BYTES = 200 * 1_024;
const WIDTH = 1180;

let company: CompanySite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  company = await openCompany(0);
  browser = await openBrowser();
  page = await openPage(browser, [], WIDTH);
});
afterAll(async () => {
  await browser.close();
  await company.close();
});

async function goAs(as: string, path: string, width = WIDTH): Promise<void> {
  await page.setViewportSize({ width, height: 1_000 });
  await page.context().addCookies([{ name: 'as', value: as, url: company.site.address }]);
  await page.goto(company.site.address + path);
  await page.waitForTimeout(2_500);
}

/** A part of the page, as far down as it is of use. */
async function take(name: string, selector: string, most = 760): Promise<void> {
  const part = page.locator(selector).first();
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  const { width } = page.viewportSize() ?? { width: WIDTH };
  await page.setViewportSize({ width, height: Math.ceil(box.y + Math.min(box.height, most)) + 40 });
  await page.waitForTimeout(500);
  const clip = { x: box.x, y: box.y, width: box.width, height: Math.min(box.height, most) };
  await page.screenshot({ path: join(folder, `${name}.png`), clip });
  expect(statSync(join(folder, `${name}.png`)).size).toBeLessThan(MOST_BYTES);
}

test('the panel of the emergency that is about to breach', async () => {
  await goAs(accountOf('mara'), company.site.tour()?.stops[0]?.place ?? '', 1_640);
  await page.frameLocator('iframe').first().getByText('Resolution').first().waitFor();
  await take('panel', 'iframe', 620);
});

test('the queue by what falls due next', async () => {
  await goAs(accountOf('theo'), '/projects/APP/apps/queue');
  await page.frameLocator('iframe').first().getByRole('row').nth(3).waitFor();
  await take('queue', 'iframe', 560);
});

test('the scheme with the preview of a change', async () => {
  await goAs(ADMIN, '/projects/AGY/settings');
  const frame = page.frameLocator('iframe').first();
  await frame.getByLabel('Fatal, Resolution', { exact: true }).fill('2');
  await frame.getByText(/SLAs? would change/).click();
  await frame.locator('.changes tbody tr').first().waitFor();
  await take('scheme', 'iframe', 760);
});

test('a report that was published', async () => {
  await goAs(accountOf('fern'), '/wiki/spaces/FERRY');
  await page
    .locator('.page-tree a')
    .filter({ hasText: /^AGY-8/ })
    .first()
    .click();
  await page.locator('.document').waitFor();
  await take('report', 'main', 760);
});

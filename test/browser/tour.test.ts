/** Who opens the site for the first time walks the tour: from a clean database, by its own buttons, each stop looked at. */
import type { Page } from 'playwright-core';
import { openMoreDesks } from '../../local/seed/company/first-start/more-desks';
import { openCompanyPortal } from '../../local/seed/company/first-start/portal';
import { accountOf } from '../../local/seed/company/people';
import {
  type Browser,
  listShellViolations,
  listViolations,
  openBrowser,
  openPage,
  withBrowser,
} from '../support/site/browser';
import { type CompanySite, openCompany } from '../support/site/company-site';

withBrowser('the tour', () => {
  const errors: string[] = [];
  let company: CompanySite;
  let browser: Browser;
  let page: Page;
  let startedAt: number;

  beforeAll(async () => {
    startedAt = performance.now();
    company = await openCompany(0);
    await openCompanyPortal(company.site);
    await openMoreDesks(company.site);
    browser = await openBrowser();
    page = await openPage(browser, errors);
    page.setDefaultTimeout(20_000);
    await page.goto(company.site.address);
  });
  afterAll(async () => {
    await browser.close();
    await company.close();
  });

  const violations = async () => [...(await listShellViolations(page)), ...(await listViolations(page))];

  /** Every page of the app that the stop shows has drawn something to read. */
  async function waitForFrames(): Promise<void> {
    const frames = page.locator('iframe:visible');
    for (let nth = 0; nth < (await frames.count()); nth += 1)
      await frames.nth(nth).contentFrame().locator('h1, h2, h3, table, p, button').first().waitFor();
  }

  test('the first page says what this is and offers seven stops and two more desks', async () => {
    expect(await page.locator('.intro').textContent()).toMatch(/made-up vendor/);
    expect(await page.locator('ol.stops li').count()).toBe(7);
    expect(await page.locator('ul.stops li').count()).toBe(2);
    expect(await violations()).toEqual([]);
  });

  test('from stop to stop by the keyboard, without an error and with nothing that the accessibility rules find', async () => {
    await page.locator('.stops button').first().focus();
    await page.keyboard.press('Enter');
    for (let stop = 1; stop <= 7; stop += 1) {
      await page.getByText(`Stop ${stop} of 7:`).waitFor();
      await waitForFrames();
      expect(await violations()).toEqual([]);
      if (stop === 7) break;
      await page.locator('.tour button').focus();
      await page.keyboard.press('Enter');
    }
    await page.getByRole('link', { name: 'That was the tour' }).click();
    await page.locator('ol.stops').waitFor();
    console.log(`the tour took ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
    expect(errors).toEqual([]);
  });

  test.each(['AltiLogix', 'Velsoft'])('a desk on the promises of %s is one click away', async (vendor) => {
    await page.goto(company.site.address);
    await page.getByRole('button', { name: new RegExp(vendor) }).click();
    await page.locator('iframe:visible').first().waitFor();
    await waitForFrames();
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('who speaks French reads it in French, and the stops follow', async () => {
    company.site.speak(accountOf('mara'), 'fr_FR');
    await page.context().addCookies([{ name: 'as', value: accountOf('mara'), url: company.site.address }]);
    await page.goto(company.site.address);
    expect(await page.locator('.intro').textContent()).toMatch(/fournisseur inventé/);
    await page.locator('.stops button').nth(3).click();
    await page.getByText('Étape 4 sur 7').waitFor();
  });

  test('somebody who lacks a right is told who has it, and becomes that person with a button', async () => {
    await page.context().addCookies([{ name: 'as', value: accountOf('clara'), url: company.site.address }]);
    await page.goto(`${company.site.address}/projects/AGY`);
    const who = page.locator('.who-may');
    await who.getByRole('button').first().click();
    await page.locator('#issues').waitFor();
    await page.goto(`${company.site.address}/projects/AGY/settings`);
    await page.locator('.who-may').getByRole('button', { name: /Pia/ }).click();
    await page.locator('.who-may').waitFor({ state: 'detached' });
  });
});

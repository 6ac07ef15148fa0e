/** Somebody at a site: a page of a browser of his own, and what its console said. */
import type { Page } from 'playwright-core';
import type { Site } from '../../../local/running/running-site';
import { type Browser, choosePreferences, openBrowser, openPage } from './browser';

const TIMEOUT_MS = 15_000;

export class BrowserVisit {
  private constructor(
    private readonly site: Site,
    readonly browser: Browser,
    readonly page: Page,
    readonly errors: string[],
  ) {}

  /** Opens the site's first page, as the person whose account it is, in a window as wide as said. */
  static async to(site: Site, { as = '', width = 1280 } = {}): Promise<BrowserVisit> {
    const errors: string[] = [];
    const browser = await openBrowser();
    const page = await openPage(browser, errors, width);
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.goto(site.address);
    if (as !== '') await choosePreferences(page, { as });
    return new BrowserVisit(site, browser, page, errors);
  }

  /** Closes the browser, and the site behind it. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }
}

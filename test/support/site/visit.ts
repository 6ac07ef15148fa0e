/** Somebody at a site: a page of a browser of his own, and what its console said. */
import type { Page } from 'playwright-core';
import type { Site } from '../../../local/site';
import { openBrowser, openPage, prefer } from './browser';

const PATIENCE = 15_000;

export class Visit {
  private constructor(
    private readonly site: Site,
    readonly page: Page,
    readonly troubles: string[],
  ) {}

  /** Opens the site's first page, as the person whose account it is, in a window as wide as said. */
  static async to(site: Site, { as = '', width = 1280 } = {}): Promise<Visit> {
    const troubles: string[] = [];
    const page = await openPage(await openBrowser(), troubles, width);
    page.setDefaultTimeout(PATIENCE);
    await page.goto(site.address);
    if (as !== '') await prefer(page, { as });
    return new Visit(site, page, troubles);
  }

  /** Closes the browser, and the site behind it. */
  async leave(): Promise<void> {
    await this.page.context().browser()?.close();
    await this.site.stop();
  }
}

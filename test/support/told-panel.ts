/** The panel of a told issue in a person's browser: the pages and the bridge are real, the answers are the use cases' own. */
import { join, resolve } from 'node:path';
import type { Frame, Page, Route } from 'playwright-core';
import { type Site, startSite } from '../../local/site';
import { openBrowser, openPage, prefer } from './site/browser';
import { Desk } from './site/desk';
import { answerOf, type Told } from './told-issue';

const output = resolve(__dirname, '../output');

export class ToldPanel {
  told: Told | null = null;
  /** What every call is answered instead; `lost` is no answer at all. */
  instead: 'lost' | object | null = null;
  /** Calls that are answered only when `release` is called. */
  held = '';
  private readonly waiting: (() => void)[] = [];
  readonly sent: { call: string; payload: unknown }[] = [];
  readonly troubles: string[] = [];
  private locale = 'en_US';

  private constructor(
    readonly site: Site,
    readonly page: Page,
    private readonly key: string,
  ) {}

  static async open(now: string, width = 1280): Promise<ToldPanel> {
    const site = await startSite({ now, port: 0 });
    const { key } = await new Desk(site).create('Critical');
    const browser = await openBrowser();
    const troubles: string[] = [];
    const page = await openPage(browser, troubles, width);
    const panel = new ToldPanel(site, page, key);
    Object.assign(panel, { troubles });
    await page.goto(site.address);
    await prefer(page, { as: 'agent-a' });
    await page.route('**/site/invoke', (route) => panel.answer(route));
    return panel;
  }

  async close(): Promise<void> {
    await this.page.context().browser()?.close();
    await this.site.stop();
  }

  async prefer(choice: { locale?: string; colours?: string }): Promise<void> {
    this.locale = choice.locale ?? this.locale;
    await prefer(this.page, choice);
  }

  /** Opens the page; answers the panel's frame once it shows something. */
  async show(told: Told | null, module = 'panel'): Promise<Frame> {
    this.told = told;
    await this.page.goto(`${this.site.address}/browse/${this.key}`);
    const element = await this.page.waitForSelector(`iframe[data-module="${module}"]`);
    await element.scrollIntoViewIfNeeded();
    const frame = (await element.contentFrame()) as Frame;
    const early = this.instead !== null || !told || this.held !== '';
    await frame.waitForSelector(early ? '#root *' : '.why');
    return frame;
  }

  /** Keeps a picture of the frame alone. */
  async picture(name: string, module = 'panel'): Promise<void> {
    const path = join(output, `${name}.png`);
    await this.page.locator(`iframe[data-module="${module}"]`).screenshot({ path });
  }

  release(): void {
    this.held = '';
    for (const go of this.waiting.splice(0)) go();
  }

  private async answer(route: Route): Promise<void> {
    const { functionKey, payload } = route.request().postDataJSON() as {
      functionKey: string;
      payload: unknown;
    };
    this.sent.push({ call: functionKey, payload });
    if (this.held === functionKey) await new Promise<void>((go) => this.waiting.push(go));
    if (this.instead === 'lost') return route.abort();
    const body = this.instead ?? (this.told ? await answerOf(this.told, functionKey, this.locale) : null);
    if (body === null) return;
    await route.fulfill({ json: { body } });
  }
}

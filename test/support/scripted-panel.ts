/** The panel of a told issue in a person's browser: the pages and the bridge are real, the answers are the use cases' own. */
import type { Frame, Page, Route } from 'playwright-core';
import type { Site } from '../../local/running/running-site';
import { startSite } from '../../local/site';
import { answerOf, type ScriptedIssue } from './scripted-issue';
import { type Browser, choosePreferences, openBrowser, openPage, takePictureOf } from './site/browser';
import { Desk, SITE_ADMIN } from './site/desk';

export class ScriptedPanel {
  scripted: ScriptedIssue | null = null;
  /** What every call is answered instead; `lost` is no answer at all. */
  override: 'lost' | object | null = null;
  /** Calls that are answered only when `release` is called. */
  delayedCall = '';
  private readonly pendingReplies: (() => void)[] = [];
  readonly calls: { call: string; payload: unknown }[] = [];
  readonly errors: string[] = [];
  private locale = 'en_US';

  private constructor(
    readonly site: Site,
    private readonly browser: Browser,
    readonly page: Page,
    private readonly key: string,
  ) {}

  static async open(now: string, width = 1500): Promise<ScriptedPanel> {
    const site = await startSite({ now, port: 0 });
    const desk = new Desk(site);
    const { key } = await desk.createIssue('Critical');
    await desk.askJira(SITE_ADMIN, 'PUT', '/rest/api/3/project/SUP/properties/sablier-follows', true);
    const browser = await openBrowser();
    const errors: string[] = [];
    const page = await openPage(browser, errors, width);
    const panel = new ScriptedPanel(site, browser, page, key);
    Object.assign(panel, { errors });
    await page.goto(site.address);
    await choosePreferences(page, { as: 'agent-a' });
    await page.route('**/site/invoke', (route) => panel.answer(route));
    return panel;
  }

  async closeSite(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }

  async choosePreferences(choice: { locale?: string; colours?: string }): Promise<void> {
    this.locale = choice.locale ?? this.locale;
    await choosePreferences(this.page, choice);
  }

  /** Opens the issue's page; answers the panel's frame once it shows something. */
  async openIssue(issue: ScriptedIssue | null, module = 'panel'): Promise<Frame> {
    this.scripted = issue;
    await this.page.goto(`${this.site.address}/browse/${this.key}`);
    const element = await this.page.waitForSelector(`iframe[data-module="${module}"]`);
    await element.scrollIntoViewIfNeeded();
    const frame = (await element.contentFrame()) as Frame;
    const early = this.override !== null || !issue || this.delayedCall !== '';
    await frame.waitForSelector(early ? '#root *' : '.why');
    return frame;
  }

  /** Keeps a picture of the frame alone, where pictures are asked for. */
  takePicture(name: string, module = 'panel'): Promise<void> {
    return takePictureOf(this.page, this.page.locator(`iframe[data-module="${module}"]`), name);
  }

  releaseReplies(): void {
    this.delayedCall = '';
    for (const go of this.pendingReplies.splice(0)) go();
  }

  private async answer(route: Route): Promise<void> {
    const { functionKey, payload } = route.request().postDataJSON() as {
      functionKey: string;
      payload: unknown;
    };
    this.calls.push({ call: functionKey, payload });
    if (this.delayedCall === functionKey) await new Promise<void>((go) => this.pendingReplies.push(go));
    if (this.override === 'lost') return route.abort();
    const body =
      this.override ?? (this.scripted ? await answerOf(this.scripted, functionKey, this.locale) : null);
    if (body === null) return;
    await route.fulfill({ json: { body } });
  }
}

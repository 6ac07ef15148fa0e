/** A person's browser: a Chromium found on the machine, what its console said, pictures, and the accessibility rules. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Browser as Chromium, Frame, Locator, Page } from 'playwright-core';
import { browserPath } from '../browser/browser-path';
import { chromiumAt } from '../warm/chromium';
import { requireFreshPages } from '../warm/fresh-build';

if (!browserPath)
  console.warn('skipped: no Chromium was found on this machine; the browser journeys did not run');

export const withBrowser = browserPath ? describe : describe.skip;

/** Pictures are for people to look at, in test/output: `PICTURES=1 npx jest test/browser` takes them. */
const takesPictures = process.env.PICTURES === '1';
const output = resolve(__dirname, '../../output');

/** A person's own browser: what was opened in it closes with it, and its Chromium stays for the next. */
export class Browser {
  private readonly pages: Page[] = [];

  constructor(private readonly chromium: Chromium) {}

  /** In a context of its own, as a window that shares nothing with another. */
  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.chromium.newPage(options);
    this.pages.push(page);
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.pages.map((page) => page.context().close()));
  }
}

const opened: Browser[] = [];

export async function openBrowser(): Promise<Browser> {
  requireFreshPages();
  const browser = new Browser(await chromiumAt(browserPath as string));
  opened.push(browser);
  return browser;
}

/** What a failure left open ends with the file whose it was. */
afterAll(() => Promise.all(opened.map((browser) => browser.close())));

/** Given to each document at its start as a function, which costs nothing until it is called: V8 compiles its text once for all documents. */
const loadAxe = `window.loadAxe = () => { ${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')} };`;

/** A page whose console errors are collected in `troubles`. */
export async function openPage(browser: Browser, errors: string[], width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  await page.addInitScript({ content: loadAxe });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  return page;
}

/** Ends when nothing of a document has changed for a tenth of a second; one that always changes is waited for for two. */
const rest = `new Promise((resolve) => {
  const end = () => { observer.disconnect(); clearTimeout(limit); resolve(); };
  const observer = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(end, 100); });
  let quiet = setTimeout(end, 100);
  const limit = setTimeout(end, 2000);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})`;

/** What goes elsewhere while it is looked at is looked at anew, as it is then. */
async function lookAgain<Seen>(look: () => Promise<Seen>, tries = 5): Promise<Seen> {
  try {
    return await look();
  } catch (error) {
    if (tries === 1 || !/context was destroyed|frame was detached/i.test(String(error))) throw error;
    return lookAgain(look, tries - 1);
  }
}

const waitForRest = (page: Page): Promise<unknown> =>
  lookAgain(() => Promise.all(page.frames().map((frame) => frame.evaluate(rest))));

/**
 * Waits until the page has come to rest; where pictures are asked for, takes the whole of it at once, in a window as high as it is: a
 * framed page out of sight is not painted.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  await waitForRest(page);
  if (!takesPictures) return;
  mkdirSync(output, { recursive: true });
  const viewport = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (viewport)
    await page.setViewportSize({ width: viewport.width, height: Math.max(viewport.height, height) });
  await page.screenshot({ path: join(output, `${name}.png`), fullPage: true });
  if (viewport) await page.setViewportSize(viewport);
}

/** The same of a part of it. */
export async function takePictureOf(page: Page, part: Locator, name: string): Promise<void> {
  await waitForRest(page);
  if (takesPictures) await part.screenshot({ path: join(output, `${name}.png`) });
}

/** What the window shows at this moment. */
export async function takeWindowPicture(page: Page, name: string): Promise<void> {
  await waitForRest(page);
  if (!takesPictures) return;
  mkdirSync(output, { recursive: true });
  await page.screenshot({ path: join(output, `${name}.png`) });
}

/**
 * What the accessibility rules find wrong on the app's pages framed in this one, or on itself where nothing is framed in it; within a
 * part alone, of the pages that have it, where the rest was looked at before.
 */
export const listViolations = (page: Page, within = 'html'): Promise<string[]> =>
  lookAgain(() => violationsOf(page, within));

async function violationsOf(page: Page, within: string): Promise<string[]> {
  const framed = page.frames().filter((frame) => frame !== page.mainFrame());
  if (framed.length === 0) return listShellViolations(page);
  const having = await Promise.all(framed.map(async (frame) => (await frame.locator(within).count()) > 0));
  const parts = framed.filter((_, nth) => having[nth]);
  if (parts.length === 0) throw new Error(`no page has ${within}`);
  const results = await Promise.all(parts.map((frame) => violationsOfFrame(frame, false, within)));
  return results.flat();
}

/** What is too pale on the framed pages, which is all that another choice of colours can break. */
export async function listContrastFaults(page: Page): Promise<string[]> {
  const framed = page.frames().filter((frame) => frame !== page.mainFrame());
  const only = { runOnly: ['color-contrast'] };
  const results = await Promise.all(framed.map((frame) => runAxe(frame, 'html', only)));
  return results.flat();
}

/** The same for the site's own part of the page. */
export const listShellViolations = (page: Page): Promise<string[]> =>
  violationsOfFrame(page.mainFrame(), true);

/** A framed page has no main landmark nor first heading of its own: the page around it has. */
async function violationsOfFrame(frame: Frame, whole: boolean, within = 'html'): Promise<string[]> {
  const enabled = whole;
  const rules = {
    'landmark-one-main': { enabled },
    'page-has-heading-one': { enabled },
    region: { enabled },
  };
  return runAxe(frame, within, { rules });
}

async function runAxe(frame: Frame, within: string, chosen: object): Promise<string[]> {
  if (!(await frame.evaluate(() => 'loadAxe' in window))) await frame.evaluate(loadAxe);
  // Only what is wrong, and no selectors: those of every element that is right cost four times the look itself.
  const options = { iframes: false, selectors: false, resultTypes: ['violations'], ...chosen };
  const run = `(window.axe ?? (window.loadAxe(), window.axe)).run(${JSON.stringify(within)}, ${JSON.stringify(options)})`;
  const { violations } = (await frame.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Switches the person, the language or the colours in the site's menu. */
export async function choosePreferences(
  page: Page,
  choice: { as?: string; locale?: string; colours?: string },
): Promise<void> {
  const menu = page.locator('form[action="/site/person"]');
  for (const [name, value] of Object.entries(choice))
    await menu.locator(`select[name="${name}"]`).selectOption(name === 'as' ? `712020:${value}` : value);
  await menu.getByRole('button').click();
}

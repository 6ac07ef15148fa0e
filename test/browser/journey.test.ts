import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Site, startSite } from '../../local/site';

const browserPath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  process.env.CHROMIUM_PATH ?? '',
].find((path) => path !== '' && existsSync(path));
const output = resolve(__dirname, '../output');
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const withBrowser = browserPath ? describe : describe.skip;
if (!browserPath)
  console.warn('skipped: no Chromium was found on this machine; the browser journey did not run');

withBrowser('a person at the embedded site', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'sablier-'));
  const troubles: string[] = [];

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    site = await startSite({
      dataFile: join(folder, 'site.db'),
      now: '2025-06-05T14:00:00Z',
      port: 0,
      running: true,
    });
    browser = await chromium.launch({ executablePath: browserPath as string, args: flags });
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(String(error)));
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const panel = () => page.frameLocator('iframe[title="Sablier"]');
  const clock = (name: string) => panel().locator(`[data-clock="${name}"]`);
  const picture = (name: string) => page.screenshot({ path: join(output, `${name}.png`), fullPage: true });

  async function signInAs(name: string): Promise<void> {
    await page.getByLabel('Signed in as').selectOption(`712020:${name}`);
    await page.getByRole('button', { name: 'Switch' }).click();
  }

  async function create(summary: string): Promise<void> {
    await page.goto(`${site.address}/projects/SUP`);
    await page.getByLabel('Summary').fill(summary);
    await page.getByLabel('Priority').selectOption({ label: 'Fatal' });
    await page.getByRole('button', { name: 'Create' }).click();
  }

  test('a project admin chooses the scheme in the panel of an issue without one', async () => {
    await page.goto(site.address);
    await signInAs('project-admin');
    await create('Set up the service levels');
    await panel()
      .getByRole('button', { name: /Valtech/ })
      .click();
    await clock('response').waitFor();
    await picture('scheme-chosen');
  });

  test('a fatal ticket counts down, second by second', async () => {
    await signInAs('client-a');
    await create('The cart does not work');
    const left = clock('response').locator('.left');
    await left.waitFor();
    const first = await left.innerText();
    expect(first).toMatch(/1[45] min/);
    await left.filter({ hasNotText: first }).waitFor();
    await picture('counting');
  });

  test('a team member’s public word meets the response, and time passing breaches the resolution', async () => {
    await signInAs('agent-a');
    await page.getByLabel('Comment', { exact: true }).fill('We see the problem and are looking into it.');
    await page.getByRole('button', { name: 'Add comment' }).click();
    await panel().locator('[data-clock="response"][data-state="met"]').waitFor();
    for (let hour = 0; hour < 5; hour += 1) await page.getByRole('button', { name: '+1 h' }).click();
    await panel().locator('[data-clock="resolution"][data-state="breached"]').waitFor();
    await picture('breached');
  });

  test('closing drafts the report, and the team reads it', async () => {
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: '+15 min' }).click();
    await page.getByRole('link', { name: /incident report/ }).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('We see the problem and are looking into it.');
    await picture('report');
  });

  test('no page said anything to the console', () => {
    expect(troubles).toEqual([]);
  });
});

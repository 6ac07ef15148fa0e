/** The page on which a client checks a statement: a file on its own disk, with no network and no server. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { digestOf, dossierOf, fileOf } from '../domain/statement/months';
import {
  type Browser,
  listShellViolations,
  openBrowser,
  takePicture,
  withBrowser,
} from '../support/site/browser';

const text = fileOf(dossierOf());
const packed = gzipSync(text);
const forged = gzipSync(text.replace('"breached":1', '"breached":0'));
const address = pathToFileURL(resolve(__dirname, '../../docs/verify.html')).href;

/** A browser does not tell which time zones it knows: what is only to be known is left out. */
const isVerdict = (line: string): boolean => /^(agrees|DISAGREES)\s/.test(line);

/** What `sla verify` prints of the same file, line by line. */
function linesOfCommand(bytes: Buffer): string[] {
  const root = resolve(__dirname, '../..');
  const file = join(mkdtempSync(join(tmpdir(), 'statement-')), 'statement.json.gz');
  writeFileSync(file, bytes);
  const command = ['local/sla.ts', 'verify', '--sha256', digestOf(bytes), file];
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsx'), command, { cwd: root, encoding: 'utf8' });
  return stdout.split('\n').filter(isVerdict);
}

withBrowser('the page that verifies a statement', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function open(locale: string): Promise<{ page: Page; troubles: string[] }> {
    const page = await browser.newPage({ locale });
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('request', (request) => request.url() !== address && troubles.push(request.url()));
    await page.goto(address);
    return { page, troubles };
  }

  const drop = (page: Page, bytes: Buffer) =>
    page.evaluate((base64) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'statement-2025-06.json.gz'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, bytes.toString('base64'));

  test('says of a dropped file that every line agrees, and what that proves', async () => {
    const { page, troubles } = await open('en-US');
    await drop(page, packed);
    await page.fill('#digest', digestOf(packed));
    await page.press('#digest', 'Tab');
    await page.locator('#result.good').waitFor();
    const said = await page.locator('#result').innerText();
    expect(said).toMatch(/^All \d+ lines agree\./);
    expect(said).toContain('It is also the file whose digest is on the page.');
    const lines = (await page.locator('#result pre').textContent())?.split('\n') ?? [];
    expect(lines.filter(isVerdict)).toEqual(linesOfCommand(packed));
    expect(lines.length).toBeGreaterThan(60);
    expect(await listShellViolations(page)).toEqual([]);
    await takePicture(page, 'verify-page');
    expect(troubles).toEqual([]);
    await page.close();
  });

  test('refuses an altered file by its digest, and names the part and the figure, in French', async () => {
    const { page, troubles } = await open('fr-CA');
    await page.fill('#digest', digestOf(packed));
    await drop(page, forged);
    await page.locator('#result.bad').waitFor();
    const said = await page.locator('#result').innerText();
    expect(said).toMatch(/Refusé\s: .*partie «\sfigures\s»/);
    expect(said).toMatch(/Ceci ne découle pas du fichier\s: attainment/);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(troubles).toEqual([]);
    await page.close();
  });

  test('says of any other file that it is none', async () => {
    const { page } = await open('en-US');
    await drop(page, Buffer.from('{"hello":1}'));
    await page.locator('#result.bad').waitFor();
    expect(await page.locator('#result').innerText()).toBe('This is not the evidence of a statement.');
    await page.close();
  });
});

/**
 * A page in all its looks: in a language, at three widths and in two colours. Nothing is loaded again for a width or a colour. Layout
 * knows no colours, and of the rules of access contrast alone does: in the dark it is looked at alone.
 */
import type { Page } from 'playwright-core';
import { listContrastFaults, listViolations, takePicture } from '../site/browser';
import { listLayoutFaults } from './layout';

export const WIDTHS = [1440, 1024, 390];
/** What is between them breaks no rule that both keep. */
const WITH_RULES = [1440, 390];

interface Also {
  height?: number;
  /** At which widths the rules of access are looked at. */
  rulesAt?: number[];
  /** What else is looked at, at each width. */
  look?(): Promise<string[]>;
}

/** What is wrong with the framed pages that are open, in each colour and at each width; a picture of what is wrong is kept. */
export async function listFaultsOfLooks(
  page: Page,
  name: string,
  { height = 1000, rulesAt = WITH_RULES, look = async () => [] }: Also = {},
): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height });
    await settle(page);
    const found = [...(await listLayoutFaults(page)), ...(await look())];
    if (rulesAt.includes(width)) found.push(...(await listRuleFaults(page)));
    if (found.length > 0 || process.env.PICTURES) await takePicture(page, `${name}-${width}`);
    faults.push(...found.map((fault) => `${name} ${width}: ${fault}`));
  }
  return faults;
}

async function listRuleFaults(page: Page): Promise<string[]> {
  const light = await listViolations(page);
  await chooseColours(page, 'dark');
  const dark = await listContrastFaults(page);
  await chooseColours(page, 'light');
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

/** As the site's own menu does to the pages that are open. */
async function chooseColours(page: Page, colours: 'light' | 'dark'): Promise<void> {
  for (const frame of page.frames())
    await frame.evaluate((mode) => {
      document.documentElement.dataset.colorMode = mode;
    }, colours);
}

/** Frames are as wide as they are told once the page around them was drawn; asking each for its height lays it out, seen or not. */
async function settle(page: Page): Promise<void> {
  const drawTwice = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
  await page.evaluate(drawTwice);
  for (const frame of page.frames()) await frame.evaluate(() => document.documentElement.offsetHeight);
  await page.evaluate(drawTwice);
}

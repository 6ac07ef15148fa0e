/**
 * A page in all its looks: in a language, at three widths and in two colours. Nothing is loaded again for a width or a colour. Layout
 * knows no colours, and of the rules of access contrast alone does: in the dark it is looked at alone.
 */
import type { Page } from 'playwright-core';
import { listContrastFaults, listViolations, takePicture } from '../site/browser';
import { listLayoutFaults } from './layout';

export const WIDTHS = [1440, 1024, 390];

type Colours = 'light' | 'dark';
export interface Look {
  width: number;
  colours: Colours;
}

/** By language. What is between the widths breaks no rule of access that both keep. */
export const EVERY_LOOK: Record<string, Look[]> = Object.fromEntries(
  ['en_US', 'fr_CA'].map((locale) => [
    locale,
    [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((colours) => ({ width, colours }))),
  ]),
);

/** Half of them, in which each language, width and colour is, and each two of these together. */
export const PAIRS: Record<string, Look[]> = {
  en_US: [
    { width: 1440, colours: 'light' },
    { width: 390, colours: 'dark' },
  ],
  fr_CA: [
    { width: 1440, colours: 'dark' },
    { width: 390, colours: 'light' },
  ],
};

interface Also {
  height?: number;
  /** Where the rules of access are looked at. */
  rulesIn: Look[];
  /** What else is looked at, at each width. */
  look?(): Promise<string[]>;
}

/** What is wrong with the framed pages that are open, at each width; a picture of what is wrong is kept. */
export async function listFaultsOfLooks(
  page: Page,
  name: string,
  { height = 1000, rulesIn, look = async () => [] }: Also,
): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height });
    await settle(page);
    const found = [...(await listLayoutFaults(page)), ...(await look())];
    for (const { colours } of rulesIn.filter((place) => place.width === width))
      found.push(...(await listRuleFaults(page, colours)));
    if (found.length > 0 || process.env.PICTURES) await takePicture(page, `${name}-${width}`);
    faults.push(...found.map((fault) => `${name} ${width}: ${fault}`));
  }
  return faults;
}

async function listRuleFaults(page: Page, colours: Colours): Promise<string[]> {
  if (colours === 'light') return listViolations(page);
  await chooseColours(page, 'dark');
  const faults = await listContrastFaults(page);
  await chooseColours(page, 'light');
  return faults.map((fault) => `dark: ${fault}`);
}

/** As the site's own menu does to the pages that are open. */
async function chooseColours(page: Page, colours: Colours): Promise<void> {
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

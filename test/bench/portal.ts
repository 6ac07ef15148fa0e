/** How soon a customer sees the first clock of a request: what the app takes to answer, and what a browser takes to draw the page. */
import { chromium, type Frame, type Page } from 'playwright-core';
import { build } from '../../local/packaging/build';
import { startSite } from '../../local/site';
import { browserPath } from '../support/browser/browser-path';
import { AGENT, Desk, MINUTE } from '../support/site/desk';
import { askFor, openPortal, PORTAL } from '../support/site/portal';
import type { Findings } from './main';

const GOAL_MS = 300;
const ROUNDS = 20;
const DRAWN = 5;
/** Words of a long conversation on the request. */
const COMMENTS = 40;

export async function run(): Promise<Findings> {
  await build(() => undefined);
  const desk = new Desk(await startSite({ now: '2025-06-05T14:00:00Z', port: 0 }));
  try {
    const { key, address } = await prepare(desk);
    const answered = await measureAnswers(desk, key);
    const drawn = browserPath ? await measureDrawn(desk, address) : [];
    const json = { goalMs: GOAL_MS, answeredMs: spreadOf(answered), drawnMs: spreadOf(drawn) };
    return { lines: linesOf(json), json: { portal: json } };
  } finally {
    await desk.site.stop();
  }
}

/** A request of a customer's with a long conversation. */
async function prepare(desk: Desk): Promise<{ key: string; address: string }> {
  await desk.createIssue('Minor');
  await desk.choose('tracktik');
  const portal = await openPortal(desk.site);
  const request = await askFor(desk.site, portal, PORTAL.anna);
  for (let word = 0; word < COMMENTS; word += 1) {
    await desk.site.advance(MINUTE);
    await desk.addComment(AGENT, request, `We are at step ${word} of the analysis.`);
  }
  const address = `${desk.site.address}/servicedesk/customer/portal/${portal.desk}/${request.key}`;
  return { key: request.key, address };
}

async function measureAnswers(desk: Desk, key: string): Promise<number[]> {
  const call = { as: PORTAL.anna, moduleKey: 'portal', functionKey: 'showRequest', payload: {} };
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await desk.site.invoke({ ...call, extension: { request: { key } } });
    times.push(performance.now() - begun);
  }
  return times;
}

/** From the first byte of the framed page to its first clock, the call to the app included. */
async function measureDrawn(desk: Desk, address: string): Promise<number[]> {
  const browser = await chromium.launch({ executablePath: browserPath as string, args: ['--no-sandbox'] });
  try {
    return await drawOften(await browser.newPage(), desk, address);
  } finally {
    await browser.close();
  }
}

async function drawOften(page: Page, desk: Desk, address: string): Promise<number[]> {
  await page.addInitScript(MARK_FIRST_CLOCK);
  await page.context().addCookies([{ name: 'as', value: PORTAL.anna, url: desk.site.address }]);
  const times: number[] = [];
  for (let round = 0; round < DRAWN; round += 1) times.push(await drawOnce(page, address));
  return times;
}

/** Runs in every frame before its own scripts; a text, for what builds the bench names functions by a helper that no page has. */
const MARK_FIRST_CLOCK = `
  new MutationObserver((_, observer) => {
    if (document.querySelector('li[data-clock]') === null) return;
    performance.mark('first-clock');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
`;

const SINCE_FIRST_BYTE = `
  performance.getEntriesByName('first-clock')[0].startTime -
    performance.getEntriesByType('navigation')[0].responseStart
`;

async function drawOnce(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const panel = page.locator('iframe[data-module="portal"]');
  const frame = (await (await panel.elementHandle())?.contentFrame()) as Frame;
  await frame.locator('li[data-clock]').first().waitFor();
  return frame.evaluate<number>(SINCE_FIRST_BYTE);
}

interface Spread {
  median: number;
  worst: number;
}

function spreadOf(times: number[]): Spread | null {
  const sorted = times.toSorted((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return median === undefined || worst === undefined
    ? null
    : { median: Math.round(median), worst: Math.round(worst) };
}

interface Times {
  goalMs: number;
  answeredMs: Spread | null;
  drawnMs: Spread | null;
}

function linesOf({ goalMs, answeredMs, drawnMs }: Times): string[] {
  const say = (what: string, times: Spread | null) =>
    times
      ? `${what}: ${times.median} ms, ${times.worst} ms at worst.`
      : `${what}: not measured, no Chromium was found.`;
  return [
    `The first clock of a request with ${COMMENTS} comments (goal: at most ${goalMs} ms):`,
    say('  the app’s answer', answeredMs),
    say('  from the first byte of the page to the clock on it', drawnMs),
  ];
}

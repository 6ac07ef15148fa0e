/** Contracts on the scheme page: one is added for a label, another goal is set, and an issue of the label is judged by it. */
import type { Page } from 'playwright-core';
import type { Scheme, SchemeAnswer } from '../../src/contract/scheme';
import { listLayoutFaults } from '../support/browser/layout';
import { openSection } from '../support/browser/sections';
import { askScheme } from '../support/clients/three-contracts';
import {
  type Browser,
  choosePreferences,
  listViolations,
  openBrowser,
  openPage,
  takePicture,
  withBrowser,
} from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { type Desk, MINUTE } from '../support/site/desk';

/** The bands of the scheme, and those of its first contract. */
async function readSavedCredits(desk: Desk) {
  const { current } = (await askScheme(desk, 'showScheme')) as SchemeAnswer;
  const bandsOf = (credits?: Scheme['credits']) => credits?.credits[0]?.bands;
  return [bandsOf(current?.scheme.credits), bandsOf(current?.scheme.contracts[0]?.credits)];
}

withBrowser('the contracts of a scheme', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const getFrame = () => page.frameLocator('iframe[data-module="scheme"]');
  const getCards = () => getFrame().locator('.contract');

  async function openContracts(locale: string, colours: string, width: number): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(desk.site.address);
    await choosePreferences(page, { as: 'project-admin', locale, colours });
    await page.goto(`${desk.site.address}/projects/SUP/settings`);
    await openSection(getFrame(), 'contracts');
  }

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    page.setDefaultTimeout(15_000);
    await openContracts('en_US', 'light', 1280);
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('one is added for a label, with another response for Fatal, and stands beside the scheme’s own', async () => {
    const frame = getFrame();
    await frame.getByRole('button', { name: 'Add a contract' }).click();
    await frame.getByLabel('Name, in English').fill('Gold');
    await frame.getByLabel('Name, in French').fill('Or');
    await frame.getByLabel('Identifier').fill('gold');
    await frame.locator('[id="at-contracts.0.when.in"]').fill('vip');
    await frame.getByRole('button', { name: 'Set another goal Fatal, Response' }).click();
    await frame.locator('[id="at-contracts.0.goals.Fatal.response.goal.breach"]').fill('5');
    await getCards()
      .getByText('Fatal, Response: 5 min, day and night instead of 15 min, day and night')
      .waitFor();
  });

  test('a second one moves above it by the keyboard, and what is found of one stands on it', async () => {
    const frame = getFrame();
    await frame.getByRole('button', { name: 'Add a contract' }).click();
    await frame.locator('[id="at-contracts.1.when.in"]').fill('vip');
    await getCards().nth(1).locator('.note').first().waitFor();
    expect(await getCards().nth(1).locator('.note').allTextContents()).toEqual([
      expect.stringContaining('No work item can fall under the contract “contract-2”'),
      expect.stringContaining('promises nothing of its own'),
    ]);
    await frame.getByRole('button', { name: 'Move Contract 2 up' }).focus();
    await page.keyboard.press('Enter');
    await frame.getByText('Contract 2 is now number 1 of 2.').waitFor();
    expect(await getCards().locator('h4').allTextContents()).toEqual(['Contract 2', 'Gold']);
    await getCards().nth(0).locator('details > summary').first().click();
    await getCards().nth(1).locator('.handle').dragTo(getCards().nth(0).locator('header'));
    await frame.getByText('Gold is now number 1 of 2.').waitFor();
    expect(await getCards().locator('h4').allTextContents()).toEqual(['Gold', 'Contract 2']);
    await frame.getByRole('button', { name: 'Remove Contract 2' }).click();
    expect(await getCards().count()).toBe(1);
  });

  test('it has hours, a report and a share of its own, told on its card', async () => {
    const frame = getFrame();
    await getCards().nth(0).locator('details > summary').first().click();
    await frame.getByRole('button', { name: 'Set other hours for the calendar' }).first().click();
    await frame.getByRole('heading', { name: /^Calendar/ }).waitFor();
    await frame.getByLabel('An incident report of its own').check();
    await frame.getByLabel('Due in business days').fill('3');
    await frame.getByRole('button', { name: /Set target Target for Response/ }).click();
    for (const told of ['Hours of its own for', 'An incident report of its own', 'Response: target 95%'])
      await getCards().getByRole('listitem').filter({ hasText: told }).waitFor();
    expect(await listLayoutFaults(page)).toEqual([]);
    expect(await listViolations(page, '[aria-labelledby="contracts-title"]')).toEqual([]);
  });

  test('a miss is credited by bands, what is wrong has a sentence at its place, and a contract has credits of its own', async () => {
    const frame = getFrame();
    const field = (place: string) => frame.locator(`[id="at-credits.${place}"]`);
    const waitForError = (say: string) => frame.locator('small.error').filter({ hasText: say }).waitFor();
    expect(await field('credits.0.of').count()).toBe(0);
    await frame.getByLabel('A miss is credited').check();
    await field('feeCents').fill('1200,50');
    await field('credits.0.of').selectOption('Resolution');
    await field('credits.0.bands.0.below').fill('99.95');
    await field('credits.0.bands.0.percent').fill('soon');
    await waitForError('Write a percentage from 0 to 100, with three decimals at most.');
    await field('credits.0.bands.0.percent').fill('10');
    await frame.getByRole('button', { name: 'Add a band' }).click();
    await field('credits.0.bands.1.below').fill('99.95');
    await waitForError('Another band begins here: give each its own percentage.');
    await field('credits.0.bands.1.below').fill('90');
    await field('credits.0.bands.1.cents').fill('250');
    await waitForError('Say what is credited: a percentage of the fee or a sum, and not both.');
    await field('credits.0.bands.1.percent').fill('');
    await frame.locator('small.error').first().waitFor({ state: 'detached' });
    await takePicture(page, 'scheme-credits');
    await frame.getByLabel('Credits of its own; otherwise as in the scheme').check();
    const ofContract = frame.locator('[id="at-contracts.0.credits.credits.0.bands.0.below"]');
    expect(await ofContract.inputValue()).toBe('99.95');
    await ofContract.fill('80');
    expect(await field('credits.0.bands.0.below').inputValue()).toBe('99.95');
    await getCards().getByRole('listitem').filter({ hasText: 'Credits of its own' }).waitFor();
    expect(await listLayoutFaults(page)).toEqual([]);
    expect(
      await listViolations(page, '[aria-labelledby="credits-title"], [aria-labelledby="contracts-title"]'),
    ).toEqual([]);
  });

  test('the goals are shown for one contract, or for all side by side, and can be changed there', async () => {
    const frame = getFrame();
    await openSection(frame, 'promises');
    await frame.getByLabel('Goals shown').selectOption('Contract Gold');
    const breach = frame.locator('[id="at-contracts.0.goals.Fatal.response.goal.breach"]');
    expect(await breach.inputValue()).toBe('5');
    await frame.getByLabel('Goals shown').selectOption('All contracts side by side');
    await frame.getByRole('columnheader', { name: 'Gold' }).waitFor();
    await breach.fill('6');
    const own = frame.locator('[id="at-goals.Fatal.response.goal.breach"]');
    expect([await breach.inputValue(), await own.inputValue()]).toEqual(['6', '15']);
    expect(await listLayoutFaults(page)).toEqual([]);
    expect(await listViolations(page, '[aria-labelledby="goals-title"]')).toEqual([]);
    await takePicture(page, 'goals-by-contract');
    await breach.fill('5');
    await openSection(frame, 'contracts');
  });

  test('saved, an issue of the label is judged by it, and one without the label by the scheme', async () => {
    await getFrame().getByRole('button', { name: 'Save as version 2' }).click();
    await getFrame().getByText('Version 2 is saved and in force.').waitFor();
    expect(await readSavedCredits(desk)).toEqual([
      [
        { below: 99.95, percent: 10 },
        { below: 90, cents: 25_000 },
      ],
      [
        { below: 80, percent: 10 },
        { below: 90, cents: 25_000 },
      ],
    ]);
    await desk.site.advance(MINUTE);
    const breachOf = async (labels: string[]) =>
      (await desk.readClock(await desk.createIssue('Fatal', { labels }), 'response')).goal?.breachMs;
    expect(await breachOf(['vip'])).toBe(5 * MINUTE);
    expect(await breachOf([])).toBe(15 * MINUTE);
  });

  test('the list of what a version changed, and a comparison, name the contract', async () => {
    const frame = getFrame();
    await openSection(frame, 'versions');
    await frame.getByRole('button', { name: 'Show changes Version 2' }).click();
    await frame
      .getByRole('rowheader', { name: /^Contracts, Gold/ })
      .first()
      .waitFor();
    await openSection(frame, 'contracts');
    await getCards().locator('summary').first().click();
    await frame.locator('[id="at-contracts.0.goals.Fatal.response.goal.breach"]').fill('7');
    await openSection(frame, 'versions');
    await frame
      .getByRole('button', { name: /Version 2$/ })
      .nth(1)
      .click();
    const place = 'Contracts, Gold, Goals, Fatal, Response, breach';
    await frame.getByRole('rowheader', { name: place }).waitFor();
    await takePicture(page, 'versions-contract');
    await frame.getByRole('button', { name: 'Discard draft' }).click();
    await openSection(frame, 'contracts');
  });

  test('the page says which contract of the draft an issue would have', async () => {
    const { key } = await desk.createIssue('Fatal', { labels: ['vip'] });
    const other = await desk.createIssue('Fatal');
    await openContracts('en_US', 'light', 1280);
    const ask = async (asked: string) => {
      await getFrame().getByLabel('Key of the work item').fill(asked);
      await getFrame().getByRole('button', { name: 'Find its contract' }).click();
    };
    await ask(key.toLowerCase());
    await getFrame().getByText(`${key} falls under the contract Gold.`).waitFor();
    await ask(other.key);
    await getFrame().getByText(`${other.key} falls under no contract`).waitFor();
  });

  test('the preview says under which contract each of the last issues falls, and which would change', async () => {
    const frame = getFrame();
    await frame.getByRole('button', { name: 'Remove Gold' }).click();
    await openSection(frame, 'preview');
    await frame.getByText('2 work items would change contract.').waitFor();
    await frame.getByText('The contract of each').click();
    expect(await frame.getByRole('row', { name: /Gold The scheme’s own goals$/ }).count()).toBe(2);
    await frame.getByRole('button', { name: 'Discard draft' }).click();
  });

  test('a clock of a kind, with a name of its own, stands among the goals', async () => {
    const frame = getFrame();
    await openSection(frame, 'clocks');
    await frame.getByLabel('Add a clock').selectOption('more response');
    await frame.locator('[id="at-clocks.response-2"] > summary').click();
    await frame.locator('[id="at-clocks.response-2.name.en"]').fill('On site');
    expect(await frame.locator('[id="at-clocks.response-2.kind"]').inputValue()).toBe('response');
    expect(await listLayoutFaults(page)).toEqual([]);
    expect(await listViolations(page, '[aria-labelledby="clock-rules-title"]')).toEqual([]);
    await openSection(frame, 'promises');
    await frame.getByRole('columnheader', { name: 'On site' }).waitFor();
    await frame.getByRole('button', { name: 'Discard draft' }).click();
  });

  test.each([
    ['en_US', 'light', 1280],
    ['fr_CA', 'dark', 390],
  ])('everybody can read and use it, and nothing is cut: %s, %s, %i wide', async (locale, colours, width) => {
    await openContracts(locale, colours, width);
    await getCards().locator('summary').first().click();
    await getFrame().locator('[id="at-contracts.0.when.in"]').waitFor();
    expect(await listLayoutFaults(page)).toEqual([]);
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, `scheme-contracts-${width}`);
  });

  test('nothing went wrong on the way', () => expect(troubles).toEqual([]));
});

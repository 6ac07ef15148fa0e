/** A project admin in the project's settings: starts from a preset, changes goals and days, previews, saves, restores. */
import type { Page, Route } from 'playwright-core';
import { presets } from '../../src/presets';
import { openSection, type SectionId } from '../support/browser/sections';
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
import { ADMIN, AGENT, type Desk, HOUR, MINUTE } from '../support/site/desk';

withBrowser('the scheme of a project', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const getAppFrame = () => page.frameLocator('iframe[data-module="scheme"]');
  const openScheme = (section = '') => page.goto(`${desk.site.address}/projects/SUP/settings${section}`);
  const goTo = (section: SectionId) => openSection(getAppFrame(), section);
  const getResolution = () => getAppFrame().getByLabel('Critical, Resolution', { exact: true });

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    const issues = [
      await desk.createIssue('Critical'),
      await desk.createIssue('Fatal'),
      await desk.createIssue('Critical'),
    ];
    await desk.site.advance(20 * MINUTE);
    for (const issue of issues) await desk.addComment(AGENT, issue, 'We are looking into it.');
    await desk.site.advance(3 * HOUR);
    if (issues[0]) await desk.recordEvent(issues[0], { kind: 'restored' });
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    page.setDefaultTimeout(10_000);
    await page.goto(desk.site.address);
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('somebody who does not administer the project learns who may', async () => {
    await choosePreferences(page, { as: 'agent-a' });
    await openScheme();
    await getAppFrame().getByText('Only people who administer this space').waitFor();
    await choosePreferences(page, { as: 'project-admin' });
  });

  test('a draft begins as a copy of another project’s scheme, and that is undone at once', async () => {
    const extension = { project: { id: '10001', key: 'OPS' } };
    const payload = { scheme: presets.vircom, basedOn: null };
    const call = { moduleKey: 'scheme', functionKey: 'saveScheme', payload, extension };
    await desk.site.invoke({ as: ADMIN, ...call });
    await openScheme();
    await goTo('versions');
    await getAppFrame().getByRole('button', { name: 'Copy another space’s scheme' }).click();
    await getAppFrame().getByLabel('Space to copy from').selectOption({ label: 'Operations (OPS)' });
    await goTo('promises');
    await getAppFrame().getByLabel('P1, Response', { exact: true }).waitFor();
    await goTo('versions');
    await getAppFrame().getByRole('button', { name: 'Undo' }).click();
    await goTo('promises');
    await getResolution().waitFor();
  });

  test('a finding is put right by its own button, but not one of the draft before the last change', async () => {
    await goTo('preview');
    const checks = getAppFrame().getByRole('region', { name: 'Checks' });
    const remedy = checks.getByRole('button', { name: 'Take the earlier of the two' }).first();
    await checks.getByText('2 findings').waitFor();
    await remedy.click({ trial: true });
    const answerChecks = await holdCalls(page, 'checkScheme');
    await remedy.click();
    expect(await remedy.isDisabled()).toBe(true);
    await answerChecks();
    await checks.getByText('1 finding').waitFor();
    await getAppFrame().getByRole('button', { name: 'Discard draft' }).click();
  });

  test('the scheme in force shows its goals with their units, its week and its year', async () => {
    await openScheme();
    await getAppFrame().getByRole('heading', { name: 'Valtech client support' }).waitFor();
    expect(await getResolution().inputValue()).toBe('4');
    await getAppFrame().getByText('Jira: Fatal').waitFor();
    await getAppFrame().getByText('reporting earlier earns a later deadline').first().waitFor();
    await takePicture(page, 'scheme');
    expect(await listViolations(page)).toEqual([]);
    await goTo('hours');
    expect(await getAppFrame().locator('.cells .struck').count()).toBe(8);
    await goTo('promises');
  });

  test('a wrong value says what would be right, beside its field, and nothing typed is lost by a reload', async () => {
    await getResolution().fill('soon');
    await getAppFrame().getByText('Write a whole number, 1 or more.').waitFor();
    await page.reload();
    await getAppFrame().getByText('Write a whole number, 1 or more.').waitFor();
    expect(await getResolution().inputValue()).toBe('soon');
    expect(await getAppFrame().getByRole('button', { name: 'Save as version 2' }).isDisabled()).toBe(true);
    await takePicture(page, 'scheme-wrong');
  });

  test('a shorter resolution says what it was, and which of the last issues it would have breached', async () => {
    await getResolution().fill('2');
    await getAppFrame().getByText('was 4 h').waitFor();
    await getAppFrame().getByText('2 SLAs would change (last 4 work items)').click();
    await getAppFrame().getByText('4 work items judged').waitFor();
    await getAppFrame().locator('.changes tbody tr').first().waitFor();
    expect(await getAppFrame().locator('.changes tbody tr').count()).toBe(2);
    await takePicture(page, 'scheme-preview');
  });

  test('a day is struck out with the keyboard, and an edge of the week moves by a quarter of an hour', async () => {
    await goTo('hours');
    await getAppFrame()
      .getByRole('button', { name: /^Thursday, June 5, 2025/ })
      .focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await getAppFrame().getByText('9 holidays').waitFor();
    await getAppFrame().getByRole('slider', { name: 'Monday, closing' }).focus();
    await page.keyboard.press('ArrowUp');
    await getAppFrame().getByText('08:00–17:15', { exact: true }).waitFor();
  });

  test('hours are drawn with the pointer on an empty day, and taken away again', async () => {
    const saturday = getAppFrame().locator('.track').nth(5);
    const box = await saturday.boundingBox();
    if (!box) throw new Error('the week is not drawn');
    const x = box.x + box.width / 2;
    await page.mouse.move(x, box.y + box.height / 3);
    await page.mouse.down();
    await page.mouse.move(x, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(x, box.y + (box.height * 2) / 3, { steps: 4 });
    await page.mouse.up();
    await saturday.getByText('08:00–16:00').waitFor();
    await getAppFrame().getByRole('button', { name: 'Remove these hours' }).click();
    await saturday.getByText('Closed').waitFor();
  });

  test('a finger drags an edge of the week', async () => {
    const edge = getAppFrame().getByRole('slider', { name: 'Tuesday, closing' });
    await edge.scrollIntoViewIfNeeded();
    const box = await edge.boundingBox();
    const track = await getAppFrame().locator('.track').nth(1).boundingBox();
    if (!box || !track) throw new Error('the week is not drawn');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number | null) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: at === null ? [] : [{ x, y: at }] });
    await send('touchStart', y);
    for (const share of [0.5, 1]) await send('touchMove', y + (share * track.height) / 24);
    await send('touchEnd', null);
    await getAppFrame().getByText('08:00–18:30', { exact: true }).waitFor();
    await edge.focus();
    for (let quarter = 0; quarter < 4; quarter += 1) await page.keyboard.press('ArrowUp');
    await getAppFrame().locator('.track').nth(1).getByText('08:00–17:30').waitFor();
    await touch.detach();
  });

  test('hours begin where a finger taps, an hour or up to the next ones', async () => {
    const saturday = getAppFrame().locator('.track').nth(5);
    const tap = (share: number) =>
      saturday.evaluate((track, part) => {
        const { left, top, height } = track.getBoundingClientRect();
        const place = { clientX: left + 5, clientY: top + height * part };
        track.dispatchEvent(new PointerEvent('click', { pointerType: 'touch', bubbles: true, ...place }));
      }, share);
    await tap(10 / 24);
    await saturday.getByText('10:00–11:00').waitFor();
    await tap(9.25 / 24);
    await saturday.getByText('09:15–10:00').waitFor();
    for (let left = 2; left > 0; left -= 1)
      await getAppFrame().getByRole('button', { name: 'Remove these hours' }).first().click();
    await saturday.getByText('Closed').waitFor();
  });

  test('holidays come from a calendar file, and a broken one says which line', async () => {
    const toFile = (text: string) => ({
      name: 'days.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(text),
    });
    const field = getAppFrame().locator('input[type="file"]');
    await field.setInputFiles(toFile('BEGIN:VCALENDAR\r\nnonsense\r\n'));
    await getAppFrame()
      .getByText(/^Line \d+:/)
      .waitFor();
    const event = ['BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20250718', 'SUMMARY:Picnic', 'END:VEVENT'];
    await field.setInputFiles(
      toFile(['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n')),
    );
    await getAppFrame().getByText('line 3').waitFor();
    await getAppFrame().getByRole('button', { name: 'Take 1 day' }).click();
    await getAppFrame().getByText('10 holidays').waitFor();
    expect(await getAppFrame().getByLabel('Name of Jul 18').inputValue()).toBe('Picnic');
  });

  test('a save whose connection or session is lost says so, and nothing typed is lost, nor what was not chosen yet', async () => {
    const save = getAppFrame().getByRole('button', { name: 'Save as version 2' });
    const groups = getAppFrame().getByRole('combobox', { name: 'Groups of the team' });
    await goTo('people');
    await save.click({ trial: true });
    await page.context().setOffline(true);
    await save.click();
    await getAppFrame().getByText('The connection or your session was lost.').waitFor();
    await goTo('promises');
    await getResolution().fill('3');
    await goTo('preview');
    await getAppFrame().getByText('Connection lost; trying again.').first().waitFor();
    await page.context().setOffline(false);
    await getAppFrame().getByText('Connection lost; trying again.').first().waitFor({ state: 'detached' });
    await goTo('promises');
    expect(await getResolution().inputValue()).toBe('3');
    await getResolution().fill('2');
    await page.context().setOffline(true);
    await goTo('people');
    await page.context().setOffline(false);
    for (const status of [401, 403]) {
      await page.route('**/site/invoke', (route) => route.fulfill({ status, json: {} }));
      await groups.fill(`some-group-${status}`);
      await openScheme('#people');
      await page.reload();
      await page.unroute('**/site/invoke');
      await page.reload();
      expect(await groups.inputValue()).toBe(`some-group-${status}`);
    }
    await groups.fill('');
    await goTo('promises');
    expect(await getResolution().inputValue()).toBe('2');
    const expected = /ERR_INTERNET_DISCONNECTED|status of 40[13]/;
    expect(troubles.splice(0).filter((line) => !expected.test(line))).toEqual([]);
  });

  test('before saving one says, by the keyboard alone, whom each part that changed is for; hours and holidays are for open ones too', async () => {
    const hours = getAppFrame().getByLabel('Hours and holidays apply to');
    const rules = getAppFrame().getByLabel('All other changes apply to');
    expect(await hours.inputValue()).toBe('open');
    expect(await rules.inputValue()).toBe('fromNow');
    await goTo('preview');
    await rules.focus();
    await page.keyboard.press('ArrowDown');
    expect(await rules.inputValue()).toBe('open');
    await getAppFrame().getByRole('heading', { name: 'Work items from now on' }).waitFor();
    await getAppFrame()
      .getByRole('heading', { name: /^Open ones/ })
      .waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await listViolations(page, '.savebar')).toEqual([]);
    expect(await listViolations(page, '[aria-labelledby="preview-title"]')).toEqual([]);
  });

  test('saving makes version 2, and version 1 can be compared and restored', async () => {
    await getAppFrame().getByRole('button', { name: 'Save as version 2' }).click();
    await getAppFrame().getByText('Version 2 is saved and in force.').waitFor();
    await goTo('versions');
    await getAppFrame().getByText('hours and holidays for open SLAs too').waitFor();
    await getAppFrame().getByRole('button', { name: 'Compare with the draft Version 1' }).click();
    await getAppFrame()
      .getByRole('row', { name: /Goals, Critical, Resolution, breach 4 h 2 h/ })
      .waitFor();
    expect(await listViolations(page, '[aria-labelledby="versions-title"]')).toEqual([]);
    await takePicture(page, 'scheme-versions');
    await getAppFrame()
      .getByText(/^Saved today .* by you$/)
      .waitFor();
    await getAppFrame().getByRole('button', { name: 'Show changes Version 2' }).click();
    await getAppFrame().getByRole('table', { name: 'What version 2 changed' }).waitFor();
    await getAppFrame()
      .getByRole('row', { name: /^Calendar, business, holidays, July 18, 2025 none Picnic$/ })
      .waitFor();
    await getAppFrame().getByRole('button', { name: 'Restore as draft Version 1' }).click();
    await getAppFrame().getByText('Draft of version 3').waitFor();
    await goTo('promises');
    expect(await getResolution().inputValue()).toBe('4');
    await getAppFrame().getByRole('button', { name: 'Discard draft' }).click();
  });

  test('of two who save at once the second sees what the first changed, and brings both together', async () => {
    const second = await openPage(browser, troubles);
    await second.goto(desk.site.address);
    await choosePreferences(second, { as: 'site-admin' });
    await second.goto(`${desk.site.address}/projects/SUP/settings`);
    const otherFrame = second.frameLocator('iframe[data-module="scheme"]');
    await otherFrame.getByLabel('Fatal, Resolution', { exact: true }).fill('3');
    await openSection(otherFrame, 'clocks');
    await otherFrame.getByLabel('At risk from').fill('60');
    await getResolution().fill('5');
    await goTo('clocks');
    await getAppFrame().getByLabel('At risk from').fill('80');
    await otherFrame.getByRole('button', { name: 'Save as version 3' }).click();
    await otherFrame.getByText('Version 3 is saved and in force.').waitFor();
    await getAppFrame().getByRole('button', { name: 'Save as version 3' }).click();
    await getAppFrame()
      .getByRole('heading', { name: 'Version 3 was saved while you were writing' })
      .waitFor();
    await getAppFrame()
      .getByRole('row', { name: /Goals, Fatal, Resolution, breach 4 h 3 h/ })
      .waitFor();
    expect(await getAppFrame().getByRole('button', { name: 'Save as version 4' }).isDisabled()).toBe(true);
    expect(await listViolations(page, '[aria-labelledby="overtaken-title"]')).toEqual([]);
    await takePicture(page, 'scheme-overtaken');
    const both = getAppFrame().getByRole('group', { name: 'At risk from' });
    await both.getByLabel('Version 3: 60%').check();
    await getAppFrame().getByRole('button', { name: 'Merge both' }).click();
    await getAppFrame().getByRole('button', { name: 'Save as version 4' }).click();
    await getAppFrame().getByText('Version 4 is saved and in force.').waitFor();
    expect(await getAppFrame().getByLabel('At risk from').inputValue()).toBe('60');
    await goTo('promises');
    expect(await getResolution().inputValue()).toBe('5');
    expect(await getAppFrame().getByLabel('Fatal, Resolution', { exact: true }).inputValue()).toBe('3');
    await second.close();
  });

  test('it reads in French, in the dark, and on a phone', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await getAppFrame().getByRole('heading', { name: 'Soutien à la clientèle Valtech' }).waitFor();
    await getAppFrame().getByText('Jira : Fatal').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'scheme-french-dark');
    await page.setViewportSize({ width: 320, height: 800 });
    await takePicture(page, 'scheme-phone');
    const overflow = await page
      .frames()[1]
      ?.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });
});

/** Holds the page's calls of one function back, until they are let through. */
async function holdCalls(page: Page, functionKey: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  const take = async (route: Route) => {
    if (route.request().postData()?.includes(`"${functionKey}"`)) held.push(route);
    else await route.fallback();
  };
  await page.route('**/site/invoke', take);
  return async () => {
    await page.unroute('**/site/invoke', take);
    for (const route of held) await route.continue();
  };
}

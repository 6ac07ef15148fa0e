/** The rules of a project's scheme that are no goals: the look at the issues that are there, alerts, automation, reports, severities. */
import type { Page } from 'playwright-core';
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
import { ADMIN, type Desk, MINUTE } from '../support/site/desk';

withBrowser('the rules of a scheme', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const getAppFrame = () => page.frameLocator('iframe[data-module="scheme"]');
  const goTo = (section: SectionId) => openSection(getAppFrame(), section);
  const getCard = (title: string) => getAppFrame().getByRole('region', { name: title });

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    await desk.createIssue('Critical');
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    page.setDefaultTimeout(10_000);
    await page.goto(desk.site.address);
    await choosePreferences(page, { as: 'project-admin' });
    await page.goto(`${desk.site.address}/projects/SUP/settings`);
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('the issues that are there are looked at again: tried by a search, begun, held, taken up and done', async () => {
    await goTo('preview');
    const issues = getCard('Apply to existing work items');
    const search = issues.getByLabel('Limit to a search (JQL)');
    const start = issues.getByRole('button', { name: 'Recalculate' });
    expect(await start.isDisabled()).toBe(true);
    await search.fill('status = Nowhere');
    await issues.getByRole('button', { name: 'Preview' }).click();
    await issues.getByText(/The value 'Nowhere' does not exist for the field 'status'/).waitFor();
    await takePicture(page, 'scheme-rebuild-wrong');
    await search.fill('priority = Critical');
    await issues.getByRole('button', { name: 'Preview' }).click();
    await issues.getByText(/Work items judged: [12]/).waitFor();
    await takePicture(page, 'scheme-rebuild-tried');
    await start.click();
    await issues.getByRole('button', { name: 'Pause' }).click();
    await issues.getByRole('button', { name: 'Resume' }).waitFor();
    await takePicture(page, 'scheme-rebuild');
    await issues.getByRole('button', { name: 'Resume' }).click();
    await issues.getByRole('button', { name: 'Pause' }).waitFor();
    await desk.site.advance(5 * MINUTE);
    await issues.getByRole('button', { name: 'Pause' }).waitFor({ state: 'detached' });
    await issues.getByText('Those that “priority = Critical” finds').waitFor();
    expect(await start.isVisible()).toBe(true);
  });

  test('its own alerts say when, whom, at which hours and how many; what cannot be is told, and a reload keeps all', async () => {
    await goTo('alerts');
    const alerts = getCard('Alerts');
    const own = alerts.getByRole('button', { name: 'Customize alerts' });
    if (await own.isVisible()) await own.click();
    await alerts.getByLabel('Alert 1', { exact: true }).selectOption('before');
    await alerts.getByLabel('Alert 1: length').fill('2');
    await alerts.getByRole('button', { name: 'Remove alert 4' }).click();
    await alerts.getByLabel('Alert 3', { exact: true }).selectOption('every');
    await alerts.getByLabel('Alert 3: times').fill('3');
    await alerts.getByRole('combobox', { name: 'Groups' }).fill('on-call, managers');
    await page.keyboard.press('Enter');
    const people = alerts.getByRole('combobox', { name: 'People' });
    await people.fill('nobody of that name');
    await alerts.getByText('No results.').waitFor();
    await people.fill('agent');
    await alerts.getByRole('option', { name: 'Agent A' }).waitFor();
    expect(await listViolations(page, '#section-alerts')).toEqual([]);
    await takePicture(page, 'scheme-people');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await alerts.getByRole('button', { name: /^Remove Agent/ }).waitFor();
    await page.reload();
    expect(await alerts.getByLabel('Alert 1: length').inputValue()).toBe('2');
    expect(await alerts.getByLabel('Alert 3', { exact: true }).inputValue()).toBe('every');
    expect(await alerts.getByLabel('Alert 3: times').inputValue()).toBe('3');
    for (const name of [/^Remove on-call/, /^Remove managers/, /^Remove Agent/])
      await alerts.getByRole('button', { name }).waitFor();
    await alerts.getByLabel('Quiet outside').selectOption('business');
    await alerts.getByLabel('Mails per person and hour').fill('5');
    await alerts.getByLabel('on the morning of each business day').uncheck();
    await alerts.getByLabel('Leave a note that only the team reads').check();
  });

  test('an act that does nothing is told beside it, and one that gives another priority is right', async () => {
    const alerts = getCard('Alerts');
    await alerts.getByRole('button', { name: 'Add action' }).click();
    const act = alerts.getByRole('group', { name: 'Action 1' });
    await act.getByText('an act assigns the work item or gives it a priority').waitFor();
    await takePicture(page, 'scheme-alerts-wrong');
    await act.getByLabel('Resolution').check();
    await act.getByLabel('Change priority to').selectOption('Fatal');
    await act.getByText('an act assigns').waitFor({ state: 'detached' });
    expect(await listViolations(page, '#section-alerts')).toEqual([]);
    await alerts.scrollIntoViewIfNeeded();
    await takePicture(page, 'scheme-alerts');
  });

  test('a report is owed by the severity an issue closes with, counted from the restoring, in French', async () => {
    await goTo('report');
    const reports = getCard('Incident report');
    await reports.getByLabel('Required for a work item that').selectOption('at-closing');
    await reports.getByLabel('Its days count from').selectOption('restored');
    await reports.getByLabel('English').uncheck();
    await goTo('promises');
    await getAppFrame().getByText('after the service is restored').first().waitFor();
    await goTo('report');
    await reports.getByLabel('This desk owes incident reports').uncheck();
    await reports.getByLabel('Its days count from').waitFor({ state: 'detached' });
    await reports.getByLabel('This desk owes incident reports').check();
  });

  test('a severity is added, named, moved and removed with what speaks of it; codes are kept by a reload', async () => {
    await goTo('promises');
    const severities = getAppFrame().getByRole('region', { name: 'Severities', exact: true });
    const getSeverity = (nth: number) => severities.getByRole('group', { name: `Severity ${nth}` });
    const goals = getCard('Goals');
    await severities.getByRole('button', { name: 'Add a severity' }).click();
    await getSeverity(4).getByLabel('Name, in English').fill('Fatal');
    await getSeverity(4).getByText('Another severity has this name.').waitFor();
    await getSeverity(4).getByLabel('Name, in English').fill('Cosmetic');
    await getSeverity(4).getByLabel('Name, in French').fill('Cosmétique');
    await goals.getByRole('rowheader', { name: 'Cosmetic' }).waitFor();
    await severities.getByRole('button', { name: 'Move Cosmetic up' }).click();
    expect(await getSeverity(3).getByLabel('Name, in English').inputValue()).toBe('Cosmetic');
    await getSeverity(1).getByLabel('Name, in English').fill('Blocker');
    await goals.getByLabel('Blocker, Resolution', { exact: true }).waitFor();
    expect(await goals.getByRole('row', { name: /^Blocker/ }).innerText()).not.toMatch(/\bnew\b|was /);
    await getSeverity(1).getByLabel('Name, in English').fill('Fatal');
    await severities.getByRole('button', { name: 'Remove Cosmetic' }).click();
    await severities.getByText('Cosmetic was removed, with its goals.').waitFor();
    await goals.getByRole('rowheader', { name: 'Cosmetic' }).waitFor({ state: 'detached' });
    await severities.getByText('Codes, definition and examples').first().click();
    await severities.getByLabel('Codes of Fatal, separated by commas').fill('P0, Urgent');
    await takePicture(page, 'scheme-severity-list');
    await page.reload();
    await severities.getByText('Codes, definition and examples').first().click();
    const codes = severities.getByLabel('Codes of Fatal, separated by commas');
    expect(await codes.inputValue()).toBe('P0, Urgent');
  });

  test('a share of a clock is promised, a wrong one says what is right, and it may have decimals', async () => {
    const goals = getCard('Goals');
    await goals.getByRole('button', { name: 'Set target Target for Resolution' }).click();
    const share = goals.getByLabel('Target for Resolution', { exact: true });
    expect(await share.inputValue()).toBe('95');
    await share.fill('195');
    await goals.getByText('Write a share above 0 and up to 100').waitFor();
    await share.fill('99,05');
    await goals.getByText('Write a share above 0').waitFor({ state: 'detached' });
    expect(await listViolations(page, '[aria-labelledby="goals-title"]')).toEqual([]);
  });

  test('what stops a clock is said in a sentence, and picked among the project’s own statuses', async () => {
    await goTo('clocks');
    const clocks = getCard('What starts and stops each clock');
    const response = clocks.getByText(
      'It stops when the team comments in public or somebody records a contact',
    );
    await response.click();
    const stops = clocks.getByRole('group', { name: 'It stops when', exact: true });
    await stops.getByRole('button', { name: 'Add a line' }).click();
    const line = clocks.getByRole('group', { name: 'the status becomes In Progress' });
    await line.getByRole('checkbox', { name: 'In Progress' }).first().uncheck();
    await clocks
      .getByRole('group', { name: 'the status changes' })
      .getByLabel('What')
      .selectOption('is-label');
    await clocks.getByText('Choose at least one.').waitFor();
    const label = clocks.getByRole('group', { name: /^it is labelled/ });
    await label.getByLabel('What').selectOption('status');
    await line.getByRole('checkbox', { name: 'Waiting for client' }).first().check();
    await clocks.getByText(/or the status becomes In Progress or Waiting for client\./).waitFor();
    await stops.getByText(/^was the team comments in public or somebody records a contact/).waitFor();
    expect(await listViolations(page, '[aria-labelledby="clock-rules-title"]')).toEqual([]);
    await clocks.scrollIntoViewIfNeeded();
    await takePicture(page, 'scheme-clocks');
  });

  /** Whether the table of goals has a column of the clock. */
  async function expectColumn(state: 'visible' | 'detached'): Promise<void> {
    await goTo('promises');
    await getCard('Goals').waitFor();
    await getAppFrame().getByRole('columnheader', { name: 'Workaround' }).waitFor({ state });
    await goTo('clocks');
  }

  test('several conditions stand together; a clock that is removed is put back; who holds the clock is said', async () => {
    const clocks = getCard('What starts and stops each clock');
    const line = clocks.getByRole('group', { name: 'the status becomes In Progress or Waiting for client' });
    await line.getByLabel('What').selectOption('any');
    await line.getByRole('button', { name: 'Add a line' }).click();
    await clocks.getByText(/\(the status becomes .* or the status becomes In Progress\)\./).waitFor();
    await clocks.getByLabel('Add a clock').selectOption('of-kind workaround');
    await expectColumn('visible');
    await clocks.getByText('Workaround', { exact: true }).click();
    await clocks.getByRole('button', { name: 'Remove the clock Workaround' }).click();
    await clocks.getByText('The clock Workaround was removed, with its goals.').waitFor();
    await expectColumn('detached');
    await clocks.getByText('Responsible party', { exact: true }).first().click();
    await clocks.getByRole('button', { name: 'Add a responsible party' }).click();
    const third = clocks.getByRole('group', { name: 'Responsible party 3' });
    await third.getByLabel('Responsible').selectOption('third-party');
    await third.getByLabel('What').selectOption('is-label');
    await third.getByText('Choose at least one.').waitFor();
    await third.getByLabel('Labels, separated by commas').fill('with-host');
    await clocks.getByText('A third party, while it is labelled with-host.').waitFor();
    await clocks.getByRole('button', { name: 'Undo' }).click();
    await expectColumn('visible');
    await clocks.getByText('A third party, while it is labelled with-host.').waitFor();
    await choosePreferences(page, { colours: 'dark' });
    await goTo('clocks');
    await clocks.getByText('Workaround', { exact: true }).click();
    const starts = clocks.getByRole('group', { name: 'It starts when', exact: true });
    await starts.getByRole('button', { name: 'Remove the work item is created' }).click();
    await starts.getByText('Choose at least one.').waitFor();
    await page.keyboard.press('Enter');
    await starts.getByRole('group', { name: 'the status becomes In Progress' }).waitFor();
    expect(await listViolations(page, '[aria-labelledby="clock-rules-title"]')).toEqual([]);
    await takePicture(page, 'scheme-holders');
    await clocks.getByRole('button', { name: 'Remove the clock Workaround' }).click();
    await choosePreferences(page, { colours: 'light' });
  });

  test('all of it is saved as the next version, and reads in French on a phone', async () => {
    await getAppFrame()
      .getByRole('button', { name: 'Save without preview' })
      .or(getAppFrame().getByRole('button', { name: 'Save as version 2' }))
      .first()
      .click();
    await getAppFrame().getByText('Version 2 is saved and in force.').waitFor();
    const issue = await desk.createIssue('Minor');
    await desk.moveIssue(issue, 'In Progress');
    expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met' });
    await goTo('alerts');
    expect(await getCard('Alerts').getByLabel('Quiet outside').inputValue()).toBe('business');
    await goTo('promises');
    expect(await getCard('Goals').getByLabel('Target for Resolution').inputValue()).toBe('99.05');
    await choosePreferences(page, { locale: 'fr_CA' });
    await goTo('alerts');
    await getCard('Alertes').getByLabel('Alerte 3', { exact: true }).waitFor();
    await goTo('clocks');
    await getCard('Ce qui débute et arrête chaque délai').getByText('Réponse', { exact: true }).click();
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'scheme-rules-french');
    await page.setViewportSize({ width: 320, height: 800 });
    await takePicture(page, 'scheme-rules-phone');
    const wide = await page.frames()[1]?.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .filter((element) => !element.closest('table'))
        .map(({ tagName, id, className }) => `${tagName} ${id} ${className}`),
    );
    expect(wide).toEqual([]);
    const overflow = await page
      .frames()[1]
      ?.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });

  test('under the scheme of another desk a priority is given a severity, and what is missing is a text to send', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await choosePreferences(page, { locale: 'en_US' });
    await goTo('versions');
    await getAppFrame()
      .getByRole('radio', { name: /TrackTik/ })
      .check();
    await goTo('promises');
    const fatal = getCard('Priorities and severities').getByLabel('Jira priority Fatal');
    const [name] = await fatal.locator('option').nth(1).all();
    const severity = (await name?.textContent()) ?? '';
    await fatal.selectOption(severity);
    await getAppFrame()
      .getByRole('row', { name: new RegExp(`^${severity} Jira: .*Fatal`) })
      .waitFor();
    await getAppFrame()
      .getByText(/^Critical → Critical, about 1 work item$/)
      .waitFor();
    await getAppFrame().getByText('Fatal → Critical, 0 work items').waitFor();
    await getAppFrame().getByRole('button', { name: 'Copy the text' }).click();
    await getAppFrame().getByRole('button', { name: 'Copied' }).waitFor();
    expect(
      await listViolations(
        page,
        '[aria-labelledby="severities-title"], [aria-labelledby="priorities-title"]',
      ),
    ).toEqual([]);
    await takePicture(page, 'scheme-severities');
  });

  test('a Jira administrator has the missing priorities created, after reading which', async () => {
    expect(
      await getAppFrame()
        .getByRole('button', { name: /^Create (this|these)/ })
        .count(),
    ).toBe(0);
    await choosePreferences(page, { as: 'site-admin' });
    const create = getAppFrame().getByRole('button', { name: /^Create (this|these)/ });
    await create.waitFor();
    const values = await getAppFrame()
      .getByText(/^A priority “/)
      .count();
    expect(values).toBeGreaterThan(0);
    const request = getAppFrame().getByRole('textbox', { name: 'Priorities', exact: true });
    expect(await request.count()).toBe(0);
    desk.site.faults.failNext(({ method, path }) => method === 'POST' && path.endsWith('/priority'), {
      status: 403,
    });
    await create.click();
    await getAppFrame()
      .getByText(/^Jira refused the priority /)
      .waitFor();
    await request.waitFor();
    await create.click();
    await create.waitFor({ state: 'detached' });
    const priorities = await desk.askJira<unknown[]>(ADMIN, 'GET', '/rest/api/3/priority');
    expect(priorities).toHaveLength(3 + values);
  });
});

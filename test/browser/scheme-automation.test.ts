/** A project admin edits what the desk does beside its clocks, and it is done. */
import type { Page } from 'playwright-core';
import type { Scheme, SchemeAnswer } from '../../src/contract/scheme';
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
import { ADMIN, type Desk } from '../support/site/desk';

withBrowser('the automation of a desk in its scheme', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const getAppFrame = () => page.frameLocator('iframe[data-module="scheme"]');
  const goTo = (section: SectionId) => openSection(getAppFrame(), section);

  beforeAll(async () => {
    desk = await openShownDesk('velsoft');
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    page.setDefaultTimeout(10_000);
    await page.goto(desk.site.address);
    await choosePreferences(page, { as: 'project-admin' });
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('a rota of named people, a closing for silence and a ladder are entered, saved and done', async () => {
    await page.goto(`${desk.site.address}/projects/SUP/settings`);
    await goTo('people');
    const getRecipients = (shift: string) =>
      getAppFrame().getByRole('combobox', { name: `People to notify: ${shift}` });
    await getRecipients('Helpdesk').fill('Agent B');
    await getAppFrame().getByRole('option', { name: 'Agent B' }).click();
    const shifts = getAppFrame().getByRole('group', { name: /^Shift / });
    const before = await shifts.count();
    await getAppFrame().getByRole('button', { name: 'Add a shift' }).click();
    await shifts.last().getByLabel('Name', { exact: true }).fill('Nights');
    await shifts.last().getByLabel('It works').selectOption('closed');
    await getRecipients('Nights').fill('Agent A');
    await page.keyboard.press('Enter');
    expect(await shifts.count()).toBe(before + 1);
    await getAppFrame().getByRole('button', { name: 'Add an absence' }).click();
    const absence = getAppFrame().getByRole('group', { name: 'Absence 1' });
    await absence.getByText('Say who is away.').waitFor();
    await absence.getByRole('combobox', { name: 'Who' }).fill('Agent A');
    await getAppFrame().getByRole('option', { name: 'Agent A' }).click();
    await absence.getByLabel('From').fill('2025-06-05');
    await absence.getByLabel('Until, that day included').fill('2025-06-04');
    await absence.getByText('An absence ends on the day it begins, or later.').waitFor();
    await absence.getByLabel('Until, that day included').fill('2025-06-30');
    await goTo('automation');
    await getAppFrame().getByLabel('Flag work that the client was not told about').check();
    await getAppFrame().getByLabel('The client is told within', { exact: true }).fill('2');
    await goTo('hours');
    await getAppFrame()
      .getByRole('button', { name: /^Holiday contact/ })
      .first()
      .click();
    await getAppFrame()
      .getByLabel(/^Holiday contact on/)
      .fill('Ada, 555-0100');
    await goTo('automation');
    await getAppFrame().getByLabel('Close the work item after a warning to the team').check();
    await getAppFrame().getByLabel('After so many attempts').fill('2');
    await goTo('people');
    await getAppFrame().getByLabel('Escalate work items step by step').check();
    await getAppFrame().getByRole('button', { name: 'Add a step' }).click();
    const escalation = getAppFrame().getByRole('region', { name: 'Escalation', exact: true });
    await escalation.getByLabel('Step 2: Name, in English').fill('Director');
    expect(await listViolations(page, '#section-people')).toEqual([]);
    await takePicture(page, 'scheme-escalation');
    await goTo('automation');
    await getAppFrame().getByLabel('Ask the client how it went once a work item is closed').check();
    await getAppFrame().getByLabel('A link may be used for so many days').fill('400');
    await getAppFrame().getByText('must be at most 365').or(getAppFrame().getByText('365')).first().waitFor();
    await getAppFrame().getByLabel('A link may be used for so many days').fill('10');
    await getAppFrame().getByLabel('The work item a vote is about').selectOption('always');
    expect(await listViolations(page, '#section-automation')).toEqual([]);
    await takePicture(page, 'scheme-automation');
    await getAppFrame().getByRole('button', { name: 'Save as version 2' }).click();
    await getAppFrame().getByText('Version 2').first().waitFor();
    await desk.site.advance(60_000);
    const issue = await desk.createIssue('Minor');
    const { intake, silence, ladder } = await desk.readAutomation(issue);
    const saved = await inForce();
    expect(saved.automation?.interventions?.within).toBe('PT2H');
    expect(saved.automation?.intake?.rota?.away).toMatchObject([{ until: '2025-06-30' }]);
    expect(JSON.stringify(saved.calendars)).toContain('Ada, 555-0100');
    expect(intake?.assigned?.to.name).toBe('Agent B');
    expect(silence).toMatchObject({ of: 2 });
    expect(ladder?.steps.map(({ name }) => name)).toEqual(['Support', 'Director']);
    await desk.moveIssue(issue, 'Done');
    await desk.site.advance(60_000);
    expect((await desk.listAppComments(issue)).at(-1)).toMatch(/Two clicks tell us|Deux clics suffisent/);
  });

  async function inForce(): Promise<Scheme> {
    const extension = { project: { id: '10000', key: 'SUP' } };
    const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'showScheme', payload: {}, extension };
    const { current } = (await desk.site.invoke(call)) as SchemeAnswer;
    return current?.scheme as Scheme;
  }

  test('nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});

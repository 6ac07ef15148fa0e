/** A report from its draft to its publishing, in the browser alone: blanks on the issue, the last word in Confluence's editor. */
import type { FrameLocator, Page } from 'playwright-core';
import type { Site } from '../../local/running/running-site';
import { startSite } from '../../local/site';
import { listLayoutFaults } from '../support/browser/layout';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { Desk, type IssueRef, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

withBrowser('the incident report on the issue', () => {
  let site: Site;
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  let panel: FrameLocator;
  let issue: IssueRef;

  beforeAll(async () => {
    site = await startSite({ now: '2025-06-23T18:10:00Z', port: 0 });
    desk = new Desk(site);
    await desk.createIssue('Minor');
    await desk.choose('valtech');
    visit = await BrowserVisit.to(site, { as: 'agent-a' });
    page = visit.page;
    panel = page.frameLocator('iframe[data-module="panel"]');
    issue = await desk.createIssue('Fatal');
    await page.goto(`${site.address}/browse/${issue.key}`);
  });
  afterAll(async () => {
    await visit.close();
  });

  const card = () => panel.getByRole('region', { name: 'Incident report' });
  const primaries = async () => card().locator('button.primary').allTextContents();
  const press = (name: string | RegExp) => card().getByRole('button', { name }).click();
  const comeToCard = async () => {
    await page.goto(`${site.address}/browse/${issue.key}`);
    await card().waitFor();
  };

  test('closing a Fatal drafts its report, with four steps and one thing to do', async () => {
    await page.getByRole('textbox', { name: 'Comment' }).fill('We are on it.');
    await page.getByRole('button', { name: 'Add comment' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: '+15 min' }).click();
    await card().getByText('6 parts are still to be written by a person.').waitFor();
    expect(
      await card().getByRole('list', { name: 'Steps of the report' }).locator('li').allTextContents(),
    ).toEqual(['Drafted (done)', ...['In review', 'Approved', 'Published']]);
    expect(await primaries()).toEqual(['Fill the next blank']);
    await takePicture(page, 'report-card-drafted');
    expect(await listViolations(page)).toEqual([]);
    expect(await listLayoutFaults(page)).toEqual([]);
  });

  test('its blanks are filled by keyboard alone, each Save leading to the next', async () => {
    await card().getByRole('button', { name: 'Fill the next blank' }).focus();
    for (const heading of ['A word from us', 'What it meant for you', 'When it began', 'Root cause']) {
      await page.keyboard.press('Enter');
      await card().getByRole('textbox', { name: heading }).waitFor();
      expect(await primaries()).toEqual(['Save']);
      await page.keyboard.type(`Answered: ${heading}.`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await card().locator(`[data-written="true"]`, { hasText: heading }).waitFor();
    }
    await card().getByText('2 parts are still to be written by a person.').waitFor();
    await press(/^What we did/);
    await card().getByRole('textbox', { name: 'What we did' }).fill('We swapped the disk.');
    await press('Save');
    await card().getByText('1 part is still to be written by a person.').waitFor();
  });

  test('the same card reads in French and in the dark', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    const french = panel.getByRole('region', { name: 'Rapport d’incident' });
    await french.getByText('1 partie reste à écrire par une personne.').waitFor();
    expect(await french.locator('button.primary').allTextContents()).toEqual(['Remplir le vide suivant']);
    await takePicture(page, 'report-card-french-dark');
    expect(await listViolations(page)).toEqual([]);
    expect(await listLayoutFaults(page)).toEqual([]);
    await choosePreferences(page, { locale: 'en_US', colours: 'light' });
  });

  test('the last part is written in Confluence’s editor, and who had the page open meanwhile is told', async () => {
    await page.getByRole('link', { name: /incident report/ }).click();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    const other = await visit.browser.newPage();
    await other.goto(site.address);
    await choosePreferences(other, { as: 'agent-a' });
    await other.goto(page.url());
    const blank = page.locator('textarea', { hasText: 'What have you changed' });
    await blank.fill('Two people watch the disks now.');
    await page.getByLabel('What did you change?').fill('What prevents it');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('Two people watch the disks now.').waitFor();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('What prevents it').waitFor();
    await other.locator('textarea', { hasText: 'What have you changed' }).fill('Nothing yet.');
    await other.getByRole('button', { name: 'Update' }).click();
    await other.getByRole('alert').getByText('while you were editing').waitFor();
    await other.getByText('Nothing yet.').waitFor();
    await other.close();
  });

  test('it is reviewed and approved on the issue, one step standing out at a time', async () => {
    await comeToCard();
    for (const [step, next] of [
      ['Send for review', 'Approve'],
      ['Approve', 'Publish'],
    ] as const) {
      await card().locator('button.primary', { hasText: step }).waitFor();
      expect(await primaries()).toEqual([step]);
      await press(step);
      await card().locator('button.primary', { hasText: next }).waitFor();
    }
    expect(await listViolations(page)).toEqual([]);
  });

  test('it is published from its page in Confluence, and the panel says that it was in time', async () => {
    await page
      .getByRole('link', { name: /incident report/ })
      .first()
      .click();
    await page.locator('details.byline summary').click();
    const byline = page.locator('details.byline').frameLocator('iframe');
    await byline.getByRole('button', { name: 'Publish', exact: true }).click();
    await byline.getByText('The incident report is published.').waitFor();
    await site.advance(MINUTE);
    await comeToCard();
    await card()
      .getByText(/^Published .*, in time\.$/)
      .waitFor();
    expect(await primaries()).toEqual(['Open the report']);
    await panel.locator('[data-clock="report"][data-state="met"]').waitFor();
    await takePicture(page, 'report-card-published');
    await choosePreferences(page, { as: 'client-a' });
    await page.goto(`${site.address}/browse/${issue.key}`);
    await card().getByRole('button', { name: 'Open the report' }).waitFor();
    expect(await listViolations(page)).toEqual([]);
  });

  test('a phone’s width shows it whole', async () => {
    await choosePreferences(page, { as: 'agent-a' });
    await page.setViewportSize({ width: 390, height: 900 });
    await comeToCard();
    expect(await listLayoutFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 1000 });
  });

  test('no page said anything to the console but the refused saving', () => {
    expect(visit.errors.filter((error) => !error.includes('409'))).toEqual([]);
  });
});

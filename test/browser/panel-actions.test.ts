import type { FrameLocator, Page } from 'playwright-core';
import type { Site } from '../../local/running/running-site';
import { startSite } from '../../local/site';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { Desk, HOUR, type IssueRef, MINUTE, SITE_ADMIN } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

withBrowser('what a person records at the issue panel', () => {
  let site: Site;
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  let panel: FrameLocator;

  beforeAll(async () => {
    site = await startSite({ now: '2025-06-23T18:10:00Z', port: 0 });
    desk = new Desk(site);
    await desk.createIssue('Minor');
    await desk.choose('valtech');
    visit = await BrowserVisit.to(site, { as: 'agent-a' });
    page = visit.page;
    panel = page.frameLocator('iframe[title="Sablier"]');
  });
  afterAll(async () => {
    await visit.close();
  });

  const getClock = (name: string, state: string) =>
    panel.locator(`[data-clock="${name}"][data-state="${state}"]`);
  const getButton = (name: string | RegExp) => panel.getByRole('button', { name });
  const chooseInMenu = async (name: string) => {
    await getButton('More actions').click();
    await panel.getByRole('menuitem', { name }).click();
  };

  async function open(issue: IssueRef): Promise<void> {
    await page.goto(`${site.address}/browse/${issue.key}`);
    await panel.locator('.why').waitFor();
  }

  async function createFreshIssue(minutes = 0): Promise<IssueRef> {
    const issue = await desk.createIssue('Fatal');
    await site.advance(minutes * MINUTE);
    await open(issue);
    return issue;
  }

  test('what the severities mean and how the desk is reached stand below the clocks', async () => {
    await createFreshIssue();
    await panel.getByText('What do the severities mean?').click();
    await panel.getByText('The website or system is down').waitFor();
    await panel.getByText('How to reach us').click();
    await panel.getByText('E-mail: commerce-emergency@valtech.com').waitFor();
    expect(await panel.locator('header [title^="Incident causing a complete"]').count()).toBe(1);
    await takePicture(page, 'panel-about');
    expect(await listViolations(page)).toEqual([]);
  });

  test('a contact that reached the client ends the response; an attempt does not', async () => {
    await createFreshIssue(5);
    await getButton('Log a contact').click();
    await panel.getByLabel('Did not reach the client').check();
    await panel.getByLabel('Note (optional)').fill('Voicemail.');
    await takePicture(page, 'panel-contact');
    expect(await listViolations(page, 'form')).toEqual([]);
    await getButton('Record').click();
    await panel.getByRole('form').waitFor({ state: 'detached' });
    expect(await getClock('response', 'running').count()).toBe(1);
    await getButton('Log a contact').click();
    await getButton('Record').click();
    await getClock('response', 'met').waitFor();
    await getButton('Service restored').waitFor();
  });

  test('the primary button is the step that ends the clock that runs', async () => {
    const issue = await createFreshIssue(5);
    await getButton('Log a contact').and(panel.locator('.primary')).waitFor();
    await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' });
    await open(issue);
    await getButton('Service restored').and(panel.locator('.primary')).click();
    await getButton('Record').click();
    await getClock('resolution', 'met').waitFor();
  });

  test('what is wrong stands beside its field, and nothing typed is lost when the answer is', async () => {
    await createFreshIssue(5);
    await chooseInMenu('Set an agreed date');
    await panel.getByLabel('Agreed for').fill('2025-06-01T10:00');
    await panel.getByLabel('Note (optional)').fill('Agreed with the shop.');
    await getButton('Record').click();
    await panel.getByText('An agreed date lies ahead: choose a later one.').waitFor();
    expect(await panel.getByLabel('Agreed for').getAttribute('aria-invalid')).toBe('true');
    await takePicture(page, 'panel-problem');
    await panel.getByLabel('Agreed for').fill('2025-06-27T16:00');
    await page.route('**/site/invoke', (route) => route.abort());
    await getButton('Record').click();
    await panel.getByText('What you wrote is still here.', { exact: false }).waitFor();
    await page.unroute('**/site/invoke');
    expect(await panel.getByLabel('Note (optional)').inputValue()).toBe('Agreed with the shop.');
    await page.reload();
    await panel.locator('.why').waitFor();
    await chooseInMenu('Set an agreed date');
    expect(await panel.getByLabel('Note (optional)').inputValue()).toBe('Agreed with the shop.');
    await getButton('Record').click();
    await panel.getByText('Agreed for Fri 16:00 EDT').waitFor();
  });

  test('a line is disputed from where it stands, and the ledger says so', async () => {
    await createFreshIssue(60);
    await getButton(/^Why/).click();
    await getButton(/^Dispute Mon/)
      .first()
      .click();
    await panel.getByLabel('Why', { exact: true }).fill('The client’s own network was down.');
    await getButton('Record').click();
    await panel.getByText('Disputed line: The client’s own network was down.').waitFor();
    await takePicture(page, 'panel-disputed');
  });

  test('the menu is walked with the keyboard, and Escape brings the focus back', async () => {
    await createFreshIssue();
    await getButton('More actions').focus();
    await page.keyboard.press('Enter');
    await takePicture(page, 'panel-menu');
    await page.keyboard.press('ArrowDown');
    expect(await panel.locator('[role="menuitem"]:focus').textContent()).toBe('Set an agreed date');
    expect(await listViolations(page, '.more')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await panel.locator('button:focus').getAttribute('aria-label')).toBe('More actions');
  });

  test('every act of somebody who works on the issue has its form, in the dark without a fault', async () => {
    await createFreshIssue(5);
    await choosePreferences(page, { colours: 'dark' });
    await panel.locator('.why').waitFor();
    await getButton('Log a contact').click();
    expect(await listViolations(page)).toEqual([]);
    await getButton('Cancel').click();
    await getButton('More actions').click();
    const offered = await panel.getByRole('menuitem').locator('span').allTextContents();
    const acts = ['Service restored', 'Set an agreed date', 'Give an estimate', 'Defer to a release'];
    expect(offered).toEqual([...acts, 'Out of scope', 'Dispute a line', 'Open the report']);
    await page.keyboard.press('Escape');
    for (const act of offered.slice(0, -1)) {
      await chooseInMenu(act);
      await panel.getByRole('form').waitFor();
      expect(await listViolations(page, 'form')).toEqual([]);
      await getButton('Cancel').click();
    }
    await choosePreferences(page, { colours: 'light' });
  });

  test('somebody who may not work on the issue sees the clocks, no button to record, and no word of the team', async () => {
    const issue = await createFreshIssue(30);
    const from = site.clock.now() - 10 * MINUTE;
    const why = 'Their own network was down, as usual.';
    const line = { clock: 'resolution' as const, from, to: from + 5 * MINUTE, counts: false, why };
    await desk.recordEvent(issue, { kind: 'correction', ...line });
    await choosePreferences(page, { as: 'client-a' });
    await open(issue);
    expect(await panel.locator('.actions button').count()).toBe(0);
    expect(await getButton('Ask a third party').count()).toBe(0);
    await getButton(/^Why/).click();
    await panel.locator('.ledger tfoot').waitFor();
    await panel.getByLabel('Clock').selectOption('resolution');
    await panel.getByRole('cell', { name: 'Disputed line', exact: true }).waitFor();
    expect(await getButton(/^Dispute/).count()).toBe(0);
    expect(await panel.locator('.whatif').count()).toBe(0);
    expect(await panel.locator('body').textContent()).not.toContain('as usual');
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'panel-why-client');
    await choosePreferences(page, { as: 'agent-a' });
  });

  test('a project without a scheme shows no panel; one that is still marked says whom to ask', async () => {
    const issue = await desk.createIssue('Fatal', { project: 'OPS' });
    await page.goto(`${site.address}/browse/${issue.key}`);
    expect(await page.locator('iframe[data-module="panel"]').count()).toBe(0);
    await desk.askJira(SITE_ADMIN, 'PUT', '/rest/api/3/project/10001/properties/sablier-follows', true);
    await page.reload();
    await panel.getByText('No service level follows this work item').waitFor();
    await takePicture(page, 'panel-no-scheme');
    expect(await listViolations(page, '[aria-labelledby="no-scheme"]')).toEqual([]);
    await site.advance(HOUR);
  });

  test('nothing was said to the console but of the connection that was cut', () => {
    expect(visit.errors.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
  });
});

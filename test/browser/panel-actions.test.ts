import type { FrameLocator, Page } from 'playwright-core';
import { type Site, startSite } from '../../local/site';
import { picture, prefer, violations, withBrowser } from '../support/site/browser';
import { Desk, HOUR, type IssueRef, MINUTE, SITE_ADMIN } from '../support/site/desk';
import { Visit } from '../support/site/visit';

withBrowser('what a person records at the issue panel', () => {
  let site: Site;
  let desk: Desk;
  let visit: Visit;
  let page: Page;
  let panel: FrameLocator;

  beforeAll(async () => {
    site = await startSite({ now: '2025-06-23T18:10:00Z', port: 0 });
    desk = new Desk(site);
    await desk.create('Minor');
    await desk.choose('valtech');
    visit = await Visit.to(site, { as: 'agent-a' });
    page = visit.page;
    panel = page.frameLocator('iframe[title="Sablier"]');
  });
  afterAll(async () => {
    await visit.leave();
  });

  const clock = (name: string, state: string) =>
    panel.locator(`[data-clock="${name}"][data-state="${state}"]`);
  const button = (name: string | RegExp) => panel.getByRole('button', { name });
  const menu = async (name: string) => {
    await button('More actions').click();
    await panel.getByRole('menuitem', { name }).click();
  };

  async function open(issue: IssueRef): Promise<void> {
    await page.goto(`${site.address}/browse/${issue.key}`);
    await panel.locator('.why').waitFor();
  }

  async function fresh(minutes = 0): Promise<IssueRef> {
    const issue = await desk.create('Fatal');
    await site.advance(minutes * MINUTE);
    await open(issue);
    return issue;
  }

  test('a contact that reached the client ends the response; an attempt does not', async () => {
    await fresh(5);
    await button('Log a contact').click();
    await panel.getByLabel('Did not reach the client').check();
    await panel.getByLabel('Note (optional)').fill('Voicemail.');
    await picture(page, 'panel-contact');
    expect(await violations(page)).toEqual([]);
    await button('Record').click();
    await panel.getByRole('form').waitFor({ state: 'detached' });
    expect(await clock('response', 'running').count()).toBe(1);
    await button('Log a contact').click();
    await button('Record').click();
    await clock('response', 'met').waitFor();
    await button('Service restored').waitFor();
  });

  test('the primary button is the step that ends the clock that runs', async () => {
    const issue = await fresh(5);
    await button('Log a contact').and(panel.locator('.primary')).waitFor();
    await desk.record(issue, { kind: 'contact', channel: 'phone' });
    await open(issue);
    await button('Service restored').and(panel.locator('.primary')).click();
    await button('Record').click();
    await clock('resolution', 'met').waitFor();
  });

  test('what is wrong stands beside its field, and nothing typed is lost when the answer is', async () => {
    await fresh(5);
    await menu('Set an agreed date');
    await panel.getByLabel('Agreed for').fill('2025-06-01T10:00');
    await panel.getByLabel('Note (optional)').fill('Agreed with the shop.');
    await button('Record').click();
    await panel.getByText('An agreed date lies ahead: choose a later one.').waitFor();
    expect(await panel.getByLabel('Agreed for').getAttribute('aria-invalid')).toBe('true');
    await picture(page, 'panel-problem');
    await panel.getByLabel('Agreed for').fill('2025-06-27T16:00');
    await page.route('**/site/invoke', (route) => route.abort());
    await button('Record').click();
    await panel.getByText('What you wrote is still here.', { exact: false }).waitFor();
    await page.unroute('**/site/invoke');
    expect(await panel.getByLabel('Note (optional)').inputValue()).toBe('Agreed with the shop.');
    await page.reload();
    await panel.locator('.why').waitFor();
    await menu('Set an agreed date');
    expect(await panel.getByLabel('Note (optional)').inputValue()).toBe('Agreed with the shop.');
    await button('Record').click();
    await panel.getByText('Agreed for Fri 16:00 EDT').waitFor();
  });

  test('a line is disputed from where it stands, and the ledger says so', async () => {
    await fresh(60);
    await button(/^Why/).click();
    await button(/^Dispute Mon/)
      .first()
      .click();
    await panel.getByLabel('Why', { exact: true }).fill('The client’s own network was down.');
    await button('Record').click();
    await panel.getByText('Dispute line: The client’s own network was down.').waitFor();
    await picture(page, 'panel-disputed');
  });

  test('the menu is walked with the keyboard, and Escape brings the focus back', async () => {
    await fresh();
    await button('More actions').focus();
    await page.keyboard.press('Enter');
    await picture(page, 'panel-menu');
    await page.keyboard.press('ArrowDown');
    expect(await panel.locator('[role="menuitem"]:focus').textContent()).toBe('Set an agreed date');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await panel.locator('button:focus').getAttribute('aria-label')).toBe('More actions');
  });

  test('every act of somebody who works on the issue has its form, in the dark without a fault', async () => {
    await fresh(5);
    await prefer(page, { colours: 'dark' });
    await panel.locator('.why').waitFor();
    await button('Log a contact').click();
    expect(await violations(page)).toEqual([]);
    await button('Cancel').click();
    await button('More actions').click();
    const offered = await panel.getByRole('menuitem').locator('span').allTextContents();
    const acts = ['Service restored', 'Set an agreed date', 'Give an estimate', 'Put off to a release'];
    expect(offered).toEqual([...acts, 'Not covered', 'Dispute a line', 'Open the report']);
    await page.keyboard.press('Escape');
    for (const act of offered.slice(0, -1)) {
      await menu(act);
      await panel.getByRole('form').waitFor();
      expect(await violations(page)).toEqual([]);
      await button('Cancel').click();
    }
    await prefer(page, { colours: 'light' });
  });

  test('somebody who may not work on the issue sees the clocks, no button to record, and no word of the team', async () => {
    const issue = await fresh(30);
    const from = site.clock.now() - 10 * MINUTE;
    const why = 'Their own network was down, as usual.';
    const line = { clock: 'resolution' as const, from, to: from + 5 * MINUTE, counts: false, why };
    await desk.record(issue, { kind: 'correction', ...line });
    await prefer(page, { as: 'client-a' });
    await open(issue);
    expect(await panel.locator('.actions button').count()).toBe(0);
    expect(await button('Ask a third party').count()).toBe(0);
    await button(/^Why/).click();
    await panel.locator('.ledger tfoot').waitFor();
    await panel.getByLabel('Clock').selectOption('resolution');
    await panel.getByRole('cell', { name: 'Dispute line', exact: true }).waitFor();
    expect(await button(/^Dispute/).count()).toBe(0);
    expect(await panel.locator('.whatif').count()).toBe(0);
    expect(await panel.locator('body').textContent()).not.toContain('as usual');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'panel-why-client');
    await prefer(page, { as: 'agent-a' });
  });

  test('a project without a scheme shows no panel; one that is still marked says whom to ask', async () => {
    const issue = await desk.create('Fatal', { project: 'OPS' });
    await page.goto(`${site.address}/browse/${issue.key}`);
    expect(await page.locator('iframe[data-module="panel"]').count()).toBe(0);
    await desk.jira(SITE_ADMIN, 'PUT', '/rest/api/3/project/10001/properties/sablier-follows', true);
    await page.reload();
    await panel.getByText('No service level follows this issue').waitFor();
    await picture(page, 'panel-no-scheme');
    expect(await violations(page)).toEqual([]);
    await site.advance(HOUR);
  });

  test('nothing was said to the console but of the connection that was cut', () => {
    expect(visit.troubles.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
  });
});

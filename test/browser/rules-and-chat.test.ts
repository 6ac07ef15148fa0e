/** The pages on which rules and a chat have the app's actions done: by hand, in both languages, and breaking no rule of access. */
import type { Page } from 'playwright-core';
import {
  type Browser,
  choosePreferences,
  listShellViolations,
  listViolations,
  openBrowser,
  openPage,
  withBrowser,
} from '../support/site/browser';
import { CLIENT, type Desk, type IssueRef, openDesk } from '../support/site/desk';

withBrowser('rules and a chat', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  let issue: IssueRef;
  const troubles: string[] = [];
  const open = (path: string) => page.goto(desk.site.address + path);

  beforeAll(async () => {
    desk = await openDesk('valtech', { port: 0 });
    issue = await desk.createIssue('Fatal');
    browser = await openBrowser();
    page = await openPage(browser, troubles);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('a rule is made with the app’s own form, runs, and its run is in the audit log', async () => {
    await open('/automation');
    const make = page.getByRole('form', { name: 'New rule' });
    await make.getByLabel('Name', { exact: true }).fill('Restored by a word');
    await make.getByLabel('When').selectOption('commented');
    await make.getByLabel('Then').selectOption({ label: 'Record that the service is restored' });
    await make.getByRole('button', { name: 'Create' }).click();
    const form = page.frameLocator('iframe[data-module]');
    await form.getByLabel('Note (optional)').fill('Said: {{comment.body}}');
    expect(await form.getByLabel('Work item').inputValue()).toBe('{{issue.key}}');
    await page.getByRole('button', { name: 'Save and switch on' }).click();
    await page.getByRole('cell', { name: 'On', exact: true }).waitFor();
    await desk.addComment(CLIENT, issue, 'It works again.');
    await open('/automation');
    const log = page.getByRole('table', { name: 'Audit log' });
    expect(await log.textContent()).toContain(`${issue.key}: it is recorded that the service is restored.`);
  });

  test('a form that was left as it began is handed over when the rule is saved', async () => {
    await open('/automation');
    const make = page.getByRole('form', { name: 'New rule' });
    await make.getByLabel('Name', { exact: true }).fill('Explain');
    await make.getByRole('button', { name: 'Create' }).click();
    await page.frameLocator('iframe[data-module]').getByLabel('Work item').waitFor();
    await page.getByRole('button', { name: 'Save and switch on' }).click();
    await page.waitForURL(/\/automation$/);
    expect(desk.site.rules().at(-1)).toMatchObject({ enabled: true, inputs: { issue: '{{issue.key}}' } });
  });

  test('a rule whose form lacks something is not switched on, and says so', async () => {
    await open(`/automation/${desk.site.rules().at(-1)?.id}`);
    const field = page.frameLocator('iframe[data-module]').getByLabel('Work item');
    await field.fill('');
    await page.getByRole('button', { name: 'Save and switch on' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('issue is required');
    const text = page.frameLocator('iframe[data-module]').getByText('Fill this in.');
    await text.waitFor();
  });

  test('a person sees what an agent’s model would be answered', async () => {
    await open('/rovo');
    await page.getByRole('link', { name: 'Explain a service level clock' }).click();
    await page.getByLabel(/On the page of the work item/).fill(issue.key);
    await page.getByLabel('Language', { exact: true }).last().fill('fr');
    await page.getByRole('button', { name: 'Have it done' }).click();
    expect(await page.locator('#answer pre').first().textContent()).toContain(`${issue.key}\u00a0: gravité`);
  });

  test.each([
    ['en_US', 'light', 'Automation', 'Chat with an agent'],
    ['fr_CA', 'dark', 'Automatisation', 'Clavarder avec un agent'],
  ])('they break no rule of access: %s', async (locale, colours, rules, chat) => {
    await choosePreferences(page, { locale, colours });
    for (const [path, title] of [
      ['/automation', rules],
      ['/rovo?action=record-contact', chat],
    ] as const) {
      await open(path);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect({ path, found: await listShellViolations(page) }).toEqual({ path, found: [] });
    }
    await open(`/automation/${desk.site.rules()[0]?.id}`);
    await page.frameLocator('iframe[data-module]').getByRole('textbox').first().waitFor();
    expect(await listShellViolations(page)).toEqual([]);
    expect(await listViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

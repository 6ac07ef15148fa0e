import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openBrowser, openPage, picture, prefer, violations, withBrowser } from '../support/browser';
import { CLIENT, type Desk, type IssueRef } from '../support/desk';
import { shownDesk } from '../support/shown-desk';

withBrowser('the desk’s conduct at the issue panel', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  let panel: FrameLocator;
  const troubles: string[] = [];

  beforeAll(async () => {
    desk = await shownDesk('vircom');
    await desk.admin('saveClient', {
      id: null,
      name: 'Acme',
      language: 'en',
      timezone: 'America/Toronto',
      projects: ['SUP'],
      accountManager: '',
      contacts: [{ name: 'Somebody', email: 'somebody@acme.test' }],
      ladder: { manager: ['Agent B'] },
    });
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    panel = page.frameLocator('iframe[title="Sablier"]');
    await page.goto(desk.site.address);
  });
  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  async function open(issue: IssueRef, as: string): Promise<void> {
    await prefer(page, { as });
    await page.goto(`${desk.site.address}/browse/${issue.key}`);
    await panel.locator('.why').waitFor();
  }

  test('the team sees who called, the attempts, and moves the issue up a step', async () => {
    const issue = await desk.create('Minor');
    for (let time = 0; time < 3; time += 1)
      await desk.record(issue, { kind: 'attempt', channel: 'phone', note: 'Voicemail.' });
    await open(issue, 'agent-a');
    await panel.getByText('Client A is not on Acme’s list').waitFor();
    await panel.getByText('3 of 3 attempts').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'panel-conduct');
    await panel.getByRole('button', { name: 'Escalate to Manager' }).click();
    await panel.getByText('Ladder: Manager').waitFor();
    await panel.getByText('Agent B').waitFor();
  });

  test('the client sees none of it, and may ask for somebody higher', async () => {
    const issue = await desk.create('Minor');
    await open(issue, CLIENT.replace('712020:', ''));
    expect(await panel.locator('[data-line]').count()).toBe(0);
    await panel.getByRole('button', { name: 'Ask for somebody higher' }).click();
    await panel.getByText('Your request was passed on.').waitFor();
    await desk.site.settle();
    expect((await desk.conduct(issue)).ladder?.step.key).toBe('manager');
  });

  test('nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});

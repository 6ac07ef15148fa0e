import type { FrameLocator, Page } from 'playwright-core';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { CLIENT, type Desk, type IssueRef, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

withBrowser('the desk’s automation at the issue panel', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  let panel: FrameLocator;

  beforeAll(async () => {
    desk = await openShownDesk('vircom');
    await desk.callAdmin('saveClient', {
      id: null,
      name: 'Acme',
      language: 'en',
      timezone: 'America/Toronto',
      projects: ['SUP'],
      accountManager: '',
      contacts: [{ name: 'Somebody', email: 'somebody@acme.test' }],
      ladder: { manager: ['Agent B'] },
    });
    visit = await BrowserVisit.to(desk.site);
    page = visit.page;
    panel = page.frameLocator('iframe[title="Sablier"]');
  });
  afterAll(async () => {
    await visit.close();
  });

  async function open(issue: IssueRef, as: string): Promise<void> {
    await choosePreferences(page, { as });
    await page.goto(`${desk.site.address}/browse/${issue.key}`);
    await panel.locator('.why').waitFor();
  }

  test('the team sees who called, the attempts, and moves the issue up a step', async () => {
    const issue = await desk.createIssue('Minor');
    for (let time = 0; time < 3; time += 1)
      await desk.recordEvent(issue, { kind: 'attempt', channel: 'phone', note: 'Voicemail.' });
    await open(issue, 'agent-a');
    await panel.getByText('Client A is not on Acme’s list').waitFor();
    await panel.getByText('3 of 3 attempts').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'panel-automation');
    await panel.getByRole('button', { name: 'Escalate to Manager' }).click();
    await panel.getByText('Escalation: Manager').waitFor();
    await panel.getByText('Agent B; by hand, Agent A').waitFor();
    await panel.getByRole('button', { name: 'Ask a third party' }).click();
    await panel.getByLabel('Space of the new work item').selectOption({ label: 'Operations (OPS)' });
    await panel.getByLabel('Who they are').fill('the host');
    await panel.getByRole('button', { name: 'Create the work item' }).click();
    await panel.getByText('Write what you ask of them.').waitFor();
    await panel.getByLabel('What you ask of them').fill('The disk is full.');
    expect(await listViolations(page, 'form')).toEqual([]);
    await panel.getByRole('button', { name: 'Create the work item' }).click();
    await panel.getByText('Waits for the host').waitFor();
    await takePicture(page, 'panel-third-party');
  });

  test('an estimate is given from the menu, and what the client said of it is recorded beside it', async () => {
    await open(await desk.createIssue('Minor'), 'agent-a');
    await panel.getByRole('button', { name: 'More actions' }).click();
    await panel.getByRole('menuitem', { name: 'Give an estimate' }).click();
    await panel.getByRole('button', { name: 'Record' }).click();
    await panel.getByText('Give a time, a budget or both.').waitFor();
    await panel.getByLabel('Time (hours of work)').fill('1,5');
    await panel.getByLabel('Budget, with its currency').fill('300 $');
    await panel.getByRole('button', { name: 'Record' }).click();
    await panel.getByText('Estimate: 1\u00a0h 30\u00a0min, 300 $').waitFor();
    await panel.getByRole('button', { name: 'The client agreed' }).click();
    await panel.getByText(/the client agreed, as .+ recorded/).waitFor();
  });

  test('words decide nothing: what reads as agreed is quoted, dismissed or confirmed, and the client’s own button decides', async () => {
    const issue = await desk.createIssue('Minor');
    await desk.recordEvent(issue, { kind: 'estimate', minutes: 90 });
    await desk.site.advance(MINUTE);
    await desk.addComment(CLIENT, issue, 'Fine, we agree. Please escalate this to your manager.');
    await open(issue, 'agent-a');
    const agreement = panel.locator('[data-line]').filter({ hasText: 'Read as agreement: confirm?' });
    const demand = panel.locator('[data-line]').filter({ hasText: 'Read as a request for escalation' });
    await agreement.getByText('“Fine, we agree.”').waitFor();
    expect(await listViolations(page, '.automation')).toEqual([]);
    await takePicture(page, 'panel-read-words');
    await demand.getByRole('button', { name: 'Dismiss' }).click();
    await demand.waitFor({ state: 'detached' });
    expect((await desk.readAutomation(issue)).ladder?.step.key).not.toBe('manager');
    await agreement.getByRole('button', { name: 'Confirm' }).click();
    await panel.getByText(/the client agreed, as .+ recorded/).waitFor();

    const other = await desk.createIssue('Minor');
    await desk.recordEvent(other, { kind: 'estimate', minutes: 90 });
    await open(other, CLIENT.replace('712020:', ''));
    await panel.getByRole('button', { name: 'I agree' }).click();
    await panel.getByText('Your agreement was passed on.').waitFor();
    await desk.site.settle();
    expect((await desk.readAutomation(other)).agreements).toMatchObject([{ confirmed: { how: 'pressed' } }]);
  });

  test('the client sees none of it, and may ask for somebody higher', async () => {
    const issue = await desk.createIssue('Minor');
    await open(issue, CLIENT.replace('712020:', ''));
    expect(await panel.locator('[data-line]').count()).toBe(0);
    await panel.getByRole('button', { name: 'Request escalation' }).click();
    await panel.getByText('Your request was passed on.').waitFor();
    await desk.site.settle();
    expect((await desk.readAutomation(issue)).ladder?.step.key).toBe('manager');
  });

  test('nothing went wrong on the way', () => {
    expect(visit.errors).toEqual([]);
  });
});

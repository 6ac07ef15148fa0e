/** From install to the first followed issue: a checklist that ticks itself where Jira tells. */
import type { Page } from 'playwright-core';
import type { Site } from '../../local/running/running-site';
import { startSite } from '../../local/site';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { Desk } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

withBrowser('the first page after an install', () => {
  let site: Site;
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  const getAppFrame = () => page.frameLocator('iframe[data-module="get-started"]');
  const getTicks = () => getAppFrame().getByRole('img', { name: 'Done' });

  beforeAll(async () => {
    site = await startSite({ now: '2025-06-05T14:00:00Z', port: 0 });
    desk = new Desk(site);
    visit = await BrowserVisit.to(site, { as: 'site-admin' });
    page = visit.page;
    await page.goto(`${site.address}/admin`);
  });

  afterAll(async () => {
    await visit.close();
  });

  test('at first nothing is ticked; a preset ticks its own step, and priorities of the severities’ names theirs', async () => {
    await getAppFrame().getByText('0 of 5 done').waitFor();
    await getAppFrame().getByLabel('Space').selectOption({ label: 'Client support (SUP)' });
    await getAppFrame().getByRole('button', { name: 'Use this preset' }).click();
    await getAppFrame().getByText('Every severity has a priority of its name.').waitFor();
    expect(await getTicks().count()).toBe(2);
    expect(await listViolations(page)).toEqual([]);
  });

  test('the panel is shown by hand where Jira refuses the order, and that tick stays', async () => {
    site.faults.failNext(({ path }) => path.endsWith('/panel/action/bulk/async'), { status: 403 });
    await getAppFrame().getByRole('button', { name: 'Show it on every work item of Client support' }).click();
    await getAppFrame().getByText('Jira did not take the order.', { exact: false }).waitFor();
    expect(await listViolations(page)).toEqual([]);
    await getAppFrame()
      .getByLabel(/Show the panel/)
      .check();
    await page.reload();
    await getAppFrame().getByText('3 of 5 done').waitFor();
    await getAppFrame()
      .getByLabel(/Show the panel/)
      .uncheck();
  });

  test('the administrator’s own order puts the panel on every issue, and the step ticks itself', async () => {
    await getAppFrame().getByRole('button', { name: 'Show it on every work item of Client support' }).click();
    await getAppFrame().getByText('The panel is on every work item of the space.').waitFor();
    await getAppFrame().getByText('3 of 5 done').waitFor();
    const ordered = site.network.exchanges.filter(({ path }) => path.endsWith('/panel/action/bulk/async'));
    expect(ordered.at(-1)).toMatchObject({ status: 202, as: '712020:site-admin', throughApp: true });
  });

  test('the fields are put on the chosen screens as the administrator, and the step ticks itself', async () => {
    const followed = getAppFrame()
      .getByRole('list', { name: 'Followed spaces' })
      .getByText('Client support (SUP)');
    await followed.getByText(/lacks \d+ fields/).waitFor();
    expect(
      await getAppFrame()
        .getByRole('checkbox', { name: /^Default Screen/ })
        .isChecked(),
    ).toBe(true);
    await takePicture(page, 'get-started-screens');
    await getAppFrame().getByRole('button', { name: 'Put the fields on the chosen screens' }).click();
    await followed.getByText('has every field').waitFor();
    await getAppFrame().getByText('4 of 5 done').waitFor();
    expect(await listViolations(page)).toEqual([]);
  });

  test('the first ticket ticks the last step by itself', async () => {
    const issue = await desk.createIssue('Fatal');
    await getAppFrame().getByRole('button', { name: 'Look again' }).click();
    await getAppFrame().getByText(`${issue.key} is followed.`).waitFor();
    await getAppFrame().getByText('5 of 5 done').waitFor();
    await takePicture(page, 'get-started');
  });

  test('it reads in French and in the dark', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await getAppFrame().getByText('5 sur 5').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'get-started-french-dark');
  });

  test('somebody without the rights is given the text to send to an administrator', async () => {
    await choosePreferences(page, { as: 'project-admin', locale: 'en_US', colours: 'light' });
    const text = getAppFrame().getByRole('textbox', { name: /Send this to your Jira administrator/ });
    expect(await text.inputValue()).toContain('“Show for all work items”');
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'get-started-barred');
    expect(visit.errors).toEqual([]);
  });
});

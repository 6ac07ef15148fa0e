/** The notes that Jira refused, on the administration's page: what is refused, the one step that helps, and its end. */
import type { Page } from 'playwright-core';
import { presets } from '../../src/presets';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { ADMIN, AGENT, type Desk, type IssueRef, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

withBrowser('notes to the team that Jira refuses', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  let issue: IssueRef;
  const getAppFrame = () => page.frameLocator('iframe[data-module="admin"]');
  const letIn = () => getAppFrame().getByRole('button', { name: /Service Desk Team/ });

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    const { automation: _, ...valtech } = presets.valtech ?? ({} as never);
    const team = { roles: ['Service Desk Team'], groups: [] };
    const scheme = { ...valtech, team, alerts: { thresholds: [{ at: '75%' }], note: true } };
    const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
    const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', extension };
    const saved = await desk.site.invoke({ ...request, payload: { scheme, basedOn: 1 } });
    expect(saved).toMatchObject({ kind: 'saved' });
    await desk.site.advance(1_000);
    issue = await desk.createIssue('Fatal');
    await desk.site.advance(14 * MINUTE);
    visit = await BrowserVisit.to(desk.site);
    page = visit.page;
    await choosePreferences(page, { as: 'site-admin' });
  });
  afterAll(() => visit.close());

  test('are told with their project, their number and the role that the app lacks, in both languages', async () => {
    await page.goto(`${desk.site.address}/admin`);
    await letIn().waitFor();
    const card = getAppFrame().locator('li', { has: letIn() });
    expect(await card.textContent()).toMatch(/^SUP 1 note, last .*Add Sablier to the role Service Desk Team/);
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'admin-refused-notes');
    await choosePreferences(page, { locale: 'fr_CA' });
    await page.goto(`${desk.site.address}/admin`);
    await getAppFrame().getByRole('heading', { name: 'Notes refusées par Jira' }).waitFor();
    expect(await card.textContent()).toMatch(
      /1 note, la dernière .*Ajouter Sablier au rôle Service Desk Team/,
    );
    await choosePreferences(page, { locale: 'en_US' });
  });

  test('stay, with the way by hand, where Jira does not take the app into the role', async () => {
    await page.goto(`${desk.site.address}/admin`);
    const isAddition = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && /\/role\/\d+$/.test(path);
    desk.site.faults.failNext(isAddition, { status: 400 });
    await letIn().click();
    await getAppFrame()
      .getByText(/under People/)
      .waitFor();
    expect(await letIn().isEnabled()).toBe(true);
  });

  test('are gone once an administrator lets the app into the role, and what waited is left on the issue', async () => {
    await letIn().click();
    await letIn().waitFor({ state: 'detached' });
    await desk.site.advance(MINUTE);
    const path = `/rest/api/3/issue/${issue.key}/comment`;
    const { comments } = await desk.askJira<{ comments: object[] }>(AGENT, 'GET', path);
    expect(comments).toMatchObject([{ visibility: { type: 'role', value: 'Service Desk Team' } }]);
    expect(visit.errors).toEqual([]);
  });
});

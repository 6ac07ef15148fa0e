/** What a customer sees and presses on a request of the portal: in both languages, light and dark, on a screen, a tablet and a phone. */
import type { Page } from 'playwright-core';
import { altilogixBilling } from '../../src/presets/altilogix/billing';
import { listLayoutFaults } from '../support/browser/layout';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { ADMIN, AGENT, type Desk, HOUR, type IssueRef, MINUTE } from '../support/site/desk';
import { askFor, openPortal, PORTAL } from '../support/site/portal';
import { BrowserVisit } from '../support/site/visit';

const BANK = '6f1f2f8e-6d0e-4c53-9a51-3f5b7a3c1d10';

withBrowser('the panel on a request of the portal', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  let request: IssueRef;
  const getPanel = () => page.frameLocator('iframe[data-module="portal"]');

  async function saveClient(organization: string): Promise<void> {
    const usual = { id: null, language: 'en', timezone: 'America/Toronto', projects: ['SUP'] };
    const contacts = [{ name: 'Anna', accountId: PORTAL.anna }];
    const client = { name: 'Harbour', accountManager: '', contacts, organizations: [organization] };
    await desk.callAdmin('saveClient', { ...usual, ...client });
    await desk.callAdmin('saveTerms', { client: 'harbour', billing: altilogixBilling, availability: null });
    const payload = { id: BANK, client: 'harbour', on: '2025-06-01', minutes: 600 };
    await desk.site.invoke({ as: ADMIN, moduleKey: 'accounts', functionKey: 'addPurchase', payload });
  }

  beforeAll(async () => {
    desk = await openShownDesk('tracktik');
    const portal = await openPortal(desk.site);
    await saveClient(portal.harbour);
    request = await askFor(desk.site, portal, PORTAL.anna, { summary: 'Invoices print blank' });
    const priorities = await desk.askJira<{ id: string; name: string }[]>(
      AGENT,
      'GET',
      '/rest/api/3/priority',
    );
    const id = priorities.find(({ name }) => name === 'Critical')?.id;
    await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${request.key}`, { fields: { priority: { id } } });
    await desk.site.advance(10 * MINUTE);
    await desk.addComment(AGENT, request, 'We are looking into it.');
    await desk.recordEvent(request, { kind: 'workaround' });
    await desk.recordEvent(request, { kind: 'estimate', minutes: 90, budget: '300 $' });
    await desk.moveIssue(request, 'Waiting for client');
    await desk.site.advance(2 * HOUR);
    await desk.moveIssue(request, 'In Progress');
    await desk.site.advance(30 * MINUTE);
    visit = await BrowserVisit.to(desk.site, { as: 'portal-anna' });
    page = visit.page;
    await page.goto(`${desk.site.address}/servicedesk/customer/portal/${portal.desk}/${request.key}`);
  }, 120_000);

  afterAll(async () => {
    await visit.close();
  });

  test('it says what was promised, when that is due, whom it waits for, and what is left in the bank', async () => {
    await getPanel().getByText('With our team').waitFor();
    await getPanel()
      .locator('[data-clock="update"]')
      .getByText(/^Due today .* EDT$/)
      .waitFor();
    await getPanel().getByText('Promised by: TrackTik support.').waitFor();
    await getPanel()
      .getByText(/^Hours left: 10\sh$/)
      .waitFor();
    await getPanel().getByRole('heading', { name: 'How to reach us' }).waitFor();
    await takePicture(page, 'portal-panel');
    expect(await listViolations(page)).toEqual([]);
  });

  test('why: stretch by stretch, what counted and what waited for the customer, with the clauses', async () => {
    await getPanel().getByRole('button', { name: 'Why these times?' }).click();
    await getPanel()
      .getByText(/^Waiting for you$/)
      .first()
      .waitFor();
    await getPanel().getByText('8 heures').first().waitFor();
    await takePicture(page, 'portal-panel-why');
    expect(await listViolations(page)).toEqual([]);
  });

  test.each([1280, 768, 320])('at %s pixels everything is seen whole', async (width) => {
    await page.setViewportSize({ width, height: 1000 });
    await getPanel().getByText('With our team').waitFor();
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    const overflow = await Promise.all(
      frames.map((frame) => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)),
    );
    expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
    expect(await listLayoutFaults(page)).toEqual([]);
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, `portal-panel-${width}`);
  });

  test('it is agreed, escalated and said to be solved by buttons, each told back', async () => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await getPanel()
      .getByRole('button', { name: /^I agree: Workaround/ })
      .click();
    await getPanel()
      .getByText(/^you agreed /)
      .first()
      .waitFor();
    await getPanel().getByRole('button', { name: 'Request escalation' }).click();
    await getPanel()
      .getByText(/^Escalation was requested /)
      .waitFor();
    await getPanel().getByRole('button', { name: 'This is solved for me' }).click();
    await getPanel()
      .getByText(/told us that this is solved/)
      .waitFor();
    expect(await getPanel().getByRole('button', { name: 'This is solved for me' }).count()).toBe(0);
    expect((await desk.readAutomation(request)).saidSolved?.by).toBe('Anna of Harbour');
    expect(await listViolations(page)).toEqual([]);
  });

  test('“I don’t agree” asks why, and the answer stands there; agreeing after all stays open', async () => {
    await getPanel()
      .getByRole('button', { name: /^I don’t agree: Estimate/ })
      .click();
    const tell = getPanel().getByRole('button', { name: 'Tell us' });
    expect(await tell.isDisabled()).toBe(true);
    await getPanel().getByLabel('Why not? Our team reads this.').fill('It is covered by our bank.');
    await takePicture(page, 'portal-panel-why-not');
    expect(await listViolations(page)).toEqual([]);
    await tell.click();
    await getPanel()
      .getByText(/you did not agree, .*: “It is covered by our bank\.”/)
      .waitFor();
    await getPanel()
      .getByRole('button', { name: /^I agree: Estimate/ })
      .waitFor();
    expect(
      await getPanel()
        .getByRole('button', { name: /^I don’t agree: Estimate/ })
        .count(),
    ).toBe(0);
  });

  test('it reads in French, in the dark', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await getPanel().getByText('Notre équipe s’en occupe').waitFor();
    await getPanel().getByRole('heading', { name: 'Banque d’heures' }).waitFor();
    await takePicture(page, 'portal-panel-french-dark');
    expect(await listViolations(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

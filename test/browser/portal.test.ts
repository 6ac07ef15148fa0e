/** The portal’s pages in a browser, with an app’s panel on them: as customers, in both languages, and what an agent sees of it. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Site } from '../../local/running/running-site';
import { startSite } from '../../local/site';
import {
  type Browser,
  choosePreferences,
  listShellViolations,
  openBrowser,
  openPage,
  takePicture,
  withBrowser,
} from '../support/site/browser';
import { AGENT } from '../support/site/jira';
import { askFor, askPortal, openPortal, PORTAL, type Portal } from '../support/site/portal';

const app = join(__dirname, '../support/site/second-app');

withBrowser('the portal', () => {
  let site: Site;
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let own: string;
  let foreign: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    site = await startSite({ now: '2025-06-05T14:00:00Z', port: 0, running: true, app });
    portal = await openPortal(site);
    own = (await askFor(site, portal, PORTAL.anna, { summary: 'The cart is empty' })).key;
    foreign = (await askFor(site, portal, PORTAL.mia, { summary: 'A matter of the museum' })).key;
    await askPortal(site, AGENT, 'POST', `/request/${own}/comment`, { body: 'For the team', public: false });
    await askPortal(site, AGENT, 'POST', `/request/${own}/comment`, {
      body: 'We look into it.',
      public: true,
    });
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    await page.goto(`${site.address}/site/mail`);
    await choosePreferences(page, { as: 'portal-anna' });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  const portalPath = () => `/servicedesk/customer/portal/${portal.desk}`;
  const go = (path: string) => page.goto(site.address + path);

  test.each([
    ['en', 'en_US', 'light', 'A local stand-in for an Atlassian site', 'Requests'],
    ['fr', 'fr_CA', 'dark', 'Un site Atlassian de remplacement, local', 'Demandes'],
  ])('says what it is and breaks no rule of access: %s', async (name, locale, colours, banner, requests) => {
    await go('/servicedesk/customer/portals');
    await choosePreferences(page, { locale, colours });
    for (const path of [
      '/servicedesk/customer/portals',
      portalPath(),
      `${portalPath()}/create/${portal.types.Incident}`,
      '/servicedesk/customer/user/requests',
      `${portalPath()}/${own}`,
      `${portalPath()}/${foreign}`,
    ]) {
      await go(path);
      expect(await page.locator('.banner').textContent()).toContain(banner);
      expect(await page.getByRole('link', { name: requests, exact: true }).count()).toBe(1);
      expect({ path, found: await listShellViolations(page) }).toEqual({ path, found: [] });
    }
    await go(`${portalPath()}/${own}`);
    await takePicture(page, `portal-request-${name}`);
    await go('/servicedesk/customer/user/requests');
    await takePicture(page, `portal-requests-${name}`);
    await choosePreferences(page, { locale: 'en_US', colours: 'light' });
  });

  test('a customer asks, reads the public conversation and writes in it as he types', async () => {
    await go(portalPath());
    await page.getByRole('link', { name: 'Incident', exact: true }).click();
    await page.getByLabel('Summary').fill('Nobody can pay');
    await page.getByLabel('Why do you need this?').fill('Since nine.\n* A list?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Nobody can pay' }).waitFor();
    await page.getByText('* A list?').waitFor();
    await page.locator('#shared').getByText('Harbour (organization)').waitFor();
    await go(`${portalPath()}/${own}`);
    expect(await page.locator('#activity').textContent()).toContain('We look into it.');
    expect(await page.textContent('body')).not.toContain('For the team');
    await page.getByLabel('Add a comment').fill('h1. Thank you\n*very* much');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('#activity').getByText('h1. Thank you').waitFor();
  });

  test('he shares it with a person and an organization of his own, and takes them away', async () => {
    await go(`${portalPath()}/${own}`);
    const options = await page.getByLabel('Share with').locator('option').allTextContents();
    expect(options).toEqual(['Harbour (organization)', 'Hugo de Harbour']);
    for (const label of options) {
      await page.getByLabel('Share with').selectOption({ label });
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.locator('#shared').getByText(label).first().waitFor();
    }
    expect((await askPortal(site, PORTAL.hugo, 'GET', `/request/${own}`)).status).toBe(200);
    for (const name of ['Harbour', 'Hugo de Harbour']) {
      await page.getByRole('button', { name: `Remove ${name}`, exact: true }).click();
      await page.getByRole('button', { name: `Remove ${name}`, exact: true }).waitFor({ state: 'detached' });
    }
    expect((await askPortal(site, PORTAL.hugo, 'GET', `/request/${own}`)).status).toBe(404);
  });

  test('the app’s panel is framed there under the content policy of all pages, and the other is not', async () => {
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url() === `${site.resourceAddress}/main/index.html`),
      go(`${portalPath()}/${own}`),
    ]);
    expect(answer.headers()['content-security-policy']).toContain(`frame-ancestors ${site.address}`);
    const frame = page.locator('aside iframe[data-module="checklist-portal"]');
    expect(await page.locator('aside').getByRole('heading', { name: 'Checklist' }).count()).toBe(1);
    expect(await frame.getAttribute('sandbox')).toContain('allow-scripts');
    expect(await page.locator('iframe[data-module="checklist-team-portal"]').count()).toBe(0);
    const told = await page.evaluate(
      async ([moduleKey, key]) => {
        const body = JSON.stringify({ moduleKey, extension: { request: { key } } });
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/site/context', { method: 'POST', headers, body })).json();
      },
      ['checklist-portal', own],
    );
    expect(told).toMatchObject({
      accountId: PORTAL.anna,
      accountType: 'customer',
      extension: { request: { key: own } },
    });
  });

  test.each([
    ['/', '/servicedesk/customer/portals'],
    ['/projects/SUP', '/servicedesk/customer/portals'],
    ['/search', '/servicedesk/customer/portals'],
  ])('Jira’s page %s leads a customer to the help center', async (from, to) => {
    await go(from);
    expect(page.url()).toBe(site.address + to);
  });

  test('an issue leads him to its request, one that is not his to his requests', async () => {
    await go(`/browse/${own}`);
    expect(page.url()).toBe(`${site.address}${portalPath()}/${own}`);
    await go(`/browse/${foreign}`);
    expect(page.url()).toBe(`${site.address}/servicedesk/customer/user/requests`);
    await go(`${portalPath()}/${foreign}`);
    await page.getByText('does not exist or you do not have permission').waitFor();
  });

  test('an agent keeps a note from the customer, and finds the app’s page among the queues', async () => {
    await choosePreferences(page, { as: 'agent-a' });
    await go(`/browse/${own}`);
    await page.getByLabel('Internal note').check();
    await page.getByLabel('Comment', { exact: true }).fill('Only between us');
    await page.getByRole('button', { name: 'Add comment' }).click();
    await page.locator('.comment.internal').getByText('Only between us').waitFor();
    expect(await listShellViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Queues › Checklists of the desk' }).click();
    await page.locator('iframe[data-module="checklist-queue"]').waitFor();
    expect(page.url()).toBe(`${site.address}/projects/SUP/queues/checklist-queue`);
    await go(`/site/modules/checklist-queue?projectKey=SUP`);
    expect(page.url()).toBe(`${site.address}/projects/SUP/queues/checklist-queue`);
    await go('/projects/OPS');
    expect(await page.getByRole('link', { name: 'Checklists of the desk' }).count()).toBe(0);
    await go(`${portalPath()}/${own}`);
    expect(await page.textContent('#activity')).not.toContain('Only between us');
    expect(await page.locator('iframe[data-module="checklist-team-portal"]').count()).toBe(1);
    await page.getByRole('link', { name: 'View in Jira' }).click();
    expect(page.url()).toBe(`${site.address}/browse/${own}`);
  });

  test('nothing was said on the console', () => {
    expect(troubles.filter((text) => !/40[134]/.test(text))).toEqual([]);
  });
});

/** The site's own pages: where a person who knows Jira expects things, by keyboard, in both languages and both colours. */
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

const AGENT = '712020:agent-a';
const toDocument = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

withBrowser('the site’s own pages', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let issue: string;
  let wiki: string;
  const troubles: string[] = [];

  const ask = async <Body>(product: 'jira' | 'confluence', method: string, path: string, body: unknown) =>
    (await site.request({ as: AGENT, product, method, path, body })).body as Body;

  beforeAll(async () => {
    site = await startSite({ now: '2025-06-05T14:00:00Z', port: 0, running: true });
    const create = (summary: string, priority: string) =>
      ask<{ key: string }>('jira', 'POST', '/rest/api/3/issue', {
        fields: {
          project: { key: 'SUP' },
          issuetype: { name: 'Incident' },
          summary,
          priority: { name: priority },
          labels: ['web'],
          description: toDocument('Nobody can pay since this morning.'),
        },
      });
    await create('Search is slow', 'Minor');
    issue = (await create('The cart does not work', 'Fatal')).key;
    const path = `/rest/api/3/issue/${issue}/comment`;
    await ask('jira', 'POST', path, { body: toDocument('We are on it.') });
    const created = await ask<{ id: string }>('confluence', 'POST', '/wiki/api/v2/pages', {
      spaceId: '98304',
      status: 'current',
      title: 'How we answer',
      body: {
        representation: 'atlas_doc_format',
        value: JSON.stringify(toDocument('Within fifteen minutes.')),
      },
    });
    wiki = created.id;
    browser = await openBrowser();
    page = await openPage(browser, troubles);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  const listPlaces = (): [string, string][] => [
    ['board', '/projects/SUP/board'],
    ['list', '/projects/SUP'],
    ['dashboard', '/dashboard'],
    ['search', '/search?jql=project%20%3D%20SUP'],
    ['issue', `/browse/${issue}`],
    ['settings', '/projects/SUP/settings'],
    ['space', '/wiki/spaces/SUP'],
    ['page', `/wiki/spaces/SUP/pages/${wiki}`],
    ['admin', '/admin'],
    ['mail', '/site/mail'],
    ['network', '/site/network'],
  ];

  test.each([
    ['en', 'en_US', 'light', 'A local stand-in for an Atlassian site'],
    ['fr', 'fr_CA', 'dark', 'Un site Atlassian de remplacement, local'],
  ])('say what they are and break no rule of access: %s', async (name, locale, colours, words) => {
    await page.goto(`${site.address}/site/mail`);
    await choosePreferences(page, { locale, colours });
    for (const [place, path] of listPlaces()) {
      await page.goto(site.address + path);
      expect(await page.locator('.banner').textContent()).toContain(words);
      expect({ place, found: await listShellViolations(page) }).toEqual({ place, found: [] });
      if (['board', 'issue', 'page', 'network'].includes(place))
        await takePicture(page, `shell-${place}-${name}`);
    }
    await page.goto(`${site.address}/site/mail`);
    await choosePreferences(page, { locale: 'en_US', colours: 'light' });
  });

  test('the keyboard skips to the content, and moves a card on the board', async () => {
    await page.goto(`${site.address}/projects/SUP/board`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      'Skip to the content',
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByLabel(`Move ${issue} to`).focus();
    await page.keyboard.type('In');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const column = page.getByRole('region', { name: /In Progress/ });
    await column.getByRole('link', { name: 'The cart does not work' }).waitFor();
  });

  test('an issue is edited where its details are, and its history tells it', async () => {
    await page.goto(`${site.address}/browse/${issue}`);
    await page.getByText('Edit', { exact: true }).click();
    await page.getByLabel('Summary').fill('Nobody can pay');
    await page.getByLabel('Assignee').selectOption({ label: 'Agent B' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: `${issue}: Nobody can pay` }).waitFor();
    expect(await page.locator('#details').textContent()).toContain('Agent B');
    await page.getByText('History', { exact: true }).click();
    const historyText = await page.locator('#history').textContent();
    expect(historyText).toContain('status To Do → In Progress');
    expect(historyText).toContain('summary The cart does not work → Nobody can pay');
  });

  test('the app’s fields are seen on issues once an administrator has put them on the screen', async () => {
    const details = page.locator('#details');
    await page.goto(`${site.address}/browse/${issue}`);
    expect(await details.textContent()).not.toContain('SLA response due');
    await page.goto(`${site.address}/admin/screens`);
    expect(await page.getByRole('alert').textContent()).toContain('Only Jira administrators');
    await choosePreferences(page, { as: 'site-admin' });
    await page.goto(`${site.address}/admin/screens`);
    expect(await listShellViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show SLA response due' }).click();
    await page.getByRole('button', { name: 'Hide SLA response due' }).waitFor();
    await page.goto(`${site.address}/browse/${issue}`);
    expect(await details.textContent()).toContain('SLA response due');
    await choosePreferences(page, { as: 'agent-a' });
  });

  test.each([
    ['/jira/software/projects/SUP/boards/1', '/projects/SUP/board'],
    ['/jira/software/projects/SUP/issues', '/projects/SUP'],
    ['/jira/dashboards', '/dashboard'],
    ['/issues/?jql=labels%20%3D%20web', '/search?jql=labels%20%3D%20web'],
  ])('the address %s leads to the page it means in Jira', async (from, to) => {
    await page.goto(site.address + from);
    expect(page.url()).toBe(site.address + to);
  });

  test('what Jira says to a bad search is shown as it says it', async () => {
    await page.goto(`${site.address}/search?jql=${encodeURIComponent('status = Sleeping')}`);
    expect(await page.getByRole('alert').textContent()).toBe(
      "The value 'Sleeping' does not exist for the field 'status'.",
    );
  });

  test('nothing was said on the console', () => {
    expect(troubles.filter((text) => !text.includes('403'))).toEqual([]);
  });
});

/** The project's queue: what falls due next, in groups that agree with the figures above them, in the address, by keyboard. */
import type { Page } from 'playwright-core';
import { listLayoutFaults } from '../support/browser/layout';
import { routeLongQueue } from '../support/long-queue';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { AGENT, type Desk, HOUR, MINUTE } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

const MANY = 3_200;

withBrowser('the queue of a project', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  const getAppFrame = () => page.frameLocator('iframe[data-module="queue"]');
  const getRows = () => getAppFrame().locator('tbody tr:not(.group)');
  const getFigure = (name: string) => getAppFrame().getByRole('button', { name });
  const openQueue = async (search = '') => {
    await page.goto(`${desk.site.address}/projects/SUP/apps/queue${search}`);
    await getAppFrame()
      .getByRole('heading', { name: /What falls due next|Prochaines échéances/ })
      .waitFor();
  };

  beforeAll(async () => {
    desk = await openShownDesk('tracktik');
    await desk.createIssue('Critical', { summary: 'Invoices print blank' });
    await desk.site.advance(5 * HOUR);
    await desk.createIssue('Critical', { summary: 'Checkout fails for some customers' });
    await desk.createIssue('Fatal', { summary: 'Label printing stopped' });
    const answered = await desk.createIssue('Minor', { summary: 'Wrong tax on two provinces' });
    await desk.createIssue('Minor', { summary: 'Rename the delivery zones' });
    await desk.site.advance(10 * MINUTE);
    await desk.addComment(AGENT, answered, 'We are looking into it.');
    await desk.moveIssue(answered, 'Waiting for client');
    await desk.site.settle();
    await desk.site.advance(10 * MINUTE);
    visit = await BrowserVisit.to(desk.site, { as: 'agent-a', width: 1440 });
    page = visit.page;
  });

  afterAll(async () => {
    await visit.close();
  });

  test('issues stand in groups by what falls due next, and the figures count the same', async () => {
    await openQueue();
    await getRows().first().waitFor();
    const groups = await getAppFrame().locator('tr.group').allTextContents();
    const counted = Object.fromEntries(groups.map((text) => text.trim().split(/ (?=\d+$)/)));
    const figures = await getAppFrame().locator('.figure').allTextContents();
    expect(figures[0]).toMatch(new RegExp(`^${counted['Due within 4 h'] ?? 0}`));
    expect(figures[1]).toMatch(new RegExp(`^${counted.Breached ?? 0}`));
    expect(figures[2]).toMatch(new RegExp(`^${counted['Waiting for the client'] ?? 0}`));
    await takePicture(page, 'queue');
    expect(await listViolations(page)).toEqual([]);
  });

  test('what is overdue stands above the list, the oldest first, each with its link', async () => {
    const card = getAppFrame().getByRole('region', { name: /^Overdue, oldest first/ });
    const lines = await card.getByRole('listitem').allTextContents();
    expect(lines[0]).toMatch(/^SUP-\d+ .+ \S+, due .+ ago\)$/);
    expect(await card.getByRole('link').first().getAttribute('href')).toMatch(/^\/browse\/SUP-\d+$/);
  });

  test('nothing is cut at 1440, in either language, and none lies on another', async () => {
    expect(await listLayoutFaults(page)).toEqual([]);
    await choosePreferences(page, { locale: 'fr_CA' });
    await openQueue();
    await getRows().first().waitFor();
    await takePicture(page, 'queue-french');
    expect(await listLayoutFaults(page)).toEqual([]);
    await choosePreferences(page, { locale: 'en_US' });
    await openQueue();
  });

  test('a column’s heading sorts by it, by keyboard and in the address, and tells so', async () => {
    const heading = getAppFrame().getByRole('columnheader', { name: /^Severity/ });
    const keys = () => getRows().locator('.issue .link').allTextContents();
    const before = await keys();
    await heading.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apps/queue?sort=severity');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await getAppFrame().locator('tr.group').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apps/queue?sort=-severity');
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(await listViolations(page, '.list')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apps/queue');
    expect(await heading.getAttribute('aria-sort')).toBe('none');
    expect(await keys()).toEqual(before);
  });

  test('several are selected, by mouse or with X, and a contact is logged on them, or they are assigned', async () => {
    await getAppFrame().getByRole('checkbox', { name: 'Select SUP-3' }).check();
    await getAppFrame().getByRole('checkbox', { name: 'Select SUP-4' }).check();
    const bar = getAppFrame().getByRole('region', { name: '2 selected' });
    await bar.getByRole('button', { name: 'Assign' }).click();
    await bar.getByRole('combobox').fill('Agent B');
    await bar.getByRole('option', { name: 'Agent B' }).waitFor();
    await page.keyboard.press('Enter');
    await takePicture(page, 'queue-assign');
    expect(await listViolations(page, '.bulk')).toEqual([]);
    await bar.getByRole('button', { name: 'Assign 2' }).click();
    await getAppFrame().getByText('2 work items assigned.').waitFor();
    await desk.site.settle();
    await getAppFrame().getByRole('grid').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('x');
    await getAppFrame().getByRole('button', { name: 'Log a contact' }).click();
    await getAppFrame().getByRole('button', { name: 'Log on 1' }).click();
    await getAppFrame().getByText('Contact logged on 1 work item.').waitFor();
    await openQueue();
  });

  test('a figure is a filter, and the filter is in the address', async () => {
    const all = await getRows().count();
    await getFigure('Breached').click();
    await page.waitForURL('**/projects/SUP/apps/queue?state=breached');
    expect(await getRows().count()).toBeLessThan(all);
    await page.goBack();
    await page.waitForURL('**/projects/SUP/apps/queue');
    await openQueue('?severity=Nothing');
    await getAppFrame().getByText('No work item matches.').waitFor();
    await getAppFrame().getByRole('button', { name: 'Clear filters' }).first().click();
    expect(await getRows().count()).toBe(all);
    await page.waitForURL('**/projects/SUP/apps/queue');
  });

  test('J and K choose a row, F goes to the filters, Enter opens the issue', async () => {
    await openQueue();
    await getAppFrame().getByRole('grid').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const first = await getRows().first().locator('.link').textContent();
    expect(await getAppFrame().locator('tr[aria-selected="true"] .link').textContent()).toBe(first);
    await page.keyboard.press('f');
    await page.keyboard.type('label printing sto');
    expect(await getAppFrame().getByRole('searchbox').inputValue()).toBe('label printing sto');
    await getAppFrame().getByText('Label printing stopped').waitFor();
    expect(await getRows().count()).toBe(1);
    await getAppFrame().getByRole('button', { name: 'Clear filters' }).first().click();
    await getAppFrame().getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/browse/${first}`);
  });

  test('of thousands of rows only those in sight are drawn, wherever the list is scrolled to', async () => {
    await routeLongQueue(page, MANY, desk.site.clock.now());
    await openQueue();
    await getAppFrame().getByText('3,200 followed work items').waitFor();
    expect(await getAppFrame().getByRole('grid').getAttribute('aria-rowcount')).toBe(String(MANY + 4 + 1));
    const list = getAppFrame().locator('.list');
    for (const share of [0, 0.3, 0.6, 1]) {
      await list.evaluate((place, part) => place.scrollTo(0, part * place.scrollHeight), share);
      await list.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      expect(await getAppFrame().locator('tbody tr').count()).toBeLessThan(60);
    }
    await getAppFrame()
      .locator(`tr[aria-rowindex="${MANY + 5}"]`)
      .waitFor();
    await takePicture(page, 'queue-thousands');
    expect(await listViolations(page, '.list')).toEqual([]);
  });

  test('the keyboard moves through thousands of rows to the last and back, and the list keeps the focus', async () => {
    const grid = getAppFrame().getByRole('grid');
    const readActiveId = () =>
      grid.evaluate((element) => element.getAttribute('aria-activedescendant') ?? '');
    const hasFocus = () => grid.evaluate((element) => document.activeElement === element);
    await grid.focus();
    await page.keyboard.press('Home');
    const first = await readActiveId();
    for (let step = 0; step < 80; step += 1) await page.keyboard.press('ArrowDown');
    expect(await hasFocus()).toBe(true);
    await getAppFrame().locator('tr[aria-selected="true"]').waitFor();
    await page.keyboard.press('End');
    await getAppFrame()
      .locator(`tr[aria-rowindex="${MANY + 5}"][aria-selected="true"]`)
      .waitFor();
    await page.keyboard.press('PageUp');
    await getAppFrame().locator('tr[aria-selected="true"]').waitFor();
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Home');
    await getAppFrame().locator(`#${first}[aria-selected="true"]`).waitFor();
    expect(await readActiveId()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/browse/${first.replace('row-', '')}`);
  });

  test('every filter is in the address, and a reload keeps them all', async () => {
    await openQueue();
    await getAppFrame().getByText('3,200 followed work items').waitFor();
    expect(await getAppFrame().locator('.figure b').allTextContents()).toEqual(['23', '36', '320', '32']);
    const choose = (name: string, label: string) =>
      getAppFrame()
        .getByLabel(name, { exact: true })
        .selectOption({ label: `${name}: ${label}` });
    await choose('Severity', 'Critical');
    await choose('Clock', 'Resolution');
    await choose('Assignee', 'Omar Diaz');
    await choose('Client', 'Harbour');
    await choose('State', 'Later');
    const search = '?severity=Critical&clock=resolution&assignee=2&client=harbour&state=later';
    await page.waitForURL(`**/projects/SUP/apps/queue${search}`);
    const status = getAppFrame().locator('p[role="status"]');
    const before = await status.textContent();
    await page.reload();
    await getRows().first().waitFor();
    expect(await status.textContent()).toBe(before);
    await getRows().first().locator('.client', { hasText: 'Harbour' }).waitFor();
    expect(page.url()).toContain(search);
    await page.unroute('**/site/invoke');
  });

  test('it reads in French, in the dark, and on a phone', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await openQueue();
    await getRows().first().waitFor();
    await takePicture(page, 'queue-french-dark');
    expect(await listViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await getRows().first().waitFor();
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    await getAppFrame().getByRole('button', { name: 'Exporter' }).hover();
    await takePicture(page, 'queue-phone');
    const frame = page.frames()[1];
    const overflow = await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(visit.errors).toEqual([]);
  });

  test('a queue in which nothing falls due says when the desk opens next', async () => {
    await page.unroute('**/site/invoke');
    await routeLongQueue(page, 0, desk.site.clock.now());
    await openQueue();
    await getAppFrame()
      .getByText(/^Aucune échéance\. Prochaine ouverture demain /)
      .waitFor();
  });
});

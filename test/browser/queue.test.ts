/** The project's queue: what falls due next, in groups that agree with the figures above them, in the address, by keyboard. */
import type { Page } from 'playwright-core';
import { picture, prefer, violations, withBrowser } from '../support/site/browser';
import { AGENT, type Desk, HOUR, MINUTE } from '../support/site/desk';
import { shownDesk } from '../support/site/shown-desk';
import { Visit } from '../support/site/visit';
import { answerLongQueue } from '../support/told-queue';

const MANY = 3_200;

withBrowser('the queue of a project', () => {
  let desk: Desk;
  let visit: Visit;
  let page: Page;
  const app = () => page.frameLocator('iframe[data-module="queue"]');
  const rows = () => app().locator('tbody tr:not(.group)');
  const figure = (name: string) => app().getByRole('button', { name });
  const open = async (search = '') => {
    await page.goto(`${desk.site.address}/projects/SUP${search}`);
    await app()
      .getByRole('heading', { name: /What falls due next|Prochaines échéances/ })
      .waitFor();
  };

  beforeAll(async () => {
    desk = await shownDesk('tracktik');
    await desk.create('Critical', { summary: 'Invoices print blank' });
    await desk.site.advance(5 * HOUR);
    await desk.create('Critical', { summary: 'Checkout fails for some customers' });
    await desk.create('Fatal', { summary: 'Label printing stopped' });
    const answered = await desk.create('Minor', { summary: 'Wrong tax on two provinces' });
    await desk.create('Minor', { summary: 'Rename the delivery zones' });
    await desk.site.advance(10 * MINUTE);
    await desk.say(AGENT, answered, 'We are looking into it.');
    await desk.move(answered, 'Waiting for client');
    await desk.site.settle();
    await desk.site.advance(10 * MINUTE);
    visit = await Visit.to(desk.site, { as: 'agent-a', width: 1440 });
    page = visit.page;
  });

  afterAll(async () => {
    await visit.leave();
  });

  test('issues stand in groups by what falls due next, and the figures count the same', async () => {
    await open();
    await rows().first().waitFor();
    const groups = await app().locator('tr.group').allTextContents();
    const counted = Object.fromEntries(groups.map((text) => text.trim().split(/ (?=\d+$)/)));
    const figures = await app().locator('.figure').allTextContents();
    expect(figures[0]).toMatch(new RegExp(`^${counted['Due within 4 h'] ?? 0}`));
    expect(figures[1]).toMatch(new RegExp(`^${counted.Breached ?? 0}`));
    expect(figures[2]).toMatch(new RegExp(`^${counted['Not counting'] ?? 0}`));
    await picture(page, 'queue');
    expect(await violations(page)).toEqual([]);
  });

  test('a figure is a filter, and the filter is in the address', async () => {
    const all = await rows().count();
    await figure('Breached').click();
    await page.waitForURL('**/projects/SUP?state=breached');
    expect(await rows().count()).toBeLessThan(all);
    await page.goBack();
    await page.waitForURL('**/projects/SUP');
    await open('?severity=Nothing');
    await app().getByText('No issue matches.').waitFor();
    await app().getByRole('button', { name: 'Clear filters' }).first().click();
    expect(await rows().count()).toBe(all);
    await page.waitForURL('**/projects/SUP');
  });

  test('J and K choose a row, F goes to the filters, Enter opens the issue', async () => {
    await open();
    await app().getByRole('grid').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const first = await rows().first().locator('.link').textContent();
    expect(await app().locator('tr[aria-selected="true"] .link').textContent()).toBe(first);
    await page.keyboard.press('f');
    await page.keyboard.type('label printing sto');
    expect(await app().getByRole('searchbox').inputValue()).toBe('label printing sto');
    await app().getByText('Label printing stopped').waitFor();
    expect(await rows().count()).toBe(1);
    await app().getByRole('button', { name: 'Clear filters' }).first().click();
    await app().getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/browse/${first}`);
  });

  test('of thousands of rows only those in sight are drawn, wherever the list is scrolled to', async () => {
    await answerLongQueue(page, MANY, desk.site.clock.now());
    await open();
    await app().getByText('3,200 followed issues').waitFor();
    expect(await app().getByRole('grid').getAttribute('aria-rowcount')).toBe(String(MANY + 4 + 1));
    const list = app().locator('.list');
    for (const share of [0, 0.3, 0.6, 1]) {
      await list.evaluate((place, part) => place.scrollTo(0, part * place.scrollHeight), share);
      await list.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      expect(await app().locator('tbody tr').count()).toBeLessThan(60);
    }
    await app()
      .locator(`tr[aria-rowindex="${MANY + 5}"]`)
      .waitFor();
    await picture(page, 'queue-thousands');
    expect(await violations(page)).toEqual([]);
  });

  test('the keyboard moves through thousands of rows to the last and back, and the list keeps the focus', async () => {
    const grid = app().getByRole('grid');
    const active = () => grid.evaluate((element) => element.getAttribute('aria-activedescendant') ?? '');
    const hasFocus = () => grid.evaluate((element) => document.activeElement === element);
    await grid.focus();
    await page.keyboard.press('Home');
    const first = await active();
    for (let step = 0; step < 80; step += 1) await page.keyboard.press('ArrowDown');
    expect(await hasFocus()).toBe(true);
    await app().locator('tr[aria-selected="true"]').waitFor();
    await page.keyboard.press('End');
    await app()
      .locator(`tr[aria-rowindex="${MANY + 5}"][aria-selected="true"]`)
      .waitFor();
    await page.keyboard.press('PageUp');
    await app().locator('tr[aria-selected="true"]').waitFor();
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Home');
    await app().locator(`#${first}[aria-selected="true"]`).waitFor();
    expect(await active()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/browse/${first.replace('row-', '')}`);
  });

  test('every filter is in the address, and a reload keeps them all', async () => {
    await open();
    await app().getByText('3,200 followed issues').waitFor();
    expect(await app().locator('.figure b').allTextContents()).toEqual(['23', '36', '320', '32']);
    const choose = (name: string, label: string) =>
      app()
        .getByLabel(name, { exact: true })
        .selectOption({ label: `${name}: ${label}` });
    await choose('Severity', 'Critical');
    await choose('Clock', 'Resolution');
    await choose('Assignee', 'Omar Diaz');
    await choose('Client', 'Harbour');
    await choose('State', 'Later');
    const kept = '?severity=Critical&clock=resolution&assignee=2&client=harbour&state=later';
    await page.waitForURL(`**/projects/SUP${kept}`);
    const told = app().locator('p[role="status"]');
    const before = await told.textContent();
    await page.reload();
    await rows().first().waitFor();
    expect(await told.textContent()).toBe(before);
    await rows().first().locator('.client', { hasText: 'Harbour' }).waitFor();
    expect(page.url()).toContain(kept);
    await page.unroute('**/site/invoke');
  });

  test('it reads in French, in the dark, and on a phone', async () => {
    await prefer(page, { locale: 'fr_CA', colours: 'dark' });
    await open();
    await rows().first().waitFor();
    await picture(page, 'queue-french-dark');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await rows().first().waitFor();
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    await app().getByRole('button', { name: 'Exporter' }).hover();
    await picture(page, 'queue-phone');
    const frame = page.frames()[1];
    const overflow = await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(visit.troubles).toEqual([]);
  });

  test('a queue in which nothing falls due says when the desk opens next', async () => {
    await page.unroute('**/site/invoke');
    await answerLongQueue(page, 0, desk.site.clock.now());
    await open();
    await app()
      .getByText(/^Aucune échéance\. Prochaine ouverture demain /)
      .waitFor();
  });
});

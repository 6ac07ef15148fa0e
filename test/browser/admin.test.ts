/** The site's administration in a browser: health, a client with its people, a shared calendar, the log. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { picture, prefer, violations, withBrowser } from '../support/site/browser';
import type { Desk } from '../support/site/desk';
import { shownDesk } from '../support/site/shown-desk';
import { Visit } from '../support/site/visit';

withBrowser('the administration of the site', () => {
  let desk: Desk;
  let visit: Visit;
  let page: Page;
  const app = () => page.frameLocator('iframe[data-module="admin"]');
  const open = () => page.goto(`${desk.site.address}/admin`);

  beforeAll(async () => {
    desk = await shownDesk('valtech');
    visit = await Visit.to(desk.site);
    page = visit.page;
  });

  afterAll(async () => {
    await visit.leave();
  });

  test('somebody who does not administer Jira learns who may', async () => {
    await prefer(page, { as: 'agent-a' });
    await open();
    await app().getByText('Only people who administer Jira').waitFor();
    await prefer(page, { as: 'site-admin' });
  });

  test('a client is added with the people who may call; a refusal keeps what was typed', async () => {
    await open();
    await app().getByRole('button', { name: 'Add a client' }).click();
    await app()
      .getByRole('form', { name: 'Add a client' })
      .getByLabel('Name', { exact: true })
      .fill('Harbour');
    await app().getByLabel('Time zone').fill('Nowhere');
    await app().getByLabel('Name, person 1').fill('Client A');
    await app().getByLabel('Address, person 1').fill('client-a@example.com');
    await app().getByRole('button', { name: 'Save' }).click();
    await app().getByText('This is not a time zone').waitFor();
    expect(await app().getByLabel('Name, person 1').inputValue()).toBe('Client A');
    await app().getByLabel('Time zone').fill('America/Toronto');
    expect(await violations(page)).toEqual([]);
    await app().getByRole('button', { name: 'Save' }).click();
    await app().getByText('May call: Client A').waitFor();
    await app().getByText('saved the client Harbour').waitFor();
  });

  test('a calendar is shared from a project', async () => {
    await app().getByRole('form', { name: 'Share a calendar' }).getByLabel('Name').fill('Québec hours');
    await app().getByRole('button', { name: 'Share', exact: true }).click();
    await app().getByText('saved the shared calendar Québec hours').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'admin');
  });

  test('a preset is made of a project’s scheme, and a group joins the team everywhere', async () => {
    const make = app().getByRole('form', { name: 'Make a preset of a scheme' });
    await make.getByLabel('Name').fill('House rules');
    await make.getByRole('button', { name: 'Make a preset' }).click();
    await app().getByText('made the preset House rules').waitFor();
    await app().getByLabel('Name of the group').fill('supprt-team');
    await app().getByRole('button', { name: 'Add the group' }).click();
    await app().getByText('Jira has no group called supprt-team.').waitFor();
    await app().getByLabel('Name of the group').fill('support-team');
    await app().getByRole('button', { name: 'Add the group' }).click();
    await app().getByText('added the team group support-team').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'admin-presets');
  });

  test('a broken calendar file is told with its line, and what was there stays', async () => {
    const give = (name: string, text: string) =>
      app()
        .getByLabel(name)
        .setInputFiles({ name: 'file', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await give('Import ICS', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n');
    await app()
      .getByText(/^Line 3: /)
      .waitFor();
    await give('Import ICS', ' '.repeat(400_001));
    await app().getByText('This file is too large', { exact: false }).waitFor();
    await app().getByText('88 holidays').waitFor();
  });

  test('everything comes out as one file, which adds nothing when it is there already; another file is told apart', async () => {
    const give = (text: string) =>
      app()
        .getByLabel('Import', { exact: true })
        .setInputFiles({ name: 'file', mimeType: 'text/plain', buffer: Buffer.from(text) });
    for (const other of [
      '{"records":{}}',
      'null',
      'no JSON',
      '{"format":"sablier-export-1","records":null}',
    ]) {
      await give(other);
      await app().getByText('This file is not an export of Sablier.').waitFor();
    }
    const download = page.waitForEvent('download');
    await app().getByRole('button', { name: 'Export', exact: true }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    await give(file);
    await app()
      .getByText(/^0 written, \d+ already there, 0 refused\.$/)
      .waitFor();
    await give('{"format":"sablier-export-1","records":{"user:1":{"name":"Ada"}}}');
    await app().getByText('0 written, 0 already there, 1 refused. user:1: unknown record').waitFor();
  });

  test('it reads in French, in the dark, and on a phone', async () => {
    await prefer(page, { locale: 'fr_CA', colours: 'dark' });
    await open();
    await app().getByText('a enregistré le client Harbour').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'admin-french-dark');
    await app().getByRole('button', { name: 'Modifier Harbour' }).click();
    await app().getByLabel('Étiquettes de ses tickets').fill('harbour quai');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'admin-client-dark');
    await page.setViewportSize({ width: 320, height: 800 });
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    const frame = page.frames().find((one) => one.url().includes('/admin/'));
    expect(
      await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(visit.troubles).toEqual([]);
  });
});

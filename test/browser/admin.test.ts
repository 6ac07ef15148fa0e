/** The site's administration in a browser: health, a client with its people, a shared calendar, the log. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { listLayoutFaults } from '../support/browser/layout';
import { openSection } from '../support/browser/sections';
import { choosePreferences, listViolations, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import type { Desk } from '../support/site/desk';
import { BrowserVisit } from '../support/site/visit';

withBrowser('the administration of the site', () => {
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  const getAppFrame = () => page.frameLocator('iframe[data-module="admin"]');
  const openPage = () => page.goto(`${desk.site.address}/admin`);

  beforeAll(async () => {
    desk = await openShownDesk('valtech');
    visit = await BrowserVisit.to(desk.site);
    page = visit.page;
  });

  afterAll(async () => {
    await visit.close();
  });

  test('somebody who does not administer Jira learns who may', async () => {
    await choosePreferences(page, { as: 'agent-a' });
    await openPage();
    await getAppFrame().getByText('Only people who administer Jira').waitFor();
    await choosePreferences(page, { as: 'site-admin' });
  });

  test('a client is added with the people who may call; a refusal keeps what was typed', async () => {
    await openPage();
    await getAppFrame().getByRole('button', { name: 'Add a client' }).click();
    await getAppFrame()
      .getByRole('form', { name: 'Add a client' })
      .getByLabel('Name', { exact: true })
      .fill('Harbour');
    await getAppFrame().getByLabel('Time zone').fill('Nowhere');
    await getAppFrame().getByRole('combobox', { name: 'Add a contact' }).fill('Client A');
    await getAppFrame().getByRole('option', { name: 'Client A' }).waitFor();
    await page.keyboard.press('Enter');
    await getAppFrame().getByRole('button', { name: 'Remove Client A' }).waitFor();
    await getAppFrame().getByRole('button', { name: 'Save' }).click();
    await getAppFrame().getByText('This is not a time zone').waitFor();
    await getAppFrame().getByRole('button', { name: 'Remove Client A' }).waitFor();
    await getAppFrame().getByLabel('Time zone').fill('America/Toronto');
    expect(await listViolations(page, '[aria-labelledby="clients"]')).toEqual([]);
    await getAppFrame().getByRole('button', { name: 'Save' }).click();
    await getAppFrame().getByText('Authorised contacts (up to 4): Client A').waitFor();
    await getAppFrame().getByText('saved the client Harbour').waitFor();
  });

  test('a space’s administrator proposes clients, the site’s accepts one and declines one, and both are read where they were proposed', async () => {
    const scheme = page.frameLocator('iframe[data-module="scheme"]');
    const openPeople = async () => {
      await page.goto(`${desk.site.address}/projects/SUP/settings`);
      await openSection(scheme, 'people');
    };
    const form = scheme.getByRole('form', { name: 'Propose a client' });
    const propose = async (name: string) => {
      await scheme.getByRole('button', { name: 'Propose a client' }).click();
      await form.getByLabel('Name', { exact: true }).fill(name);
    };
    await choosePreferences(page, { as: 'project-admin' });
    await openPeople();
    await propose('Quay Foods');
    await form.getByLabel(/^Labels/).fill('quay');
    await form.getByLabel('Time zone').fill('Nowhere');
    await form.getByRole('combobox', { name: 'Add a contact' }).fill('Client A');
    await form.getByRole('option', { name: 'Client A' }).click();
    await form.getByLabel(/^Note/).fill('They signed in May.');
    await form.getByRole('button', { name: 'Send proposal' }).click();
    await form.getByText('This is not a time zone').waitFor();
    await openSection(scheme, 'alerts');
    await openSection(scheme, 'people');
    await form.getByLabel('Time zone').fill('America/Toronto');
    expect(await listViolations(page, '[aria-labelledby="clients-title"]')).toEqual([]);
    await takePicture(page, 'propose-client');
    await form.getByRole('button', { name: 'Send proposal' }).click();
    await scheme.getByText('Waiting for a Jira administrator').waitFor();
    await propose('Fog');
    await form.getByRole('button', { name: 'Send proposal' }).click();
    await scheme.getByText('Waiting for a Jira administrator').nth(1).waitFor();
    await choosePreferences(page, { as: 'site-admin' });
    await openPage();
    await getAppFrame().getByRole('button', { name: 'Decline Fog' }).click();
    await getAppFrame().getByLabel('Reason').fill('It is a harbour.');
    expect(await listViolations(page, '[aria-labelledby="clients"]')).toEqual([]);
    expect(await listLayoutFaults(page)).toEqual([]);
    await takePicture(page, 'proposed-clients');
    await getAppFrame().getByRole('button', { name: 'Decline proposal' }).click();
    await getAppFrame().getByText('declined the proposed client Fog').waitFor();
    await getAppFrame().getByRole('button', { name: 'Accept Quay Foods' }).click();
    await getAppFrame().getByRole('button', { name: 'Edit Quay Foods' }).waitFor();
    await choosePreferences(page, { as: 'project-admin' });
    await openPeople();
    await scheme.getByText('Accepted by Site admin').waitFor();
    await scheme.getByText('It is a harbour.').waitFor();
    await takePicture(page, 'decided-clients');
    await page.setViewportSize({ width: 390, height: 1000 });
    await propose('Reef');
    expect(await listLayoutFaults(page)).toEqual([]);
    await takePicture(page, 'propose-client-390');
    await page.setViewportSize({ width: 1280, height: 1000 });
    await choosePreferences(page, { as: 'site-admin' });
    await openPage();
  }, 60_000);

  test('a calendar is shared from a project', async () => {
    await getAppFrame()
      .getByRole('form', { name: 'Share a calendar' })
      .getByLabel('Name')
      .fill('Québec hours');
    await getAppFrame().getByRole('button', { name: 'Share', exact: true }).click();
    await getAppFrame().getByText('saved the shared calendar Québec hours').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'admin');
  });

  test('a preset is made of a project’s scheme, and a group joins the team everywhere', async () => {
    const make = getAppFrame().getByRole('form', { name: 'Make a preset of a scheme' });
    await make.getByLabel('Name').fill('House rules');
    await make.getByRole('button', { name: 'Make a preset' }).click();
    await getAppFrame().getByText('made the preset House rules').waitFor();
    await getAppFrame().getByLabel('Name of the group').fill('supprt-team');
    await getAppFrame().getByRole('button', { name: 'Add the group' }).click();
    await getAppFrame().getByText('Jira has no group called supprt-team.').waitFor();
    await getAppFrame().getByLabel('Name of the group').fill('support-team');
    await getAppFrame().getByRole('button', { name: 'Add the group' }).click();
    await getAppFrame().getByText('added the team group support-team').waitFor();
    expect(
      await listViolations(page, '[aria-labelledby="presets"], [aria-labelledby="team-groups"]'),
    ).toEqual([]);
    await takePicture(page, 'admin-presets');
  });

  test('a broken calendar file is told with its line, and what was there stays', async () => {
    const give = (name: string, text: string) =>
      getAppFrame()
        .getByLabel(name)
        .setInputFiles({ name: 'file', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await give('Import ICS', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n');
    await getAppFrame()
      .getByText(/^Line 3: /)
      .waitFor();
    await give('Import ICS', ' '.repeat(400_001));
    await getAppFrame().getByText('This file is too large', { exact: false }).waitFor();
    await getAppFrame().getByText('88 holidays').waitFor();
  });

  test('everything comes out as one file, which adds nothing when it is there already; another file is told apart', async () => {
    const give = (text: string) =>
      getAppFrame()
        .getByLabel('Import', { exact: true })
        .setInputFiles({ name: 'file', mimeType: 'text/plain', buffer: Buffer.from(text) });
    for (const other of [
      '{"records":{}}',
      'null',
      'no JSON',
      '{"format":"sablier-export-1","records":null}',
    ]) {
      await give(other);
      await getAppFrame().getByText('This file is not an export of Sablier.').waitFor();
    }
    const download = page.waitForEvent('download');
    await getAppFrame().getByRole('button', { name: 'Export', exact: true }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    await give(file);
    await getAppFrame()
      .getByText(/^0 written, \d+ already there, 0 refused\.$/)
      .waitFor();
    await give('{"format":"sablier-export-1","records":{"user:1":{"name":"Ada"}}}');
    await getAppFrame()
      .getByText('0 written, 0 already there, 1 refused. user:1: The app keeps no record of this key.')
      .waitFor();
  });

  test('it reads in French, in the dark, and on a phone', async () => {
    await choosePreferences(page, { locale: 'fr_CA', colours: 'dark' });
    await openPage();
    await getAppFrame().getByText('a enregistré le client Harbour').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await takePicture(page, 'admin-french-dark');
    await getAppFrame().getByRole('button', { name: 'Modifier Harbour' }).click();
    await getAppFrame().getByLabel('Étiquettes de ses tickets').fill('harbour quai');
    expect(await listViolations(page, '[aria-labelledby="clients"]')).toEqual([]);
    await takePicture(page, 'admin-client-dark');
    await page.setViewportSize({ width: 320, height: 800 });
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    const frame = page.frames().find((candidate) => candidate.url().includes('/admin/'));
    expect(
      await frame?.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(visit.errors).toEqual([]);
  });
});

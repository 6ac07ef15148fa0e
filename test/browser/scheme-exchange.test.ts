/** Import and export on the scheme page: a file, a text with its doubts, and what is pasted from Jira Service Management. */
import { closeSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openSection } from '../support/browser/sections';
import {
  type Browser,
  choosePreferences,
  listViolations,
  openBrowser,
  openPage,
  withBrowser,
} from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import type { Desk } from '../support/site/desk';
import { createPdf } from '../support/source/pdf';

const TEXT = `Our SLA. Hours: Monday to Friday, 9:00-17:00 ET.
P1 - Critical
Response time: 4 hours
Resolution time: 2 days`;

const JSM = JSON.stringify({
  timeMetrics: [
    {
      name: 'Time to resolution',
      config: {
        definition: { start: [{ name: 'Issue Created' }], stop: [{ name: 'Approval: Granted' }] },
        goals: [{ jqlQuery: 'priority = Highest', duration: 3_600_000 }],
      },
    },
  ],
});

withBrowser('import and export of schemes', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const getFrame = () => page.frameLocator('iframe[data-module="scheme"]');
  const getCard = (name: string) => getFrame().getByRole('region', { name });

  beforeAll(async () => {
    desk = await openShownDesk('velsoft');
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    page.setDefaultTimeout(15_000);
    await page.goto(desk.site.address);
    await choosePreferences(page, { as: 'project-admin', locale: 'en_US' });
    await page.goto(`${desk.site.address}/projects/SUP/settings#exchange`);
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  test('the draft is downloaded as YAML, and uploaded with another value it is the draft', async () => {
    const card = getCard('The scheme as a file');
    const downloading = page.waitForEvent('download');
    await card.getByRole('button', { name: 'Download YAML' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('sup-scheme.yaml');
    const text = readFileSync(await download.path(), 'utf8');
    const file = join(tmpdir(), `changed-${process.pid}.yaml`);
    writeFileSync(file, text.replace('warnShare: 0.75', 'warnShare: 0.5 # agreed in May'));
    await card.locator('input[type=file]').setInputFiles(file);
    await card.getByText('The draft is now the scheme of').waitFor();
    await getCard('Notes of the scheme').getByText('agreed in May').waitFor();
    await getFrame().getByRole('button', { name: 'Discard draft' }).click();
  });

  test('a file of another site asks before anything is taken', async () => {
    const card = getCard('The scheme as a file');
    const downloading = page.waitForEvent('download');
    await card.getByRole('button', { name: 'Download YAML' }).click();
    const text = readFileSync(await (await downloading).path(), 'utf8');
    const file = join(tmpdir(), `foreign-${process.pid}.yaml`);
    const foreign = text
      .replace(/site: .*/, 'site: https://elsewhere.example')
      .replace(/roles: \[.*\]/, 'roles: [Night watch]');
    writeFileSync(file, foreign);
    await card.locator('input[type=file]').setInputFiles(file);
    await card.getByRole('heading', { name: 'One thing in the file has no counterpart here' }).waitFor();
    expect(await card.getByRole('button', { name: 'Take the scheme' }).isDisabled()).toBe(true);
    expect(await listViolations(page, '[aria-labelledby="scheme-file-title"]')).toEqual([]);
    await card.getByRole('combobox', { name: 'Role Night watch' }).selectOption({ index: 1 });
    await card.getByRole('button', { name: 'Take the scheme' }).click();
    await card.getByText('The draft is now the scheme of').waitFor();
    await getFrame().getByRole('button', { name: 'Discard draft' }).click();
  });

  test('a text shows its figures beside their words, a doubt is settled by a click, and what was typed stays', async () => {
    const card = getCard('Read from a text');
    await card.getByRole('textbox', { name: 'Text' }).fill(TEXT);
    await card.getByRole('button', { name: 'Read it' }).click();
    await card.getByRole('table', { name: '2 figures found' }).waitFor();
    expect(await card.locator('table mark').allTextContents()).toEqual(['4 hours', '2 days']);
    await card.getByRole('radio', { name: '24 hours' }).check();
    await card.getByText('The text, with what was found').click();
    expect(await card.locator('pre mark').allTextContents()).toContain('2 days');
    expect(await listViolations(page, '[aria-labelledby="from-text-title"]')).toEqual([]);
    await openSection(getFrame(), 'versions');
    await openSection(getFrame(), 'exchange');
    expect(await card.getByRole('textbox', { name: 'Text' }).inputValue()).toBe(TEXT);
    expect(await card.getByRole('radio', { name: '24 hours' }).isChecked()).toBe(true);
    await card.getByRole('button', { name: 'Use this as the draft' }).click();
    await getCard('Notes of the scheme').getByText('What is a day?').waitFor();
    await getFrame().getByRole('button', { name: 'Discard draft' }).click();
  });

  test('a file of 50 MB, a scan and a picture are a sentence, and the text that was typed stays', async () => {
    const card = getCard('Read from a text');
    const large = join(tmpdir(), `large-${process.pid}.pdf`);
    closeSync(openSync(large, 'w'));
    truncateSync(large, 50_000_000);
    await card.locator('input[type=file]').setInputFiles(large);
    await card.getByText('The file is larger than 15 MB').waitFor();
    const scan = join(tmpdir(), `scan-${process.pid}.pdf`);
    writeFileSync(scan, createPdf([]));
    await card.locator('input[type=file]').setInputFiles(scan);
    await card.getByText('This PDF holds pictures of pages').waitFor();
    const picture = join(tmpdir(), `picture-${process.pid}.pdf`);
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    await card.locator('input[type=file]').setInputFiles(picture);
    await card.getByText('This is no PDF, Word, HTML or text file').waitFor();
    expect(await card.getByRole('textbox', { name: 'Text' }).inputValue()).toBe(TEXT);
  });

  test('a PDF is read in the page', async () => {
    const card = getCard('Read from a text');
    const file = join(tmpdir(), `page-${process.pid}.pdf`);
    writeFileSync(
      file,
      createPdf([
        ['Severity', 'Response time'],
        ['Critical', '30 minutes'],
        ['Low', '8 hours'],
      ]),
    );
    await card.locator('input[type=file]').setInputFiles(file);
    await card.getByRole('row', { name: /Low.*8 hours/ }).waitFor();
  });

  test('what is pasted from Jira Service Management is listed term by term before it is the draft', async () => {
    const card = getCard('From Jira Service Management, Time to SLA or a table');
    await card.getByRole('textbox', { name: 'Answers, or the table' }).fill(JSM);
    await card.getByRole('button', { name: 'Read it' }).click();
    await card.getByRole('row', { name: /No counterpart.*Approval: Granted/ }).waitFor();
    expect(await listViolations(page)).toEqual([]);
    await card.getByRole('button', { name: 'Use this as the draft' }).click();
    await card.getByText('The draft is now what was imported').waitFor();
  });

  test('nothing went wrong on the way', () => expect(troubles).toEqual([]));
});

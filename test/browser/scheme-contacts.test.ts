/** A project admin writes the desk's acknowledgement and how its clients reach it. */
import type { Page } from 'playwright-core';
import type { SchemeAnswer } from '../../src/contract/scheme';
import { openSection } from '../support/browser/sections';
import {
  type Browser,
  choosePreferences,
  listViolations,
  openBrowser,
  openPage,
  takePicture,
  withBrowser,
} from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { ADMIN, type Desk } from '../support/site/desk';

withBrowser('what a desk tells its clients, in its scheme', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const getAppFrame = () => page.frameLocator('iframe[data-module="scheme"]');

  beforeAll(async () => {
    desk = await openShownDesk('altilogix');
    browser = await openBrowser();
    page = await openPage(browser, []);
    page.setDefaultTimeout(10_000);
    await page.goto(desk.site.address);
    await choosePreferences(page, { as: 'project-admin' });
    await page.goto(`${desk.site.address}/projects/SUP/settings`);
  });
  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  const readScheme = async () => {
    const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
    const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'showScheme', payload: {}, extension };
    return ((await desk.site.invoke(request)) as SchemeAnswer).current?.scheme;
  };

  test('a text for one severity and one more way to reach the desk are written and saved', async () => {
    await openSection(getAppFrame(), 'automation');
    await getAppFrame().getByText('Text of the acknowledgement').click();
    await getAppFrame().getByText('{delay}', { exact: true }).waitFor();
    const text = getAppFrame().getByLabel('Urgent, in English');
    await text.fill('Bad {name}');
    await getAppFrame().getByText('Nothing is known as {name}').first().waitFor();
    await text.fill('We call you within {delay}.');
    await takePicture(page, 'scheme-acknowledgement');
    expect(await listViolations(page, '#section-automation')).toEqual([]);
    await openSection(getAppFrame(), 'people');
    await getAppFrame().getByRole('button', { name: 'Add contact method' }).click();
    const method = getAppFrame().getByRole('group', { name: 'Contact method 5' });
    await method.getByLabel('Method', { exact: true }).selectOption('phone');
    await method.getByLabel(/^Address or number/).fill('555-0100');
    await method.getByLabel('Name, in English (optional)').fill('night line');
    await method.getByLabel('When', { exact: true }).selectOption('urgent');
    await method.getByLabel('While the calendar is').selectOption('closed');
    await takePicture(page, 'scheme-contacts');
    expect(await listViolations(page, '[aria-labelledby="contact-methods-title"]')).toEqual([]);
    await getAppFrame().getByRole('button', { name: 'Save as version 2' }).click();
    await getAppFrame().getByText('Version 2 is saved and in force.').waitFor();
    const scheme = await readScheme();
    expect(scheme?.automation?.intake?.acknowledge?.texts.Urgent?.en).toBe('We call you within {delay}.');
    expect(scheme?.contactMethods.at(-1)).toMatchObject({
      ...{ by: 'phone', to: '555-0100', calendar: 'urgent', works: 'closed' },
      name: { en: 'night line', fr: '' },
    });
  });
});

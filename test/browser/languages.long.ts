/** Every page in a language made for it: a text that is in no catalogue keeps its plain letters, a box that is too small cuts. */
import type { Frame, Page } from 'playwright-core';
import { exchange } from '../../locales/en/pages/scheme/exchange';
import { sections } from '../../locales/en/pages/scheme/places';
import { rules } from '../../locales/en/pages/scheme/rules';
import { LANGUAGES, textsIn } from '../../locales/languages';
import { PLACEHOLDERS } from '../../src/common/template';
import { presets } from '../../src/presets';
import { serviceAddressesOf } from '../../static/scheme/exchange/service-addresses';
import { listCutBoxes } from '../support/browser/layout';
import { openSection, type SectionId } from '../support/browser/sections';
import { createAccounts } from '../support/client-accounts';
import { choosePreferences, takePicture, withBrowser } from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { ADMIN, AGENT, type Desk, HOUR, type IssueRef, MINUTE, SITE_ADMIN } from '../support/site/desk';
import { findForgotten, listStrings, listTexts } from '../support/site/forgotten-texts';
import { buildPseudoApp, removeApp } from '../support/site/pseudo-app';
import { BrowserVisit } from '../support/site/visit';
import { PSEUDO_LOCALE, toPseudo } from '../support/source/pseudo-language';

/** The sections of the scheme page. */
const SECTIONS = (Object.keys(sections.titles) as SectionId[]).filter((id) => id !== 'contracts');

withBrowser('a language that is added', () => {
  let app: string;
  let desk: Desk;
  let visit: BrowserVisit;
  let page: Page;
  let data: string[];
  let open: IssueRef;
  let closed: IssueRef;

  beforeAll(async () => {
    app = buildPseudoApp();
    desk = await openShownDesk('valtech', '2025-06-05T14:00:00Z', { app });
    for (const { accountId } of desk.site.directory().people) desk.site.speak(accountId, PSEUDO_LOCALE);
    await createAccounts(desk);
    const promised = { response: 95, resolution: 90, report: 100 };
    await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour', promised });
    closed = await desk.createIssue('Fatal', { summary: 'The shop is down' });
    await desk.site.advance(10 * MINUTE);
    await desk.addComment(AGENT, closed, 'We are looking into it.');
    await desk.site.advance(5 * HOUR);
    await desk.moveIssue(closed, 'Done');
    await desk.site.advance(15 * MINUTE);
    open = await desk.createIssue('Critical', { summary: 'Orders do not reach the warehouse' });
    await desk.site.advance(20 * MINUTE);
    await desk.recordEvent(open, { kind: 'contact', channel: 'phone' });
    await desk.recordEvent(open, { kind: 'estimate', minutes: 720, budget: '900 CAD' });
    await desk.site.advance(HOUR);
    visit = await BrowserVisit.to(desk.site, { as: 'site-admin', width: 1440 });
    page = visit.page;
    page.setDefaultTimeout(60_000);
    data = await readData(desk);
  }, 240_000);

  afterAll(async () => {
    await visit.close();
    removeApp(app);
  });

  const getFrame = async (module: string): Promise<Frame> => {
    const element = await page.waitForSelector(`iframe[data-module="${module}"]`);
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`${module} is not framed`);
    await frame.waitForSelector('h1, h2, p, table, form');
    return frame;
  };

  let forgotten: Set<string>;
  let cut: Set<string>;
  beforeEach(() => {
    forgotten = new Set();
    cut = new Set();
  });

  /** Reads what the page shows at this moment. */
  const look = async (frame: Frame, picture: string): Promise<void> => {
    await takePicture(page, `pseudo-${picture}`);
    for (const text of findForgotten(await listTexts(frame), data)) forgotten.add(text);
    for (const box of await listCutBoxes(frame)) cut.add(box);
  };
  const expectWhole = () =>
    expect({ forgotten: [...forgotten], cut: [...cut] }).toEqual({ forgotten: [], cut: [] });

  const press = (frame: Frame, text: string) =>
    frame
      .getByRole('button', { name: toPseudo(text), exact: true })
      .first()
      .click();

  test('the first page after an install', async () => {
    await page.goto(`${desk.site.address}/admin`);
    const frame = await getFrame('get-started');
    await frame.getByRole('list').first().waitFor();
    await look(frame, 'get-started');
    expectWhole();
  });

  test('the administration', async () => {
    await page.goto(`${desk.site.address}/admin`);
    const frame = await getFrame('admin');
    await frame.getByText('Harbour').first().waitFor();
    await press(frame, 'Add a client');
    await openAll(frame);
    await look(frame, 'admin');
    expectWhole();
  });

  test('the settings of a project', async () => {
    await choosePreferences(page, { as: 'project-admin' });
    await page.goto(`${desk.site.address}/projects/SUP/settings`);
    const frame = await getFrame('scheme');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    await look(frame, 'scheme');
    await press(frame, 'Add a severity');
    const goTo = (section: SectionId) => openSection(frame, section, toPseudo);
    await goTo('alerts');
    const ownAlerts = frame.getByRole('button', { name: toPseudo(rules.alerts.own) });
    if (await ownAlerts.isVisible()) await ownAlerts.click();
    await press(frame, rules.alerts.add);
    for (const section of SECTIONS) {
      await goTo(section);
      await tickAll(frame);
      await openAll(frame);
      if (section === 'versions') await press(frame, 'Copy another space’s scheme');
      if (section === 'clocks')
        await frame
          .getByRole('button', { name: toPseudo('Add a line') })
          .first()
          .click();
      // Schemes keep English and French alone, whatever the pages speak.
      if (section === 'report') await frame.getByLabel(toPseudo('English'), { exact: true }).uncheck();
      await look(frame, `scheme-${section}`);
    }
    expectWhole();
  }, 180_000);

  test('the queue and the report of a project', async () => {
    await choosePreferences(page, { as: 'agent-a' });
    await page.goto(`${desk.site.address}/projects/SUP/apps/queue`);
    const frame = await getFrame('queue');
    await frame.getByRole('row').nth(2).waitFor();
    await look(frame, 'queue');
    await press(frame, 'Report');
    await frame.getByRole('region').nth(3).waitFor();
    await look(frame, 'report');
    for (let left = 3; left > 0; left -= 1)
      await frame
        .getByRole('button', { name: toPseudo('Show as a table') })
        .first()
        .click();
    await look(frame, 'report-tables');
    expectWhole();
  });

  test('the four gadgets of a dashboard, each as it is set up', async () => {
    await page.goto(`${desk.site.address}/dashboard`);
    for (const gadget of ['attainment', 'falls-due', 'breaches', 'reports']) {
      await look(await getFrame(gadget), `${gadget}-empty`);
      await page.locator(`section:has(iframe[data-module="${gadget}"])`).getByRole('link').first().click();
      const frame = await getFrame(gadget);
      await frame.locator('select').first().waitFor();
      await look(frame, `${gadget}-edit`);
      await frame.locator('select').first().selectOption({ index: 1 });
      await Promise.all([page.waitForEvent('framedetached'), press(frame, 'Save')]);
      const drawn = await getFrame(gadget);
      await drawn.getByRole('region').first().waitFor();
      await look(drawn, gadget);
    }
    expectWhole();
  });

  test('the panel of an issue, its menu and each of its forms', async () => {
    await page.goto(`${desk.site.address}/browse/${open.key}`);
    const frame = await getFrame('panel');
    await frame.locator('.why button').first().click();
    await frame.locator('#why table').waitFor();
    await openAll(frame);
    await look(frame, 'panel');
    const menu = frame.locator('[aria-haspopup="menu"]');
    await menu.click();
    await look(frame, 'panel-menu');
    const count = await frame.getByRole('menuitem').count();
    for (let nth = 0; nth < count; nth += 1) {
      if (!(await frame.getByRole('menuitem').first().isVisible())) await menu.click();
      const item = frame.getByRole('menuitem').nth(nth);
      if ((await item.getAttribute('aria-disabled')) === 'true') continue;
      await item.click();
      await frame.getByRole('form').first().waitFor();
      await look(frame, `panel-form-${nth}`);
      await press(frame, 'Cancel');
    }
    expectWhole();
  });

  test('the panel of a closed issue, and what its report contains', async () => {
    await page.goto(`${desk.site.address}/browse/${closed.key}`);
    const frame = await getFrame('panel');
    await frame.getByRole('button', { name: toPseudo('Review contents') }).click();
    await frame.locator('section.record li').first().waitFor();
    await look(frame, 'panel-report');
    expectWhole();
  });

  test('the line under the title of a report', async () => {
    await page.goto(`${desk.site.address}/browse/${closed.key}`);
    await page
      .getByRole('link', { name: /incident report|řḗḗƥǿǿřŧ/i })
      .first()
      .click();
    await page.locator('details summary').first().click();
    const frame = await getFrame('report-byline');
    await frame.getByRole('button').first().waitFor();
    await look(frame, 'byline');
    expectWhole();
  });

  test('the accounts of a project', async () => {
    await choosePreferences(page, { as: 'project-admin' });
    await page.goto(`${desk.site.address}/apps`);
    const frame = await getFrame('accounts');
    await frame.getByRole('heading', { level: 2 }).first().waitFor();
    await openAll(frame);
    await look(frame, 'accounts');
    expectWhole();
  });

  test('the summary in a client’s space', async () => {
    await page.goto(`${desk.site.address}/wiki/spaces/HARBOUR`);
    await page.getByRole('button', { name: 'Add a page with this macro' }).click();
    const frame = await getFrame('sla-summary');
    await frame.getByRole('img').first().waitFor();
    await openAll(frame);
    await look(frame, 'summary');
    expectWhole();
  });
});

const openAll = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Settings that are off hide what they would ask; one at a time, for each changes the draft that the next is a part of. */
async function tickAll(frame: Frame): Promise<void> {
  const tickOne = () => {
    const box = document.querySelector<HTMLInputElement>('.automation input[type="checkbox"]:not(:checked)');
    box?.click();
    return box !== null;
  };
  for (let left = 300; left > 0 && (await frame.evaluate(tickOne)); left -= 1);
}

/** What people wrote in this test. */
const WRITTEN = [
  'The shop is down',
  'Orders do not reach the warehouse',
  'The cart does not work',
  'We are looking into it.',
  'Harbour',
  'harbour',
  '900 CAD',
  'status = Open AND priority = Fatal',
  // What the checks of a scheme speak of by the names that its file has.
  'Fatal response',
  'Critical response',
  'Administrators',
];
/** Names that are the same wherever they are read, those of languages in themselves among them. */
const NAMES = ['Confluence', 'Jira', 'English', 'Français'];

/** What a template speaks of, in braces, is written alike in all languages; so are a site's addresses, but for what a reader puts in. */
const PLACES = PLACEHOLDERS.map((name) => `{${name}}`);
const ADDRESSES = serviceAddressesOf('SUP', toPseudo(exchange.imports.serviceDesk));

/** A report is in the languages of its desk, whoever reads it or its example. */
const LETTERS = LANGUAGES.map((language) => textsIn(language).letter);

/** What the site itself holds, and its people wrote: no language of the app has it. */
async function readData(desk: Desk): Promise<string[]> {
  const lists = ['/rest/api/3/status', '/rest/api/3/priority', '/rest/api/3/field', '/rest/api/3/screens'];
  const answers = await Promise.all(lists.map((path) => desk.askJira<unknown>(SITE_ADMIN, 'GET', path)));
  const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'showScheme' };
  const resolved = await desk.site.invoke({ ...call, extension: { project: { id: '10000', key: 'SUP' } } });
  return [
    presets,
    LETTERS,
    resolved,
    desk.site.directory(),
    ...answers,
    WRITTEN,
    NAMES,
    PLACES,
    ADDRESSES,
  ].flatMap(listStrings);
}

/** The sections of the scheme page: seen whole at every width, with Save in sight, reached by a link and by the keyboard. */
import type { Page } from 'playwright-core';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { presets } from '../../src/presets';
import { listLayoutFaults } from '../support/browser/layout';
import { listFaultsOfLooks, PAIRS } from '../support/browser/looks';
import { openSection, type SectionId } from '../support/browser/sections';
import {
  type Browser,
  choosePreferences,
  listViolations,
  openBrowser,
  openPage,
  withBrowser,
} from '../support/site/browser';
import { openShownDesk } from '../support/site/browser-desk';
import { ADMIN, type Desk } from '../support/site/desk';

/** Of a small laptop, and of a phone. */
const HEIGHT = 800;

const SECTIONS: SectionId[] = [
  'promises',
  'contracts',
  'hours',
  'clocks',
  'alerts',
  'people',
  'report',
  'automation',
  'preview',
  'versions',
  'exchange',
];

/** A desk that has everything switched on, and so as much to show as can be. */
const preset = presets.velsoft as Scheme;
const full: Scheme = {
  ...preset,
  alerts: {
    thresholds: [{ at: '75%' }, { at: 'PT2H before' }, { at: 'PT4H after' }],
    to: { assignee: true, team: true, groups: ['on-call'], people: [] },
    note: true,
    acts: [{ at: 'due', priority: 'Fatal' }],
  },
  automation: {
    ...preset.automation,
    ladder: {
      steps: [
        { key: 'support', name: { en: 'Support', fr: 'Soutien' }, people: [], onDemand: false },
        {
          key: 'lead',
          name: { en: 'Team lead', fr: 'Chef d’équipe' },
          people: [],
          after: 'PT4H',
          onDemand: true,
        },
      ],
      demandWords: ['talk to a manager'],
      clause: '',
    },
  },
};

withBrowser('the sections of a scheme', () => {
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const getAppFrame = () => page.frameLocator('iframe[data-module="scheme"]');
  const getAddress = (hash = '') => `${desk.site.address}/projects/SUP/settings${hash}`;

  beforeAll(async () => {
    desk = await openShownDesk('velsoft');
    const extension = { project: { id: '10000', key: 'SUP' } };
    const payload = { scheme: full, basedOn: 1 };
    const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', payload, extension };
    expect(await desk.site.invoke(call)).toMatchObject({ kind: 'saved' });
    browser = await openBrowser();
    page = await openPage(browser, troubles);
    page.setDefaultTimeout(10_000);
    await page.goto(desk.site.address);
    await choosePreferences(page, { as: 'project-admin' });
  });

  afterAll(async () => {
    await browser.close();
    await desk.site.stop();
  });

  /** Where Save is while nobody scrolls but to the frame. */
  async function isSaveInSight(): Promise<boolean> {
    await page.locator('iframe[data-module="scheme"]').scrollIntoViewIfNeeded();
    const save = getAppFrame().getByRole('button', { name: /^(Save as version|Enregistrer la version) 3$/ });
    const box = await save.boundingBox();
    const { height = 0 } = page.viewportSize() ?? {};
    return box !== null && box.y >= 0 && box.y + box.height <= height;
  }

  /** Layout is looked at in both languages at every width; the rules of access in every two of language, width and colour. */
  test.each(Object.entries(PAIRS))(
    'nothing is cut, nothing overlaps and Save is in sight, at every width and in both colours: %s',
    async (locale, rulesIn) => {
      await page.setViewportSize({ width: 1440, height: HEIGHT });
      await page.goto(desk.site.address);
      await choosePreferences(page, { locale, colours: 'light' });
      await page.goto(getAddress());
      await getAppFrame().locator('.goals .pair input').first().fill('3');
      await openSection(getAppFrame(), 'hours');
      await getAppFrame().locator('.cells .open').nth(20).click();
      await getAppFrame().locator('.for-whom select').nth(1).waitFor();
      const look = async () => ((await isSaveInSight()) ? [] : ['Save is out of sight']);
      const faults: string[] = [];
      for (const section of SECTIONS) {
        await openSection(getAppFrame(), section);
        const name = `scheme-${section}-${locale.slice(0, 2)}`;
        faults.push(...(await listFaultsOfLooks(page, name, { height: HEIGHT, rulesIn, look })));
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  const getNav = () => getAppFrame().getByRole('navigation', { name: 'Sections' });
  const focused = () =>
    page.frames()[1]?.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

  test('a link opens its section, the keyboard goes to another and its heading, and the way back is the browser’s', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(desk.site.address);
    await choosePreferences(page, { locale: 'en_US', colours: 'light' });
    await page.goto(getAddress('#people'));
    await getAppFrame().getByRole('heading', { name: 'People', exact: true }).waitFor();
    const current = getNav().locator('[aria-current="page"]');
    expect(await current.textContent()).toBe('People');
    await current.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await getAppFrame().locator('#section-report').waitFor();
    expect(await focused()).toBe('section-title');
    expect(page.url()).toMatch(/#report$/);
    await page.goBack();
    await getAppFrame().locator('#section-people').waitFor();
  });

  test('a section says that it is changed and what is wrong in it, and “Show me” goes to the field', async () => {
    await openSection(getAppFrame(), 'hours');
    await getAppFrame().getByLabel('Time zone').first().fill('Nowhere/Land');
    await getNav().getByRole('button', { name: 'Hours and holidays 1 error, changed' }).waitFor();
    await openSection(getAppFrame(), 'preview');
    await getAppFrame().locator('.note.danger').getByRole('button', { name: 'Show me' }).click();
    await getAppFrame().locator('#section-hours').waitFor();
    expect(await focused()).toMatch(/^at-calendars\.support\.timezone$/);
    await getAppFrame().getByRole('button', { name: 'Discard draft' }).click();
    await getNav().getByRole('button', { name: 'Hours and holidays', exact: true }).waitFor();
  });

  test('a first scheme is saved at the end of four steps, or at any of them', async () => {
    await page.goto(`${desk.site.address}/projects/OPS/settings`);
    await getAppFrame().getByRole('heading', { name: 'Step 1 of 4: What you promise' }).waitFor();
    expect(await getAppFrame().getByRole('button', { name: 'Next' }).count()).toBe(0);
    await getAppFrame()
      .getByRole('radio', { name: /^Valtech/ })
      .check();
    for (const [nth, title] of [
      'When you work',
      'Who answers',
      'Try it on your last 200 work items',
    ].entries()) {
      expect(await listLayoutFaults(page)).toEqual([]);
      expect(await listViolations(page)).toEqual([]);
      await getAppFrame().getByRole('button', { name: 'Next' }).click();
      await getAppFrame()
        .getByRole('heading', { name: `Step ${nth + 2} of 4: ${title}` })
        .waitFor();
      expect(await focused()).toBe('section-title');
    }
    await getAppFrame().getByRole('button', { name: 'Save as version 1' }).click();
    await getAppFrame().getByText('Version 1 is saved and in force.').waitFor();
    await getNav().waitFor();
  });

  test('nothing went wrong on the way', () => expect(troubles).toEqual([]));
});

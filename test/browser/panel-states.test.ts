import type { Frame } from 'playwright-core';
import { withHolidays } from '../../src/domain/scheme/calendars/holidays';
import { vircom } from '../../src/presets/vircom/scheme';
import { clientSupport, NOW } from '../support/client-support';
import type { ScriptedIssue, Step } from '../support/scripted-issue';
import { ScriptedPanel } from '../support/scripted-panel';
import { listViolations, withBrowser } from '../support/site/browser';

const on = (day: number, time: string) => `2025-06-${day}T${time}:00-04:00`;
const waits: Step[] = [
  { at: on(23, '14:27'), says: 'agent-a' },
  { at: on(23, '15:00'), says: 'agent-a' },
  { at: on(23, '15:00'), status: 'Waiting for client' },
  { at: on(23, '16:20'), says: 'client-a' },
  { at: on(23, '16:20'), status: 'In Progress' },
  { at: on(25, '08:35'), says: 'agent-a' },
  { at: on(25, '10:00'), says: 'agent-a' },
  { at: on(25, '10:48'), says: 'agent-a' },
  { at: on(25, '10:48'), status: 'Waiting for client' },
  { at: on(25, '11:30'), says: 'client-a' },
  { at: on(25, '11:30'), status: 'In Progress' },
];
const usual: ScriptedIssue = {
  created: on(23, '14:10'),
  priority: 'Critical',
  steps: waits,
  now: NOW,
  scheme: clientSupport,
};
const createFatal = (at: string, steps: Step[] = []): ScriptedIssue => ({
  ...usual,
  created: at,
  priority: 'Fatal',
  steps,
});

/** In the page: how much of what was drawn has moved by itself, as the browser counts it. */
const measureShift = () =>
  new Promise<number>((done) => {
    const observer = new PerformanceObserver((list) =>
      done((list.getEntries() as unknown as { value: number }[]).reduce((sum, { value }) => sum + value, 0)),
    );
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
  });

withBrowser('the states of the issue panel', () => {
  let panel: ScriptedPanel;

  beforeAll(async () => {
    panel = await ScriptedPanel.open(NOW);
  });
  afterAll(() => panel.closeSite());
  afterEach(() => {
    panel.override = null;
  });

  const getClock = (frame: Frame, name: string) => frame.locator(`[data-clock="${name}"]`);
  const textOf = async (frame: Frame, selector: string) =>
    ((await frame.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim();
  const rightOf = (frame: Frame, name: string) => textOf(frame, `[data-clock="${name}"] .left`);

  test('the figures of the reference pictures, each in its place', async () => {
    const frame = await panel.openIssue(usual);
    await panel.takePicture('panel');
    expect(await rightOf(frame, 'response')).toBe('17 min');
    expect(await rightOf(frame, 'update')).toBe('30 min 00 s');
    expect(await rightOf(frame, 'resolution')).toBe('1 h 42 min 00 s');
    expect(await textOf(frame, '[data-clock="update"] .name small')).toBe('Goal 2 h, 5th');
    expect(await textOf(frame, '[data-clock="resolution"] .due span')).toBe('Due today 14:42 EDT');
    expect(await getClock(frame, 'resolution').locator('.due').getAttribute('title')).toBe(
      'Mon–Fri 08:00–17:30 (America/Toronto)',
    );
    expect(await textOf(frame, 'header p')).toMatch(/^Next: update due in (30|29) min\./);
    expect(await listViolations(panel.page)).toEqual([]);
  });

  test('why: every line with its cause, and the lines sum to what is counted', async () => {
    const frame = await panel.openIssue(usual);
    await frame.getByRole('button', { name: 'Why 1 h 42 min?' }).click();
    await frame.locator('.ledger tfoot').waitFor();
    const lengths = await frame.locator('.ledger tbody .number').allTextContents();
    expect(lengths.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      ...['50 min', '0 min', '1 h 10 min', '0 min', '2 h 48 min', '0 min', '1 h 30 min'],
    ]);
    expect(await textOf(frame, '.ledger tfoot')).toBe(
      'Counted so far6 h 18 minof 8 h, so 1 h 42 min is left',
    );
    await frame.getByRole('button', { name: /^Clause for Mon 15:00/ }).click();
    expect(await textOf(frame, '.quoted')).toContain('Waiting for the client stops the clock');
    expect(await textOf(frame, '.whatif')).toContain('Raised to Fatal now');
    await panel.takePicture('panel-why');
    expect(await listViolations(panel.page, '.why')).toEqual([]);
    await frame.getByRole('button', { name: 'Waiting for client' }).first().click();
    await panel.page.waitForURL('**/browse/SUP-1?page=*changehistory-tabpanel');
  });

  test('several cycles: the older ones are inside why', async () => {
    const frame = await panel.openIssue(usual);
    await frame.getByRole('button', { name: /^Why/ }).click();
    await frame.getByLabel('Clock').selectOption('update');
    expect(await frame.getByLabel('Cycle').locator('option').allTextContents()).toEqual([
      ...['5th, On track', '4th, Met', '3rd, Met', '2nd, Met', '1st, Met'],
    ]);
    await frame.getByLabel('Cycle').selectOption('2');
    await panel.takePicture('panel-cycles');
  });

  test('breached, met, waiting, and closed until the next opening, each in its own words', async () => {
    const breached = await panel.openIssue(
      createFatal(on(25, '08:12'), [{ at: on(25, '08:20'), says: 'agent-a' }]),
    );
    expect(await rightOf(breached, 'resolution')).toBe('48 min 00 s over');
    expect(await textOf(breached, '[data-clock="resolution"] .due span')).toBe('Was due today 12:12 EDT');
    await panel.takePicture('panel-breached');
    expect(await listViolations(panel.page, '.clocks, .why')).toEqual([]);
    const met = await panel.openIssue({
      ...usual,
      steps: [...waits, { at: on(25, '13:00'), told: 'workaround' }],
    });
    expect(await textOf(met, '[data-clock="resolution"] .lozenge')).toBe('Met');
    await panel.takePicture('panel-met');
    const waiting = await panel.openIssue({ ...usual, steps: waits.slice(0, 9), now: on(25, '11:10') });
    expect(await rightOf(waiting, 'resolution')).toBe('3 h 12 min paused');
    expect(await textOf(waiting, '[data-clock="resolution"] .due')).toContain('Since today 10:48');
    await panel.takePicture('panel-waiting');
    const closed = await panel.openIssue({
      ...usual,
      now: on(27, '19:00'),
      created: on(27, '15:30'),
      steps: [],
    });
    expect(await textOf(closed, '[data-clock="resolution"] .lozenge')).toBe('Closed until Mon 08:00');
    expect(await rightOf(closed, 'resolution')).toBe('6 h 0 min');
    await panel.takePicture('panel-closed');
    expect(await listViolations(panel.page, '.clocks, .why')).toEqual([]);
  });

  test('no permission, loading, and a lost connection that keeps the last answer', async () => {
    panel.override = { kind: 'refused', code: 'not-found', say: 'You can’t see this issue.' };
    const barred = await panel.openIssue(usual);
    await barred.getByText('You can’t see service levels here').waitFor();
    await panel.takePicture('panel-barred');
    expect(await listViolations(panel.page, '.barred')).toEqual([]);
    panel.override = null;
    const loading = await panel.openIssue(null);
    await loading.locator('.skeleton').waitFor();
    await panel.takePicture('panel-loading');
    expect(await listViolations(panel.page, '.skeleton')).toEqual([]);
    const frame = await panel.openIssue(usual);
    panel.override = 'lost';
    await frame.evaluate(() => window.dispatchEvent(new Event('focus')));
    await frame.getByText('Connection lost. As of 13:00; trying again.').waitFor();
    expect(await getClock(frame, 'resolution').count()).toBe(1);
    await panel.takePicture('panel-offline');
    expect(await listViolations(panel.page, 'header, .clocks')).toEqual([]);
  });

  test('the first clock is drawn within 300 ms of its answer, the best of five times', async () => {
    const drawn: number[] = [];
    for (let time = 0; time < 5 && !drawn.some((ms) => ms <= 300); time += 1) {
      panel.delayedCall = 'showClocks';
      const frame = await panel.openIssue(usual);
      const begun = performance.now();
      panel.releaseReplies();
      await getClock(frame, 'response').waitFor();
      drawn.push(performance.now() - begun);
    }
    expect(Math.min(...drawn)).toBeLessThanOrEqual(300);
  });

  test.each([
    1280, 1500,
  ])('nothing moves when the drawing arrives, %i px wide: its place was kept', async (width) => {
    await panel.page.setViewportSize({ width, height: 1000 });
    panel.delayedCall = 'explainIssue';
    const frame = await panel.openIssue(usual);
    await frame.locator('.place').waitFor();
    const measureHeight = () => frame.evaluate(() => document.documentElement.offsetHeight);
    const before = await measureHeight();
    panel.releaseReplies();
    await frame.locator('.why').waitFor();
    expect(await measureHeight()).toBe(before);
    expect(await frame.evaluate(measureShift)).toBe(0);
  });

  test('days long past are folded into one, and a far due instant stays in words', async () => {
    const frame = await panel.openIssue({
      ...usual,
      created: '2025-06-09T09:00:00-04:00',
      steps: [{ at: '2025-06-09T09:10:00-04:00', says: 'agent-a' }],
    });
    await panel.takePicture('panel-folded');
    expect(await textOf(frame, '.drawing svg')).toMatch(/11 days,\s?84 h 30 min counted/);
    const days = await panel.openIssue({
      ...usual,
      scheme: withHolidays(vircom, 2025, 2025),
      priority: 'P3',
      created: on(25, '09:00'),
      steps: [],
    });
    expect(await textOf(days, '.drawing svg')).toMatch(/Due/);
    await panel.takePicture('panel-days');
  });

  test('the keyboard walks the events, which are one stop, and Escape leaves them', async () => {
    const frame = await panel.openIssue(usual);
    const events = frame.getByRole('listbox');
    await events.focus();
    await panel.page.keyboard.press('Home');
    await frame.locator('.told', { hasText: 'Created' }).waitFor();
    await panel.page.keyboard.press('ArrowRight');
    await frame.locator('.told', { hasText: 'Public reply, Mon 14:27' }).waitFor();
    await panel.takePicture('panel-event');
    await panel.page.keyboard.press('Escape');
    expect(await frame.locator('.told').count()).toBe(0);
  });

  test('in French and in the dark', async () => {
    await panel.choosePreferences({ locale: 'fr_CA', colours: 'dark' });
    const frame = await panel.openIssue(usual);
    expect(await textOf(frame, '[data-clock="response"] .due')).toBe(
      'Fait lun. 14 h 27 HAEÉchéance lun. 14 h 40 HAE',
    );
    await frame.getByRole('button', { name: /^Pourquoi/ }).click();
    await frame.locator('.ledger tfoot').waitFor();
    await panel.takePicture('panel-french-dark');
    expect(await listViolations(panel.page)).toEqual([]);
    const over = await panel.openIssue(createFatal(on(25, '07:59'), []));
    expect(await rightOf(over, 'resolution')).toBe('1 h 1 min 00 s de trop');
    await panel.takePicture('panel-french-breached');
    await panel.choosePreferences({ locale: 'en_US', colours: 'light' });
  });

  test('in the right column, without being pinned', async () => {
    await panel.page.setViewportSize({ width: 368, height: 900 });
    const frame = await panel.openIssue(usual, 'context');
    await frame.getByRole('img').first().waitFor();
    await panel.takePicture('panel-compact', 'context');
    await frame.getByRole('button', { name: /^Why/ }).click();
    await frame.locator('.ledger tfoot').waitFor();
    const width = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    await panel.takePicture('panel-compact-why', 'context');
    expect(await listViolations(panel.page)).toEqual([]);
    await panel.page.setViewportSize({ width: 1500, height: 1000 });
  });

  test('nothing was said to the console but of the connection that was cut', () => {
    const errors = panel.errors.filter((text) => !text.includes('ERR_FAILED'));
    expect(errors).toEqual([]);
  });
});

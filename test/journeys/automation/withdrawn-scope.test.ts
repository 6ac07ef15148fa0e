/** Out of scope is said by somebody, and may be taken back: the clocks go on as if the time between had not been. */
import type { ClocksAnswer, ClockView } from '../../../src/contract/clocks';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;
let issue: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  issue = await desk.createIssue('Critical');
  await desk.site.advance(20 * MINUTE);
});
afterAll(() => desk.site.stop());

const say = (scope: 'covered' | 'best-effort' | 'billable', as = AGENT) =>
  desk.recordEvent(issue, { kind: 'out-of-scope', scope }, as);

const readLeft = async () => {
  const { state, remainingMs } = await desk.readClock(issue, 'resolution');
  return { state, remainingMs };
};

test('clocks that ended by it go on, the time between left out', async () => {
  const before = await readLeft();
  await say('best-effort');
  expect((await readLeft()).state).toBe('cancelled');
  await desk.site.advance(10 * MINUTE);
  await say('covered');
  expect(await readLeft()).toEqual(before);
  expect((await desk.readAutomation(issue)).scope).toBe('covered');
});

test('so do those that were sealed meanwhile, and those withdrawn twice', async () => {
  const before = await readLeft();
  for (const scope of ['billable', 'best-effort'] as const) {
    await say(scope);
    await desk.site.advance(30 * MINUTE);
    await say('covered');
    expect(await readLeft()).toEqual(before);
  }
});

test('a clock that had ended before stays ended, and one that was never out of scope is not touched', async () => {
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' });
  await say('covered');
  await say('best-effort');
  await say('covered');
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met' });
  expect((await readLeft()).state).toBe('running');
});

test('a client withdraws nothing', async () => {
  await say('best-effort');
  expect(await say('covered', CLIENT)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
  expect((await readLeft()).state).toBe('cancelled');
});

test('a severity without a goal or a report has no line for them', async () => {
  const minor = await desk.createIssue('Minor');
  const { clocks } = (await desk.callPanel(minor, 'showClocks')) as ClocksAnswer;
  const owed = (views: ClockView[]) => views.filter(({ isOwed }) => isOwed).map(({ clock }) => clock);
  expect(owed(clocks)).not.toContain('report');
  expect(owed(clocks)).toContain('response');
  await desk.site.advance(HOUR);
});

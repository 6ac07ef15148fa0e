/** An estimate is owed to the client of a grave issue at once, told to it, and shown to it with its date and history. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech');
});
afterAll(() => desk.site.stop());

const owedSince = async (issue: IssueRef) => (await desk.readAutomation(issue)).estimateOwedSince;
const estimatesTold = async (issue: IssueRef) =>
  (await desk.listAppComments(issue)).filter((text) => text.includes('estimate for'));
const readAs = async (issue: IssueRef, as: string) =>
  ((await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer).given;

test('a fatal and a critical issue owe an estimate from reception until one is given; a minor one owes none', async () => {
  const receivedAt = desk.site.clock.now();
  for (const severity of ['Fatal', 'Critical']) {
    const issue = await desk.createIssue(severity);
    expect(await owedSince(issue)).toBe(receivedAt);
    await desk.addComment(AGENT, issue, 'We look into it.');
    expect(await owedSince(issue)).toBe(receivedAt);
    await desk.recordEvent(issue, { kind: 'estimate', minutes: 90 });
    expect(await owedSince(issue)).toBeNull();
  }
  expect(await owedSince(await desk.createIssue('Minor'))).toBeNull();
});

test('one that becomes critical owes an estimate from then on, and one that is closed owes none', async () => {
  const issue = await desk.createIssue('Minor');
  await desk.site.advance(10 * MINUTE);
  const critical = { fields: { priority: { name: 'Critical' } } };
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, critical);
  const raisedAt = desk.site.clock.now();
  await desk.site.settle();
  expect(await owedSince(issue)).toBe(raisedAt);
  await desk.moveIssue(issue, 'Done');
  expect(await owedSince(issue)).toBeNull();
});

test('the client is told of each estimate once, in its language, and of which one it replaces', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'estimate', minutes: 90, budget: '2 400 $', note: 'for us alone' });
  expect(await estimatesTold(issue)).toEqual([
    `Our estimate for ${issue.key}:\nTime: 1\u00a0h 30\u00a0min of work\nBudget: 2 400 $`,
  ]);
  await desk.site.advance(30 * MINUTE);
  await desk.recordEvent(issue, { kind: 'estimate', minutes: 240 });
  const [, second, ...rest] = await estimatesTold(issue);
  expect(second).toMatch(/Time: 4\u00a0h of work\nIt replaces our estimate of .+\.$/);
  expect(rest).toEqual([]);
  expect((await desk.readAutomation(issue)).agreements).toMatchObject([
    { minutes: 240, toldAt: expect.any(Number) },
    { minutes: 90, toldAt: expect.any(Number), replaced: true },
  ]);
  expect(await desk.readClock(issue, 'response')).toMatchObject({ stoppedAt: null });
});

test('the client sees every estimate with its date, and no word of the team’s own', async () => {
  const issue = await desk.createIssue('Fatal');
  const firstAt = desk.site.clock.now();
  await desk.recordEvent(issue, { kind: 'estimate', minutes: 90, note: 'for us alone' });
  await desk.site.advance(MINUTE);
  await desk.recordEvent(issue, { kind: 'estimate', minutes: 240 });
  const given = await readAs(issue, CLIENT);
  expect(given).toMatchObject([
    { minutes: 240, replaced: false, by: null },
    { minutes: 90, replaced: true, at: firstAt, note: null, by: null },
  ]);
  expect(await readAs(issue, AGENT)).toEqual([]);
});

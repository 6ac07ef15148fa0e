/** What a person sees of each of AltiLogix's promises, one site for all; PROMISES.md names these tests by the promise. */
import type { BanksAnswer } from '../../../src/contract/time-bank';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { AGENT, type Desk, MINUTE, openDesk } from '../../support/site/desk';
import {
  addWork,
  buyHours,
  callAccounts,
  chargeClient,
  enterClient,
  readGoal,
  readPanel,
  readScheme,
  readStatement,
} from '../../support/site/promised';

let desk: Desk;
const urgent = { labels: ['channel:emergency'] };
const regular = { labels: ['channel:email'] };

beforeAll(async () => {
  desk = await openDesk('altilogix');
  await enterClient(desk);
  await chargeClient(desk, altilogixBilling);
});
afterAll(() => desk.site.stop());

test('Regular support 08:30–17:00, urgent 07:00–20:00, holidays excluded', async () => {
  const weekly = async (labels: { labels: string[] }) =>
    Object.values((await readPanel(desk, await desk.createIssue('Minor', labels))).calendars).map(
      ({ weekly: week }) => week.mon,
    );
  expect(await weekly(regular)).toEqual([[['08:30', '17:00']]]);
  expect(await weekly(urgent)).toEqual([[['07:00', '20:00']]]);
});

test('Regular: a call back within 4 hours', async () => {
  const issue = await desk.createIssue('Minor', regular);
  expect(await readGoal(desk, issue, 'response')).toMatchObject({ breach: 240 });
});

test('Urgent: a call back within 1 hour', async () => {
  const issue = await desk.createIssue('Minor', urgent);
  expect(await readGoal(desk, issue, 'response')).toMatchObject({ breach: 60 });
});

test('An immediate automatic acknowledgement, which does not stop the call back', async () => {
  const issue = await desk.createIssue('Minor', regular);
  expect(await desk.listAppComments(issue)).toHaveLength(1);
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'running', stoppedAt: null });
});

test('Two technicians are told of a regular call, three of an urgent one, by mail and pager', async () => {
  const intakeOf = async (labels: { labels: string[] }) =>
    (await desk.readAutomation(await desk.createIssue('Minor', labels))).intake;
  const [two, three] = [await intakeOf(regular), await intakeOf(urgent)];
  expect((two?.told.length ?? 0) + (two?.missing ?? 0)).toBe(2);
  expect((three?.told.length ?? 0) + (three?.missing ?? 0)).toBe(3);
  expect((await readScheme(desk)).automation?.pager?.severities).toEqual(['Urgent', 'Regular']);
});

test('“72 hours (or more)” says how calls usually go: an aim that nothing breaches', async () => {
  const issue = await desk.createIssue('Minor', regular);
  expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ aim: 72 * 60, breach: null });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ dueAt: null, aimAt: expect.any(Number) });
});

test('The class comes from the channel', async () => {
  expect((await readPanel(desk, await desk.createIssue('Minor', urgent))).severity).toBe('Urgent');
  expect((await readPanel(desk, await desk.createIssue('Minor', regular))).severity).toBe('Regular');
});

test('An update for each intervention until it is resolved', async () => {
  const issue = await desk.createIssue('Minor', regular);
  await desk.site.advance(10 * MINUTE);
  await addWork(desk, issue, 5);
  expect((await desk.readAutomation(issue)).silentWork).toHaveLength(1);
  await desk.addComment(AGENT, issue, 'We have restarted it.');
  expect((await desk.readAutomation(issue)).silentWork).toEqual([]);
});

test('A survey on closing, by a link', async () => {
  const issue = await desk.createIssue('Minor', regular);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  expect(await desk.listAppComments(issue)).toHaveLength(2);
});

test('At most four people may call for a client; others are flagged, never turned away', async () => {
  expect((await desk.readAutomation(await desk.createIssue('Minor'))).caller?.standing).toBe('authorised');
  const contacts = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, email: `${name}@example.com` }));
  const fields = { language: 'fr', timezone: 'America/Toronto', accountManager: '', projects: ['OPS'] };
  const five = await desk.callAdmin('saveClient', { id: null, name: 'Five', ...fields, contacts });
  expect(five).toMatchObject({ kind: 'refused' });
});

test('The time bank: increments and minimums by type of work', async () => {
  await buyHours(desk, 600);
  await addWork(desk, await desk.createIssue('Minor', urgent), 65);
  await callAccounts<BanksAnswer>(desk, 'showBanks');
  const { lines } = await readStatement(desk, '2025-06');
  expect(lines.find(({ workedMinutes }) => workedMinutes === 65)).toMatchObject({ bankMinutes: -90 });
});

test('The type of work is chosen by hand, where it is logged or on the issue', async () => {
  const onSite = { labels: ['channel:email', 'work:regular-on-site'] };
  await addWork(desk, await desk.createIssue('Minor', onSite), 41);
  await addWork(desk, await desk.createIssue('Minor', regular), 42, 'Disks. work:urgent-on-site');
  await callAccounts<BanksAnswer>(desk, 'showBanks');
  const { lines } = await readStatement(desk, '2025-06');
  const typeOf = (minutes: number) => lines.find(({ workedMinutes }) => workedMinutes === minutes)?.type;
  expect([typeOf(41), typeOf(42)]).toEqual(['regular-on-site', 'urgent-on-site']);
});

test('The bank’s terms: prepaid, no expiry, work it does not cover, a balance below zero with a warning', async () => {
  await addWork(desk, await desk.createIssue('Minor', regular), 700);
  const { banks } = await callAccounts<BanksAnswer>(desk, 'showBanks');
  expect(banks[0]?.balance.minutes).toBeLessThan(0);
  expect(banks[0]?.balance.warning).toMatchObject({ fr: expect.any(String) });
});

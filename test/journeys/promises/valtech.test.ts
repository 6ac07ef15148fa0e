/** What a person sees of each of Valtech's promises, one site for all; PROMISES.md names these tests by the promise. */
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import { valtechBilling } from '../../../src/presets/valtech/billing';
import { AGENT, CLIENT, type Desk, HOUR, MINUTE, openDesk } from '../../support/site/desk';
import { reportPages } from '../../support/site/finished-report';
import {
  addWork,
  callAccounts,
  chargeClient,
  checkScheme,
  enterClient,
  readGoal,
  readPanel,
  readScheme,
  readStatement,
} from '../../support/site/promised';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech');
  await enterClient(desk, { language: 'en' });
  await chargeClient(desk, valtechBilling);
});
afterAll(() => desk.site.stop());

test('Business hours: Monday to Friday 08:00–17:30 in Québec, with its holidays', async () => {
  const { calendars } = await readPanel(desk, await desk.createIssue('Minor'));
  expect(calendars.business).toMatchObject({
    timezone: 'America/Toronto',
    weekly: { mon: [['08:00', '17:30']] },
  });
  const { holidays } = await checkScheme(desk);
  expect(holidays.business?.map(({ date }) => date)).toContain('2025-06-24');
});

test('Minor is answered within 4 business hours, from the next opening', async () => {
  expect(await readGoal(desk, await desk.createIssue('Minor'), 'response')).toMatchObject({ breach: 240 });
});

test('Fatal and Critical are restored within 4 hours, until the service works again', async () => {
  for (const severity of ['Fatal', 'Critical']) {
    const issue = await desk.createIssue(severity);
    expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ breach: 240 });
    await desk.recordEvent(issue, { kind: 'restored' });
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'met' });
  }
});

test('Minor: a time and a budget if needed; no goal unless a date is agreed', async () => {
  const issue = await desk.createIssue('Minor');
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ goal: null, dueAt: null });
  await desk.recordEvent(issue, { kind: 'estimate', minutes: 60, budget: '100 $' });
  const agreedAt = desk.site.clock.now() + 48 * HOUR;
  await desk.recordEvent(issue, { kind: 'agreed-date', clock: 'resolution', agreedAt });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ dueAt: agreedAt });
  expect((await readPanel(desk, issue, CLIENT)).given).toHaveLength(2);
});

test('A more precise estimate on reception, beside the goal', async () => {
  const issue = await desk.createIssue('Fatal');
  expect((await desk.readAutomation(issue)).estimateOwedSince).not.toBeNull();
  await desk.recordEvent(issue, { kind: 'estimate', minutes: 90 });
  expect((await desk.readAutomation(issue)).estimateOwedSince).toBeNull();
  expect(await desk.listAppComments(issue)).toContainEqual(expect.stringContaining('Our estimate'));
  expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ breach: 240 });
});

test('A third party gets an emergency ticket; its minutes are its own; no pause unless the scheme says so', async () => {
  const issue = await desk.createIssue('Fatal');
  const order = {
    id: crypto.randomUUID(),
    projectId: '10001',
    name: 'the host',
    note: 'The server is down.',
  };
  const { issueKey } = (await desk.callPanel(issue, 'askThirdParty', order)) as { issueKey: string };
  const path = `/rest/api/3/issue/${issueKey}?fields=summary,labels`;
  const { fields } = await desk.askJira<{ fields: { summary: string; labels: string[] } }>(
    AGENT,
    'GET',
    path,
  );
  expect(fields).toMatchObject({ summary: expect.stringContaining('Emergency'), labels: [] });
  await desk.site.advance(10 * MINUTE);
  expect((await desk.readAutomation(issue)).thirdParties).toMatchObject([{ issueKey, answeredAt: null }]);
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({
    state: 'running',
    elapsedMs: 10 * MINUTE,
  });
});

test('A follow-up will be made: an update is owed, without an interval', async () => {
  const issue = await desk.createIssue('Minor');
  await desk.site.advance(10 * MINUTE);
  await addWork(desk, issue, 5);
  const { automation, clocks } = await readPanel(desk, issue);
  expect(automation?.silentWork).toHaveLength(1);
  expect(clocks.map(({ clock }) => clock)).not.toContain('update');
});

test('The emergency address alerts the team at once, an on-call team at night', async () => {
  const issue = await desk.createIssue('Fatal', { labels: ['channel:emergency'] });
  expect((await desk.readAutomation(issue)).intake?.told.length).toBeGreaterThan(0);
  expect(desk.site.letters().map(({ issueKey }) => issueKey)).toContain(issue.key);
  const shifts = (await readScheme(desk)).automation?.intake?.rota?.shifts;
  expect(shifts?.map(({ works }) => works)).toEqual(['open', 'closed']);
});

test('A closed ticket that is reopened opens a new cycle, and the old one keeps its verdict', async () => {
  const issue = await desk.createIssue('Critical');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(10 * MINUTE);
  await desk.moveIssue(issue, 'To Do');
  const { clocks } = (await desk.callPanel(issue, 'explainIssue')) as ExplanationAnswer;
  const resolution = clocks.find(({ clock }) => clock === 'resolution');
  expect(resolution?.cycles.map(({ state }) => state)).toEqual(['met', 'running']);
});

test('A closed ticket is marked permanently solved', async () => {
  const issue = await desk.createIssue('Critical');
  await desk.moveIssue(issue, 'Done');
  expect((await readPanel(desk, issue, CLIENT)).closing).toMatchObject({ mark: 'Permanently solved' });
  await desk.site.advance(MINUTE);
  const [page] = await reportPages(desk, AGENT, issue);
  expect(JSON.stringify(page)).toContain('Permanently solved');
});

test('An incident report for whatever was ever Fatal or Critical, within 5 business days of its closing', async () => {
  const [fatal, minor] = [await desk.createIssue('Fatal'), await desk.createIssue('Minor')];
  for (const issue of [fatal, minor]) await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  expect((await readPanel(desk, fatal)).report.state).toBe('drafted');
  expect((await readPanel(desk, minor)).report.state).toBe('not-owed');
  expect(new Date((await desk.readClock(fatal, 'report')).dueAt ?? 0).toISOString()).toBe(
    '2025-06-12T21:30:00.000Z',
  );
});

test('The report is written by those involved: the assignee owns it', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}/assignee`, { accountId: AGENT });
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  const [page] = await reportPages(desk, AGENT, issue);
  expect(page).toMatchObject({ ownerId: AGENT });
});

test('English and French', async () => {
  const issue = await desk.createIssue('Fatal');
  expect((await readPanel(desk, issue)).severity).toBe('Fatal');
  desk.site.speak(AGENT, 'fr_CA');
  expect((await readPanel(desk, issue)).severity).toBe('Fatale');
  desk.site.speak(AGENT, 'en_US');
});

test('The trap in the text: reporting earlier earns a later deadline', async () => {
  const { findings } = await checkScheme(desk);
  expect(findings.map(({ code }) => code)).toContain('non-monotone-goal');
});

test('Fatal is answered within 15 minutes in hours, 60 outside, by the hour of its receipt', async () => {
  expect(await readGoal(desk, await desk.createIssue('Fatal'), 'response')).toMatchObject({ breach: 15 });
  await desk.skipTo(Date.parse('2025-06-06T01:00:00Z'));
  expect(await readGoal(desk, await desk.createIssue('Fatal'), 'response')).toMatchObject({ breach: 60 });
});

test('Critical is answered within 30 minutes in hours, 60 outside', async () => {
  expect(await readGoal(desk, await desk.createIssue('Critical'), 'response')).toMatchObject({ breach: 60 });
  const { response } = (await readScheme(desk)).goals.Critical ?? {};
  expect(response?.goal.breach).toBe('PT30M');
});

test('Outside hours: on call around the clock for Fatal and Critical', async () => {
  const issue = await desk.createIssue('Fatal');
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ counting: true, state: 'running' });
});

test('At least 4 hours are invoiced for an emergency that needs work outside hours, once', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(HOUR);
  await addWork(desk, issue, 30);
  await addWork(desk, issue, 20);
  await callAccounts(desk, 'showBanks');
  const { lines } = await readStatement(desk, '2025-06');
  const own = lines.filter(({ issueId }) => issueId === issue.id);
  expect(own.reduce((sum, { invoiceMinutes }) => sum + invoiceMinutes, 0)).toBe(240);
});

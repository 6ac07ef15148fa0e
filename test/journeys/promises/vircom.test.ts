/** What a person sees of each of Vircom's promises, one site for all; PROMISES.md names these tests by the promise. */
import { AGENT, CLIENT, type Desk, HOUR, MINUTE, openDesk } from '../../support/site/desk';
import { checkScheme, readGoal, readPanel, readScheme } from '../../support/site/promised';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('vircom');
});
afterAll(() => desk.site.stop());

test('Hours: Monday to Friday 08:30–18:00 Eastern', async () => {
  const { calendars } = await readPanel(desk, await desk.createIssue('Minor'));
  expect(calendars.support).toMatchObject({
    timezone: 'America/Toronto',
    weekly: { mon: [['08:30', '18:00']] },
  });
});

test('American and Canadian statutory holidays', async () => {
  const { holidays } = await checkScheme(desk);
  const dates = holidays.support?.map(({ date }) => date);
  expect(dates).toEqual(expect.arrayContaining(['2025-07-01', '2025-07-04']));
});

test('P1: a reaction in 30 minutes, resolved or worked around in 4 hours', async () => {
  const issue = await desk.createIssue('Critical');
  expect(await readGoal(desk, issue, 'response')).toMatchObject({ breach: 30 });
  expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ breach: 240 });
  await desk.recordEvent(issue, { kind: 'workaround' });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'met' });
});

test('P2: a reaction in 1 business hour, resolved or worked around in 24 hours', async () => {
  const issue = await desk.createIssue('Minor', { labels: ['trial'] });
  expect(await readGoal(desk, issue, 'response')).toMatchObject({ breach: 60 });
  expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ breach: 24 * 60 });
});

test('P3: a reaction in 4 business hours, 48 to 72 hours, or a future release', async () => {
  const issue = await desk.createIssue('Minor');
  expect(await readGoal(desk, issue, 'response')).toMatchObject({ breach: 240 });
  expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ aim: 48 * 60, breach: 72 * 60 });
  await desk.recordEvent(issue, { kind: 'deferred', release: '8.4' });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'cancelled' });
  expect((await desk.readAutomation(issue)).deferred).toMatchObject({ release: '8.4' });
});

test('Trial and onboarding issues are always High', async () => {
  for (const label of ['trial', 'onboarding'])
    expect((await readPanel(desk, await desk.createIssue('Minor', { labels: [label] }))).severity).toContain(
      'P2',
    );
  expect((await readPanel(desk, await desk.createIssue('Critical', { labels: ['trial'] }))).severity).toBe(
    'P1',
  );
});

test('A response is an attempt to reach the client', async () => {
  const issue = await desk.createIssue('Minor');
  await desk.recordEvent(issue, { kind: 'attempt', channel: 'phone' });
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met' });
});

test('While the client is unavailable, resolution waits', async () => {
  const waits = (await readScheme(desk)).clocks.resolution?.pauseInStatuses ?? [];
  const issue = await desk.createIssue('Minor');
  const path = `/rest/api/3/issue/${issue.key}/transitions`;
  const { transitions } = await desk.askJira<{ transitions: { to: { name: string } }[] }>(AGENT, 'GET', path);
  const status = transitions.map(({ to }) => to.name).find((name) => waits.includes(name)) ?? '';
  await desk.moveIssue(issue, status);
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'paused', dueAt: null });
});

test('Closed after three attempts and five days of silence, never a P1; any word begins anew', async () => {
  const issue = await desk.createIssue('Minor');
  for (let nth = 0; nth < 3; nth += 1) await desk.recordEvent(issue, { kind: 'attempt', channel: 'phone' });
  const { silence } = await desk.readAutomation(issue);
  expect(silence).toMatchObject({ attempts: 3, of: 3, closesAt: expect.any(Number) });
  await desk.site.advance(MINUTE);
  await desk.addComment(CLIENT, issue, 'Sorry, here I am.');
  expect((await desk.readAutomation(issue)).silence).toMatchObject({ attempts: 0, closesAt: null });
  expect((await desk.readAutomation(await desk.createIssue('Critical'))).silence).toBeNull();
});

test('Escalated to a manager on the client’s demand', async () => {
  const issue = await desk.createIssue('Minor');
  expect((await readPanel(desk, issue, CLIENT)).mayDemand).toBe(true);
  await desk.callPanel(issue, 'demandEscalation', { id: crypto.randomUUID() }, CLIENT);
  await desk.site.settle();
  expect((await desk.readAutomation(issue)).ladder?.step.key).toBe('manager');
});

test('Covered, best effort without a clock, billable without a clock and flagged', async () => {
  for (const scope of ['best-effort', 'billable'] as const) {
    const issue = await desk.createIssue('Minor');
    await desk.recordEvent(issue, { kind: 'out-of-scope', scope });
    expect((await desk.readAutomation(issue)).scope).toBe(scope);
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'cancelled' });
  }
});

test('The status page tells outages', async () => {
  expect((await readScheme(desk)).automation?.statusPage).toBe('https://status.vircom.com/');
});

test('The trap in the text: a later call is due sooner than an earlier one', async () => {
  const { findings } = await checkScheme(desk);
  expect(findings.map(({ code }) => code)).toContain('non-monotone-goal');
});

test('After hours by voicemail or the emergency line: a call back within 30 minutes', async () => {
  await desk.skipTo(desk.site.clock.now() + 12 * HOUR);
  const called = await desk.createIssue('Minor', { labels: ['channel:phone'] });
  expect(await readGoal(desk, called, 'response')).toMatchObject({ breach: 30 });
  expect(await readGoal(desk, await desk.createIssue('Minor'), 'response')).toMatchObject({ breach: 240 });
});

/** Updates that are owed, work that the client was not told of, estimates and dates it agreed to, and what the support does not cover. */
import type { QueueAnswer } from '../../../src/contract/queue';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

const search = (desk: Desk, jql: string) =>
  desk.askJira<{ issues: { id: string }[] }>(AGENT, 'POST', '/rest/api/3/search/jql', {
    jql,
    maxResults: 50,
  });

async function addWorklog(desk: Desk, { key }: IssueRef, minutes: number): Promise<void> {
  const started = new Date(desk.site.clock.now() - minutes * MINUTE).toISOString().replace('Z', '+0000');
  const body = { timeSpentSeconds: minutes * 60, started };
  await desk.askJira(AGENT, 'POST', `/rest/api/3/issue/${key}/worklog`, body);
  await desk.site.settle();
}

describe('updates owed at intervals', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('tracktik');
  });
  afterAll(() => desk.site.stop());

  test('the update clock runs in the panel and in the queue, and starts anew at each public word', async () => {
    const issue = await desk.createIssue('Critical');
    const first = await desk.readClock(issue, 'update');
    expect(first).toMatchObject({ state: 'running', cycle: 1, dueAt: desk.site.clock.now() + 90 * MINUTE });
    await desk.site.advance(HOUR);
    await desk.addComment(AGENT, issue, 'We have found the cause.');
    expect(await desk.readClock(issue, 'update')).toMatchObject({ state: 'running', cycle: 2 });
    const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'SUP' } };
    const request = { as: AGENT, moduleKey: 'queue', functionKey: 'listQueue', payload: { from: null } };
    const { rows } = (await desk.site.invoke({ ...request, extension })) as QueueAnswer;
    const row = rows.find(({ key }) => key === issue.key);
    expect(row?.clocks.map(({ clock }) => clock)).toContain('update');
  });
});

describe('work that the client was not told of', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('altilogix');
  });
  afterAll(() => desk.site.stop());

  test('a worklog without a public note is flagged in the panel until the note is there', async () => {
    const issue = await desk.createIssue('Minor');
    await desk.site.advance(HOUR);
    await addWorklog(desk, issue, 30);
    await desk.addComment(AGENT, issue, 'Rebooted it.', true);
    expect((await desk.readAutomation(issue)).silentWork).toMatchObject([
      { spentMs: 30 * MINUTE, by: 'Agent A' },
    ]);
    await desk.addComment(AGENT, issue, 'We have restarted your server.');
    expect((await desk.readAutomation(issue)).silentWork).toEqual([]);
  });
});

test('a date agreed on for an issue without a goal is counted down, shown in the queue, and its passing on a Saturday is told on Monday', async () => {
  const desk = await openDesk('valtech');
  const issue = await desk.createIssue('Minor');
  await desk.addComment(AGENT, issue, 'Would the 12th do?');
  const agreedAt = desk.site.clock.now() + 50 * HOUR;
  await desk.recordEvent(issue, { kind: 'agreed-date', clock: 'resolution', agreedAt });
  const remainingMs = 50 * HOUR;
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({
    state: 'running',
    dueAt: agreedAt,
    remainingMs,
  });
  const call = { as: AGENT, moduleKey: 'queue', functionKey: 'listQueue', payload: { from: null } };
  const { rows } = (await desk.site.invoke({
    ...call,
    extension: { project: { id: '10000', key: 'SUP' } },
  })) as QueueAnswer;
  expect(rows[0]?.clocks).toMatchObject([{ clock: 'resolution', dueAt: agreedAt, remainingMs }]);
  await desk.skipTo(agreedAt - MINUTE);
  await desk.site.advance(10 * MINUTE);
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({
    state: 'breached',
    breachedAt: agreedAt,
  });
  const subjects = () => desk.site.letters().map(({ subject }) => subject);
  expect(subjects()).not.toContainEqual(expect.stringContaining(issue.key));
  await desk.skipTo(agreedAt + 47 * HOUR);
  await desk.site.advance(2 * HOUR);
  expect(subjects()).toContainEqual(expect.stringContaining(issue.key));
  await desk.site.stop();
});

describe('estimates, agreed dates and scope', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('vircom');
  });
  afterAll(() => desk.site.stop());

  test('a time and a budget stand beside the goal, read as agreed to until the team confirms it, and keep their history', async () => {
    const issue = await desk.createIssue('Minor');
    const before = await desk.readClock(issue, 'resolution');
    await desk.recordEvent(issue, { kind: 'estimate', minutes: 960, budget: '2 400 $' });
    await desk.site.advance(MINUTE);
    await desk.addComment(CLIENT, issue, 'We do not agree, that is too much.');
    expect((await desk.readAutomation(issue)).agreements).toMatchObject([{ minutes: 960, confirmed: null }]);
    await desk.recordEvent(issue, { kind: 'estimate', minutes: 480, budget: '1 200 $' });
    await desk.site.advance(MINUTE);
    await desk.addComment(CLIENT, issue, 'D’accord, allez-y.');
    expect((await desk.readAutomation(issue)).agreements).toMatchObject([
      {
        minutes: 480,
        budget: '1 200 $',
        confirmed: null,
        proposed: { sentence: 'D’accord, allez-y.' },
        replaced: false,
        by: 'Agent A',
      },
      { minutes: 960, budget: '2 400 $', confirmed: null, proposed: null, replaced: true },
    ]);
    const [latest] = (await desk.readAutomation(issue)).agreements;
    await desk.recordEvent(issue, { kind: 'agreed', of: latest?.id ?? '' });
    expect((await desk.readAutomation(issue)).agreements[0]).toMatchObject({
      confirmed: { how: 'recorded' },
      proposed: null,
    });
    expect((await desk.readClock(issue, 'resolution')).dueAt).toBe(before.dueAt);
  });

  test('an agreed date stands beside the goal and never replaces it, and what the client said by phone is recorded', async () => {
    const issue = await desk.createIssue('Minor');
    const { dueAt } = await desk.readClock(issue, 'resolution');
    const agreedAt = desk.site.clock.now() + 90 * HOUR;
    await desk.recordEvent(issue, { kind: 'agreed-date', clock: 'resolution', agreedAt });
    const [date] = (await desk.readAutomation(issue)).agreements;
    expect(date).toMatchObject({ date: { clock: 'resolution', agreedAt }, confirmed: null });
    await desk.recordEvent(issue, { kind: 'agreed', of: date?.id ?? '', note: 'By phone.' });
    expect((await desk.readAutomation(issue)).agreements).toMatchObject([{ confirmed: { how: 'recorded' } }]);
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({ dueAt, agreedAt });
  });

  test('an issue put off to a release ends its clocks without a verdict', async () => {
    const issue = await desk.createIssue('Minor');
    await desk.recordEvent(issue, { kind: 'deferred', release: '8.4' });
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'cancelled' });
    expect((await desk.readAutomation(issue)).deferred).toMatchObject({ release: '8.4' });
  });

  test('best effort and billable issues have no clock, and a billable one is found to be invoiced', async () => {
    const [favour, billable] = [await desk.createIssue('Minor'), await desk.createIssue('Minor')];
    await desk.recordEvent(favour, { kind: 'out-of-scope', scope: 'best-effort' });
    await desk.recordEvent(billable, { kind: 'out-of-scope', scope: 'billable' });
    for (const [issue, scope] of [
      [favour, 'best-effort'],
      [billable, 'billable'],
    ] as const) {
      for (const name of ['response', 'resolution'])
        expect(await desk.readClock(issue, name)).toMatchObject({ state: 'cancelled' });
      expect((await desk.readAutomation(issue)).scope).toBe(scope);
    }
    const { issues } = await search(desk, 'slaScope = billable');
    expect(issues.map(({ id }) => id)).toEqual([billable.id]);
  });

  test('trial and onboarding issues are at least high, and a critical one stays critical', async () => {
    const severityOf = async (priority: string, label: string) => {
      const issue = await desk.createIssue(priority, { labels: [label] });
      return ((await desk.callPanel(issue, 'showClocks')) as { severity: string }).severity;
    };
    expect(await severityOf('Minor', 'trial')).toBe('P2 (originally P3)');
    expect(await severityOf('Minor', 'onboarding')).toBe('P2 (originally P3)');
    expect(await severityOf('Critical', 'trial')).toBe('P1');
  });
});

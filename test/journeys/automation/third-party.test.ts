/** A third party: an emergency ticket in a chosen project, their minutes as their own, and a pause only where the scheme says so. */
import { randomUUID } from 'node:crypto';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import { presets } from '../../../src/presets';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
} from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech');
});
afterAll(() => desk.site.stop());

const ask = (issue: IssueRef, id: string = randomUUID(), as = AGENT) =>
  desk.callPanel(
    issue,
    'askThirdParty',
    { id, projectId: '10001', name: 'the host', note: 'The server is down.' },
    as,
  );

interface Ticket {
  id: string;
  key: string;
  fields: {
    summary: string;
    labels: string[];
    priority: { name: string };
    description: { content: { content: { text: string }[] }[] };
    issuelinks: { outwardIssue?: IssueRef; inwardIssue?: IssueRef }[];
  };
}

/** The tickets that are linked to an issue. */
async function findTickets(issue: IssueRef): Promise<Ticket[]> {
  const fields = ['summary', 'issuelinks', 'labels', 'priority', 'description'];
  const body = { jql: 'project = OPS', fields, maxResults: 100 };
  const { issues } = await desk.askJira<{ issues: Ticket[] }>(AGENT, 'POST', '/rest/api/3/search/jql', body);
  return issues.filter(({ fields: { issuelinks } }) =>
    issuelinks.some(({ inwardIssue, outwardIssue }) => (inwardIssue ?? outwardIssue)?.key === issue.key),
  );
}

async function readMinutesHeld(issue: IssueRef, clock: string): Promise<Record<string, number>> {
  const { clocks } = (await desk.callPanel(issue, 'explainIssue')) as ExplanationAnswer;
  const lines = clocks.find((candidate) => candidate.clock === clock)?.cycles.at(-1)?.lines ?? [];
  const minutesByHolder: Record<string, number> = {};
  for (const { holder, from, to } of lines)
    minutesByHolder[holder] = (minutesByHolder[holder] ?? 0) + (to - from) / MINUTE;
  return minutesByHolder;
}

test('a linked emergency ticket is created in the chosen project, and the panel leads to it', async () => {
  const issue = await desk.createIssue('Fatal');
  const answer = (await ask(issue)) as { kind: string; issueKey: string };
  expect(answer.kind).toBe('asked');
  const [ticket, ...rest] = await findTickets(issue);
  expect(rest).toEqual([]);
  expect(ticket?.key).toBe(answer.issueKey);
  expect(ticket?.fields.summary).toContain(issue.key);
  expect(ticket?.fields.issuelinks).toHaveLength(1);
  expect((await desk.readAutomation(issue)).thirdParties).toMatchObject([
    { issueKey: answer.issueKey, name: 'the host', answeredAt: null },
  ]);
});

test('the ticket says that it is an emergency and what is asked, has the highest priority of its project, and bears no mark of the app’s', async () => {
  const issue = await desk.createIssue('Fatal');
  await ask(issue);
  const [ticket] = await findTickets(issue);
  expect(ticket?.fields.summary).toBe(`Emergency: The cart does not work (${issue.key})`);
  const [highest] = (
    await desk.askJira<{ values: { name: string }[] }>(
      AGENT,
      'GET',
      '/rest/api/3/priority/search?projectId=10001',
    )
  ).values;
  expect(ticket?.fields.priority.name).toBe(highest?.name);
  expect(ticket?.fields.labels).toEqual([]);
  const lines = ticket?.fields.description.content.map(({ content }) =>
    content.map(({ text }) => text).join(''),
  );
  expect(lines).toEqual([
    'This is an emergency. Please treat it before everything else.',
    expect.stringMatching(
      new RegExp(`^It is about ${issue.key}, “The cart does not work”: severity Fatal, received `),
    ),
    'What we ask of you: The server is down.',
    `Answer in a comment here, and close this once it is done: ${issue.key} waits for you.`,
  ]);
});

test('one that is no emergency says so by nothing, and keeps the priority a new ticket has', async () => {
  const issue = await desk.createIssue('Minor');
  const order = { id: randomUUID(), projectId: '10001', note: 'Renew the domain.', emergency: false };
  await desk.callPanel(issue, 'askThirdParty', order);
  const [ticket] = await findTickets(issue);
  const other = await desk.createIssue('Minor');
  await ask(other);
  const [emergency] = await findTickets(other);
  expect(ticket?.fields.summary).toBe(`Help needed: The cart does not work (${issue.key})`);
  expect(ticket?.fields.priority.name).not.toBe(emergency?.fields.priority.name);
});

test('their minutes are measured apart, until their ticket is finished, and the clock does not pause', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(10 * MINUTE);
  const { issueKey } = (await ask(issue)) as { issueKey: string };
  await desk.site.advance(30 * MINUTE);
  const [ticket] = await findTickets(issue);
  await desk.moveIssue({ id: ticket?.id ?? '', key: issueKey }, 'Done');
  await desk.site.advance(20 * MINUTE);
  expect((await desk.readAutomation(issue)).thirdParties[0]?.answeredAt).not.toBeNull();
  const minutesByHolder = await readMinutesHeld(issue, 'resolution');
  expect(minutesByHolder['third-party']).toBeGreaterThanOrEqual(30);
  expect(minutesByHolder['third-party']).toBeLessThanOrEqual(31);
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'running', elapsedMs: HOUR });
});

test('a ticket whose finish nobody was told of answers at its own instant, each of several at its own', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(MINUTE);
  const refusing = ({ method, path }: { method: string; path: string }) =>
    method === 'PUT' && path.endsWith('/properties/sablier-waited-for');
  desk.site.faults.failNext(refusing, { status: 403 });
  const first = (await ask(issue)) as IssueRef & { issueKey: string };
  desk.site.faults.failNext(refusing, { status: 403 });
  const second = (await ask(issue)) as IssueRef & { issueKey: string };
  const tickets = await findTickets(issue);
  const close = (key: string) =>
    desk.moveIssue({ id: tickets.find((ticket) => ticket.key === key)?.id ?? '', key }, 'Done');
  await desk.site.advance(10 * MINUTE);
  await close(second.issueKey);
  await desk.site.advance(10 * MINUTE);
  await close(first.issueKey);
  await desk.site.advance(HOUR);
  const waited = (await desk.readAutomation(issue)).thirdParties.map(({ since, answeredAt }) =>
    Math.round(((answeredAt ?? 0) - since) / MINUTE),
  );
  expect(waited).toEqual([20, 10]);
  expect((await readMinutesHeld(issue, 'resolution'))['third-party']).toBeCloseTo(20, 0);
});

test('a ticket without the app’s label, waited for by hand, wakes the issue as well', async () => {
  const issue = await desk.createIssue('Fatal');
  const ticket = await desk.askJira<IssueRef>(AGENT, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'OPS' }, issuetype: { name: 'Incident' }, summary: 'The line is down' },
  });
  await desk.recordEvent(issue, { kind: 'third-party', waiting: true, issueKey: ticket.key });
  await desk.site.advance(5 * MINUTE);
  await desk.moveIssue(ticket, 'Done');
  await desk.site.advance(MINUTE);
  const [party] = (await desk.readAutomation(issue)).thirdParties;
  expect(Math.round(((party?.answeredAt ?? 0) - (party?.since ?? 0)) / MINUTE)).toBe(5);
});

test('a ticket whose creation was answered by a timeout is found again by a second click', async () => {
  const issue = await desk.createIssue('Fatal');
  const isCreation = ({ as, method, path }: { as?: unknown; method: string; path: string }) =>
    as === 'app' && method === 'POST' && path === '/rest/api/3/issue';
  desk.site.faults.failNext(isCreation, { status: 504, afterEffect: true });
  const id = randomUUID();
  expect(await ask(issue, id)).toMatchObject({ kind: 'refused' });
  expect(await ask(issue, id)).toMatchObject({ kind: 'asked' });
  expect(await ask(issue, id)).toMatchObject({ kind: 'asked' });
  expect(await findTickets(issue)).toHaveLength(1);
});

test('while Jira’s search lags behind, a second click opens no second ticket', async () => {
  const issue = await desk.createIssue('Fatal');
  desk.site.disturb({ stale: 20_000 });
  const isCreation = ({ as, method, path }: { as?: unknown; method: string; path: string }) =>
    as === 'app' && method === 'POST' && path === '/rest/api/3/issue';
  desk.site.faults.failNext(isCreation, { status: 504, afterEffect: true });
  const id = randomUUID();
  expect(await ask(issue, id)).toMatchObject({ kind: 'refused' });
  expect(await ask(issue, id)).toMatchObject({ kind: 'refused', code: 'busy' });
  await desk.site.advance(2 * MINUTE);
  desk.site.disturb({});
  expect(await ask(issue, id)).toMatchObject({ kind: 'asked' });
  expect(await findTickets(issue)).toHaveLength(1);
});

test('an answer that comes otherwise is noted by hand; a client can ask nobody', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'third-party', waiting: true, name: 'the bank' });
  await desk.site.advance(5 * MINUTE);
  await desk.recordEvent(issue, { kind: 'third-party', waiting: false });
  const [party] = (await desk.readAutomation(issue)).thirdParties;
  expect((party?.answeredAt ?? 0) - (party?.since ?? 0)).toBe(5 * MINUTE);
  expect(await ask(issue, randomUUID(), CLIENT)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});

test('whether it pauses is the scheme’s: with a pause for third parties the clock waits for them', async () => {
  const { clocks, ...valtech } = presets.valtech ?? ({} as never);
  const resolution = { ...clocks.resolution, pause: [{ is: 'with-third-party' }] };
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', extension };
  const scheme = { ...valtech, clocks: { ...clocks, resolution } };
  expect(await desk.site.invoke({ ...request, payload: { scheme, basedOn: 1 } })).toMatchObject({
    kind: 'saved',
  });
  await desk.site.advance(1_000);
  const issue = await desk.createIssue('Fatal');
  await ask(issue);
  await desk.site.advance(HOUR);
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'paused', elapsedMs: 0 });
});

test('a ticket that somebody may not see is neither waited for in his name nor named to him', async () => {
  const [insider, outsider] = ['712020:agent-b', '712020:sup-agent'];
  desk.site.addPerson({ accountId: outsider, displayName: 'Olga', sees: ['SUP'], works: ['SUP'] });
  const issue = await desk.createIssue('Fatal');
  const hidden = await desk.askJira<IssueRef>(AGENT, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'OPS' }, issuetype: { name: 'Incident' }, summary: 'Merger' },
  });
  const recordWaiting = (as: string, issueKey: string) =>
    desk.recordEvent(issue, { kind: 'third-party', waiting: true, issueKey }, as);
  for (const key of [hidden.key, 'OPS-4711', 'NONE-1'])
    expect(await recordWaiting(outsider, key)).toMatchObject({ kind: 'refused', code: 'not-found' });
  expect((await desk.readAutomation(issue)).thirdParties).toEqual([]);
  expect(await recordWaiting(insider, hidden.key)).toEqual({ kind: 'recorded' });
  await desk.moveIssue(hidden, 'Done');
  await desk.site.advance(HOUR);
  const readTicketKeys = async (as: string) =>
    (await desk.readAutomation(issue, as)).thirdParties.map(({ issueKey }) => issueKey);
  expect(await readTicketKeys(insider)).toEqual([hidden.key]);
  expect(await readTicketKeys(outsider)).toEqual([null]);
  expect(JSON.stringify(await desk.callPanel(issue, 'explainIssue', {}, outsider))).not.toContain(hidden.key);
});

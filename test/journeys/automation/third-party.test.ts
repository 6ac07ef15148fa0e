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
  desk.panel(
    issue,
    'askThirdParty',
    { id, projectId: '10001', name: 'the host', note: 'The server is down.' },
    as,
  );

interface Ticket {
  id: string;
  key: string;
  fields: { summary: string; issuelinks: { outwardIssue?: IssueRef; inwardIssue?: IssueRef }[] };
}

async function ticketsFor(issue: IssueRef): Promise<Ticket[]> {
  const jql = `project = OPS AND labels = "sablier-for-${issue.id}"`;
  const body = { jql, fields: ['summary', 'issuelinks'], maxResults: 10 };
  return (await desk.jira<{ issues: Ticket[] }>(AGENT, 'POST', '/rest/api/3/search/jql', body)).issues;
}

async function minutesHeld(issue: IssueRef, clock: string): Promise<Record<string, number>> {
  const { clocks } = (await desk.panel(issue, 'explainIssue')) as ExplanationAnswer;
  const lines = clocks.find((one) => one.clock === clock)?.cycles.at(-1)?.lines ?? [];
  const held: Record<string, number> = {};
  for (const { holder, from, to } of lines) held[holder] = (held[holder] ?? 0) + (to - from) / MINUTE;
  return held;
}

test('a linked emergency ticket is created in the chosen project, and the panel leads to it', async () => {
  const issue = await desk.create('Fatal');
  const answer = (await ask(issue)) as { kind: string; issueKey: string };
  expect(answer.kind).toBe('asked');
  const [ticket, ...others] = await ticketsFor(issue);
  expect(others).toEqual([]);
  expect(ticket?.key).toBe(answer.issueKey);
  expect(ticket?.fields.summary).toContain(issue.key);
  expect(ticket?.fields.issuelinks).toHaveLength(1);
  expect((await desk.conduct(issue)).thirdParties).toMatchObject([
    { issueKey: answer.issueKey, name: 'the host', answeredAt: null },
  ]);
});

test('their minutes are measured apart, until their ticket is finished, and the clock does not pause', async () => {
  const issue = await desk.create('Fatal');
  await desk.site.advance(10 * MINUTE);
  const { issueKey } = (await ask(issue)) as { issueKey: string };
  await desk.site.advance(30 * MINUTE);
  const [ticket] = await ticketsFor(issue);
  await desk.move({ id: ticket?.id ?? '', key: issueKey }, 'Done');
  await desk.site.advance(20 * MINUTE);
  expect((await desk.conduct(issue)).thirdParties[0]?.answeredAt).not.toBeNull();
  const held = await minutesHeld(issue, 'resolution');
  expect(held['third-party']).toBeGreaterThanOrEqual(30);
  expect(held['third-party']).toBeLessThanOrEqual(31);
  expect(await desk.clock(issue, 'resolution')).toMatchObject({ state: 'running', elapsedMs: HOUR });
});

test('a ticket whose finish nobody was told of answers at its own instant, each of several at its own', async () => {
  const issue = await desk.create('Fatal');
  await desk.site.advance(MINUTE);
  const refusing = ({ method, path }: { method: string; path: string }) =>
    method === 'PUT' && path.endsWith('/properties/sablier-waited-for');
  desk.site.faults.next(refusing, { status: 403 });
  const first = (await ask(issue)) as IssueRef & { issueKey: string };
  desk.site.faults.next(refusing, { status: 403 });
  const second = (await ask(issue)) as IssueRef & { issueKey: string };
  const tickets = await ticketsFor(issue);
  const close = (key: string) =>
    desk.move({ id: tickets.find((ticket) => ticket.key === key)?.id ?? '', key }, 'Done');
  await desk.site.advance(10 * MINUTE);
  await close(second.issueKey);
  await desk.site.advance(10 * MINUTE);
  await close(first.issueKey);
  await desk.site.advance(HOUR);
  const waited = (await desk.conduct(issue)).thirdParties.map(({ since, answeredAt }) =>
    Math.round(((answeredAt ?? 0) - since) / MINUTE),
  );
  expect(waited).toEqual([20, 10]);
  expect((await minutesHeld(issue, 'resolution'))['third-party']).toBeCloseTo(20, 0);
});

test('a ticket without the app’s label, waited for by hand, wakes the issue as well', async () => {
  const issue = await desk.create('Fatal');
  const ticket = await desk.jira<IssueRef>(AGENT, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'OPS' }, issuetype: { name: 'Incident' }, summary: 'The line is down' },
  });
  await desk.record(issue, { kind: 'third-party', waiting: true, issueKey: ticket.key });
  await desk.site.advance(5 * MINUTE);
  await desk.move(ticket, 'Done');
  await desk.site.advance(MINUTE);
  const [party] = (await desk.conduct(issue)).thirdParties;
  expect(Math.round(((party?.answeredAt ?? 0) - (party?.since ?? 0)) / MINUTE)).toBe(5);
});

test('a ticket whose creation was answered by a timeout is found again by a second click', async () => {
  const issue = await desk.create('Fatal');
  const creates = ({ as, method, path }: { as?: unknown; method: string; path: string }) =>
    as === 'app' && method === 'POST' && path === '/rest/api/3/issue';
  desk.site.faults.next(creates, { status: 504, afterEffect: true });
  const id = randomUUID();
  expect(await ask(issue, id)).toMatchObject({ kind: 'refused' });
  expect(await ask(issue, id)).toMatchObject({ kind: 'asked' });
  expect(await ask(issue, id)).toMatchObject({ kind: 'asked' });
  expect(await ticketsFor(issue)).toHaveLength(1);
});

test('while Jira’s search lags behind, a second click opens no second ticket', async () => {
  const issue = await desk.create('Fatal');
  desk.site.disturb({ stale: 20_000 });
  const creates = ({ as, method, path }: { as?: unknown; method: string; path: string }) =>
    as === 'app' && method === 'POST' && path === '/rest/api/3/issue';
  desk.site.faults.next(creates, { status: 504, afterEffect: true });
  const id = randomUUID();
  expect(await ask(issue, id)).toMatchObject({ kind: 'refused' });
  expect(await ask(issue, id)).toMatchObject({ kind: 'refused', code: 'busy' });
  await desk.site.advance(2 * MINUTE);
  desk.site.disturb({});
  expect(await ask(issue, id)).toMatchObject({ kind: 'asked' });
  expect(await ticketsFor(issue)).toHaveLength(1);
});

test('an answer that comes otherwise is noted by hand; a client can ask nobody', async () => {
  const issue = await desk.create('Fatal');
  await desk.record(issue, { kind: 'third-party', waiting: true, name: 'the bank' });
  await desk.site.advance(5 * MINUTE);
  await desk.record(issue, { kind: 'third-party', waiting: false });
  const [party] = (await desk.conduct(issue)).thirdParties;
  expect((party?.answeredAt ?? 0) - (party?.since ?? 0)).toBe(5 * MINUTE);
  expect(await ask(issue, randomUUID(), CLIENT)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});

test('whether it pauses is the scheme’s: with a pause for third parties the clock waits for them', async () => {
  const { clocks, ...valtech } = presets.valtech ?? ({} as never);
  const resolution = { ...clocks.resolution, pause: [{ is: 'with-third-party' }] };
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const asked = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', extension };
  const scheme = { ...valtech, clocks: { ...clocks, resolution } };
  expect(await desk.site.invoke({ ...asked, payload: { scheme, basedOn: 1 } })).toMatchObject({
    kind: 'saved',
  });
  await desk.site.advance(1_000);
  const issue = await desk.create('Fatal');
  await ask(issue);
  await desk.site.advance(HOUR);
  expect(await desk.clock(issue, 'resolution')).toMatchObject({ state: 'paused', elapsedMs: 0 });
});

test('a ticket that somebody may not see is neither waited for in his name nor named to him', async () => {
  const [insider, outsider] = ['712020:agent-b', '712020:sup-agent'];
  desk.site.addPerson({ accountId: outsider, displayName: 'Olga', sees: ['SUP'], works: ['SUP'] });
  const issue = await desk.create('Fatal');
  const hidden = await desk.jira<IssueRef>(AGENT, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'OPS' }, issuetype: { name: 'Incident' }, summary: 'Merger' },
  });
  const waits = (as: string, issueKey: string) =>
    desk.record(issue, { kind: 'third-party', waiting: true, issueKey }, as);
  for (const key of [hidden.key, 'OPS-4711', 'NONE-1'])
    expect(await waits(outsider, key)).toMatchObject({ kind: 'refused', code: 'not-found' });
  expect((await desk.conduct(issue)).thirdParties).toEqual([]);
  expect(await waits(insider, hidden.key)).toEqual({ kind: 'recorded' });
  await desk.move(hidden, 'Done');
  await desk.site.advance(HOUR);
  const keysFor = async (as: string) =>
    (await desk.conduct(issue, as)).thirdParties.map(({ issueKey }) => issueKey);
  expect(await keysFor(insider)).toEqual([hidden.key]);
  expect(await keysFor(outsider)).toEqual([null]);
  expect(JSON.stringify(await desk.panel(issue, 'explainIssue', {}, outsider))).not.toContain(hidden.key);
});

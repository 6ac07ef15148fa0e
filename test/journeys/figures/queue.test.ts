/** The queue as the server tells it: states kept on issues, what is left at this instant, and only what a person may see. */
import type { EmptyQueueAnswer, QueueAnswer, QueueRow } from '../../../src/contract/queue';
import { AGENT, type Desk, HOUR, MINUTE, openDesk, SITE_ADMIN } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.site.stop());

async function queue<Answer = QueueAnswer>(
  as = AGENT,
  key = 'SUP',
  since?: number,
  at = desk,
): Promise<Answer> {
  const { values } = await at.askJira<{ values: { id: string; key: string }[] }>(
    AGENT,
    'GET',
    '/rest/api/3/project/search',
  );
  const project = values.find((candidate) => candidate.key === key);
  const extension = { type: 'jira:projectPage', project };
  const call = {
    as,
    moduleKey: 'queue',
    functionKey: 'listQueue',
    payload: { from: null, since },
    extension,
  };
  return (await at.site.invoke(call)) as Answer;
}

async function rowOf(key: string): Promise<QueueRow | undefined> {
  return (await queue()).rows.find((row) => row.key === key);
}

test('an issue stands in the queue as soon as it is followed, with its clocks and what is left of them', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(5 * MINUTE);
  expect((await queue()).opensAt).toBe(Date.parse('2025-06-06T12:00:00Z'));
  const row = await rowOf(issue.key);
  expect(row).toMatchObject({ severity: 'Fatal', assignee: null });
  expect(row?.clocks).toMatchObject([
    { clock: 'response', state: 'running', remainingMs: 10 * MINUTE, goalMs: 15 * MINUTE, counting: true },
    { clock: 'resolution', state: 'running', remainingMs: 4 * HOUR - 5 * MINUTE },
  ]);
});

test('a clock that stopped leaves the row; one past its due instant is breached and says by how much', async () => {
  const issue = await desk.createIssue('Critical');
  await desk.addComment(AGENT, issue, 'We are looking into it.');
  await desk.site.advance(5 * HOUR);
  expect((await rowOf(issue.key))?.clocks).toMatchObject([
    { clock: 'resolution', state: 'breached', remainingMs: -1 * HOUR },
  ]);
});

test('a closed issue stays for the report it owes, in business days', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'restored' });
  await desk.addComment(AGENT, issue, 'It works again.');
  await desk.moveIssue(issue, 'Done');
  const row = await rowOf(issue.key);
  expect(row?.clocks).toMatchObject([{ clock: 'report', state: 'running', dayMs: 9.5 * 3_600_000 }]);
});

test('a project without a scheme says so, and who may choose one', async () => {
  expect(await queue<EmptyQueueAnswer>(AGENT, 'OPS')).toEqual({ kind: 'no-scheme', canAdminister: false });
});

test('somebody who may not see the project is not shown its queue', async () => {
  await expect(queue('712020:client-b')).rejects.toThrow('does not exist');
});

test('what changed since an answer is told alone: new rows, changed ones, and those that left', async () => {
  const [changed, left, quiet] = [
    await desk.createIssue('Fatal'),
    await desk.createIssue('Minor'),
    await desk.createIssue('Critical'),
  ];
  await desk.site.advance(30 * MINUTE);
  const { now, turnsAt } = await queue();
  expect(turnsAt).toBeGreaterThan(now);
  await desk.addComment(AGENT, changed, 'We are looking into it.');
  await desk.recordEvent(left, { kind: 'restored' });
  await desk.moveIssue(left, 'Done');
  const late = await desk.createIssue('Minor');
  await desk.site.advance(MINUTE);
  const { rows, gone } = await queue(AGENT, 'SUP', now);
  expect(rows.map(({ key }) => key)).toEqual([changed.key, late.key]);
  expect(rows[0]?.clocks.map(({ clock }) => clock)).toEqual(['resolution']);
  expect(gone).toEqual([left.id]);
  expect((await queue()).rows.map(({ key }) => key)).toContain(quiet.key);
});

test('whose an issue is follows its component and its labels, as they are now', async () => {
  const clientFields = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  const save = (payload: object) =>
    desk.site.invoke({
      ...{ as: SITE_ADMIN, moduleKey: 'admin', functionKey: 'saveClient' },
      payload: { id: null, ...clientFields, projects: ['SUP'], ...payload },
    });
  await save({ name: 'Quay', components: ['Warehouse'] });
  await save({ name: 'Reef', labels: ['reef'] });
  const issue = await desk.createIssue('Minor');
  const readClientName = async () => (await rowOf(issue.key))?.client?.name ?? null;
  const editIssue = (fields: object) =>
    desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields }).then(() => desk.site.settle());
  expect(await readClientName()).toBeNull();
  await editIssue({ components: [{ name: 'Warehouse' }] });
  expect(await readClientName()).toBe('Quay');
  await editIssue({ labels: ['reef'] });
  expect(await readClientName()).toBe('Reef');
  expect(await save({ name: 'Shoal', labels: ['REEF'] })).toMatchObject({
    say: expect.stringMatching('tells the work items of Reef already'),
  });
  const contacts = [{ name: 'Agent A', accountId: AGENT }];
  await save({ id: 'quay', name: 'Quay', components: ['Warehouse'], contacts });
  expect(await readClientName()).toBeNull();
  await editIssue({ labels: [] });
  expect(await readClientName()).toBe('Quay');
});

test('a client’s contact, listed by an address alone, or showing his own to nobody, reads no other client’s name', async () => {
  const [listed, hidden] = ['712020:by-address', '712020:by-hidden-address'];
  desk.site.addPerson({ accountId: listed, displayName: 'Lena', email: 'Lena@cove.example', sees: ['SUP'] });
  desk.site.addPerson({ accountId: hidden, displayName: 'Hana', sees: ['SUP'] });
  const contacts = [
    { name: 'Lena', email: 'lena@cove.example' },
    { name: 'Hana', email: 'hana@cove.example' },
  ];
  const clientFields = { language: 'en', timezone: 'America/Toronto', accountManager: '', projects: ['SUP'] };
  const payload = { id: null, ...clientFields, name: 'Cove', labels: ['cove'], contacts };
  expect(await desk.callAdmin('saveClient', payload)).toMatchObject({ kind: 'saved' });
  await desk.createIssue('Minor', { labels: ['cove'] });
  await desk.createIssue('Minor', { labels: ['reef'] });
  const readClientNames = async (as: string) =>
    new Set((await queue(as)).rows.map(({ client }) => client?.name));
  expect((await readClientNames('712020:agent-b')).has('Reef')).toBe(true);
  expect(await readClientNames(listed)).toEqual(new Set(['Cove', undefined]));
  expect(await readClientNames(hidden)).toEqual(new Set([undefined]));
});

describe('a client who must be told', () => {
  let velsoft: Desk;
  beforeAll(async () => {
    velsoft = await openDesk('velsoft');
  });
  afterAll(() => velsoft.site.stop());
  const clocksOf = async (key: string) =>
    (await queue<QueueAnswer>(AGENT, 'SUP', undefined, velsoft)).rows.find((row) => row.key === key)?.clocks;

  test('keeps a closed issue in the queue and on the panel until then, and is not told after it', async () => {
    const issue = await velsoft.createIssue('Critical');
    await velsoft.moveIssue(issue, 'Done');
    expect(await clocksOf(issue.key)).toMatchObject([{ clock: 'resolution', awaitsReply: true }]);
    expect(await velsoft.readClock(issue, 'resolution')).toMatchObject({
      state: 'running',
      awaitsReply: true,
    });
    expect(await velsoft.readClock(issue, 'response')).toMatchObject({ state: 'met', unanswered: true });
    await velsoft.site.advance(MINUTE);
    await velsoft.addComment(AGENT, issue, 'It works again.');
    expect(await clocksOf(issue.key)).toBeUndefined();
    expect(await velsoft.readClock(issue, 'resolution')).toMatchObject({ state: 'met', awaitsReply: false });
  });

  test('may have been told shortly before the closing', async () => {
    const issue = await velsoft.createIssue('Critical');
    await velsoft.addComment(AGENT, issue, 'It works again.');
    await velsoft.site.advance(MINUTE);
    await velsoft.moveIssue(issue, 'Done');
    expect(await velsoft.readClock(issue, 'resolution')).toMatchObject({ state: 'met', awaitsReply: false });
  });
});

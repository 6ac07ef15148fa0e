/** What is done to several work items of the queue at once: each by its own rights, with what became of each. */
import { randomUUID } from 'node:crypto';
import type { AssigneesAnswer, ManyAnswer, QueueAnswer } from '../../../src/contract/queue';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

const AGENT_B = '712020:agent-b';
let desk: Desk;
let issues: IssueRef[];

beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  issues = [await desk.createIssue('Critical'), await desk.createIssue('Critical')];
  await desk.site.settle();
});
afterAll(() => desk.site.stop());

async function callQueue<Answer>(functionKey: string, payload: object, as = AGENT): Promise<Answer> {
  const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'SUP' } };
  const answer = await desk.site.invoke({ as, moduleKey: 'queue', functionKey, payload, extension });
  await desk.site.settle();
  return answer as Answer;
}

const contactOn = (ids: string[], event: object = { kind: 'contact', channel: 'phone' }) => ({
  issues: ids.map((issueId) => ({ id: randomUUID(), issueId })),
  event,
});

const idsOf = (some: IssueRef[]) => some.map(({ id }) => id);

test('one contact is logged on several, and each has its answer', async () => {
  const answer = await callQueue<ManyAnswer>('logContacts', contactOn(idsOf(issues)));
  expect(answer.outcomes).toEqual(idsOf(issues).map((issueId) => ({ issueId, say: null })));
  for (const issue of issues) expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met' });
});

test('the same contact sent twice is logged once', async () => {
  const payload = contactOn(idsOf(issues), { kind: 'attempt', channel: 'phone' });
  await callQueue('logContacts', payload);
  expect((await callQueue<ManyAnswer>('logContacts', payload)).outcomes[0]?.say).toBeNull();
});

test('who may work on one and not on another is told which, and the other is done', async () => {
  const [first, second] = idsOf(issues) as [string, string];
  const answer = await callQueue<ManyAnswer>('logContacts', contactOn([first, '999999', second]));
  expect(answer.outcomes.map(({ say }) => say === null)).toEqual([true, false, true]);
});

test('a client logs nothing and assigns nothing', async () => {
  const logged = await callQueue<ManyAnswer>('logContacts', contactOn(idsOf(issues)), CLIENT);
  expect(logged.outcomes.map(({ say }) => say)).toEqual([
    ...Array(2).fill('Only people who may edit this work item can record this.'),
  ]);
  const ordered = { issueIds: idsOf(issues), assignee: AGENT };
  const assigned = await callQueue<ManyAnswer>('assignIssues', ordered, CLIENT);
  expect(assigned.outcomes.map(({ say }) => say)).toEqual([
    ...Array(2).fill('Jira does not let you assign this work item so.'),
  ]);
  expect(await callQueue('findAssignees', { text: 'Agent' }, CLIENT)).toMatchObject({ kind: 'refused' });
});

test('several are assigned to somebody found by name, as the one who asks, and to nobody again', async () => {
  const { found } = await callQueue<AssigneesAnswer>('findAssignees', { text: 'Agent B' });
  expect(found).toEqual([{ id: AGENT_B, name: 'Agent B' }]);
  await callQueue('assignIssues', { issueIds: idsOf(issues), assignee: AGENT_B });
  const readAssignees = async () => {
    const { rows } = await callQueue<QueueAnswer>('listQueue', { from: null });
    return rows.filter(({ id }) => idsOf(issues).includes(id)).map(({ assignee }) => assignee?.id ?? null);
  };
  expect(await readAssignees()).toEqual([AGENT_B, AGENT_B]);
  const sent = desk.site.network.exchanges.filter(({ path }) => path.endsWith('/assignee'));
  expect(sent.at(-1)).toMatchObject({ method: 'PUT', as: AGENT });
  await callQueue('assignIssues', { issueIds: idsOf(issues), assignee: null });
  expect(await readAssignees()).toEqual([null, null]);
});

test('more than one call can do, none, and a number that is no work item’s are refused', async () => {
  const many = Array.from({ length: 21 }, (_, at) => String(at + 1));
  for (const ids of [many, [], ['constructor']])
    expect(await callQueue('logContacts', contactOn(ids))).toMatchObject({ kind: 'refused' });
});

test('the queue tells whom a work item waits for, though no clock stops, and who may work on it', async () => {
  const [waiting, quiet] = issues as [IssueRef, IssueRef];
  await desk.site.advance(MINUTE);
  await desk.moveIssue(waiting, 'Waiting for client');
  const read = async (as: string) => {
    const { rows, canWork } = await callQueue<QueueAnswer>('listQueue', { from: null }, as);
    return { canWork, waits: [waiting, quiet].map(({ id }) => rows.find((row) => row.id === id)?.waitsFor) };
  };
  expect(await read(AGENT)).toEqual({ canWork: true, waits: ['client', null] });
  expect((await read(CLIENT)).canWork).toBe(false);
});

/** The app's actions, as an agent and a rule have them done: by the rights of the pages, and a machine's word is nobody's answer. */

import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';

let desk: Desk;
let issue: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());
beforeEach(async () => {
  issue = await desk.createIssue('Fatal');
});
afterEach(() => {
  for (const { id } of desk.site.rules()) desk.site.removeRule(id);
});

type Answer = { say: string; errors?: { message: string }[] } & Record<string, unknown>;

async function askAgent(action: string, inputs: object, { as = AGENT, on = '' } = {}): Promise<Answer> {
  const call = { as, action, inputs: { ...inputs }, ...(on ? { issue: on } : {}) };
  const answer = (await desk.site.askAgent(call)) as Answer;
  await desk.site.settle();
  return answer;
}

/** A rule that the client's next comment sets off. */
async function runRule(action: string, inputs: object, connection = AGENT): Promise<unknown> {
  desk.site.saveRule({
    ...{ name: action, trigger: 'commented', action, connection },
    inputs: { issue: '{{issue.key}}', ...inputs },
  });
  await desk.addComment(CLIENT, issue, 'Any news?');
  const [run] = desk.site.ruleRuns();
  return run?.said;
}

describe('a person records by an agent what the panel records', () => {
  test('a contact, which stops the response clock', async () => {
    await desk.site.advance(10 * 60_000);
    const answer = await askAgent('record-contact', {
      issue: issue.key,
      channel: 'Téléphone',
      note: 'Talked.',
    });
    expect(answer).toMatchObject({ say: `${issue.key}: the contact is recorded.`, by: 'person' });
    expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met', elapsedMs: 10 * 60_000 });
  });

  test('that the service is restored, on the issue whose page he is on', async () => {
    await askAgent('record-restored', { issue: '' }, { on: issue.key });
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'met' });
  });

  test('an agreed date, which stands beside the goal', async () => {
    const date = '2025-06-09T17:00:00-04:00';
    const before = await desk.readClock(issue, 'resolution');
    const said = await askAgent('agree-date', {
      issue: issue.key,
      date,
      clock: 'Résolution',
      language: 'fr',
    });
    expect(said.say).toBe(`${issue.key}\u00a0: la date convenue est notée.`);
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({
      agreedAt: Date.parse(date),
      dueAt: before.dueAt,
    });
  });

  test('and once, though a model orders it twice', async () => {
    for (const _ of [1, 2]) await askAgent('record-workaround', { issue: issue.key, note: 'By phone.' });
    const { marks } = (await desk.callPanel(issue, 'explainIssue')) as ExplanationAnswer;
    expect(marks.filter(({ word }) => word === 'workaround')).toHaveLength(1);
  });
});

describe('a rule’s word is a machine’s', () => {
  test('a contact by a rule answers nobody: the response clock runs on', async () => {
    const said = await runRule('record-contact', { channel: 'chat', note: 'The bot said hello.' });
    expect(said).toMatchObject({ by: 'rule', say: expect.stringContaining('Recorded by a rule') });
    expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'running' });
    const { marks } = (await desk.callPanel(issue, 'explainIssue')) as ExplanationAnswer;
    expect(marks).toContainEqual(expect.objectContaining({ word: 'automated-contact', sign: 'told' }));
  });

  test('that the service is restored is a fact, whoever tells it', async () => {
    await runRule('record-restored', {});
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'met' });
    expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'running' });
  });

  test('it cannot pass for a person’s by an input that is called as the page’s context is', async () => {
    const input = { trigger: 'commented', action: 'record-contact', connection: AGENT } as const;
    const inputs = { issue: issue.key, context: { moduleKey: 'record-contact' } };
    expect(() => desk.site.saveRule({ ...input, name: 'A trick', inputs })).toThrow(
      'context is not declared',
    );
  });

  test('it has the rights of its connection and no others', async () => {
    expect(await runRule('record-restored', {}, CLIENT)).toBe(
      'Only people who may edit this work item can record this.',
    );
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'running' });
  });
});

describe('what cannot be is a sentence, and changes nothing', () => {
  test.each([
    [
      'record-contact',
      { channel: 'pigeon' },
      '“pigeon” is no channel: write one of phone, email, chat, meeting, other.',
    ],
    ['record-contact', { note: 'x'.repeat(501) }, 'The note has 501 characters; 500 at most can be kept.'],
    ['record-restored', { at: 'yesterday' }, '“yesterday” is no instant'],
    ['record-restored', { at: '2031-01-01T00:00:00Z' }, 'This has not happened yet'],
    ['record-restored', { at: '2025-06-01T00:00:00Z' }, 'The work item had not been received yet'],
    ['agree-date', { date: '2025-06-12' }, '“2025-06-12” is no instant'],
    ['agree-date', { date: '' }, 'Write the date with its time and zone'],
    ['agree-date', { date: '2025-06-12T00:00:00Z', clock: 'constructor' }, 'not for “constructor”'],
    ['explain-clock', { clock: 'toString' }, 'has no clock “toString”: write one of'],
    ['explain-clock', { clock: { a: 1 } }, 'The request is not as expected'],
    ['list-due', { project: 'SUP', within: 'soon' }, '“soon” is no length of time'],
  ])('%s with %j', async (action, inputs, expected) => {
    const before = await desk.callPanel(issue, 'explainIssue');
    const answer = await askAgent(action, { issue: issue.key, ...inputs });
    expect(answer.errors?.[0]?.message).toContain(expected);
    expect(await desk.callPanel(issue, 'explainIssue')).toEqual(before);
  });

  test('an issue that is not there, one that one may not see and a key that is none are the same answer', async () => {
    const sentence = 'You can’t see this work item, or it no longer exists.';
    for (const key of ['SUP-999', 'HID-1', '__proto__', '', 'SUP-999; DROP'])
      for (const action of ['explain-clock', 'report-state', 'record-restored'])
        expect(await askAgent(action, { issue: key })).toEqual({ errors: [{ message: sentence }] });
  });

  test('a space without a scheme is told as on its pages', async () => {
    const other = await desk.createIssue('Fatal', { project: 'OPS' });
    const { errors } = await askAgent('explain-clock', { issue: other.key });
    expect(errors?.[0]?.message).toContain('has no scheme yet');
    const list = await askAgent('list-due', { project: 'OPS' });
    expect(list.errors?.[0]?.message).toContain('No scheme follows this space.');
    const none = await askAgent('list-due', { project: 'NOPE' });
    expect(none.errors?.[0]?.message).toBe('You can’t see a space of this key, or it no longer exists.');
  });
});

test('what a client is told has no words of the team', async () => {
  await askAgent('record-contact', { issue: issue.key, note: 'He shouted.' });
  const { say } = await askAgent('explain-clock', { issue: issue.key }, { as: CLIENT });
  expect(say).not.toContain('shouted');
  const panel = (await desk.callPanel(issue, 'explainIssue', {}, CLIENT)) as ExplanationAnswer;
  expect((await askAgent('explain-clock', { issue: issue.key }, { as: CLIENT })).clocks).toEqual(
    panel.clocks,
  );
});

test('what falls due is what the queue has, the most urgent first', async () => {
  await desk.site.advance(HOUR);
  const answer = await askAgent('list-due', { project: 'SUP', within: '2h' });
  const due = answer.due as { issue: string; dueAt: number }[];
  expect(due.map(({ dueAt }) => dueAt)).toEqual([...due.map(({ dueAt }) => dueAt)].sort((a, b) => a - b));
  expect(due.map(({ issue: key }) => key)).toContain(issue.key);
  expect(answer.say).toContain(`- ${issue.key} (Fatal), `);
});

test('what becomes of a report is what the panel shows', async () => {
  await askAgent('record-restored', { issue: issue.key });
  expect(await askAgent('report-state', { issue: issue.key })).toMatchObject({ state: 'not-owed' });
  await desk.moveIssue(issue, 'Done');
  const answer = await askAgent('report-state', { issue: issue.key });
  const { report, clocks } = (await desk.callPanel(issue, 'showClocks')) as ClocksAnswer;
  expect(answer).toMatchObject({
    state: report.state,
    url: report.url,
    dueAt: clocks.find(({ clock }) => clock === 'report')?.dueAt,
  });
  expect(answer.state).toBe('drafted');
});

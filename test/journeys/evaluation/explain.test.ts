import type { Ports } from '../../../src/application/ports';
import { explainIssue } from '../../../src/application/sla/explain-issue';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { CycleView, ExplanationAnswer } from '../../../src/contract/explanation';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('vircom');
});
afterAll(() => desk.site.stop());

const explain = (issue: IssueRef, as = AGENT) =>
  desk.callPanel(issue, 'explainIssue', {}, as) as Promise<ExplanationAnswer>;
const cycleOf = (answer: ExplanationAnswer, name: string) =>
  answer.clocks.find(({ clock }) => clock === name)?.cycles.at(-1) as CycleView;

/** A ticket that was answered, waited for the client over a night, and goes on. */
async function createWaitedIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(20 * MINUTE);
  await desk.addComment(AGENT, issue, 'We see the problem.');
  await desk.site.advance(40 * MINUTE);
  await desk.moveIssue(issue, 'Waiting for client');
  await desk.site.advance(20 * HOUR);
  await desk.moveIssue(issue, 'In Progress');
  await desk.site.advance(30 * MINUTE);
  return issue;
}

test('the lines of every cycle tile it and sum to what it counted', async () => {
  const answer = await explain(await createWaitedIssue());
  expect(answer.clocks.length).toBeGreaterThan(1);
  for (const { cycles } of answer.clocks)
    for (const { startedAt, stoppedAt, elapsedMs, lines } of cycles) {
      expect(lines.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(elapsedMs);
      const edges = [startedAt, ...lines.map(({ to }) => to)];
      expect(lines.map(({ from }) => from)).toEqual(edges.slice(0, -1));
      expect(edges.at(-1)).toBe(stoppedAt ?? answer.now);
    }
});

test('each line names what began it, and a pause is the client’s', async () => {
  const { lines } = cycleOf(await explain(await createWaitedIssue()), 'resolution');
  expect(lines[0]).toMatchObject({ cause: 'started', source: { kind: 'created' } });
  expect(lines.find(({ state }) => state === 'paused')).toMatchObject({
    cause: 'waiting',
    detail: 'Waiting for client',
    holder: 'client',
    source: { kind: 'change', word: 'Waiting for client' },
  });
  expect(lines.at(-1)).toMatchObject({ cause: 'resumed', source: { kind: 'change', word: 'In Progress' } });
  for (const line of lines) expect(line.clause).not.toBe('');
});

test('what is supposed is what happens when somebody does it', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(10 * MINUTE);
  const { suppositions } = await explain(issue);
  const reply = suppositions.find(({ what }) => what === 'reply');
  await desk.addComment(AGENT, issue, 'We see the problem.');
  expect(reply?.outcomes.length).toBeGreaterThan(0);
  for (const { clock, ended, open } of reply?.outcomes ?? []) {
    const { cycles } = (await explain(issue)).clocks.find((candidate) => candidate.clock === clock) ?? {
      cycles: [],
    };
    if (ended) expect(cycles.find(({ stoppedAt }) => stoppedAt !== null)).toMatchObject(ended);
    if (open) expect(cycles.at(-1)?.dueAt).toBe(open.dueAt);
  }
});

test('a severity above is supposed, with the due instants it would bring', async () => {
  const issue = await desk.createIssue('Minor');
  const { suppositions } = await explain(issue);
  const raised = suppositions.filter(({ what }) => what === 'severity');
  expect(raised.length).toBeGreaterThan(0);
  const before = cycleOf(await explain(issue), 'response').dueAt ?? 0;
  const outcome = raised.at(-1)?.outcomes.find(({ clock }) => clock === 'response');
  expect(outcome?.open?.dueAt).toBeLessThan(before);
});

test('the panel says what each act would end, to those who may work on the issue alone', async () => {
  const issue = await desk.createIssue('Fatal');
  const showClocks = (as: string) => desk.callPanel(issue, 'showClocks', {}, as) as Promise<ClocksAnswer>;
  const forAgent = await showClocks(AGENT);
  expect(forAgent.canWork).toBe(true);
  expect(forAgent.acts.find(({ kind }) => kind === 'contact')?.ends).toContain('response');
  expect(await showClocks(CLIENT)).toMatchObject({ canWork: false, acts: [] });
});

test('a client reads the same numbers, and no word, supposition or way that is the team’s', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(20 * MINUTE);
  await desk.addComment(AGENT, issue, 'Their router again.', true);
  const from = desk.site.clock.now() - 10 * MINUTE;
  const why = 'Their own network was down, as usual.';
  const disputed = { clock: 'resolution' as const, from, to: from + 5 * MINUTE, counts: false, why };
  await desk.recordEvent(issue, { kind: 'correction', ...disputed });
  await desk.recordEvent(issue, { kind: 'escalate', to: 'manager' });
  const [team, client] = [await explain(issue), await explain(issue, CLIENT)];
  const countedIn = ({ clocks }: ExplanationAnswer) =>
    clocks.map(({ cycles }) => cycles.map(({ lines }) => lines.map(({ countedMs }) => countedMs)));
  expect(countedIn(client)).toEqual(countedIn(team));
  expect(JSON.stringify(team)).toContain(why);
  expect(JSON.stringify(client)).not.toMatch(/as usual|escalate/);
  expect(client.marks.filter(({ kind }) => kind === 'told')).toEqual([]);
  expect(client).toMatchObject({ suppositions: [] });
});

test('somebody who may not see the issue learns nothing of it, and it is not even read', async () => {
  const people = { canBrowse: async () => false } as unknown as Ports['people'];
  const ports = { people } as Ports;
  const answer = await explainIssue(ports, { issueId: '10001', accountId: CLIENT, language: 'en' });
  expect(answer).toMatchObject({ kind: 'refusal', code: 'not-found' });
});

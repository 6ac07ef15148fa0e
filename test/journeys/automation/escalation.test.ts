/** The ladder: up by hand, on the client's demand by a word or a press, or by time; each step is told exactly once. */
import { randomUUID } from 'node:crypto';
import { presets } from '../../../src/presets';
import { ADMIN, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('tracktik');
  await desk.callAdmin('saveClient', {
    id: null,
    name: 'Acme',
    language: 'fr',
    timezone: 'America/Toronto',
    projects: ['SUP'],
    accountManager: '',
    contacts: [],
    ladder: { success: ['Agent B'] },
  });
});
afterAll(() => desk.site.stop());

const listEscalations = ({ key }: IssueRef) =>
  desk.site
    .letters()
    .filter(({ issueKey, subject }) => issueKey === key && /escalated to|monté à/.test(subject))
    .map(({ subject }) => subject);

test('by hand from the panel: the step, who moved it, and its people told once though the answer was lost', async () => {
  const issue = await desk.createIssue('Minor');
  desk.site.faults.failNext(({ path }) => path.endsWith('/notify'), { status: 504, afterEffect: true });
  expect(await desk.recordEvent(issue, { kind: 'escalate', to: 'success' })).toEqual({ kind: 'recorded' });
  await desk.site.advance(20 * MINUTE);
  expect((await desk.readAutomation(issue)).ladder).toMatchObject({
    step: { key: 'success', name: 'Client success manager' },
    people: [{ name: 'Agent B' }],
    moves: [{ to: 'success', why: 'hand', by: 'Agent A' }],
  });
  expect(listEscalations(issue)).toEqual([expect.stringContaining('Gestionnaire du succès de la clientèle')]);
  expect(await desk.listAppComments(issue)).toEqual([]);
});

test('on the client’s demand: a word of it in public leads to the next step that answers demands, once', async () => {
  const issue = await desk.createIssue('Minor');
  await desk.addComment(CLIENT, issue, 'Je veux parler à un gestionnaire.');
  await desk.addComment(CLIENT, issue, 'Merci.');
  await desk.site.advance(20 * MINUTE);
  expect((await desk.readAutomation(issue)).ladder).toMatchObject({
    step: { key: 'success' },
    moves: [{ why: 'demand' }],
  });
  expect(listEscalations(issue)).toHaveLength(1);
});

test('on the client’s demand: a press on the issue’s panel, which a second click does not repeat', async () => {
  const issue = await desk.createIssue('Minor');
  const id = randomUUID();
  for (let click = 0; click < 2; click += 1)
    expect(await desk.callPanel(issue, 'demandEscalation', { id }, CLIENT)).toEqual({ kind: 'recorded' });
  await desk.site.settle();
  await desk.site.advance(MINUTE);
  expect((await desk.readAutomation(issue)).ladder).toMatchObject({
    step: { key: 'success' },
    moves: [{ why: 'demand', by: 'Client A' }],
  });
});

test('a step the ladder has not is refused with a sentence', async () => {
  const issue = await desk.createIssue('Minor');
  expect(await desk.recordEvent(issue, { kind: 'escalate', to: 'nowhere' })).toMatchObject({
    kind: 'refused',
    code: 'invalid',
  });
});

test('by time, where the scheme enters one: each step at its instant, told once, and none after the closing', async () => {
  const { conduct, ...tracktik } = presets.tracktik ?? ({} as never);
  const [first, ...rest] = conduct?.ladder?.steps ?? [];
  const steps = [first, ...rest.map((step, place) => ({ ...step, after: `PT${place + 1}H` }))];
  const scheme = { ...tracktik, conduct: { ladder: { ...conduct?.ladder, steps } } };
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', extension };
  expect(await desk.site.invoke({ ...request, payload: { scheme, basedOn: 1 } })).toMatchObject({
    kind: 'saved',
  });
  await desk.site.advance(1_000);
  const [issue, closed] = [await desk.createIssue('Minor'), await desk.createIssue('Minor')];
  await desk.moveIssue(closed, 'Done');
  await desk.site.advance(HOUR - 1_000);
  expect((await desk.readAutomation(issue)).ladder?.step.key).toBe('client-desk');
  await desk.site.advance(3 * HOUR);
  expect((await desk.readAutomation(issue)).ladder).toMatchObject({
    step: { key: 'director' },
    moves: [
      { to: 'support', why: 'time' },
      { to: 'success', why: 'time' },
      { to: 'director', why: 'time' },
    ],
    next: null,
  });
  expect((await desk.readAutomation(closed)).ladder).toMatchObject({
    step: { key: 'client-desk' },
    next: null,
  });
  expect(listEscalations(closed)).toEqual([]);
});

test('a hundred and fifty demands of one reader are one until it is answered, and the team goes on recording', async () => {
  const issue = await desk.createIssue('Minor');
  const demands = Array.from({ length: 150 }, () => ({ id: randomUUID(), note: 'é'.repeat(500) }));
  for (const demand of demands)
    expect(await desk.callPanel(issue, 'demandEscalation', demand, CLIENT)).toEqual({ kind: 'recorded' });
  await desk.site.advance(20 * MINUTE);
  expect((await desk.readAutomation(issue)).ladder?.moves).toHaveLength(1);
  expect(await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' })).toEqual({ kind: 'recorded' });
  expect(await desk.callPanel(issue, 'demandEscalation', demands[0], CLIENT)).toEqual({ kind: 'recorded' });
  await desk.site.advance(20 * MINUTE);
  expect((await desk.readAutomation(issue)).ladder?.moves).toHaveLength(1);
});

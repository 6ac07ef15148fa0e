/** The ladder: up by hand, on the client's demand by a word or a press, or by time; each step is told exactly once. */

import { randomUUID } from 'node:crypto';
import type { ClocksAnswer } from '../../../src/contract/clocks';
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
    .filter(({ issueKey, subject }) => issueKey === key && /escalated to|escaladé à/.test(subject))
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

test('a word that reads as the client’s demand is proposed to the team, quoted, and climbs once somebody confirms it', async () => {
  const issue = await desk.createIssue('Minor');
  await desk.addComment(CLIENT, issue, 'Please do not escalate.');
  expect((await desk.readAutomation(issue)).ladder?.proposed).toBeNull();
  await desk.addComment(CLIENT, issue, 'Bonjour. Je veux parler à un gestionnaire.');
  await desk.addComment(CLIENT, issue, 'Merci.');
  await desk.site.advance(20 * MINUTE);
  const { ladder } = await desk.readAutomation(issue);
  expect(ladder).toMatchObject({ moves: [], proposed: { sentence: 'Je veux parler à un gestionnaire.' } });
  expect(listEscalations(issue)).toHaveLength(0);
  await desk.recordEvent(issue, { kind: 'demand', of: ladder?.proposed?.comment });
  await desk.site.advance(MINUTE);
  expect((await desk.readAutomation(issue)).ladder).toMatchObject({
    step: { key: 'success' },
    moves: [{ why: 'demand', by: 'Agent A' }],
    proposed: null,
  });
  expect(listEscalations(issue)).toHaveLength(1);
});

test('a demand that the team dismisses is proposed no more, and climbs nowhere', async () => {
  const issue = await desk.createIssue('Minor');
  await desk.addComment(CLIENT, issue, 'Je veux parler à un gestionnaire.');
  const { ladder } = await desk.readAutomation(issue);
  await desk.recordEvent(issue, { kind: 'dismissed', what: 'demand', of: ladder?.proposed?.comment ?? '' });
  await desk.site.advance(MINUTE);
  expect((await desk.readAutomation(issue)).ladder).toMatchObject({ moves: [], proposed: null });
});

test('the client agrees by a button of its own, once; nobody else has it', async () => {
  const issue = await desk.createIssue('Minor');
  await desk.recordEvent(issue, { kind: 'estimate', minutes: 60, budget: '100 $', note: 'for us alone' });
  await desk.addComment(CLIENT, issue, 'We accept the price.');
  const agreeable = async (as: string) =>
    ((await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer).mayAgree;
  expect(await agreeable(AGENT)).toEqual([]);
  const [estimate] = await agreeable(CLIENT);
  expect(estimate).toMatchObject({ budget: '100 $', note: null, by: null });
  const [seen] = (await desk.readAutomation(issue)).agreements;
  expect(seen).toMatchObject({ confirmed: null, proposed: { sentence: 'We accept the price.' } });
  const payload = { id: randomUUID(), of: estimate?.id };
  expect(await desk.callPanel(issue, 'agree', payload, AGENT)).toMatchObject({ kind: 'refused' });
  for (let click = 0; click < 2; click += 1)
    expect(await desk.callPanel(issue, 'agree', payload, CLIENT)).toEqual({ kind: 'recorded' });
  expect((await desk.readAutomation(issue)).agreements[0]).toMatchObject({
    confirmed: { how: 'pressed', by: 'Client A' },
    proposed: null,
  });
  expect(await agreeable(CLIENT)).toEqual([]);
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
  const { automation, ...tracktik } = presets.tracktik ?? ({} as never);
  const [first, ...rest] = automation?.ladder?.steps ?? [];
  const steps = [first, ...rest.map((step, place) => ({ ...step, after: `PT${place + 1}H` }))];
  const scheme = {
    ...tracktik,
    automation: { ladder: { ...automation?.ladder, begins: 'client-desk', steps } },
  };
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

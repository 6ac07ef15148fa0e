/** Labels that are words of the language, as anybody may type them, leave an issue's clocks as they are. */
import type { SiteAnswer } from '../../../src/contract/admin';
import { AGENT, type Desk, openDesk } from '../../support/site/desk';

const LABELS = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty', 'channel:constructor'];
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

test('an issue with such labels is judged as one without', async () => {
  const plain = await desk.createIssue('Fatal');
  const labelled = await desk.createIssue('Fatal', { labels: LABELS });
  const [expected, clock] = [
    await desk.readClock(plain, 'response'),
    await desk.readClock(labelled, 'response'),
  ];
  expect(clock).toMatchObject({ state: 'running', goal: expected.goal });
  const lengthOf = ({ dueAt, startedAt }: typeof clock) => Number(dueAt) - Number(startedAt);
  expect(lengthOf(clock)).toBe(lengthOf(expected));
});

test('a label added later changes neither its clocks nor its severity', async () => {
  const issue = await desk.createIssue('Fatal');
  const before = await desk.readClock(issue, 'response');
  for (const add of LABELS)
    await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { update: { labels: [{ add }] } });
  await desk.site.settle();
  expect(await desk.readClock(issue, 'response')).toEqual(before);
});

test('a client of such a name keeps who stands on a step of such a name', async () => {
  const ladder = Object.fromEntries(['__proto__', 'constructor'].map((step) => [step, ['Agent A']]));
  for (const name of ['constructor', '__proto__']) {
    const usual = { id: null, language: 'en', timezone: 'America/Toronto', projects: [], labels: [name] };
    const client = { ...usual, name, accountManager: '', contacts: [], ladder };
    expect(await desk.callAdmin('saveClient', client)).toMatchObject({ kind: 'saved' });
  }
  const { clients, kind } = (await desk.callAdmin('showSite')) as SiteAnswer;
  expect(kind).toBe('site');
  expect(clients.map(({ name }) => name).sort()).toEqual(['__proto__', 'constructor']);
  for (const client of clients) expect(Object.keys(client.ladder).sort()).toEqual(Object.keys(ladder));
});

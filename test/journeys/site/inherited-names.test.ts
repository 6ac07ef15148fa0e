/** Labels that are words of the language, as anybody may type them, leave an issue's clocks as they are. */
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

/** A look at the issues that a search finds: tried beforehand, held to its project, each issue once although the search finds fewer as it goes. */

import {
  choosePreset,
  countWrites,
  openDeskWith,
  orderRebuild,
  readJob,
  smallHour,
  tryRebuild,
} from '../../support/rebuild-desk';
import { ADMIN, AGENT, type Desk, MINUTE } from '../../support/site/desk';

const ISSUES = 240;
let desk: Desk;

beforeAll(async () => {
  desk = await openDeskWith(ISSUES, { points: smallHour() });
  await choosePreset(desk);
  await orderRebuild(desk, 'cancel');
});
afterAll(() => desk.site.stop());

async function keysOf(jql: string): Promise<string[]> {
  const body = { jql, fields: ['key'], maxResults: 5_000 };
  const { issues } = await desk.askJira<{ issues: { key: string }[] }>(
    AGENT,
    'POST',
    '/rest/api/3/search/jql',
    body,
  );
  return issues.map(({ key }) => key);
}

test('a search that Jira does not take is told in Jira’s words, tried or begun, and nothing begins', async () => {
  for (const jql of [
    'status = Nowhere',
    'status =',
    'project = SUP) OR (project = OPS',
    'ORDER BY created',
  ]) {
    const request = {
      as: AGENT,
      method: 'POST',
      path: '/rest/api/3/search/approximate-count',
      body: { jql },
    };
    const { status, body } = await desk.site.request({ product: 'jira', ...request });
    const say = (body as { errorMessages: string[] }).errorMessages.join(' ');
    expect(status).toBe(400);
    expect(await tryRebuild(desk, jql)).toMatchObject({ kind: 'refused', code: 'invalid', say });
    expect(await orderRebuild(desk, 'start', jql)).toMatchObject({ kind: 'refused', say });
  }
  expect(await readJob(desk)).toMatchObject({ state: 'cancelled', jql: null });
});

test('where a stretch begins is told by keys alone, never by a piece of a search', async () => {
  const answer = await tryRebuild(desk, '', 'SUP-1"OR(project=OPS)AND"1"="1');
  expect(answer).toMatchObject({ kind: 'refused', code: 'invalid' });
});

test('what it would change is counted before it begins, and nothing is written', async () => {
  const writes = countWrites(desk.site);
  const keysFound = await keysOf('project = SUP AND priority = Fatal');
  const first = await tryRebuild(desk, 'priority = Fatal ORDER BY updated DESC');
  if (first.kind !== 'tried') throw new Error(first.say);
  expect(first.total).toBe(keysFound.length);
  expect(first.issues).toBe(Math.min(25, keysFound.length));
  expect(first.unfollowed).toBe(first.issues);
  expect(first.rewritten + first.unchanged).toBe(first.issues);
  expect(first.changes.length).toBeGreaterThan(0);
  expect(writes.size).toBe(0);
});

test('it looks at each issue that it finds once, though what it has looked at is found no more', async () => {
  const writes = countWrites(desk.site);
  const jql = '"SLA severity" is EMPTY';
  const keysFound = await keysOf(`project = SUP AND ${jql}`);
  expect(keysFound.length).toBeGreaterThan(100);
  await orderRebuild(desk, 'start', jql);
  expect(await orderRebuild(desk, 'start', jql)).toMatchObject({ kind: 'refused', code: 'busy' });
  await desk.site.advance(4 * MINUTE);
  expect(await readJob(desk)).toMatchObject({ state: 'done', jql, done: keysFound.length });
  expect(writes.size).toBe(keysFound.length);
  expect(await keysOf(`project = SUP AND ${jql}`)).toEqual([]);
});

test('an issue that is deleted while it goes does not hold it up, and of what is followed nothing is written', async () => {
  const writes = countWrites(desk.site);
  await orderRebuild(desk, 'start', 'created < now()');
  const { last, done } = await advanceToNextPage();
  await desk.askJira(ADMIN, 'DELETE', `/rest/api/3/issue/${last}`);
  await desk.site.advance(4 * MINUTE);
  const ended = await readJob(desk);
  expect(ended.state).toBe('done');
  expect(ended.done).toBeGreaterThan(done);
  expect(writes.size).toBeLessThan(ISSUES / 10);
});

/** Goes on until a page has ended with others to come; the issue it ended with. */
async function advanceToNextPage(): Promise<{ last: string; done: number }> {
  for (;;) {
    await desk.site.advance(1_000);
    const { token, done, state } = await readJob(desk);
    const last = token?.split(' ')[1];
    if (last) return { last, done };
    if (state !== 'running') throw new Error('there was only one page');
  }
}

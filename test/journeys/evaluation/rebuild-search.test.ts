/** A look at the issues that a search finds: tried beforehand, held to its project, each issue once although the search finds fewer as it goes. */

import { choose, deskWith, job, order, tried, writesOn } from '../../support/rebuilt';
import { ADMIN, AGENT, type Desk, MINUTE } from '../../support/site/desk';

const ISSUES = 110;
let desk: Desk;

beforeAll(async () => {
  desk = await deskWith(ISSUES);
  await choose(desk);
  await order(desk, 'cancel');
});
afterAll(() => desk.site.stop());

async function keysOf(jql: string): Promise<string[]> {
  const body = { jql, fields: ['key'], maxResults: 5_000 };
  const { issues } = await desk.jira<{ issues: { key: string }[] }>(
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
    const asked = { as: AGENT, method: 'POST', path: '/rest/api/3/search/approximate-count', body: { jql } };
    const { status, body } = await desk.site.request({ product: 'jira', ...asked });
    const say = (body as { errorMessages: string[] }).errorMessages.join(' ');
    expect(status).toBe(400);
    expect(await tried(desk, jql)).toMatchObject({ kind: 'refused', code: 'invalid', say });
    expect(await order(desk, 'start', jql)).toMatchObject({ kind: 'refused', say });
  }
  expect(await job(desk)).toMatchObject({ state: 'cancelled', jql: null });
});

test('where a stretch begins is told by keys alone, never by a piece of a search', async () => {
  const answer = await tried(desk, '', 'SUP-1"OR(project=OPS)AND"1"="1');
  expect(answer).toMatchObject({ kind: 'refused', code: 'invalid' });
});

test('what it would change is counted before it begins, and nothing is written', async () => {
  const writes = writesOn(desk.site);
  const found = await keysOf('project = SUP AND priority = Fatal');
  const first = await tried(desk, 'priority = Fatal ORDER BY updated DESC');
  if (first.kind !== 'tried') throw new Error(first.say);
  expect(first.total).toBe(found.length);
  expect(first.issues).toBe(Math.min(25, found.length));
  expect(first.unfollowed).toBe(first.issues);
  expect(first.rewritten + first.unchanged).toBe(first.issues);
  expect(first.changes.length).toBeGreaterThan(0);
  expect(writes.size).toBe(0);
});

test('it looks at each issue that it finds once, though what it has looked at is found no more', async () => {
  const writes = writesOn(desk.site);
  const jql = '"SLA severity" is EMPTY';
  const found = await keysOf(`project = SUP AND ${jql}`);
  expect(found.length).toBeGreaterThan(100);
  await order(desk, 'start', jql);
  expect(await order(desk, 'start', jql)).toMatchObject({ kind: 'refused', code: 'busy' });
  await desk.site.advance(4 * MINUTE);
  expect(await job(desk)).toMatchObject({ state: 'done', jql, done: found.length });
  expect(writes.size).toBe(found.length);
  expect(await keysOf(`project = SUP AND ${jql}`)).toEqual([]);
});

test('an issue that is deleted while it goes does not hold it up, and of what is followed nothing is written', async () => {
  const writes = writesOn(desk.site);
  await order(desk, 'start', 'created < now()');
  await desk.site.advance(10_000);
  const { token, done } = await job(desk);
  const [last] = (token ?? '').split(' ');
  await desk.jira(ADMIN, 'DELETE', `/rest/api/3/issue/${last}`);
  await desk.site.advance(4 * MINUTE);
  const ended = await job(desk);
  expect(ended.state).toBe('done');
  expect(ended.done).toBeGreaterThan(done);
  expect(writes.size).toBeLessThan(ISSUES / 10);
});

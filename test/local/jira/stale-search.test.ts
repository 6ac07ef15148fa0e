/** A search that lags behind, on request: what was written is there at once, and found later. */
import { AGENT, type Jira, openJira } from '../../support/site/jira';

let jira: Jira;
let old: string;

beforeEach(async () => {
  jira = await openJira();
  old = (await jira.create({ summary: 'Old', labels: ['red'] })).key;
  jira.site.disturb({ stale: 5_000 });
});
afterEach(() => jira.site.stop());

const page = (body: object) =>
  jira.ask<{ issues: { key: string }[] }>(AGENT, 'POST', '/search/jql', { fields: ['summary'], ...body });

test('a new issue is read by its key at once, and found when the search has caught up', async () => {
  const { key } = await jira.create({ summary: 'New' });
  expect((await jira.ask(AGENT, 'GET', `/issue/${key}`)).status).toBe(200);
  expect(await jira.find('project = SUP')).toEqual([old]);
  await jira.site.advance(4_999);
  expect(await jira.find('project = SUP')).toEqual([old]);
  await jira.site.advance(1);
  expect(await jira.find('project = SUP')).toEqual([key, old]);
});

test('a changed issue is found by what it was, and told as it is', async () => {
  await jira.ask(AGENT, 'PUT', `/issue/${old}`, { fields: { summary: 'Renamed', labels: ['blue'] } });
  const { body } = await page({ jql: 'labels = red' });
  expect(body.issues).toMatchObject([{ fields: { summary: 'Renamed' } }]);
  await jira.site.advance(5_000);
  expect(await jira.find('labels = red')).toEqual([]);
  expect(await jira.find('labels = blue')).toEqual([old]);
});

test('who names the issues he has just written finds them, fifty at most', async () => {
  const { id, key } = await jira.create({ summary: 'New' });
  const query = { jql: 'project = SUP', reconcileIssues: [Number(id)] };
  expect((await page(query)).body.issues.map((issue) => issue.key)).toEqual([key, old]);
  const many = Array.from({ length: 51 }, (_, at) => at + 1);
  expect((await page({ ...query, reconcileIssues: many })).status).toBe(400);
});

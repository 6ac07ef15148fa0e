import { HourlyPoints } from '../../../local/product/hourly-points';
import { startSite } from '../../../local/site';

const NOW = '2025-06-05T14:20:00Z';
const asApp = (method: string, path: string, body?: unknown) => ({
  as: 'app',
  product: 'jira' as const,
  method,
  path: `/rest/api/3${path}`,
  body,
});

/** With five issues that a person made, who is no app. */
async function openSite(limit: number) {
  const points = new HourlyPoints(limit);
  const site = await startSite({ now: NOW, port: null, points });
  const fields = { project: { key: 'SUP' }, issuetype: { name: 'Incident' }, summary: 'Down' };
  for (let made = 0; made < 5; made++)
    await site.request({ ...asApp('POST', '/issue', { fields }), as: '712020:client-a' });
  const ask = (...call: Parameters<typeof asApp>) => site.request(asApp(...call));
  return { site, points, ask };
}

const SEARCH = { jql: 'project = SUP ORDER BY key ASC', fields: ['summary'] };

test('a call costs a point, a read one more for each object, a write nothing more', async () => {
  const { site, points, ask } = await openSite(65_000);
  const costOf = async (...call: Parameters<typeof asApp>) => {
    const before = points.total;
    const { status } = await ask(...call);
    return [status, points.total - before];
  };
  const { body } = await ask('POST', '/search/jql', { ...SEARCH, maxResults: 3 });
  const { issues } = body as { issues: { id: string }[] };
  const ids = issues.map(({ id }) => id);
  expect(await costOf('POST', '/search/jql', { ...SEARCH, maxResults: 3 })).toEqual([200, 4]);
  expect(await costOf('GET', `/issue/${ids[0]}`)).toEqual([200, 2]);
  expect(await costOf('PUT', `/issue/${ids[0]}/properties/x`, { a: 1 })).toEqual([201, 1]);
  const left = ids.map((id) => ({ issueID: Number(id), properties: { x: { a: 2 } } }));
  expect(await costOf('POST', '/issue/properties/multi', { issues: left })).toEqual([303, 1]);
  expect(await costOf('GET', '/issue/99999999')).toEqual([404, 1]);
  await site.stop();
});

test('one issue in a bulk changelog is one object, however much happened to it', async () => {
  const { site, points, ask } = await openSite(65_000);
  const { body } = await ask('POST', '/search/jql', { ...SEARCH, maxResults: 5 });
  const issueIdsOrKeys = (body as { issues: { id: string }[] }).issues.map(({ id }) => id);
  const before = points.total;
  const answer = await ask('POST', '/changelog/bulkfetch', { issueIdsOrKeys });
  const { issueChangeLogs } = answer.body as { issueChangeLogs: unknown[] };
  expect(points.total - before).toBe(1 + issueChangeLogs.length);
  await site.stop();
});

test('a spent hour is refused with its reason until the next full hour', async () => {
  const { site, ask } = await openSite(3);
  expect((await ask('POST', '/search/jql', { ...SEARCH, maxResults: 3 })).headers).toMatchObject({
    'Beta-RateLimit-Policy': '"global-app-quota";q=3;w=3600',
    'Beta-RateLimit': '"global-app-quota";r=0;t=2400',
  });
  const refused = await ask('GET', '/myself');
  expect(refused).toMatchObject({
    status: 429,
    headers: { 'Retry-After': '2400', 'RateLimit-Reason': 'jira-quota-global-based' },
  });
  await site.advance(2_400_000);
  expect((await ask('GET', '/myself')).status).not.toBe(429);
  await site.stop();
});

test('sites that share an hour spend it together, and a person who calls without the app spends nothing', async () => {
  const points = new HourlyPoints(65_000);
  const [one, two] = [
    await startSite({ now: NOW, port: null, points }),
    await startSite({ now: NOW, port: null, points }),
  ];
  await one.request(asApp('GET', '/serverInfo'));
  await two.request(asApp('GET', '/serverInfo'));
  expect(points.total).toBe(4);
  await two.request({ ...asApp('GET', '/serverInfo'), as: '712020:agent-a' });
  expect(points.total).toBe(4);
  await one.stop();
  await two.stop();
});

test.each([
  [
    'more than a hundred issues',
    Array.from({ length: 101 }, (_, at) => ({ issueID: at, properties: { a: 1 } })),
  ],
  [
    'more than ten properties of an issue',
    [{ issueID: 1, properties: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`k${at}`, 1])) }],
  ],
  ['no property', [{ issueID: 1, properties: {} }]],
  ['no issue', []],
  ['a value beyond 32,768 characters', [{ issueID: 1, properties: { a: 'x'.repeat(32_769) } }]],
])('properties of %s are refused in one request', async (_, issues) => {
  const { site, ask } = await openSite(65_000);
  expect((await ask('POST', '/issue/properties/multi', { issues })).status).toBe(400);
  await site.stop();
});

test('a task tells that it failed where an issue is gone, and has written the others', async () => {
  const { site, ask } = await openSite(65_000);
  const { body } = await ask('POST', '/search/jql', { ...SEARCH, maxResults: 1 });
  const id = (body as { issues: { id: string }[] }).issues[0]?.id ?? '';
  const issues = [id, '99999999'].map((name) => ({ issueID: Number(name), properties: { x: 1 } }));
  const { headers } = await ask('POST', '/issue/properties/multi', { issues });
  const task = headers?.Location?.split('/').at(-1);
  expect((await ask('GET', `/task/${task}`)).body).toMatchObject({ status: 'FAILED' });
  expect((await ask('GET', `/issue/${id}/properties/x`)).body).toMatchObject({ value: 1 });
  await site.stop();
});

test('a field of an issue is given one value in a request', async () => {
  const { site, ask } = await openSite(65_000);
  const { body } = await ask('GET', '/field');
  const { key } = (body as { key: string; custom: boolean }[]).find(({ custom }) => custom) as {
    key: string;
  };
  const updates = [1, 1].map((issueId) => ({ customField: key, issueIds: [issueId], value: null }));
  expect((await ask('POST', '/app/field/value', { updates })).status).toBe(400);
  await site.stop();
});

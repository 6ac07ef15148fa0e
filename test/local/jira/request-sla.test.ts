import { AGENT, CLIENT, type Jira, openJira } from '../../support/site/jira';

let jira: Jira;
beforeAll(async () => {
  jira = await openJira();
  jira.site.changeJira({ kind: 'serve-requests', project: 'SUP' });
});
afterAll(() => jira.site.stop());

const HOUR = 3_600_000;
const at = Date.parse('2025-06-05T13:00:00Z');
const metrics = [
  {
    name: 'Time to first response',
    completed: [
      { startedAt: at, stoppedAt: at + 2 * HOUR, breachAt: at + HOUR, goalMs: HOUR, elapsedMs: 2 * HOUR },
    ],
  },
  {
    name: 'Time to resolution',
    ongoing: { startedAt: at, breachAt: null, goalMs: 8 * HOUR, elapsedMs: 3 * HOUR, paused: true },
  },
];
const slasOf = async (as: string, key: string, query = '') =>
  jira.site.request({
    ...{ as, product: 'jira', method: 'GET', path: `/rest/servicedeskapi/request/${key}/sla${query}` },
  });

test('what Jira’s own SLAs say of a request is answered to agents, a page at a time, and to no customer', async () => {
  const { key } = await jira.create({});
  expect((await slasOf(AGENT, key)).body).toMatchObject({ size: 0, isLastPage: true, values: [] });
  jira.site.changeJira({ kind: 'tell-slas', issue: key, metrics });
  expect((await slasOf(AGENT, key)).body).toMatchObject({
    values: [
      {
        name: 'Time to first response',
        completedCycles: [
          { breached: true, startTime: { epochMillis: at, iso8601: '2025-06-05T09:00:00-0400' } },
        ],
      },
      { name: 'Time to resolution', ongoingCycle: { paused: true, remainingTime: { millis: 5 * HOUR } } },
    ],
  });
  expect((await slasOf(AGENT, key, '?limit=1')).body).toMatchObject({ size: 1, isLastPage: false });
  expect(await slasOf(CLIENT, key)).toMatchObject({ status: 403 });
  expect((await slasOf(AGENT, `${key}`)).status).toBe(200);
});

test('one of them is answered by its number; an issue that is no request has none', async () => {
  const { key } = await jira.create({});
  jira.site.changeJira({ kind: 'tell-slas', issue: key, metrics });
  const one = await jira.site.request({
    ...{ as: AGENT, product: 'jira', method: 'GET', path: `/rest/servicedeskapi/request/${key}/sla/2` },
  });
  expect(one.body).toMatchObject({ id: '2', name: 'Time to resolution' });
  expect(() => jira.site.changeJira({ kind: 'tell-slas', issue: 'OPS-1', metrics })).toThrow();
});

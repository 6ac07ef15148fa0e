/** A scheme may act at a moment of a clock: the issue goes to somebody, or to another priority, once, and its clocks follow. */
import { createDefaultAlerts } from '../../../src/domain/scheme/alert-settings';
import { ADMIN, AGENT, type Desk, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await ask('showScheme', {})) as { current: { scheme: object } };
  const acts = [
    { at: '75%', clocks: ['response'], assign: '712020:agent-b' },
    { at: 'due', clocks: ['response'], priority: 'Fatal' },
  ];
  const scheme = {
    ...current.scheme,
    alerts: { ...createDefaultAlerts(), thresholds: [{ at: 'due' }], acts },
  };
  expect(await ask('saveScheme', { scheme, basedOn: 1 })).toEqual({ kind: 'saved', version: 2 });
});

afterAll(() => desk.site.stop());

interface IssueSeen {
  fields: { assignee: { accountId: string } | null; priority: { name: string } };
  changelog: { histories: { items: { field: string }[] }[] };
}
const readIssue = (key: string) =>
  desk.askJira<IssueSeen>(AGENT, 'GET', `/rest/api/3/issue/${key}?fields=assignee,priority&expand=changelog`);

test('at three quarters it goes to whom the scheme names, at the breach to another priority, and its severity follows', async () => {
  const issue = await desk.createIssue('Critical');
  const { dueAt } = await desk.readClock(issue, 'response');
  const length = (dueAt ?? 0) - desk.site.clock.now();
  await desk.site.advance(length * 0.75 + MINUTE);
  expect((await readIssue(issue.key)).fields.assignee?.accountId).toBe('712020:agent-b');
  expect((await readIssue(issue.key)).fields.priority.name).toBe('Critical');
  await desk.site.advance(length * 0.25 + MINUTE);
  const { fields, changelog } = await readIssue(issue.key);
  expect(fields.priority.name).toBe('Fatal');
  const { severity } = (await desk.callPanel(issue, 'showClocks')) as { severity: string };
  expect(severity).toBe('Fatal');
  const changes = changelog.histories.flatMap(({ items }) => items.map(({ field }) => field));
  expect(changes.filter((field) => field === 'assignee' || field === 'priority')).toHaveLength(2);
});

test('a priority that the app raised is folded in the same evaluation: the fields never tell the old severity after it', async () => {
  const issue = await desk.createIssue('Critical');
  const { dueAt } = await desk.readClock(issue, 'response');
  const calls: { at: number; what: string }[] = [];
  desk.site.network.onExchange(({ as, method, path, at, body }) => {
    if (as !== 'app' || method === 'GET') return;
    if (path === `/rest/api/3/issue/${issue.id}` || path.startsWith(`/rest/api/3/issue/${issue.id}?`))
      calls.push({ at, what: JSON.stringify(body).includes('priority') ? 'raised' : 'given' });
    if (path.includes(`/issue/${issue.id}/properties/sablier`))
      calls.push({ at, what: (body as { severity: string }).severity });
  });
  await desk.site.advance((dueAt ?? 0) - desk.site.clock.now() + 2_000);
  const raised = calls.find(({ what }) => what === 'raised');
  expect(raised).toBeDefined();
  expect(calls.filter(({ at, what }) => at === raised?.at && what === 'Fatal')).toHaveLength(1);
});

test('what somebody changed back by hand is left alone', async () => {
  const issue = await desk.createIssue('Critical');
  const { dueAt } = await desk.readClock(issue, 'response');
  await desk.site.advance((dueAt ?? 0) - desk.site.clock.now() + MINUTE);
  expect((await readIssue(issue.key)).fields.priority.name).toBe('Fatal');
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, {
    fields: { priority: { name: 'Critical' } },
  });
  await desk.site.advance(30 * MINUTE);
  expect((await readIssue(issue.key)).fields.priority.name).toBe('Critical');
});

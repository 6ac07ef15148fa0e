import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

interface StoredProperty {
  state: string;
  severity: string;
  dueAt: number;
  clocks: Record<string, { state: string; dueAt: number }>;
}

async function readStored(issue: IssueRef): Promise<StoredProperty> {
  const path = `/rest/api/3/issue/${issue.key}/properties/sablier`;
  return (await desk.askJira<{ value: StoredProperty }>(AGENT, 'GET', path)).value;
}

async function readField({ key }: IssueRef, name: string): Promise<unknown> {
  const fields = await desk.askJira<{ id: string; name: string }[]>(AGENT, 'GET', '/rest/api/3/field');
  const id = fields.find((field) => field.name === name)?.id ?? '';
  const path = `/rest/api/3/issue/${key}`;
  const read = await desk.askJira<{ fields: Record<string, unknown> }>(AGENT, 'GET', path);
  return new Map(Object.entries(read.fields)).get(id);
}

/** What the app asked of the products while something ran, as method and path. */
async function listCallsDuring(run: () => Promise<unknown>): Promise<string[]> {
  const calls: string[] = [];
  let on = true;
  desk.site.network.onExchange(({ as, method, path }) => {
    if (on && as === 'app') calls.push(`${method} ${path.split('?')[0]}`);
  });
  await run();
  on = false;
  return calls;
}

const writesOf = (calls: string[]) =>
  calls.filter((call) => !call.startsWith('GET') && !call.includes('/search'));
const listMails = (issue: IssueRef) => desk.site.letters().filter(({ issueKey }) => issueKey === issue.key);

test('a followed issue carries its states and due instants in a property and in the app’s fields', async () => {
  const issue = await desk.createIssue('Fatal');
  const at = desk.site.clock.now();
  expect(await readStored(issue)).toMatchObject({
    state: 'on-track',
    severity: 'Fatal',
    clocks: { response: { state: 'running', dueAt: at + 15 * MINUTE }, resolution: { dueAt: at + 4 * HOUR } },
  });
  expect(await readField(issue, 'SLA state')).toBe('On track');
  expect(await readField(issue, 'SLA severity')).toBe('Fatal');
});

test('an evaluation that failed between the fields and the property leaves no field behind, though all is as it was before', async () => {
  const issue = await desk.createIssue('Fatal');
  const setPriority = (name: string) =>
    desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { priority: { name } } });
  desk.site.faults.failNext(({ method, path }) => method === 'PUT' && path.endsWith('/properties/sablier'), {
    status: 500,
  });
  await setPriority('Minor');
  await desk.site.settle();
  expect(await readField(issue, 'SLA severity')).toBe('Minor');
  await setPriority('Fatal');
  await desk.site.settle();
  expect(await readField(issue, 'SLA severity')).toBe('Fatal');
  expect((await readStored(issue)).severity).toBe('Fatal');
});

test('an event costs one read, and writes only what changed', async () => {
  const issue = await desk.createIssue('Fatal');
  const calls = await listCallsDuring(() => desk.addComment(AGENT, issue, 'We are on it.'));
  expect(calls.filter((call) => call.startsWith('GET'))).toEqual([`GET /rest/api/3/issue/${issue.id}`]);
  expect(writesOf(calls)).toEqual([`PUT /rest/api/3/issue/${issue.id}/properties/sablier`]);
  const idle = await listCallsDuring(() => desk.addComment(CLIENT, issue, 'Thank you.'));
  expect(writesOf(idle)).toEqual([]);
});

test('a burst of thirty changes costs at most two evaluations', async () => {
  const issue = await desk.createIssue('Fatal');
  const calls = await listCallsDuring(async () => {
    for (let edit = 0; edit < 30; edit += 1) {
      await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, {
        fields: { summary: `Edit ${edit}` },
      });
      await desk.site.advance(150); // Jira takes twenty writes in two seconds on one issue
    }
    await desk.site.settle();
    await desk.site.advance(MINUTE);
  });
  expect(calls.filter((call) => call === `GET /rest/api/3/issue/${issue.id}`).length).toBeLessThanOrEqual(2);
});

test('more than a hundred changes and fifty comments are read page by page, and the clocks are exact', async () => {
  const issue = await desk.createIssue('Minor');
  const path = `/rest/api/3/issue/${issue.key}`;
  desk.site.disturb({ lose: 1 });
  await desk.askJira(AGENT, 'PUT', path, { fields: { priority: { name: 'Fatal' } } });
  for (let time = 0; time < 220; time += 1) {
    await desk.site.advance(400);
    const summary = { fields: { summary: `Edit ${time}` } };
    if (time % 4 === 0) await desk.addComment(CLIENT, issue, `Word ${time}`);
    else await desk.askJira(AGENT, 'PUT', path, summary);
  }
  const answeredAt = desk.site.clock.now();
  await desk.addComment(AGENT, issue, 'We are on it.');
  desk.site.disturb({});
  await desk.site.advance(20 * MINUTE);
  const state = await readStored(issue);
  expect(state.severity).toBe('Fatal');
  expect(state.clocks.response).toMatchObject({ state: 'met', stoppedAt: answeredAt });
});

test('what somebody spoils by hand is mended by the next evaluation', async () => {
  const issue = await desk.createIssue('Fatal');
  const before = await readStored(issue);
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}/properties/sablier`, { state: 'met' });
  await desk.addComment(CLIENT, issue, 'Any news?');
  expect(await readStored(issue)).toEqual(before);
});

test('the team is warned at three quarters and told of the breach, once each, within seconds', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(12 * MINUTE);
  const warning = listMails(issue);
  expect(warning.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/Response, 3\smin left/),
    expect.stringMatching(/Réponse, il reste/),
  ]);
  await desk.site.advance(3 * MINUTE + 2_000);
  expect(listMails(issue)).toHaveLength(4);
  expect(listMails(issue)[2]?.at).toBeLessThanOrEqual(desk.site.clock.now());
  await desk.site.advance(10 * MINUTE);
  expect(listMails(issue)).toHaveLength(4);
});

test('nobody is alerted about a clock that was met in the meantime', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(10 * MINUTE);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.site.advance(30 * MINUTE);
  expect(listMails(issue)).toEqual([]);
});

test('an event that never came is healed by the next run', async () => {
  const issue = await desk.createIssue('Fatal');
  desk.site.disturb({ lose: 1 });
  await desk.addComment(AGENT, issue, 'We are on it.');
  desk.site.disturb({});
  expect((await readStored(issue)).clocks.response).toMatchObject({ state: 'running' });
  await desk.site.advance(10 * MINUTE);
  expect((await readStored(issue)).clocks.response).toMatchObject({ state: 'met' });
});

test('a breach is written on the issue by itself, when nobody touches it', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(16 * MINUTE);
  expect(await readStored(issue)).toMatchObject({
    state: 'breached',
    clocks: { response: { state: 'breached' } },
  });
});

const isRead =
  ({ id }: IssueRef) =>
  ({ as, method, path }: { as?: unknown; method: string; path: string }) =>
    as === 'app' && method === 'GET' && path.startsWith(`/rest/api/3/issue/${id}?`);
const readsOf = (calls: string[], { id }: IssueRef) =>
  calls.filter((call) => call === `GET /rest/api/3/issue/${id}`).length;

/** The schedule has just run, and looks again in five minutes less a few seconds. */
const scheduleHasRun = () => desk.site.advance(5 * MINUTE - (desk.site.clock.now() % (5 * MINUTE)) + 15_000);

test('a job that comes twice is one look', async () => {
  const issue = await desk.createIssue('Minor');
  await scheduleHasRun();
  desk.site.disturb({ double: 1 });
  const calls = await listCallsDuring(async () => {
    await desk.addComment(CLIENT, issue, 'Any news?');
    await desk.site.advance(3 * MINUTE);
  });
  desk.site.disturb({});
  expect(readsOf(calls, issue)).toBe(1);
});

test('a look that fails again and again waits longer each time, and what happens meanwhile is not kept waiting by it', async () => {
  const issue = await desk.createIssue('Minor');
  await scheduleHasRun();
  desk.site.faults.failNext(isRead(issue), { status: 503 }, 4);
  const calls = await listCallsDuring(async () => {
    await desk.addComment(CLIENT, issue, 'Any news?');
    await desk.site.advance(4 * MINUTE);
  });
  expect(readsOf(calls, issue)).toBe(4);
  const fields = { priority: { name: 'Fatal' } };
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields });
  await desk.site.advance(10_000);
  expect(await readStored(issue)).toMatchObject({ severity: 'Fatal' });
});

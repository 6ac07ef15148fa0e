/** To whom an issue is given, and who watches it: by turn or to the least loaded, recorded, and found again after a timeout. */
import { presets } from '../../../src/presets';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, openDesk } from '../../support/site/desk';

const ACME = {
  id: null,
  name: 'Acme',
  language: 'en',
  timezone: 'America/Halifax',
  projects: ['SUP'],
  accountManager: 'Project admin',
  contacts: [{ name: 'Client A', accountId: CLIENT }],
};
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('velsoft');
  await desk.callAdmin('saveClient', ACME);
  await desk.site.advance(60_000);
});
afterAll(() => desk.site.stop());

async function assigneeOf({ key }: IssueRef): Promise<string | null> {
  const path = `/rest/api/3/issue/${key}?fields=assignee`;
  const { fields } = await desk.askJira<{ fields: { assignee: { accountId: string } | null } }>(
    AGENT,
    'GET',
    path,
  );
  return fields.assignee?.accountId ?? null;
}

async function watchersOf({ key }: IssueRef): Promise<string[]> {
  const path = `/rest/api/3/issue/${key}/watchers`;
  const { watchers } = await desk.askJira<{ watchers: { accountId: string }[] }>(AGENT, 'GET', path);
  return watchers.map(({ accountId }) => accountId);
}

test('issues are given in turn to the members of the team, and the panel says how', async () => {
  const issues = [
    await desk.createIssue('Minor'),
    await desk.createIssue('Minor'),
    await desk.createIssue('Minor'),
  ];
  const assignees = await Promise.all(issues.map(assigneeOf));
  expect(new Set(assignees.slice(0, 2)).size).toBe(2);
  expect(assignees[2]).toBe(assignees[0]);
  expect((await desk.readAutomation(issues[0] as IssueRef)).intake?.assigned).toMatchObject({
    to: { id: assignees[0] },
    how: 'in-turn',
  });
});

test('the one who is told is the one who has it', async () => {
  for (let nth = 0; nth < 3; nth += 1) {
    const issue = await desk.createIssue('Minor');
    const intake = (await desk.readAutomation(issue)).intake;
    expect(intake?.told.map(({ id }) => id)).toEqual([intake?.assigned?.to.id]);
    expect(await assigneeOf(issue)).toBe(intake?.assigned?.to.id);
  }
});

test('the client’s account manager watches the issue', async () => {
  const issue = await desk.createIssue('Minor');
  expect(await watchersOf(issue)).toEqual([ADMIN]);
  expect((await desk.readAutomation(issue)).intake?.watcher).toEqual({ id: ADMIN, name: 'Project admin' });
});

test('an assignment that was answered by a timeout takes no second turn', async () => {
  const before = await assigneeOf(await desk.createIssue('Minor'));
  const isAssignment = ({ method, path }: { method: string; path: string }) =>
    method === 'PUT' && path.endsWith('/assignee');
  desk.site.faults.failNext(isAssignment, { status: 504, afterEffect: true });
  const issue = await desk.createIssue('Minor');
  await desk.site.advance(10 * 60_000);
  const assignee = await assigneeOf(issue);
  expect(assignee).not.toBe(before);
  expect((await desk.readAutomation(issue)).intake?.assigned).toMatchObject({
    to: { id: assignee },
    how: 'in-turn',
  });
  expect(await assigneeOf(await desk.createIssue('Minor'))).toBe(before);
});

test('the acknowledgement stops the acknowledge clock and no other', async () => {
  const issue = await desk.createIssue('Minor');
  expect(await desk.listAppComments(issue)).toHaveLength(1);
  expect(await desk.readClock(issue, 'acknowledge')).toMatchObject({ state: 'met' });
  for (const name of ['response', 'resolution'])
    expect(await desk.readClock(issue, name)).toMatchObject({ state: 'running' });
});

describe('on a holiday, with a scheme of its own', () => {
  let closed: Desk;
  beforeAll(async () => {
    closed = await openDesk('velsoft', { now: '2025-07-01T14:00:00Z' });
    const { calendars, automation, ...velsoft } = presets.velsoft ?? ({} as never);
    const holidays = [{ date: '2025-07-01', from: 'hand', contact: 'Mia Roy, 902 555-0100' }];
    const rota = { ...automation?.intake?.rota, assign: 'least-loaded' };
    const scheme = {
      ...velsoft,
      calendars: { support: { ...calendars.support, holidays } },
      automation: { intake: { ...automation?.intake, rota } },
    };
    const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
    const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', extension };
    expect(await closed.site.invoke({ ...request, payload: { scheme, basedOn: 1 } })).toMatchObject({
      kind: 'saved',
    });
    await closed.site.advance(1_000);
  });
  afterAll(() => closed.site.stop());

  test('the least loaded is given the next issue, where the scheme says so', async () => {
    const issues = [await closed.createIssue('Minor'), await closed.createIssue('Minor')];
    const assignments = await Promise.all(
      issues.map(async (issue) => (await closed.readAutomation(issue)).intake?.assigned),
    );
    expect(new Set(assignments.map((assignment) => assignment?.to.id)).size).toBe(2);
    expect(assignments.map((assignment) => assignment?.how)).toEqual(['least-loaded', 'least-loaded']);
  });

  test('the acknowledgement names the holiday and the contact that the calendar has for it', async () => {
    const [text] = await closed.listAppComments(await closed.createIssue('Minor'));
    expect(text).toContain(
      'Today is a holiday (Canada Day). If it cannot wait, turn to Mia Roy, 902 555-0100.',
    );
  });
});

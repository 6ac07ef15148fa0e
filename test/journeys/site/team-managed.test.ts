/** A Fatal in a project that its team manages: its roles, types of work and statuses are its own, by the names that others have too. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { QueueAnswer } from '../../../src/contract/queue';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, openDesk, SITE_ADMIN } from '../../support/site/desk';

let desk: Desk;
let projectId: string;
let issue: IssueRef;

interface Scoped {
  id: string;
  name: string;
  scope?: { project: { id: string } };
}

const askProject = <Body>(path: string, as = AGENT) =>
  desk.askJira<Body>(as, 'GET', `/rest/api/3/project/TEAM${path}`);

beforeAll(async () => {
  desk = await openDesk('valtech', { confluence: 'no' });
  desk.site.changeJira({
    ...{ kind: 'create-team-managed', project: 'TEAM', to: 'Team support' },
    ...{ members: [AGENT], viewers: [CLIENT], administrators: [SITE_ADMIN] },
  });
  projectId = (await askProject<{ id: string }>('')).id;
  await desk.choose('valtech', projectId);
  desk.site.changeJira({ kind: 'set-validator', project: 'TEAM', status: 'Done', validator: 'closing' });
  // whoever looks and says may create nothing there by the role alone; the site lets clients write in as it does elsewhere
  issue = await desk.createIssue('Fatal', { project: 'TEAM' });
});
afterAll(() => desk.site.stop());

describe('the project is as Jira has one', () => {
  test('it says that its team manages it, and has three roles of its own', async () => {
    expect(await askProject('')).toMatchObject({ simplified: true, style: 'next-gen' });
    expect(Object.keys(await askProject<object>('/role'))).toEqual(
      expect.arrayContaining(['Administrator', 'Member', 'Viewer']),
    );
  });

  test('its statuses and types of work are its own, named as others are', async () => {
    const types = await askProject<(Scoped & { statuses: Scoped[] })[]>('/statuses');
    const classic = await desk.askJira<(Scoped & { statuses: Scoped[] })[]>(
      AGENT,
      'GET',
      '/rest/api/3/project/SUP/statuses',
    );
    const idsOf = (list: typeof types) => list.flatMap(({ statuses }) => statuses.map(({ id }) => id));
    expect(types[0]?.statuses.map(({ name }) => name)).toContain('Done');
    expect(idsOf(types).filter((id) => idsOf(classic).includes(id))).toEqual([]);
    for (const path of ['status', 'issuetype']) {
      const every = await desk.askJira<Scoped[]>(AGENT, 'GET', `/rest/api/3/${path}`);
      const scoped = every.filter(({ scope }) => scope?.project.id === projectId);
      expect(scoped.length).toBeGreaterThan(1);
      expect(every.some(({ name, scope }) => !scope && name === scoped[0]?.name)).toBe(true);
    }
  });

  test('a search by a name finds what bears it in either kind of project', async () => {
    const jql = encodeURIComponent('issuetype = Incident AND status = "To Do"');
    const { issues } = await desk.askJira<{ issues: { key: string }[] }>(
      AGENT,
      'GET',
      `/rest/api/3/search/jql?jql=${jql}&fields=status`,
    );
    expect(new Set(issues.map(({ key }) => key.split('-')[0]))).toEqual(new Set(['SUP', 'TEAM']));
  });

  test('a field of the app is shown once it was added, whatever is on the screens of others', async () => {
    expect(desk.site.fieldsOnScreen('TEAM')).toEqual([]);
    desk.site.changeJira({ kind: 'add-team-field', project: 'TEAM', to: 'SLA response due' });
    expect(desk.site.fieldsOnScreen('TEAM')).toHaveLength(1);
    expect(desk.site.fieldsOnScreen('SUP')).not.toEqual(desk.site.fieldsOnScreen('TEAM'));
  });
});

test('a Fatal is followed from its receipt to its report', async () => {
  await desk.site.advance(10 * 60_000);
  await desk.addComment(AGENT, issue, 'We are on it.');
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met', elapsedMs: 10 * 60_000 });
  await desk.moveIssue(issue, 'Waiting for client');
  await desk.addComment(CLIENT, issue, 'Here are the logs.');
  await desk.moveIssue(issue, 'In Progress');
  await desk.site.advance(HOUR);
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'running' });
  await expect(desk.moveIssue(issue, 'Done')).rejects.toThrow('restored');
  await desk.recordEvent(issue, { kind: 'restored' });
  await desk.moveIssue(issue, 'Done');
  const panel = (await desk.callPanel(issue, 'showClocks')) as ClocksAnswer;
  expect(panel.report).toMatchObject({ state: 'drafted' });
  expect(panel.clocks.find(({ clock }) => clock === 'report')).toMatchObject({ state: 'running' });
});

test('the search, the queue and the fields know it', async () => {
  const open = await desk.createIssue('Critical', { project: 'TEAM' });
  const extension = { project: { id: projectId, key: 'TEAM' } };
  const call = {
    as: AGENT,
    moduleKey: 'queue',
    functionKey: 'listQueue',
    payload: { from: null },
    extension,
  };
  const queue = (await desk.site.invoke(call)) as QueueAnswer;
  expect(queue.rows.map(({ key }) => key)).toContain(open.key);
  const jql = encodeURIComponent(`project = TEAM AND issue in slaAtRisk("2w")`);
  const { issues } = await desk.askJira<{ issues: { key: string }[] }>(
    AGENT,
    'GET',
    `/rest/api/3/search/jql?jql=${jql}&fields=status`,
  );
  expect(issues.map(({ key }) => key)).toContain(open.key);
});

test('whoever may only look records nothing', async () => {
  const answer = await desk.recordEvent(issue, { kind: 'workaround' }, CLIENT);
  expect(answer).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});

test('the screens of the site are told for other projects alone', async () => {
  const path = `/rest/api/3/issuetypescreenscheme/project?projectId=${projectId}&projectId=10000`;
  const { values } = await desk.askJira<{ values: { projectIds: string[] }[] }>(SITE_ADMIN, 'GET', path);
  expect(values.flatMap(({ projectIds }) => projectIds)).toEqual(['10000']);
});

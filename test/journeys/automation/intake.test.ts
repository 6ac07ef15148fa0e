/** How an issue is received: acknowledged once, in the client's language, and the right people told, by rota and hour. */
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

const ACME = {
  id: null,
  name: 'Acme',
  language: 'fr',
  timezone: 'America/Toronto',
  projects: ['SUP'],
  accountManager: 'Agent B',
  contacts: [{ name: 'Client A', accountId: CLIENT }],
};
const letters = (desk: Desk, { key }: IssueRef) =>
  desk.site.letters().filter(({ issueKey }) => issueKey === key);

describe('a desk that acknowledges by itself and tells two or three of its people', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('altilogix');
  });
  afterAll(() => desk.site.stop());

  test('an issue is acknowledged at once, in public, as automatic and not to be answered', async () => {
    const issue = await desk.create('Minor', { labels: ['channel:emergency'] });
    const said = await desk.saidByApp(issue);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(issue.key);
    expect(said[0]).toMatch(/automatic acknowledgement; do not answer it/);
    expect((await desk.conduct(issue)).intake?.acknowledgedAt).toBe(desk.site.clock.now());
  });

  test('in the language of the client, and again none for whatever happens later', async () => {
    await desk.admin('saveClient', ACME);
    const issue = await desk.create('Minor', { labels: ['channel:email'] });
    await desk.say(CLIENT, issue, 'Any news?');
    await desk.say(AGENT, issue, 'We are on it.');
    await desk.site.advance(20 * MINUTE);
    const said = await desk.saidByApp(issue);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Ceci est un accusé de réception automatique\u00a0; ne pas y répondre.');
  });

  test('it does not stop the call back, which stays due in the desk’s hours', async () => {
    const issue = await desk.create('Minor', { labels: ['channel:emergency'] });
    expect(await desk.clock(issue, 'response')).toMatchObject({ state: 'running', stoppedAt: null });
  });

  test('the channel sets the severity, and the severity how many are told: two, or three and one is missing', async () => {
    const regular = await desk.create('Minor', { labels: ['channel:email'] });
    const urgent = await desk.create('Minor', { labels: ['channel:emergency'] });
    expect((await desk.conduct(regular)).intake).toMatchObject({ told: [{}, {}], missing: 0 });
    expect((await desk.conduct(urgent)).intake).toMatchObject({ told: [{}, {}], missing: 1 });
    expect(letters(desk, regular).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('new request, Regular'),
      expect.stringContaining('nouvelle demande, Regular'),
    ]);
  });

  test('a comment whose sending was answered by a timeout is found again, not said twice', async () => {
    const posts = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith('/comment');
    desk.site.faults.next(posts, { status: 504, afterEffect: true });
    const issue = await desk.create('Minor', { labels: ['channel:email'] });
    await desk.site.advance(10 * MINUTE);
    expect(await desk.saidByApp(issue)).toHaveLength(1);
    expect((await desk.conduct(issue)).intake?.acknowledgedAt).not.toBeNull();
    expect(letters(desk, issue)).toHaveLength(2);
  });

  test('an issue that was there before the desk had its scheme is not acknowledged', async () => {
    const issue = await desk.create('Minor', { project: 'OPS' });
    await desk.site.advance(MINUTE);
    await desk.choose('altilogix', '10001');
    await desk.site.advance(10 * MINUTE);
    expect(await desk.saidByApp(issue)).toEqual([]);
  });

  test('a caller who is not on the client’s list is flagged for the team, and served all the same', async () => {
    await desk.admin('saveClient', {
      ...ACME,
      id: 'acme',
      contacts: [{ name: 'Somebody', email: 's@acme.test' }],
    });
    const issue = await desk.create('Minor', { labels: ['channel:email'] });
    expect((await desk.conduct(issue)).caller).toEqual({
      name: 'Client A',
      client: 'Acme',
      standing: 'flagged',
    });
    expect(await desk.saidByApp(issue)).toHaveLength(1);
    const seen = (await desk.panel(issue, 'showClocks', {}, CLIENT)) as { conduct: unknown };
    expect(seen.conduct).toBeNull();
  });
});

describe('a desk whose emergency line alerts its team', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('valtech');
  });
  afterAll(() => desk.site.stop());

  test('what comes by the emergency line is told to the team at once, and nothing else is', async () => {
    const [emergency, other] = [
      await desk.create('Fatal', { labels: ['channel:emergency'] }),
      await desk.create('Fatal'),
    ];
    expect((await desk.conduct(emergency)).intake?.told).toMatchObject([
      { name: 'Agent A' },
      { name: 'Agent B' },
    ]);
    expect(letters(desk, emergency)).toHaveLength(2);
    expect((await desk.conduct(other)).intake?.told).toEqual([]);
    expect(letters(desk, other)).toEqual([]);
    expect(await desk.saidByApp(emergency)).toEqual([]);
  });

  test('the assignee of a closed emergency owns its report', async () => {
    const issue = await desk.create('Fatal');
    await desk.jira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}/assignee`, { accountId: '712020:agent-b' });
    await desk.move(issue, 'Done');
    await desk.site.advance(MINUTE);
    const path = `/wiki/api/v2/pages?title=${encodeURIComponent(`${issue.key}: incident report`)}`;
    const { body } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
    const [page] = (body as { results: { ownerId: string }[] }).results;
    expect(page?.ownerId).toBe('712020:agent-b');
  });
});

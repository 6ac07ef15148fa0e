/** How an issue is received: acknowledged once, in the client's language, and the right people told, by rota and hour. */

import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { type ReportPage, reportPages } from '../../support/site/finished-report';

const ACME = {
  id: null,
  name: 'Acme',
  language: 'fr',
  timezone: 'America/Toronto',
  projects: ['SUP'],
  accountManager: 'Agent B',
  contacts: [{ name: 'Client A', accountId: CLIENT }],
};
const listMails = (desk: Desk, { key }: IssueRef) =>
  desk.site.letters().filter(({ issueKey }) => issueKey === key);

/** A label that a rule of the site adds a while after the issue came. */
async function addLabel(desk: Desk, { key }: IssueRef, label: string): Promise<void> {
  const update = { labels: [{ add: label }] };
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${key}`, { update });
  await desk.site.settle();
}

describe('a desk that acknowledges by itself and tells two or three of its people', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('altilogix');
  });
  afterAll(() => desk.site.stop());

  test('an issue is acknowledged at once, in public, as automatic and not to be answered', async () => {
    const issue = await desk.createIssue('Minor', { labels: ['channel:emergency'] });
    const texts = await desk.listAppComments(issue);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^We have received your message for urgent support/);
    expect(texts[0]).toMatch(/do not reply to this message, it is an automatic acknowledgement/);
    expect((await desk.readAutomation(issue)).intake?.acknowledgedAt).toBe(desk.site.clock.now());
  });

  test('in the language of the client, and again none for whatever happens later', async () => {
    await desk.callAdmin('saveClient', ACME);
    const issue = await desk.createIssue('Minor', { labels: ['channel:email'] });
    await desk.addComment(CLIENT, issue, 'Any news?');
    await desk.addComment(AGENT, issue, 'We are on it.');
    await desk.site.advance(20 * MINUTE);
    const texts = await desk.listAppComments(issue);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('ne pas répondre à ce message, il s’agit d’un accusé de réception automatisé');
  });

  test('it does not stop the call back, which stays due in the desk’s hours', async () => {
    const issue = await desk.createIssue('Minor', { labels: ['channel:emergency'] });
    expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'running', stoppedAt: null });
  });

  test('the channel sets the severity, and the severity how many are told: two, or three and one is missing', async () => {
    const regular = await desk.createIssue('Minor', { labels: ['channel:email'] });
    const urgent = await desk.createIssue('Minor', { labels: ['channel:emergency'] });
    expect((await desk.readAutomation(regular)).intake).toMatchObject({ told: [{}, {}], missing: 0 });
    expect((await desk.readAutomation(urgent)).intake).toMatchObject({ told: [{}, {}], missing: 1 });
    expect(listMails(desk, regular).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('new request, Regular'),
      expect.stringContaining('nouvelle demande, Régulière'),
    ]);
  });

  test('a channel that comes late makes it graver: the right delay follows the first, and more of the team are told', async () => {
    const issue = await desk.createIssue('Minor');
    const [first] = await desk.listAppComments(issue);
    await desk.site.advance(5 * MINUTE);
    await addLabel(desk, issue, 'channel:emergency');
    const texts = await desk.listAppComments(issue);
    expect(texts).toEqual([first, expect.stringMatching(/^Nous en savons plus sur .*ceci remplace/)]);
    const delays = texts.map((text) => /\(< (.*)\.\)/.exec(text)?.[1]);
    expect(delays[1]).toBeDefined();
    expect(delays[1]).not.toBe(delays[0]);
    const intake = (await desk.readAutomation(issue)).intake;
    expect(intake).toMatchObject({ told: [{}, {}], missing: 1 });
    expect(intake?.acknowledgedAt).toBeLessThan(desk.site.clock.now() - 4 * MINUTE);
    await desk.site.advance(20 * MINUTE);
    expect(await desk.listAppComments(issue)).toEqual(texts);
    expect(listMails(desk, issue)).toHaveLength(2);
  });

  test('one that comes after the team’s first word, or twenty minutes late, changes nothing', async () => {
    const [answered, late] = [await desk.createIssue('Minor'), await desk.createIssue('Minor')];
    await desk.addComment(AGENT, answered, 'We are on it.');
    await addLabel(desk, answered, 'channel:emergency');
    await desk.site.advance(20 * MINUTE);
    await addLabel(desk, late, 'channel:emergency');
    for (const issue of [answered, late]) expect(await desk.listAppComments(issue)).toHaveLength(1);
  });

  test('a comment whose sending was answered by a timeout is found again, not said twice', async () => {
    const isPost = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith('/comment');
    desk.site.faults.failNext(isPost, { status: 504, afterEffect: true });
    const issue = await desk.createIssue('Minor', { labels: ['channel:email'] });
    await desk.site.advance(10 * MINUTE);
    expect(await desk.listAppComments(issue)).toHaveLength(1);
    expect((await desk.readAutomation(issue)).intake?.acknowledgedAt).not.toBeNull();
    expect(listMails(desk, issue)).toHaveLength(2);
  });

  test('an issue that was there before the desk had its scheme is not acknowledged', async () => {
    const issue = await desk.createIssue('Minor', { project: 'OPS' });
    await desk.site.advance(MINUTE);
    await desk.choose('altilogix', '10001');
    await desk.site.advance(10 * MINUTE);
    expect(await desk.listAppComments(issue)).toEqual([]);
  });

  test('a caller who is not on the client’s list is flagged for the team, and served all the same', async () => {
    await desk.callAdmin('saveClient', {
      ...ACME,
      id: 'acme',
      contacts: [{ name: 'Somebody', email: 's@acme.test' }],
    });
    const issue = await desk.createIssue('Minor', { labels: ['channel:email'] });
    expect((await desk.readAutomation(issue)).caller).toEqual({
      name: 'Client A',
      client: 'Acme',
      standing: 'flagged',
    });
    expect(await desk.listAppComments(issue)).toHaveLength(1);
    const answer = (await desk.callPanel(issue, 'showClocks', {}, CLIENT)) as { automation: unknown };
    expect(answer.automation).toBeNull();
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
      await desk.createIssue('Fatal', { labels: ['channel:emergency'] }),
      await desk.createIssue('Fatal'),
    ];
    expect((await desk.readAutomation(emergency)).intake?.told).toMatchObject([
      { name: 'Agent A' },
      { name: 'Agent B' },
    ]);
    expect(listMails(desk, emergency)).toHaveLength(2);
    expect((await desk.readAutomation(other)).intake?.told).toEqual([]);
    expect(listMails(desk, other)).toEqual([]);
    expect(await desk.listAppComments(emergency)).toEqual([]);
  });

  test('what came by it and is labelled so a little later is told then, as if it had been at once', async () => {
    const issue = await desk.createIssue('Fatal');
    expect(listMails(desk, issue)).toEqual([]);
    await desk.site.advance(3 * MINUTE);
    await addLabel(desk, issue, 'channel:emergency');
    expect((await desk.readAutomation(issue)).intake?.told).toMatchObject([
      { name: 'Agent A' },
      { name: 'Agent B' },
    ]);
    expect(listMails(desk, issue)).toHaveLength(2);
  });

  test('the assignee of a closed emergency owns its report', async () => {
    const issue = await desk.createIssue('Fatal');
    await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}/assignee`, {
      accountId: '712020:agent-b',
    });
    await desk.moveIssue(issue, 'Done');
    await desk.site.advance(MINUTE);
    const [page] = (await reportPages(desk, AGENT, issue)) as (ReportPage & { ownerId?: string })[];
    expect(page?.ownerId).toBe('712020:agent-b');
  });
});

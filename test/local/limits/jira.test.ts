import { AGENT, CLIENT, type Jira, openJira, type Reply } from '../../support/site/jira';

let jira: Jira;
let key: string;

beforeEach(async () => {
  jira = await openJira();
  key = (await jira.create({})).key;
});
afterEach(() => jira.site.stop());

const label = (at: number, as = AGENT): Promise<Reply<{ errorMessages: string[] }>> =>
  jira.ask(as, 'PUT', `/issue/${key}`, { update: { labels: [{ add: `l${at}` }] } });
const toDocument = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const addComment = (as = AGENT) =>
  jira.ask(as, 'POST', `/issue/${key}/comment`, { body: toDocument('Seen') });

describe('writes on one issue', () => {
  test('are twenty within two seconds, whoever writes and whatever', async () => {
    for (let at = 0; at < 10; at++) expect((await label(at)).status).toBe(204);
    for (let at = 0; at < 10; at++) expect((await addComment(CLIENT)).status).toBe(201);
    const refused = await label(21);
    expect(refused.status).toBe(429);
    expect(refused.headers).toEqual({ 'Retry-After': '2', 'RateLimit-Reason': 'jira-per-issue-on-write' });
  });

  test('go on when the time that Retry-After says is over', async () => {
    for (let at = 0; at < 20; at++) await label(at);
    await jira.site.advance(1_999);
    expect((await label(20)).status).toBe(429);
    await jira.site.advance(1);
    expect((await label(20)).status).toBe(204);
  });

  test('are a hundred within thirty seconds', async () => {
    for (let at = 0; at < 100; at++) {
      if (at % 20 === 0) await jira.site.advance(2_000);
      expect((await label(at)).status).toBe(204);
    }
    await jira.site.advance(3_000);
    const refused = await label(100);
    expect([refused.status, refused.headers?.['Retry-After']]).toEqual([429, '19']);
  });

  test('do not count against another issue, nor do reading it and writing a letter about it', async () => {
    for (let at = 0; at < 20; at++) await label(at);
    expect((await jira.ask(AGENT, 'GET', `/issue/${key}`)).status).toBe(200);
    const letter = { subject: 'Hello', textBody: 'Hello', to: { users: [{ accountId: CLIENT }] } };
    expect((await jira.ask(AGENT, 'POST', `/issue/${key}/notify`, letter)).status).toBe(204);
    key = (await jira.create({})).key;
    expect((await label(0)).status).toBe(204);
  });
});

describe('a property', () => {
  test.each([
    [32_766, 201],
    [32_767, 400],
  ])('of a text of %d characters and its quotes: %d', async (length, status) => {
    const set = await jira.ask(AGENT, 'PUT', `/issue/${key}/properties/big`, 'x'.repeat(length));
    expect(set.status).toBe(status);
  });

  test('has a key of at most 255 characters', async () => {
    const set = (length: number) =>
      jira.ask(AGENT, 'PUT', `/issue/${key}/properties/${'k'.repeat(length)}`, 1);
    expect([(await set(255)).status, (await set(256)).status]).toEqual([201, 400]);
  });
});

describe('a search', () => {
  const page = (body: object) =>
    jira.ask<{ issues: unknown[]; isLast: boolean }>(AGENT, 'POST', '/search/jql', {
      jql: 'project = SUP',
      ...body,
    });

  beforeEach(async () => {
    for (let at = 0; at < 110; at++) await jira.create({ summary: `Issue ${at}` });
  });

  test('answers at most a hundred issues with their fields, however many are asked for', async () => {
    const { body } = await page({ fields: ['summary'], maxResults: 5_000 });
    expect([body.issues.length, body.isLast]).toEqual([100, false]);
  });

  test('answers five thousand of which only the ids are asked for', async () => {
    const { body } = await page({ fields: ['id'], maxResults: 5_000 });
    expect([body.issues.length, body.isLast]).toEqual([111, true]);
  });

  test('shows at most five properties', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    expect((await page({ properties: five })).status).toBe(200);
    expect((await page({ properties: [...five, 'f'] })).status).toBe(400);
  });

  test('fetches at most a hundred issues at once', async () => {
    const listNames = (count: number) => Array.from({ length: count }, (_, at) => `SUP-${at + 1}`);
    const fetchIssues = (count: number) =>
      jira.ask(AGENT, 'POST', '/issue/bulkfetch', { issueIdsOrKeys: listNames(count), fields: ['summary'] });
    expect([(await fetchIssues(100)).status, (await fetchIssues(101)).status]).toEqual([200, 400]);
  });
});

import { AGENT, CLIENT, type Jira, openJira } from '../../support/site/jira';

let jira: Jira;
beforeAll(async () => {
  jira = await openJira();
});
afterAll(() => jira.site.stop());

interface Comment {
  id: string;
  body: unknown;
  created: string;
  updated: string;
}

const toDocument = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const say = (key: string, words: string, more: object = {}, as = AGENT) =>
  jira.ask<Comment>(as, 'POST', `/issue/${key}/comment`, { body: toDocument(words), ...more });
const readComments = async (key: string, as: string, query = '') =>
  (await jira.ask<{ comments: Comment[]; total: number }>(as, 'GET', `/issue/${key}/comment${query}`)).body;

describe('comments', () => {
  test('take an Atlassian document, and nothing that only looks like one', async () => {
    const { key } = await jira.create({});
    expect((await say(key, 'Hello')).status).toBe(201);
    for (const body of ['Hello', { type: 'doc', version: 1, content: [{ type: 'text', text: '' }] }])
      expect((await jira.ask(AGENT, 'POST', `/issue/${key}/comment`, { body })).status).toBe(400);
  });

  test('come a page at a time, oldest or newest first', async () => {
    const { key } = await jira.create({});
    const ids: string[] = [];
    for (const words of ['one', 'two', 'three']) ids.push((await say(key, words)).body.id);
    const page = await readComments(key, AGENT, '?startAt=1&maxResults=1');
    expect(page).toMatchObject({ total: 3, comments: [{ id: ids[1] }] });
    const turned = await readComments(key, AGENT, '?orderBy=-created');
    expect(turned.comments.map(({ id }) => id)).toEqual(ids.reverse());
  });

  test('kept to the team are not there for the client', async () => {
    const { key } = await jira.create({}, CLIENT);
    const visibility = { type: 'role', value: 'Service Desk Team' };
    const { body } = await say(key, 'Between us', { visibility });
    expect((await readComments(key, AGENT)).total).toBe(1);
    expect((await readComments(key, CLIENT)).total).toBe(0);
    expect((await jira.ask(CLIENT, 'GET', `/issue/${key}/comment/${body.id}`)).status).toBe(404);
    const nobody = { visibility: { type: 'role', value: 'Nobody' } };
    expect((await say(key, 'To nobody', nobody)).status).toBe(400);
  });

  test('are edited by who wrote them, and say when', async () => {
    const { key } = await jira.create({}, CLIENT);
    const { body: comment } = await say(key, 'Ours', {}, AGENT);
    await jira.site.advance(60_000);
    const path = `/issue/${key}/comment/${comment.id}`;
    expect((await jira.ask(CLIENT, 'PUT', path, { body: toDocument('Mine') })).status).toBe(400);
    const { body } = await jira.ask<Comment>(AGENT, 'PUT', path, { body: toDocument('Better') });
    expect(body.body).toEqual(toDocument('Better'));
    expect(Date.parse(body.updated) - Date.parse(body.created)).toBe(60_000);
    expect((await jira.ask(AGENT, 'DELETE', path)).status).toBe(204);
    expect((await readComments(key, AGENT)).total).toBe(0);
  });

  test('carry properties, by which an app knows its own again', async () => {
    const { key } = await jira.create({});
    const properties = [{ key: 'note', value: { id: 7 } }];
    const { id } = (await say(key, 'Noted', { properties })).body;
    const place = `/comment/${id}/properties`;
    expect((await jira.ask(AGENT, 'GET', `${place}/note`)).body).toEqual({ key: 'note', value: { id: 7 } });
    expect((await jira.ask(AGENT, 'PUT', `${place}/other`, { id: 8 })).status).toBe(201);
    expect((await jira.ask(AGENT, 'GET', place)).body).toMatchObject({
      keys: [{ key: 'note' }, { key: 'other' }],
    });
    expect((await jira.ask(AGENT, 'DELETE', `${place}/note`)).status).toBe(204);
    expect((await jira.ask(AGENT, 'GET', `${place}/note`)).status).toBe(404);
  });

  test('are found by their words', async () => {
    const { key } = await jira.create({});
    await say(key, 'The zebra crossed');
    expect(await jira.find('comment ~ zebra')).toEqual([key]);
    expect(await jira.find('text ~ "zebra crossed"')).toEqual([key]);
  });
});

describe('properties', () => {
  const place = (key: string) => `/issue/${key}/properties`;

  test('are new, then changed, then gone, and leave no trace in the changelog', async () => {
    const { key } = await jira.create({});
    expect((await jira.ask(AGENT, 'PUT', `${place(key)}/note`, { a: 1 })).status).toBe(201);
    expect((await jira.ask(AGENT, 'PUT', `${place(key)}/note`, [1])).status).toBe(200);
    expect((await jira.ask(AGENT, 'GET', `${place(key)}/note`)).body).toEqual({ key: 'note', value: [1] });
    expect((await jira.ask(AGENT, 'GET', place(key))).body).toMatchObject({ keys: [{ key: 'note' }] });
    expect((await jira.ask(AGENT, 'DELETE', `${place(key)}/note`)).status).toBe(204);
    expect((await jira.ask(AGENT, 'GET', `${place(key)}/note`)).status).toBe(404);
    expect((await jira.ask(AGENT, 'GET', `/issue/${key}/changelog`)).body).toMatchObject({ total: 0 });
  });

  test('are as long as Jira lets them be, and no longer', async () => {
    const { key } = await jira.create({});
    const quotedOfLength = (characters: number) => 'x'.repeat(characters - 2);
    expect((await jira.ask(AGENT, 'PUT', `${place(key)}/long`, quotedOfLength(32_768))).status).toBe(201);
    expect((await jira.ask(AGENT, 'PUT', `${place(key)}/long`, quotedOfLength(32_769))).status).toBe(400);
    expect((await jira.ask(AGENT, 'PUT', `${place(key)}/${'k'.repeat(256)}`, 1)).status).toBe(400);
  });

  test('are changed by nobody who may not edit the issue', async () => {
    const { key } = await jira.create({}, CLIENT);
    expect((await jira.ask(CLIENT, 'PUT', `${place(key)}/note`, 1)).status).toBe(403);
  });
});

describe('worklogs', () => {
  test('are written in Jira’s words or in seconds, and read back in both', async () => {
    const { key } = await jira.create({});
    const started = '2025-06-05T13:00:00.000+0000';
    const { status, body } = await jira.ask(AGENT, 'POST', `/issue/${key}/worklog`, {
      timeSpent: '1h 30m',
      started,
    });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { timeSpentSeconds: 5_400, timeSpent: '1h 30m', started: '2025-06-05T09:00:00.000-0400' },
    });
    const wrong = await jira.ask(AGENT, 'POST', `/issue/${key}/worklog`, { timeSpent: 'long', started });
    expect(wrong.status).toBe(400);
    expect((await jira.ask(AGENT, 'GET', `/issue/${key}/worklog`)).body).toMatchObject({ total: 1 });
  });

  test('of the whole site are found by when they changed, a minute late', async () => {
    const { key } = await jira.create({});
    await jira.site.advance(60_000);
    const since = jira.site.clock.now();
    const { body: worklog } = await jira.ask<{ id: string }>(AGENT, 'POST', `/issue/${key}/worklog`, {
      timeSpentSeconds: 60,
      started: '2025-06-05T13:00:00.000+0000',
    });
    const listChanged = async () =>
      (await jira.ask<{ values: { worklogId: number }[] }>(AGENT, 'GET', `/worklog/updated?since=${since}`))
        .body;
    expect((await listChanged()).values).toEqual([]);
    await jira.site.advance(60_000);
    expect((await listChanged()).values.map(({ worklogId }) => worklogId)).toEqual([Number(worklog.id)]);
    const { body } = await jira.ask(AGENT, 'POST', '/worklog/list', { ids: [Number(worklog.id), 1] });
    expect(body).toMatchObject([{ id: worklog.id, timeSpentSeconds: 60 }]);
  });
});

describe('links between issues', () => {
  test('are seen from both ends, and told by both changelogs', async () => {
    const [first, second] = [await jira.create({}), await jira.create({})];
    const newLink = {
      type: { name: 'Blocks' },
      inwardIssue: { key: first.key },
      outwardIssue: { key: second.key },
    };
    expect((await jira.ask(AGENT, 'POST', '/issueLink', newLink)).status).toBe(201);
    const linksOf = async (key: string) =>
      (
        await jira.ask<{ fields: { issuelinks: { id: string }[] } }>(
          AGENT,
          'GET',
          `/issue/${key}?fields=issuelinks`,
        )
      ).body.fields.issuelinks;
    expect(await linksOf(first.key)).toMatchObject([{ outwardIssue: { key: second.key } }]);
    expect(await linksOf(second.key)).toMatchObject([{ inwardIssue: { key: first.key } }]);
    const { body } = await jira.ask(AGENT, 'GET', `/issue/${second.key}/changelog`);
    expect(body).toMatchObject({
      values: [{ items: [{ field: 'Link', toString: `This issue is blocked by ${first.key}` }] }],
    });
    const [link] = await linksOf(first.key);
    expect((await jira.ask(AGENT, 'GET', `/issueLink/${link?.id}`)).status).toBe(200);
    expect((await jira.ask(AGENT, 'DELETE', `/issueLink/${link?.id}`)).status).toBe(204);
    expect(await linksOf(second.key)).toEqual([]);
  });

  test('have types', async () => {
    const { body } = await jira.ask(AGENT, 'GET', '/issueLinkType');
    expect(body).toMatchObject({
      issueLinkTypes: expect.arrayContaining([expect.objectContaining({ name: 'Relates' })]),
    });
  });

  test('to elsewhere are the same link for the same global id', async () => {
    const { key } = await jira.create({});
    const place = `/issue/${key}/remotelink`;
    const object = { url: 'https://status.example.com', title: 'Status' };
    expect((await jira.ask(AGENT, 'POST', place, { globalId: 'a=1', object })).status).toBe(201);
    const again = { globalId: 'a=1', object: { ...object, title: 'Our status' } };
    expect((await jira.ask(AGENT, 'POST', place, again)).status).toBe(200);
    expect((await jira.ask(AGENT, 'GET', place)).body).toMatchObject([{ object: { title: 'Our status' } }]);
    expect((await jira.ask(AGENT, 'DELETE', `${place}?globalId=a%3D1`)).status).toBe(204);
    expect((await jira.ask(AGENT, 'GET', place)).body).toEqual([]);
  });
});

describe('mail about an issue', () => {
  const notify = (key: string, to: object, as = AGENT) =>
    jira.ask(as, 'POST', `/issue/${key}/notify`, { subject: 'News', textBody: 'It is back.', to });

  test('is kept for those named, in groups or by their part in the issue, and not for the sender', async () => {
    const { key } = await jira.create({}, CLIENT);
    const to = { reporter: true, users: [{ accountId: AGENT }], groups: [{ name: 'support-team' }] };
    expect((await notify(key, to)).status).toBe(204);
    expect(jira.site.letters().at(-1)).toMatchObject({
      issueKey: key,
      subject: 'News',
      text: 'It is back.',
      to: [CLIENT],
      groups: ['support-team'],
    });
  });

  test('is refused without anybody to read it, and for people who are not there', async () => {
    const { key } = await jira.create({});
    for (const to of [
      {},
      { reporter: true },
      { users: [{ accountId: 'nobody' }] },
      { groups: [{ name: 'no' }] },
    ])
      expect((await notify(key, to)).status).toBe(400);
  });
});

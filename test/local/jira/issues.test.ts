import { ADMIN, AGENT, CLIENT, type Jira, openJira, SITE_ADMIN } from '../../support/site/jira';

let jira: Jira;
beforeAll(async () => {
  jira = await openJira();
});
afterAll(() => jira.site.stop());

interface Issue {
  id: string;
  key: string;
  fields: Record<string, unknown>;
}
interface History {
  id: string;
  created: string | number;
  items: {
    field: string;
    fieldId: string;
    fieldtype: string;
    fromString: string | null;
    to: string | null;
  }[];
}

const toDocument = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const read = async (name: string, as = AGENT) => (await jira.ask<Issue>(as, 'GET', `/issue/${name}`)).body;
const readHistories = async (name: string) =>
  (await jira.ask<{ values: History[] }>(AGENT, 'GET', `/issue/${name}/changelog`)).body.values;

describe('an issue', () => {
  test('is created with what was given, and the rest as usual', async () => {
    const { key } = await jira.create({ description: toDocument('It fails.'), labels: ['b', 'a'] }, CLIENT);
    expect((await read(key)).fields).toMatchObject({
      summary: 'The cart',
      labels: ['a', 'b'],
      priority: { name: 'Minor' },
      status: { name: 'To Do' },
      issuetype: { name: 'Incident' },
      reporter: { accountId: CLIENT },
      assignee: null,
      resolution: null,
    });
  });

  test.each([
    [{ summary: '' }, { summary: 'You must specify a summary of the issue.' }],
    [{ summary: 'x'.repeat(256) }, { summary: 'Summary must be less than 255 characters.' }],
    [{ issuetype: { name: 'Dream' } }, { issuetype: 'Specify a valid issue type' }],
    [{ priority: { name: 'Whatever' } }, { priority: 'The priority selected is invalid.' }],
    [{ labels: ['two words'] }, { labels: "The label 'two words' contains spaces which is invalid." }],
    [{ components: [{ name: 'Attic' }] }, { components: "Component name 'Attic' is not valid" }],
    [{ description: 'plain' }, { description: expect.stringContaining('Atlassian Document') }],
  ])('is refused with %j', async (fields, errors) => {
    const usual = { project: { key: 'SUP' }, issuetype: { name: 'Incident' }, summary: 'The cart' };
    const { status, body } = await jira.ask(AGENT, 'POST', '/issue', { fields: { ...usual, ...fields } });
    expect({ status, body }).toEqual({ status: 400, body: { errorMessages: [], errors } });
  });

  test('keeps every edit in its changelog, one entry for one request', async () => {
    const { key } = await jira.create({ labels: ['web'] });
    const fields = { summary: 'Better words', priority: { name: 'Fatal' }, assignee: { accountId: AGENT } };
    const update = { labels: [{ add: 'cart' }, { remove: 'web' }] };
    expect((await jira.ask(AGENT, 'PUT', `/issue/${key}`, { fields, update })).status).toBe(204);
    const [entry, ...more] = await readHistories(key);
    expect(more).toEqual([]);
    expect(entry?.items.map(({ field, fromString }) => [field, fromString])).toEqual([
      ['summary', 'The cart'],
      ['priority', 'Minor'],
      ['assignee', null],
      ['labels', 'web'],
    ]);
    expect((await read(key)).fields).toMatchObject({ labels: ['cart'], assignee: { accountId: AGENT } });
  });

  test('has components of its project, each of which comes and goes by itself in the changelog', async () => {
    const { key } = await jira.create({ components: [{ name: 'Warehouse' }] });
    const { body: priorities } = await jira.ask<{ id: string; name: string }[]>(
      AGENT,
      'GET',
      '/project/SUP/components',
    );
    const storefront = priorities.find(({ name }) => name === 'Storefront');
    const fields = { components: [{ id: storefront?.id }] };
    expect((await jira.ask(AGENT, 'PUT', `/issue/${key}`, { fields })).status).toBe(204);
    expect((await read(key)).fields).toMatchObject({ components: [{ name: 'Storefront' }] });
    const [entry] = await readHistories(key);
    expect(entry?.items).toMatchObject([
      { field: 'Component', fieldId: 'components', fromString: 'Warehouse', to: null },
      { field: 'Component', from: null, to: storefront?.id },
    ]);
  });

  test('is not edited in a field it does not have', async () => {
    const { key } = await jira.create({});
    const { status, body } = await jira.ask(AGENT, 'PUT', `/issue/${key}`, { fields: { colour: 'red' } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: { colour: expect.stringContaining('cannot be set') } });
  });

  test('is found by its id, and by its key in any case', async () => {
    const { id, key } = await jira.create({});
    expect(await read(id)).toMatchObject({ key });
    expect(await read(key.toLowerCase())).toMatchObject({ id });
  });

  test('may be deleted by an administrator, and is gone from everywhere', async () => {
    const { key, id } = await jira.create({ summary: 'Ephemeral' });
    expect((await jira.ask(AGENT, 'DELETE', `/issue/${key}`)).status).toBe(403);
    expect((await jira.ask(ADMIN, 'DELETE', `/issue/${key}`)).status).toBe(204);
    expect((await jira.ask(AGENT, 'GET', `/issue/${id}`)).status).toBe(404);
    expect(await jira.find('summary ~ Ephemeral')).toEqual([]);
  });

  test('is not there for somebody who may not see its project', async () => {
    const { key } = await jira.create({});
    const { status, body } = await jira.ask('712020:stranger', 'GET', `/issue/${key}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({
      errorMessages: ['Issue does not exist or you do not have permission to see it.'],
    });
  });

  test('gives the fields asked for and no others, with what else is asked for', async () => {
    const { key } = await jira.create({});
    await jira.ask(AGENT, 'PUT', `/issue/${key}/properties/note`, { a: 1 });
    const { body } = await jira.ask<Issue & { properties: object; changelog: object }>(
      AGENT,
      'GET',
      `/issue/${key}?fields=summary,status&properties=note&expand=changelog`,
    );
    expect(Object.keys(body.fields)).toEqual(['summary', 'status']);
    expect(body.properties).toEqual({ note: { a: 1 } });
    expect(body.changelog).toMatchObject({ total: 0, histories: [] });
  });
});

describe('several issues at once', () => {
  test('come in the order of their ids, and those that are not there are named', async () => {
    const [first, second] = [await jira.create({}), await jira.create({})];
    const issueIdsOrKeys = [second.key, first.id, 'SUP-9999'];
    const { body } = await jira.ask<{ issues: Issue[]; issueErrors: object[] }>(
      AGENT,
      'POST',
      '/issue/bulkfetch',
      { issueIdsOrKeys, fields: ['summary'] },
    );
    expect(body.issues.map(({ key }) => key)).toEqual([first.key, second.key]);
    expect(body.issueErrors).toMatchObject([{ id: 'SUP-9999' }]);
  });

  test('are at most a hundred', async () => {
    const issueIdsOrKeys = Array.from({ length: 101 }, (_, at) => String(at));
    expect((await jira.ask(AGENT, 'POST', '/issue/bulkfetch', { issueIdsOrKeys })).status).toBe(400);
  });
});

describe('what happened to an issue', () => {
  const createWritten = async () => {
    const issue = await jira.create({});
    for (const id of ['10001', '10003']) {
      await jira.ask(AGENT, 'POST', `/issue/${issue.key}/transitions`, { transition: { id } });
      await jira.site.advance(60_000);
    }
    return issue;
  };

  test('is told oldest first, a page at a time', async () => {
    const { key } = await createWritten();
    const fields = (await readHistories(key)).map(({ items }) => items.map(({ field }) => field));
    expect(fields).toEqual([['status'], ['resolution', 'status']]);
    const path = `/issue/${key}/changelog?startAt=1&maxResults=1`;
    const { body } = await jira.ask<{ values: History[]; isLast: boolean; total: number }>(
      AGENT,
      'GET',
      path,
    );
    expect(body).toMatchObject({ isLast: true, total: 2, startAt: 1 });
    expect(body.values).toHaveLength(1);
  });

  test('is told newest first beside the issue', async () => {
    const { key } = await createWritten();
    const { body } = await jira.ask<{ changelog: { histories: History[] } }>(
      AGENT,
      'GET',
      `/issue/${key}?expand=changelog&fields=summary`,
    );
    expect(body.changelog.histories.map(({ items }) => items.length)).toEqual([2, 1]);
  });

  test('is told of many issues with instants as numbers, for the fields asked for, page by page', async () => {
    const [firstIssue, secondIssue] = [await createWritten(), await createWritten()];
    const query = { issueIdsOrKeys: [firstIssue.key, secondIssue.key], fieldIds: ['status'], maxResults: 3 };
    type Bulk = {
      issueChangeLogs: { issueId: string; changeHistories: History[] }[];
      nextPageToken?: string;
    };
    const { body: first } = await jira.ask<Bulk>(AGENT, 'POST', '/changelog/bulkfetch', query);
    const countsOf = (page: Bulk) =>
      page.issueChangeLogs.map(({ changeHistories }) => changeHistories.length);
    expect(countsOf(first)).toEqual([2, 1]);
    expect(first.issueChangeLogs[0]?.changeHistories[0]?.created).toEqual(expect.any(Number));
    const { body: last } = await jira.ask<Bulk>(AGENT, 'POST', '/changelog/bulkfetch', {
      ...query,
      nextPageToken: first.nextPageToken,
    });
    expect(countsOf(last)).toEqual([1]);
    expect(last).not.toHaveProperty('nextPageToken');
  });
});

describe('the app’s own fields', () => {
  const field = async () =>
    (await jira.ask<{ id: string; name: string }[]>(AGENT, 'GET', '/field')).body.find(
      ({ name }) => name === 'SLA response due',
    )?.id as string;
  const set = async (issueIds: number[], value: unknown, query = '', as = 'app') =>
    jira.ask(as, 'POST', `/app/field/value${query}`, {
      updates: [{ customField: await field(), issueIds, value }],
    });

  test('are set by the app alone, on issues named by number, with a value of their type', async () => {
    const { id, key } = await jira.create({});
    const at = '2025-06-05T14:15:00.000+0000';
    expect((await set([Number(id)], at, '', AGENT)).status).toBe(403);
    expect((await set([Number(id)], 'soon')).status).toBe(400);
    expect((await set([999_999], at)).status).toBe(404);
    expect((await set([Number(id)], at)).status).toBe(204);
    expect((await read(key)).fields[await field()]).toBe('2025-06-05T10:15:00.000-0400');
  });

  test('say so in the changelog unless told not to', async () => {
    const { id, key } = await jira.create({});
    await set([Number(id)], '2025-06-05T14:15:00.000+0000', '?generateChangelog=false');
    expect(await readHistories(key)).toEqual([]);
    await set([Number(id)], '2025-06-05T14:30:00.000+0000');
    const [entry] = await readHistories(key);
    expect(entry?.items).toMatchObject([
      { field: 'SLA response due', fieldtype: 'custom', fieldId: await field() },
    ]);
  });

  test('are searched for by their name and by their number, by instants of the reader’s zone', async () => {
    const { id, key } = await jira.create({ summary: 'With a due instant' });
    await set([Number(id)], '2025-06-05T22:00:00.000+0000');
    const number = (await field()).replace('customfield_', '');
    expect(await jira.find(`"SLA response due" > "2025-06-05 17:59"`)).toEqual([key]);
    expect(await jira.find(`cf[${number}] = "2025-06-05 18:00"`)).toEqual([key]);
    expect(await jira.find(`cf[${number}] > "2025-06-05 18:00"`)).toEqual([]);
    expect(await jira.find(`cf[${number}] is not empty ORDER BY cf[${number}] DESC`)).toContain(key);
  });

  test('are seen by nobody until an administrator puts them on a screen', async () => {
    const tab = '/screens/1/tabs/10000/fields';
    const listIds = async () =>
      (await jira.ask<{ id: string }[]>(SITE_ADMIN, 'GET', tab)).body.map(({ id }) => id);
    const id = await field();
    const before = await listIds();
    expect((await jira.ask(AGENT, 'POST', tab, { fieldId: id })).status).toBe(403);
    if (before.includes(id)) await jira.ask(SITE_ADMIN, 'DELETE', `${tab}/${id}`);
    expect(await listIds()).not.toContain(id);
    expect((await jira.ask(SITE_ADMIN, 'POST', tab, { fieldId: id })).status).toBe(200);
    expect(await listIds()).toContain(id);
    expect((await jira.ask(SITE_ADMIN, 'POST', tab, { fieldId: id })).status).toBe(400);
  });
});

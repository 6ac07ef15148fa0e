import { AGENT, CLIENT, type Jira, openJira } from '../../support/site/jira';

const MINUTE = 60_000;
let jira: Jira;
const key: Record<string, string> = {};

beforeAll(async () => {
  jira = await openJira('2025-06-05T14:00:00Z'); // Thursday, 10:00 in Toronto
  const make = async (name: string, fields: Record<string, unknown>, as = AGENT) => {
    key[name] = (await jira.create(fields, as)).key;
    await jira.site.advance(10 * MINUTE);
  };
  await make('cart', {
    summary: 'The cart does not work',
    priority: { name: 'Fatal' },
    labels: ['web', 'cart'],
  });
  await make('mail', { summary: 'Mail is slow', priority: { name: 'Minor' }, labels: ['mail'] }, CLIENT);
  await make('ops', { project: { key: 'OPS' }, summary: 'Rotate the keys', issuetype: { name: 'Task' } });
  await jira.ask(AGENT, 'PUT', `/issue/${key.cart}/assignee`, { accountId: AGENT });
  await jira.ask(AGENT, 'POST', `/issue/${key.mail}/transitions`, { transition: { id: '10003' } });
});
afterAll(() => jira.site.stop());

const findNames = async (jql: string, as = AGENT) => {
  const names = Object.fromEntries(Object.entries(key).map(([name, issueKey]) => [issueKey, name]));
  return (await jira.find(jql, as)).map((issueKey) => names[issueKey] ?? issueKey);
};

describe('a query by fields', () => {
  test.each([
    ['project = SUP', ['mail', 'cart']],
    ['project in ("Client support", OPS)', ['ops', 'mail', 'cart']],
    ['project != SUP', ['ops']],
    ['status = Done', ['mail']],
    ['project = SUP AND status != done', ['cart']],
    ['statusCategory = "To Do" ORDER BY key', ['ops', 'cart']],
    ['statusCategory in (new, done) AND project = SUP', ['mail', 'cart']],
    ['priority = Fatal', ['cart']],
    ['priority > Minor', ['cart']],
    ['priority <= Critical AND project = SUP', ['mail']],
    ['issuetype = Task', ['ops']],
    ['type not in (Task)', ['mail', 'cart']],
    ['labels = web', ['cart']],
    ['labels != web', ['mail']],
    ['labels in (web, mail)', ['mail', 'cart']],
    ['labels is empty', ['ops']],
    ['resolution = Unresolved AND project = SUP', ['cart']],
    ['resolution is not EMPTY', ['mail']],
    ['resolution = Done', ['mail']],
    ['reporter = "712020:client-a"', ['mail']],
    ['assignee = currentUser()', ['cart']],
    ['assignee is null AND project = SUP', ['mail']],
    ['assignee != currentUser()', []],
    ['assignee in membersOf("support-team")', ['cart']],
    ['assignee in (EMPTY, currentUser()) AND project = SUP', ['mail', 'cart']],
    ['summary ~ "cart"', ['cart']],
    ['summary ~ "work cart"', ['cart']],
    ['summary ~ "\\"cart does\\""', ['cart']],
    ['summary ~ "\\"does cart\\""', []],
    ['text ~ "slo*"', ['mail']],
    ['project = SUP and summary !~ cart', ['mail']],
  ])('%s', async (jql, names) => {
    expect(await findNames(jql)).toEqual(names);
  });

  test('an issue by its key, its id, or those that come after', async () => {
    expect(await findNames(`key = ${key.cart}`)).toEqual(['cart']);
    expect(await findNames(`issuekey in (${key.cart}, ${key.ops})`)).toEqual(['ops', 'cart']);
    expect(await findNames(`project = SUP AND issue > ${key.cart}`)).toEqual(['mail']);
    const { body } = await jira.ask<{ id: string }>(AGENT, 'GET', `/issue/${key.mail}`);
    expect(await findNames(`id = ${body.id}`)).toEqual(['mail']);
  });
});

describe('the logic of a query', () => {
  test.each([
    ['NOT project = OPS', ['mail', 'cart']],
    ['project = SUP AND (priority = Fatal OR status = Done)', ['mail', 'cart']],
    ['project = OPS OR project = SUP AND priority = Fatal', ['ops', 'cart']],
    ['project = SUP AND NOT (priority = Fatal OR status = Done)', []],
    ['project = SUP AND NOT (labels = web AND priority = Fatal)', ['mail']],
  ])('%s', async (jql, names) => {
    expect(await findNames(jql)).toEqual(names);
  });

  test('not having a value is not the same as having none: an unassigned issue fulfils neither = nor !=', async () => {
    expect(await findNames('NOT assignee = currentUser()')).toEqual([]);
    expect(await findNames('assignee is empty ORDER BY key')).toEqual(['ops', 'mail']);
  });
});

describe('dates, in the zone of whoever asks', () => {
  test.each([
    ['created >= -25m', ['ops', 'mail']],
    ['created < -25m', ['cart']],
    ['created >= "2025-06-05 10:10"', ['ops', 'mail']],
    ['created < "2025/06/05 10:10"', ['cart']],
    ['created >= 2025-06-05 AND created < 2025-06-06 AND project = SUP', ['mail', 'cart']],
    ['created >= startOfDay() AND project = SUP', ['mail', 'cart']],
    ['created >= startOfDay(1d)', []],
    ['created <= endOfWeek() AND created >= startOfWeek() AND project = OPS', ['ops']],
    ['created < startOfMonth()', []],
    ['created > startOfYear() AND created < now() AND project = OPS', ['ops']],
    ['created <= endOfMonth(1) AND created > endOfMonth(-1M) AND project = OPS', ['ops']],
    ['resolved >= -5m', ['mail']],
    ['resolutiondate is empty AND project = SUP', ['cart']],
  ])('%s', async (jql, names) => {
    expect(await findNames(jql)).toEqual(names);
  });

  test('the start of the day is midnight where the reader lives', async () => {
    expect(await findNames('created >= startOfDay(10h)')).toHaveLength(3);
    expect(await findNames('created >= startOfDay(11h)')).toEqual([]);
  });
});

describe('the order of what is found', () => {
  test.each([
    ['project in (SUP, OPS) ORDER BY created', ['cart', 'mail', 'ops']],
    ['project in (SUP, OPS) ORDER BY created DESC', ['ops', 'mail', 'cart']],
    ['project in (SUP, OPS) ORDER BY priority DESC, created DESC', ['cart', 'ops', 'mail']],
    ['project in (SUP, OPS) ORDER BY project DESC, summary ASC', ['ops', 'mail', 'cart']],
    ['project = SUP ORDER BY assignee', ['cart', 'mail']],
  ])('%s', async (jql, names) => {
    expect(await findNames(jql)).toEqual(names);
  });
});

describe('a query that Jira refuses', () => {
  test.each([
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['ORDER BY created', 'Unbounded JQL queries are not allowed here'],
    ['foo = 1', "Field 'foo' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['status = Sleeping', "The value 'Sleeping' does not exist for the field 'status'."],
    ['status ~ Done', "The operator '~' is not supported by the 'status' field."],
    ['summary = cart', "The operator '=' is not supported by the 'summary' field."],
    ['labels > web', "The operator '>' is not supported by the 'labels' field."],
    ['assignee = boss()', "Unable to find JQL function 'boss()'."],
    ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid."],
    ['created > "2025-02-30"', "Date value '2025-02-30' for field 'created' is invalid."],
    ['labels was web', "History searches do not support the 'labels' field."],
    ['summary changed', "History searches do not support the 'summary' field."],
    ['project = SUP ORDER BY labels', "Not able to sort using field 'labels'."],
    ['project = SUP ORDER BY foo', "Field 'foo' does not exist"],
    [
      'project =',
      'Error in the JQL Query: Expecting either a value, list or function before the end of the query.',
    ],
    ['project SUP', "Expecting operator but got 'SUP'. The valid operators are '=', '!='"],
    [
      'project = SUP status = Done',
      "Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)",
    ],
    ['project = SUP AND', 'Expecting a field name before the end of the query.'],
    ['(project = SUP', 'Error in the JQL Query'],
  ])('%s', async (jql, words) => {
    expect(await jira.refusalOf(jql)).toContain(words);
  });

  test('what somebody may not see does not exist for him', async () => {
    const stranger = '712020:stranger';
    expect(await jira.refusalOf('project = SUP', stranger)).toContain("The value 'SUP' does not exist");
    expect(await jira.find('created >= -1w', stranger)).toEqual([]);
  });
});

describe('pages of what is found', () => {
  const page = (body: object) =>
    jira.ask<{ issues: { id: string }[]; nextPageToken?: string; isLast: boolean }>(
      AGENT,
      'POST',
      '/search/jql',
      body,
    );

  test('are walked by token, and the last has none', async () => {
    const jql = 'project in (SUP, OPS)';
    const { body: first } = await page({ jql, maxResults: 2 });
    expect(first).toMatchObject({ isLast: false, issues: [{ id: expect.any(String) }, {}] });
    const { body: last } = await page({ jql, maxResults: 2, nextPageToken: first.nextPageToken });
    expect(last.issues).toHaveLength(1);
    expect(last.isLast).toBe(true);
    expect(last).not.toHaveProperty('nextPageToken');
    expect(last).not.toHaveProperty('total');
  });

  test('a token leads on in its own query only', async () => {
    const { body } = await page({ jql: 'project in (SUP, OPS)', maxResults: 1 });
    const { status } = await page({ jql: 'project = SUP', nextPageToken: body.nextPageToken });
    expect(status).toBe(400);
  });

  test('without fields an issue is its id', async () => {
    const { body } = await page({ jql: `key = ${key.cart}` });
    expect(Object.keys(body.issues[0] ?? {})).toEqual(['id']);
  });

  test('the approximate count needs no page', async () => {
    const { body } = await jira.ask(AGENT, 'POST', '/search/approximate-count', { jql: 'project = SUP' });
    expect(body).toEqual({ count: 2 });
  });

  test('the same by GET', async () => {
    const path = `/search/jql?jql=${encodeURIComponent('project = SUP')}&fields=summary&maxResults=1`;
    const { body } = await jira.ask<{ issues: { fields: object }[] }>(AGENT, 'GET', path);
    expect(body.issues).toMatchObject([{ fields: { summary: 'Mail is slow' } }]);
  });
});

test('what changed since is nothing until something changes, and then that', async () => {
  await jira.site.advance(10 * MINUTE);
  const since = 'updated >= -5m';
  expect([await findNames(since), await findNames(`NOT ${since}`)]).toEqual([[], ['ops', 'mail', 'cart']]);
  expect(await findNames(`${since} OR project = OPS`)).toEqual(['ops']);
  await jira.ask(AGENT, 'PUT', `/issue/${key.ops}`, { fields: { summary: 'Rotate every key' } });
  expect([await findNames(since), await findNames(`NOT ${since}`)]).toEqual([['ops'], ['mail', 'cart']]);
  const refused = await jira.ask(AGENT, 'PUT', `/issue/${key.mail}`, { fields: { summary: '' } });
  expect([refused.status, await findNames(since)]).toEqual([400, ['ops']]);
  await jira.site.advance(10 * MINUTE);
  expect(await findNames(since)).toEqual([]);
});

/** What a person types at the search box, well and badly. */
import { ADMIN, AGENT, CLIENT, type Jira, openJira } from '../../support/site/jira';

const HOUR = 3_600_000;
const IN_PROGRESS = '10001';
const DONE = '10003';
let jira: Jira;
const key: Record<string, string> = {};

const toDocument = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const move = (name: string, id: string, as = AGENT) =>
  jira.ask(as, 'POST', `/issue/${key[name]}/transitions`, { transition: { id } });

beforeAll(async () => {
  jira = await openJira('2025-06-04T14:00:00Z'); // Wednesday, 10:00 in Toronto
  const make = async (name: string, fields: Record<string, unknown>) => {
    key[name] = (await jira.create(fields)).key;
  };
  await make('cart', { summary: "The customer's cart", priority: { name: 'Minor' }, labels: ['a"b', 'a@b'] });
  await make('mail', { summary: 'Mail (slow)', priority: { name: 'Critical' } });
  await make('ops', { project: { key: 'OPS' }, summary: 'Rotate keys' });
  await jira.site.advance(24 * HOUR); // Thursday 10:00
  await move('cart', IN_PROGRESS);
  await jira.ask(AGENT, 'PUT', `/issue/${key.cart}`, { fields: { priority: { name: 'Fatal' } } });
  await jira.ask(AGENT, 'PUT', `/issue/${key.mail}/assignee`, { accountId: AGENT });
  await jira.site.advance(2 * HOUR); // Thursday 12:00
  await move('cart', DONE, ADMIN);
  const visibility = { type: 'role', value: 'Service Desk Team' };
  await jira.ask(AGENT, 'POST', `/issue/${key.mail}/comment`, {
    body: toDocument('a secret word'),
    visibility,
  });
  await jira.ask(AGENT, 'POST', `/issue/${key.mail}/comment`, { body: toDocument('an open word') });
  await jira.ask(AGENT, 'POST', `/issue/${key.cart}/worklog`, { timeSpent: '1h' });
  await jira.ask(AGENT, 'POST', `/issue/${key.ops}/watchers`, CLIENT);
  const ends = { inwardIssue: { key: key.cart }, outwardIssue: { key: key.ops } };
  await jira.ask(AGENT, 'POST', '/issueLink', { type: { name: 'Blocks' }, ...ends });
});
afterAll(() => jira.site.stop());

const findNames = async (jql: string, as = AGENT) => {
  const names = Object.fromEntries(Object.entries(key).map(([name, issueKey]) => [issueKey, name]));
  return (await jira.find(jql, as)).map((issueKey) => names[issueKey] ?? issueKey).sort();
};

describe('what was so once', () => {
  test.each([
    ['status was "In Progress"', ['cart']],
    ['status was Done', ['cart']],
    ['status was "To Do" AND status != "To Do"', ['cart']],
    ['status was not "In Progress" AND project = SUP', ['mail']],
    ['status was in ("In Progress", Done)', ['cart']],
    ['status was not in ("In Progress", Done) AND project = SUP', ['mail']],
    ['status was "In Progress" BEFORE startOfDay()', []],
    ['status was "In Progress" AFTER startOfDay()', ['cart']],
    ['status was "To Do" ON "2025-06-04" AND project = SUP', ['cart', 'mail']],
    ['status was Done ON 2025-06-04', []],
    ['status was "In Progress" DURING ("2025-06-05 11:00", "2025-06-05 11:30")', ['cart']],
    ['status was "In Progress" DURING ("2025-06-05 12:30", "2025-06-05 13:00")', []],
    ['status was Done BY "Project admin"', ['cart']],
    ['status was Done BY currentUser()', []],
    ['priority was Minor AND priority = Fatal', ['cart']],
    ['assignee was EMPTY AND assignee = currentUser()', ['mail']],
    ['resolution was Unresolved AND resolution = Done', ['cart']],
    ['NOT status was Done AND project = SUP', ['mail']],
  ])('%s', async (jql, names) => {
    expect(await findNames(jql)).toEqual(names);
  });
});

describe('what changed', () => {
  test.each([
    ['status changed', ['cart']],
    ['status changed FROM "To Do" TO "In Progress"', ['cart']],
    ['status changed FROM "To Do" TO Done', []],
    ['status changed TO Done AFTER "2025-06-05 11:00"', ['cart']],
    ['status changed TO Done BEFORE "2025-06-05 11:00"', []],
    ['status changed BY "Project admin"', ['cart']],
    ['status changed DURING (startOfDay(), now())', ['cart']],
    ['status changed ON "2025-06-04"', []],
    ['priority changed FROM Minor', ['cart']],
    ['assignee changed', ['mail']],
    ['NOT assignee changed AND project = SUP', ['cart']],
  ])('%s', async (jql, names) => {
    expect(await findNames(jql)).toEqual(names);
  });
});

describe('texts, quotes and escapes', () => {
  test.each([
    ['labels = "a\\"b"', ['cart']],
    ["labels = 'a\"b'", ['cart']],
    ['labels = a\\u0040b', ['cart']],
    ['labels = "a\\u0040b"', ['cart']],
    ["summary ~ 'customer\\'s'", ['cart']],
    ['summary ~ "Mail (slow)"', ['mail']],
    ['summary ~ "cust*"', ['cart']],
    ['summary !~ "cart" AND project = SUP', ['mail']],
    ['description is EMPTY AND project = OPS', ['ops']],
    ['comment is not EMPTY', ['mail']],
    ['"Summary" ~ rotate', ['ops']],
    ['PROJECT = ops', ['ops']],
    ['project=SUP and(priority=Fatal)', ['cart']],
    ['project = SUP && priority = Fatal || project = OPS', ['cart', 'ops']],
    ['! project = OPS AND priority = Critical', ['mail']],
  ])('%s', async (jql, names) => {
    expect(await findNames(jql)).toEqual(names);
  });

  test('the words of a comment are found by those who may read it', async () => {
    expect(await findNames('text ~ secret')).toEqual(['mail']);
    expect(await findNames('comment ~ secret', CLIENT)).toEqual([]);
    expect(await findNames('comment ~ open', CLIENT)).toEqual(['mail']);
  });
});

describe('dates and people', () => {
  test.each([
    ['created >= startOfDay(-1d) AND created < startOfDay()', ['cart', 'mail', 'ops']],
    ['created >= startOfDay("-1d") AND project = OPS', ['ops']],
    ['created >= startOfDay(-1) AND project = OPS', ['ops']],
    ['created > endOfDay(-1)', []],
    ['updated >= startOfWeek() AND project = OPS', ['ops']],
    ['created >= "-1d 3h" AND project = OPS', ['ops']],
    ['created > -1d', []],
    ['created <= now() AND created >= -4w AND project = OPS', ['ops']],
    ['created = "2025-06-04 10:00" AND project = OPS', ['ops']],
    ['resolved >= startOfDay(11h) AND resolved < endOfDay()', ['cart']],
    ['assignee in (currentUser(), "Agent B")', ['mail']],
    ['assignee = "agent a"', ['mail']],
    ['reporter in membersOf("Support-Team") AND project = OPS', ['ops']],
    ['watcher = "Client A"', ['ops']],
    ['watcher is EMPTY AND project = SUP', ['cart', 'mail']],
    ['worklogAuthor = currentUser()', ['cart']],
  ])('%s', async (jql, names) => {
    expect(await findNames(jql)).toEqual(names);
  });

  test('what is linked to an issue', async () => {
    expect(await findNames(`issue in linkedIssues(${key.cart})`)).toEqual(['ops']);
    expect(await findNames(`issue in linkedIssues("${key.ops}")`)).toEqual(['cart']);
  });
});

describe('the order of several', () => {
  test.each([
    ['project in (SUP, OPS) ORDER BY project DESC, priority DESC, key', ['ops', 'cart', 'mail']],
    ['project in (SUP, OPS) ORDER BY key ASC', ['ops', 'cart', 'mail']],
    ['project in (SUP, OPS) order by assignee asc, summary desc', ['mail', 'cart', 'ops']],
    ['project = SUP ORDER BY status DESC, created', ['cart', 'mail']],
  ])('%s', async (jql, names) => {
    const byKey = Object.fromEntries(Object.entries(key).map(([name, issueKey]) => [issueKey, name]));
    expect((await jira.find(jql)).map((issueKey) => byKey[issueKey])).toEqual(names);
  });
});

describe('what Jira does not accept, in its words', () => {
  test.each([
    ['status in Done', "Operator 'in' does not support the non-list value 'Done' for field 'status'."],
    ['status = (Done)', "Operator '=' does not support the list value '(\"Done\")' for field 'status'."],
    ['key = NOPE-1', "An issue with key 'NOPE-1' does not exist for field 'key'."],
    ['issue = nonsense', "The issue key 'nonsense' for field 'issue' is invalid."],
    ['assignee = currentUser(1)', "Function 'currentUser' expects '0' arguments but received '1'."],
    ['created > now(-1d)', "Function 'now' expects '0' arguments but received '1'."],
    [
      'created > startOfDay(soon)',
      "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.",
    ],
    [
      'assignee in membersOf(nobody)',
      "Function 'membersOf' can not generate a list of usernames for group 'nobody'; the group does not exist.",
    ],
    ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
    ['text ~ "*art"', "The text query '*art' for field 'text' is not allowed to start with character '*'."],
    [
      'project = SUP ORDER BY created, created',
      "The sort field 'created' is referenced multiple times in the JQL sort.",
    ],
    [
      'summary ~ @cart',
      "The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 11)",
    ],
    [
      'summary ~ by',
      "'by' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
    ],
    [
      'labels = first',
      "'first' is a reserved JQL word. You must surround it in quotation marks to use it in a query.",
    ],
    ["summary ~ 'cart", "The quoted string 'cart has not been completed. (line 1, character 11)"],
    ['labels = "a\\qb"', "'\\q' is an illegal JQL escape sequence."],
    ['project = SUP AND (status = Done', "Expecting ')' before the end of the query."],
    ['status in (Done', "Expecting ')' before the end of the query."],
    ['status = Done)', "Expecting either 'OR' or 'AND' but got ')'. (line 1, character 14)"],
    ['project = SUP ORDER created', "Expecting 'BY' but got 'created'."],
    ['status was', 'Expecting either a value, list or function before the end of the query.'],
    ['created was -1d', "History searches do not support the 'created' field."],
    ['status was Sleeping', "The value 'Sleeping' does not exist for the field 'status'."],
    ['status changed BEFORE soon', "Date value 'soon' for field 'status' is invalid."],
    ['issue in nonsense()', "Unable to find JQL function 'nonsense()'."],
  ])('%s', async (jql, words) => {
    expect(await jira.refusalOf(jql)).toContain(words);
  });
});

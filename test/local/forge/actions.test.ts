/** Actions of an app, as agents and rules have them done: another app's, for the site knows none. */
import { join } from 'node:path';
import { Manifest } from '../../../local/forge/manifest/manifest';
import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';

const app = join(__dirname, '../../support/site/second-app');
const MINUTE = 60_000;

interface Item {
  text: string;
  by: string;
  context: object | null;
}

let site: Site;
let agent: string;
let client: string;
let key: string;

beforeAll(async () => {
  site = await startSite({ app, now: '2025-06-02T13:00:00Z', port: null });
  const { people } = site.directory();
  agent = people[0]?.accountId ?? '';
  client = people.find(({ accountId }) => accountId !== agent)?.accountId ?? '';
  key = await createIssue();
}, 60_000);
afterAll(() => site.stop());
afterEach(() => {
  for (const { id } of site.rules()) site.removeRule(id);
});

async function askJira<Body>(as: string, method: string, path: string, body?: unknown): Promise<Body> {
  const answer = await site.request({ as, product: 'jira', method, path, ...(body ? { body } : {}) });
  expect(answer.status).toBeLessThan(300);
  return answer.body as Body;
}

async function createIssue(summary = 'The cart is empty'): Promise<string> {
  const project = { key: site.directory().projects[0]?.key };
  const fields = { project, issuetype: { name: 'Incident' }, summary };
  const created = await askJira<{ key: string }>(agent, 'POST', '/rest/api/3/issue', { fields });
  await site.settle();
  return created.key;
}

async function say(text: string, issue = key): Promise<void> {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  const body = { body: { version: 1, type: 'doc', content } };
  await askJira(client, 'POST', `/rest/api/3/issue/${issue}/comment`, body);
  await site.settle();
}

async function readList(issue = key): Promise<Item[]> {
  const extension = { issue: { key: issue } };
  const call = { as: agent, moduleKey: 'checklist-panel', functionKey: 'read', extension };
  return (await site.invoke(call)) as Item[];
}

const rule = (more: object) => ({
  ...{ name: 'A rule', trigger: 'commented' as const, action: 'add-item', connection: agent },
  ...{ inputs: { issue: '{{issue.key}}', text: 'Answer: {{comment.body}}' } },
  ...more,
});

test('an agent’s action runs as the person who talks to it, and is told on which page he is', async () => {
  const inputs = { issue: key, text: 'Call', times: 2 };
  const answer = await site.askAgent({ as: client, action: 'add-item', inputs, issue: key });
  expect(answer).toEqual({ added: 2 });
  const [item] = (await readList()).filter(({ text }) => text === 'Call');
  expect(item).toMatchObject({
    by: client,
    context: { moduleKey: 'add-item', jira: { resourceType: 'issue', issueKey: key } },
  });
});

test('an agent elsewhere is told no page, and one that may not see an issue is on none', async () => {
  await site.askAgent({ as: agent, action: 'add-item', inputs: { issue: key, text: 'Anywhere' } });
  const [item] = (await readList()).filter(({ text }) => text === 'Anywhere');
  expect(item?.context).not.toHaveProperty('jira');
  const call = { as: agent, action: 'add-item', inputs: {}, issue: 'NONE-1' };
  await expect(site.askAgent(call)).rejects.toThrow('does not exist');
  await expect(site.askAgent({ ...call, action: 'ask-a-server' })).rejects.toThrow('no action');
});

test('a comment sets a rule off, which fills its smart values in and runs as its connection, with no page', async () => {
  site.saveRule(rule({}));
  await say('When will it work?');
  const [item] = (await readList()).filter(({ text }) => text.startsWith('Answer'));
  expect(item).toEqual({ text: 'Answer: When will it work?', done: false, by: agent, context: null });
  expect(site.ruleRuns()[0]).toMatchObject({ issue: key, outcome: 'success', said: { added: 1 } });
});

test('a transition to its status sets a rule off, and none to another', async () => {
  const inputs = { issue: '{{issue.key}}', text: 'Now {{issue.status.name}} in {{project.key}}' };
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = await askJira<{ transitions: { id: string; to: { name: string } }[] }>(
    agent,
    'GET',
    path,
  );
  const [first, second] = transitions.filter(({ to }) => to.name !== 'Open');
  site.saveRule(rule({ trigger: 'transitioned', status: second?.to.name, inputs }));
  for (const transition of [first, second])
    await askJira(agent, 'POST', path, { transition: { id: transition?.id } });
  await site.settle();
  const made = (await readList()).filter(({ text }) => text.startsWith('Now'));
  expect(made.map(({ text }) => text)).toEqual([`Now ${second?.to.name} in ${key.split('-')[0]}`]);
});

test('a schedule runs at its interval, for every issue that its search finds', async () => {
  const other = await createIssue('The till is stuck');
  const inputs = { issue: '{{issue.key}}', text: 'Look again' };
  site.saveRule(rule({ trigger: 'scheduled', minutes: 30, jql: `key in (${key}, ${other})`, inputs }));
  await site.advance(65 * MINUTE);
  for (const issue of [key, other])
    expect((await readList(issue)).filter(({ text }) => text === 'Look again')).toHaveLength(2);
});

test('what an action says is wrong fails the run with its words, what it throws with a general one', async () => {
  site.saveRule(rule({ inputs: { issue: '{{issue.key}}', text: 'Never', times: -1 } }));
  site.saveRule(rule({ inputs: { issue: '{{issue.key}}', text: 'boom' } }));
  await say('Anything');
  const said = site.ruleRuns().slice(0, 2);
  expect(said.map(({ outcome, said }) => [outcome, said])).toEqual([
    ['failure', 'The action failed.'],
    ['failure', '-1 times is never.'],
  ]);
});

test.each([
  [
    'an input that is not declared',
    { inputs: { issue: 'A-1', text: 'x', constructor: 'y' } },
    'constructor is not declared',
  ],
  ['a required input left out', { inputs: { issue: 'A-1' } }, 'text is required'],
  [
    'an input of another type',
    { inputs: { issue: 'A-1', text: 'x', times: 'two' } },
    'times is not of the type integer',
  ],
  ['an action that no rule may use', { action: 'ask-a-server' }, 'no rule may use'],
  ['more than 100 KB', { inputs: { issue: 'A-1', text: 'x'.repeat(110_000) } }, 'at most'],
])('a rule is not saved with %s', (_, more, expected) => {
  expect(() => site.saveRule(rule(more))).toThrow(expected);
  expect(site.rules()).toEqual([]);
});

test('a rule that is switched off or removed is set off by nothing', async () => {
  const before = site.ruleRuns().length;
  const { id } = site.saveRule(rule({}));
  site.saveRule(rule({ enabled: false }), id);
  await say('Is anybody there?');
  site.saveRule(rule({}), id);
  site.removeRule(id);
  await say('Hello?');
  expect(site.ruleRuns()).toHaveLength(before);
});

const heading = 'app: { id: ari:cloud:ecosystem::app/1, runtime: { name: nodejs22.x } }\n';
const action = '{ key: a, function: main, actionVerb: GET, description: Does it }';
const functions = 'function: [{ key: main, handler: index.run }]';

test.each([
  [
    'an agent with an action that is not declared',
    `action: [${action}], rovo:agent: [{ key: b, name: B, prompt: Hi, actions: [c] }]`,
    'is not declared',
  ],
  ['a provider of one', `automation:actionProvider: [{ key: p, actions: [c] }]`, 'is not declared'],
  ['an agent with a long name', `rovo:agent: [{ key: b, name: ${'B'.repeat(31)}, prompt: Hi }]`, '30'],
  ['an action without a description', 'action: [{ key: a, function: main, actionVerb: GET }]', 'description'],
  [
    'an action with another verb',
    'action: [{ key: a, function: main, actionVerb: READ, description: Does it }]',
    'actionVerb',
  ],
  [
    'an action of a function that is not declared',
    'action: [{ key: a, function: other, actionVerb: GET, description: Does it }]',
    "the function 'other'",
  ],
])('the site does not start with %s', (_, modules, expected) => {
  expect(() => new Manifest(app, `${heading}modules: { ${modules}, ${functions} }`)).toThrow(expected);
});

/** Another app on the same site: laid out as public samples are, with no bundle of its own and with modules the site does not have. */
import { join } from 'node:path';
import { Manifest } from '../../../local/forge/manifest/manifest';
import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';

const app = join(__dirname, '../../support/site/second-app');
const HOUR = 3_600_000;

let site: Site;
let agent: string;
let space: string;
let key: string;

const ask = <Result = unknown>(functionKey: string, payload: unknown = {}, moduleKey = 'checklist-panel') =>
  site.invoke({
    as: agent,
    moduleKey,
    functionKey,
    payload,
    extension: { issue: { key } },
  }) as Promise<Result>;

const cookie = () => ({ cookie: `as=${encodeURIComponent(agent)}` });
const page = async (path: string) => (await fetch(site.address + path, { headers: cookie() })).text();

beforeAll(async () => {
  site = await startSite({ app, now: '2025-06-02T13:00:00Z', port: 0 });
  const { people, projects, spaces } = site.directory();
  agent = people[0]?.accountId ?? '';
  space = spaces[0]?.key ?? '';
  const fields = {
    project: { key: projects[0]?.key },
    issuetype: { name: 'Incident' },
    summary: 'The cart is empty',
  };
  const path = '/rest/api/3/issue';
  const created = await site.request({ as: agent, product: 'jira', method: 'POST', path, body: { fields } });
  key = (created.body as { key: string }).key;
  await site.settle();
}, 60_000);
afterAll(() => site.stop());

test('it hears that it was installed, and by whom', async () => {
  expect(await ask('recall', { key: 'installed' })).toEqual({
    by: agent,
    app: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000002',
  });
});

test('its trigger writes to its storage and to the issue, and its panel reads and changes what is stored', async () => {
  expect(await ask('read')).toEqual([{ text: 'Say hello', done: false }]);
  expect(await ask('tick', { at: 0 })).toEqual([{ text: 'Say hello', done: true }]);
  expect(await ask('read', {}, 'checklist-context')).toEqual([{ text: 'Say hello', done: true }]);
  expect(await ask('summary')).toBe('The cart is empty');
  const comments = `/rest/api/3/issue/${key}/comment`;
  const { body } = await site.request({ as: agent, product: 'jira', method: 'GET', path: comments });
  expect(JSON.stringify(body)).toContain('This issue has a checklist.');
  expect(body).toMatchObject({ comments: [{ author: { displayName: 'checklist' } }] });
});

test('an event with a filter of its own reaches it', async () => {
  const body = { fields: { summary: 'The cart is empty again' } };
  await site.request({ as: agent, product: 'jira', method: 'PUT', path: `/rest/api/3/issue/${key}`, body });
  await site.settle();
  expect(await ask('recall', { key: 'last-change' })).toBe(key);
});

test('its schedule runs, and the world reads the count at the address of its web trigger', async () => {
  await site.advance(HOUR);
  const answer = await fetch(await ask<string>('address'), { method: 'POST' });
  expect(await answer.json()).toEqual({ method: 'POST', open: expect.any(Number) });
});

test('its panel and its context stand on the issue, its macro on a page of Confluence', async () => {
  const issue = await page(`/browse/${key}`);
  for (const module of ['checklist-panel', 'checklist-context'])
    expect(issue).toContain(`data-module="${module}"`);
  const form = { method: 'POST', body: new URLSearchParams({ macro: 'checklist-macro' }), headers: cookie() };
  const written = await fetch(`${site.address}/wiki/spaces/${space}/macro`, form);
  expect(await written.text()).toContain('data-module="checklist-macro"');
  expect(await ask('recall', { key: 'last-change' }, 'checklist-macro')).not.toBeUndefined();
  const file = await fetch(`${site.resourceAddress}/main/index.html`);
  expect(await file.text()).toContain('<body>Checklist</body>');
});

test('what the site does not have is named in its log and where it would stand, and hinders nothing', async () => {
  const named = site.logs.filter((line) => line.startsWith('NotEmulated: module'));
  expect(named.sort()).toEqual([
    "NotEmulated: module action 'ask-a-server': it is answered by a remote",
    "NotEmulated: module endpoint 'server'",
    "NotEmulated: module jira:issuePanel 'checklist-native-panel': UI Kit is drawn by the product",
    "NotEmulated: module jira:workflowCondition 'checklist-condition'",
    "NotEmulated: module trigger 'tell-a-server': it is answered by a remote",
  ]);
  expect(await page(`/browse/${key}`)).toContain('NotEmulated: Checklist in UI Kit is drawn with UI Kit');
});

const heading = 'app: { id: ari:cloud:ecosystem::app/1, runtime: { name: nodejs22.x } }\n';

test.each([
  ['UI Kit 1', 'jira:issuePanel: [{ key: a, title: A, function: main }]', "jira:issuePanel 'a': UI Kit 1"],
  ['a glance', 'jira:issueGlance: [{ key: a, function: main, title: A, label: A }]', "jira:issueGlance 'a'"],
  ['a database', 'sql: [{ key: main, engine: mysql }]', "sql 'main'"],
  ['a skill of an agent', 'rovo:skill: [{ key: a, path: skills/a }]', "rovo:skill 'a'"],
  ['a module without a key', 'rovo:mcp: [{ name: A }]', "rovo:mcp ''"],
  ['a module that is one object', 'automation:i18n: { key: a }', "automation:i18n 'a'"],
  ['a schedule of a remote', 'scheduledTrigger: [{ key: a, endpoint: e, interval: hour }]', 'a remote'],
  ['a validator by expression', 'jira:workflowValidator: [{ key: a, expression: "true" }]', 'expressions'],
  ['a page of a remote', 'jira:globalPage: [{ key: a, resource: r, resolver: { endpoint: e } }]', 'a remote'],
])('%s is named', (_, module, expected) => {
  const functions = 'function: [{ key: main, handler: index.run }]';
  const manifest = new Manifest(app, `${heading}modules: { ${module}, ${functions} }`);
  expect(manifest.notEmulated).toEqual([expect.stringContaining(expected)]);
});

test('a manifest whose scopes are written as an object is read, and one without modules', () => {
  const scopes = 'permissions: { scopes: { read:jira-work: { allowImpersonation: true } } }';
  expect(new Manifest(app, `${heading}${scopes}`).scopes).toEqual(['read:jira-work']);
});

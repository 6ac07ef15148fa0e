/** What people change in Jira itself: names, members, priorities, and who reads a comment. */
import { createPages } from '../../../local/pages/app';
import { AGENT, CLIENT, type Jira, openJira, SITE_ADMIN } from '../../support/site/jira';

let jira: Jira;
beforeEach(async () => {
  jira = await openJira();
});
afterEach(() => jira.site.stop());

const text = {
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Note' }] }],
};
const addComment = (as: string, key: string, visibility?: object) =>
  jira.ask<{ id: string; errors: object; visibility?: object }>(as, 'POST', `/issue/${key}/comment`, {
    body: text,
    ...(visibility ? { visibility } : {}),
  });
const groupId = async (name: string) => {
  const { body } = await jira.ask<{ groups: { name: string; groupId: string }[] }>(
    SITE_ADMIN,
    'GET',
    `/groups/picker?query=${name}`,
  );
  return body.groups.find((group) => group.name === name)?.groupId;
};

test('a comment kept to a role or a group that its author is not in is refused, the app’s too, until it is a member', async () => {
  const { key } = await jira.create({});
  const role = { type: 'role', value: 'Service Desk Team' };
  for (const as of [SITE_ADMIN, 'app'])
    expect(await addComment(as, key, role)).toMatchObject({
      status: 400,
      body: { errors: { commentLevel: expect.stringContaining('not a member of the project role') } },
    });
  expect(await addComment('app', key, { type: 'group', value: 'support-team' })).toMatchObject({
    status: 400,
  });
  expect((await addComment(AGENT, key, role)).status).toBe(201);
  const { body: app } = await jira.ask<{ accountId: string }>('app', 'GET', '/myself');
  const added = await jira.ask(SITE_ADMIN, 'POST', '/project/SUP/role/10002', { user: [app.accountId] });
  expect(added.status).toBe(200);
  expect((await addComment('app', key, role)).status).toBe(201);
  expect((await jira.ask(AGENT, 'POST', '/project/SUP/role/10002', { user: [CLIENT] })).status).toBe(403);
});

test('a renamed group keeps its id and its members, and its old name is nobody’s', async () => {
  const id = await groupId('support-team');
  const { key } = await jira.create({});
  await addComment(AGENT, key, { type: 'group', identifier: id });
  jira.site.changeJira({ kind: 'rename-group', group: 'support-team', to: 'Help desk' });
  expect(await groupId('Help desk')).toBe(id);
  expect((await jira.ask(SITE_ADMIN, 'GET', '/group/member?groupname=support-team')).status).toBe(404);
  expect(await jira.ask(SITE_ADMIN, 'GET', `/group/member?groupId=${id}`)).toMatchObject({
    body: { total: 2 },
  });
  const { body } = await jira.ask<{ comments: object[] }>(AGENT, 'GET', `/issue/${key}/comment`);
  expect(body.comments).toMatchObject([{ visibility: { value: 'Help desk', identifier: id } }]);
});

test('a renamed role keeps its id, its people and its comments', async () => {
  const { key } = await jira.create({});
  await addComment(AGENT, key, { type: 'role', value: 'Service Desk Team' });
  jira.site.changeJira({ kind: 'rename-role', role: 'Service Desk Team', to: 'Agents' });
  const { body: roles } = await jira.ask<Record<string, string>>(AGENT, 'GET', '/project/SUP/role');
  expect(roles).toMatchObject({ Agents: expect.stringMatching(/\/10002$/) });
  const { body } = await jira.ask<{ comments: object[] }>(AGENT, 'GET', `/issue/${key}/comment`);
  expect(body.comments).toMatchObject([{ visibility: { type: 'role', value: 'Agents' } }]);
  expect((await addComment(AGENT, key, { type: 'role', value: 'Service Desk Team' })).status).toBe(400);
});

test('who leaves a group is in it no longer, and reads nothing that is kept to it', async () => {
  const { key } = await jira.create({});
  await addComment(AGENT, key, { type: 'group', value: 'support-team' });
  jira.site.changeJira({ kind: 'leave-group', group: 'support-team', accountId: AGENT });
  expect((await addComment(AGENT, key, { type: 'group', value: 'support-team' })).status).toBe(400);
  const { body } = await jira.ask<{ comments: object[] }>(AGENT, 'GET', `/issue/${key}/comment`);
  expect(body.comments).toEqual([]);
});

test('a status is called otherwise and is of another category; the changelog keeps what it was called', async () => {
  const { key } = await jira.create({});
  await jira.ask(AGENT, 'POST', `/issue/${key}/transitions`, { transition: { id: '10002' } });
  jira.site.changeJira({
    kind: 'change-status',
    status: 'Waiting for client',
    to: 'On hold',
    category: 'done',
  });
  const { body } = await jira.ask(AGENT, 'GET', `/issue/${key}?fields=status&expand=changelog`);
  expect(body).toMatchObject({
    fields: { status: { id: '10002', name: 'On hold', statusCategory: { key: 'done' } } },
    changelog: { histories: [{ items: [{ toString: 'Waiting for client' }] }] },
  });
});

test('a project has its own priorities, in its order, with its default; others are refused', async () => {
  jira.site.changeJira({
    kind: 'choose-priorities',
    project: 'SUP',
    priorities: ['Minor', 'Fatal'],
    standard: 'Fatal',
  });
  const { body: meta } = await jira.ask<{ fields: { fieldId: string; defaultValue?: object }[] }>(
    AGENT,
    'GET',
    '/issue/createmeta/SUP/issuetypes/10001',
  );
  expect(meta.fields.find(({ fieldId }) => fieldId === 'priority')).toMatchObject({
    allowedValues: [{ name: 'Minor' }, { name: 'Fatal' }],
    defaultValue: { name: 'Fatal' },
  });
  const { key } = await jira.create({});
  expect(await jira.ask(AGENT, 'GET', `/issue/${key}?fields=priority`)).toMatchObject({
    body: { fields: { priority: { name: 'Fatal' } } },
  });
  const refused = await jira.ask(AGENT, 'PUT', `/issue/${key}`, {
    fields: { priority: { name: 'Critical' } },
  });
  expect(refused.status).toBe(400);
  const { body: listed } = await jira.ask<{ values: object[] }>(
    SITE_ADMIN,
    'GET',
    '/priority/search?projectId=10000',
  );
  expect(listed.values).toMatchObject([{ name: 'Minor' }, { name: 'Fatal' }]);
});

test('a comment kept to the team is made public later and keeps the instant at which it was written', async () => {
  const { key } = await jira.create({});
  const { body: restricted } = await addComment(AGENT, key, { type: 'role', value: 'Service Desk Team' });
  const received: string[] = [];
  jira.site.listen(({ body }) => received.push((body as { eventType: string }).eventType));
  await jira.site.advance(60_000);
  jira.site.changeJira({ kind: 'publish-comment', issue: key, comment: restricted.id, accountId: AGENT });
  const { body } = await jira.ask<{ comments: { created: string; updated: string }[] }>(
    CLIENT,
    'GET',
    `/issue/${key}/comment`,
  );
  expect(body.comments).toHaveLength(1);
  expect(Date.parse(body.comments[0]?.updated ?? '') - Date.parse(body.comments[0]?.created ?? '')).toBe(
    60_000,
  );
});

test('an issue is imported closed, with the dates it had elsewhere and without a history; no event tells', async () => {
  const events: string[] = [];
  jira.site.listen(({ body }) => events.push((body as { eventType: string }).eventType));
  const imported = { project: 'SUP', summary: 'From the old desk', status: 'Done', accountId: CLIENT };
  const dates = { created: '2024-03-04T14:00:00Z', resolved: '2024-03-06T10:00:00Z' };
  jira.site.changeJira({ kind: 'import-issue', ...imported, ...dates });
  await jira.site.settle();
  const [key] = await jira.find('created < 2025-01-01');
  const { body } = await jira.ask<{ fields: Record<string, string>; changelog: object }>(
    AGENT,
    'GET',
    `/issue/${key}?expand=changelog`,
  );
  const instants = ['created', 'resolutiondate', 'updated'].map((name) =>
    Date.parse(body.fields[name] ?? ''),
  );
  expect(instants).toEqual([...Object.values(dates).map(Date.parse), jira.site.clock.now()]);
  expect(body.fields.statuscategorychangedate).toBe(body.fields.created);
  expect(body.changelog).toMatchObject({ total: 0, histories: [] });
  expect(events).toEqual([]);
  const wrong = { ...imported, created: 'yesterday' };
  expect(() => jira.site.changeJira({ kind: 'import-issue', ...wrong })).toThrow(/yesterday is no instant/);
});

test('a person changes them on a page of the site; what Jira refuses is told', async () => {
  const shell = createPages(jira.site);
  const post = (form: Record<string, string>) =>
    shell.request('/site/changes', { method: 'POST', body: new URLSearchParams(form) });
  expect((await shell.request('/site/changes')).status).toBe(200);
  expect((await post({ kind: 'rename-role', role: 'Service Desk Team', to: 'Agents' })).status).toBe(303);
  expect((await post({ kind: 'change-status', status: 'Done', to: '', category: 'new' })).status).toBe(303);
  expect((await post({ kind: 'rename-role', role: 'constructor', to: 'Agents' })).status).toBe(404);
  expect((await jira.ask(AGENT, 'GET', '/project/SUP/role')).body).toMatchObject({
    Agents: expect.any(String),
  });
});

import { ADMIN, AGENT, CLIENT, type Jira, openJira, SITE_ADMIN } from '../../support/site/jira';

let jira: Jira;
let issue: { id: string; key: string };
beforeAll(async () => {
  jira = await openJira();
  issue = await jira.create({}, CLIENT);
});
afterAll(() => jira.site.stop());

const get = async (path: string, as = AGENT) => (await jira.ask(as, 'GET', path)).body;

describe('people', () => {
  test('know themselves, their zone and their language', async () => {
    expect(await get('/myself')).toMatchObject({
      accountId: AGENT,
      timeZone: 'America/Toronto',
      locale: expect.stringMatching(/^[a-z]{2}_[A-Z]{2}$/),
    });
  });

  test('are found by id, several at once, by name, and by what they may be assigned', async () => {
    expect(await get(`/user?accountId=${CLIENT}`)).toMatchObject({ displayName: 'Client A' });
    expect((await jira.ask(AGENT, 'GET', '/user?accountId=nobody')).status).toBe(404);
    const several = await get(`/user/bulk?accountId=${AGENT}&accountId=nobody&accountId=${CLIENT}`);
    expect(several).toMatchObject({ total: 2, isLast: true });
    expect(await get('/user/search?query=client')).toMatchObject([{ accountId: CLIENT }]);
    const assignable = await get(`/user/assignable/search?issueKey=${issue.key}`);
    expect(assignable).not.toContainEqual(expect.objectContaining({ accountId: CLIENT }));
    expect(await get('/users/search?maxResults=2')).toHaveLength(2);
  });

  test('belong to groups', async () => {
    expect(await get('/groups/picker?query=support')).toMatchObject({ groups: [{ name: 'support-team' }] });
    expect(await get('/group/bulk')).toMatchObject({ isLast: true });
    expect(await get(`/user/groups?accountId=${AGENT}`)).toMatchObject([{ name: 'support-team' }]);
    const members = await jira.ask(AGENT, 'GET', '/group/member?groupname=support-team');
    expect(members.status).toBe(403);
    expect(await get('/group/member?groupname=support-team', SITE_ADMIN)).toMatchObject({ total: 2 });
  });

  test('have roles in a project', async () => {
    const roles = (await get('/project/SUP/role')) as Record<string, string>;
    const id = roles['Service Desk Team']?.split('/').at(-1);
    const role = (await get(`/project/SUP/role/${id}`)) as { actors: object[] };
    expect(role.actors).toContainEqual(expect.objectContaining({ actorUser: { accountId: AGENT } }));
  });
});

describe('permissions', () => {
  const check = async (permission: string, as: string, more: object = {}) => {
    const query = { permissions: [permission], issues: [Number(issue.id), 999], projects: [10_000] };
    const { body } = await jira.ask(as, 'POST', '/permissions/check', {
      projectPermissions: [query],
      ...more,
    });
    return body;
  };

  test('that are denied, and ids that are unknown, are left out', async () => {
    const granted = { issues: [Number(issue.id)], projects: [10_000] };
    expect(await check('EDIT_ISSUES', AGENT)).toMatchObject({ projectPermissions: [granted] });
    expect(await check('EDIT_ISSUES', CLIENT)).toMatchObject({
      projectPermissions: [{ issues: [], projects: [] }],
    });
    expect(await check('ADMINISTER_PROJECTS', ADMIN)).toMatchObject({ projectPermissions: [granted] });
  });

  test('of somebody else are told to administrators', async () => {
    const { status } = await jira.ask(AGENT, 'POST', '/permissions/check', { accountId: CLIENT });
    expect(status).toBe(403);
    expect(await check('EDIT_ISSUES', SITE_ADMIN, { accountId: CLIENT })).toMatchObject({
      projectPermissions: [{ issues: [], projects: [] }],
    });
  });

  test('of one’s own are told by name', async () => {
    const path = `/mypermissions?permissions=EDIT_ISSUES,ADMINISTER&issueKey=${issue.key}`;
    expect(await get(path)).toMatchObject({
      permissions: { EDIT_ISSUES: { havePermission: true }, ADMINISTER: { havePermission: false } },
    });
    expect((await jira.ask(AGENT, 'GET', '/mypermissions')).status).toBe(400);
    expect((await jira.ask(AGENT, 'GET', '/mypermissions?permissions=FLY')).status).toBe(400);
  });

  test('say in which projects one may do a thing', async () => {
    const { body } = await jira.ask(ADMIN, 'POST', '/permissions/project', {
      permissions: ['ADMINISTER_PROJECTS'],
    });
    expect(body).toMatchObject({ projects: [{ key: 'SUP' }, { key: 'OPS' }] });
  });
});

describe('what a project is made of', () => {
  test('is seen by whoever may browse it', async () => {
    expect(await get('/project/SUP')).toMatchObject({ name: 'Client support' });
    expect((await jira.ask('712020:stranger', 'GET', '/project/SUP')).status).toBe(404);
    expect(await get('/project/search?query=support')).toMatchObject({ total: 1 });
    expect(await get('/project/SUP/statuses')).toMatchObject([{ name: 'Incident' }, {}, {}]);
  });

  test('kinds, priorities and statuses have names and numbers', async () => {
    expect(await get('/issuetype')).toMatchObject([{ name: 'Incident' }, {}, {}]);
    expect(await get('/issuetype/10003')).toMatchObject({ name: 'Task' });
    expect(await get('/issuetype/project?projectId=10000')).toHaveLength(3);
    expect(await get('/priority/10000')).toMatchObject({ name: 'Fatal' });
    expect(await get('/priority/search?priorityName=min')).toMatchObject({ total: 1 });
    expect(await get('/status/Done')).toMatchObject({ statusCategory: { key: 'done' } });
    expect(await get('/status')).toHaveLength(4);
    expect(await get('/statuscategory')).toHaveLength(3);
    for (const path of ['/issuetype/1', '/priority/1', '/status/Never'])
      expect((await jira.ask(AGENT, 'GET', path)).status).toBe(404);
  });

  test('properties of a project are its administrators’ to change', async () => {
    const place = '/project/SUP/properties/desk';
    expect((await jira.ask(AGENT, 'PUT', place, { a: 1 })).status).toBe(403);
    expect((await jira.ask(ADMIN, 'PUT', place, { a: 1 })).status).toBe(201);
    expect(await get(place)).toEqual({ key: 'desk', value: { a: 1 } });
    expect(await get('/project/SUP/properties')).toMatchObject({ keys: [{ key: 'desk' }] });
    expect((await jira.ask(ADMIN, 'DELETE', place)).status).toBe(204);
  });

  test('the server says what it is', async () => {
    expect(await get('/serverInfo')).toMatchObject({ deploymentType: 'Cloud' });
  });
});

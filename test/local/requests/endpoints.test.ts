/** What the service desk’s REST answers, call by call. */
import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';
import { withContracts } from '../../support/contract-listener';
import { ADMIN, AGENT, CLIENT } from '../../support/site/jira';
import { askFor, askPortal, openPortal, PORTAL, type Portal } from '../../support/site/portal';

let site: Site;
let portal: Portal;

beforeAll(async () => {
  site = withContracts(await startSite({ now: '2025-06-05T14:00:00Z', port: null }));
  portal = await openPortal(site);
});
afterAll(() => site.stop());

const ask = <Body = Record<string, unknown>>(as: string, method: string, path: string, body?: unknown) =>
  askPortal<Body>(site, as, method, path, body);
const jira = async <Body>(as: string, method: string, path: string, body?: unknown) =>
  (await site.request({ as, product: 'jira', method, path: `/rest/api/3${path}`, body })).body as Body;
interface List<Value> {
  size: number;
  isLastPage: boolean;
  values: Value[];
}

describe('a request', () => {
  test('is made by a customer and read with all that is known of it', async () => {
    const { id, key } = await askFor(site, portal, PORTAL.anna, {
      summary: 'The cart is empty',
      description: 'Since\nnine.',
    });
    const { body } = await ask(PORTAL.anna, 'GET', `/request/${key}?expand=serviceDesk,requestType`);
    expect(body).toMatchObject({
      issueId: id,
      issueKey: key,
      summary: 'The cart is empty',
      serviceDeskId: portal.desk,
      requestTypeId: portal.types.Incident,
      reporter: { accountId: PORTAL.anna, displayName: 'Anna of Harbour' },
      currentStatus: {
        status: 'To Do',
        statusCategory: 'NEW',
        statusDate: { epochMillis: site.clock.now() },
      },
      requestFieldValues: [
        { fieldId: 'summary', value: 'The cart is empty' },
        { fieldId: 'description', value: 'Since\nnine.' },
      ],
      serviceDesk: { projectKey: 'SUP', projectName: 'Client support' },
      requestType: { name: 'Incident', portalId: portal.desk },
      _links: { web: `${site.address}/servicedesk/customer/portal/${portal.desk}/${key}` },
    });
    expect(await ask(AGENT, 'GET', `/request/${id}`)).toMatchObject({ body: { issueKey: key } });
  });

  test('is an issue of Jira, with what was asked for and whom it concerns in fields of their own types', async () => {
    const { key } = await askFor(site, portal, PORTAL.anna);
    await ask(AGENT, 'POST', `/request/${key}/participant`, { accountIds: [PORTAL.otto, PORTAL.anna] });
    const fields = await jira<{ id: string; schema?: { custom?: string } }[]>(AGENT, 'GET', '/field');
    const idOf = (type: string) =>
      fields.find(({ schema }) => schema?.custom === `com.atlassian.servicedesk:${type}`)?.id ?? '';
    const issue = await jira<{ fields: Record<string, unknown> }>(AGENT, 'GET', `/issue/${key}`);
    expect(issue.fields[idOf('vp-origin')]).toMatchObject({
      requestType: { name: 'Incident' },
      currentStatus: { status: 'To Do' },
    });
    expect(issue.fields[idOf('sd-request-participants')]).toMatchObject([
      { accountId: PORTAL.otto, accountType: 'customer' },
    ]);
    expect(issue.fields).toMatchObject({
      reporter: { accountType: 'customer' },
      issuetype: { name: 'Incident' },
    });
  });

  test('made in Jira has no type of request, and stands on no portal until it is given one', async () => {
    const fields = { project: { key: 'SUP' }, issuetype: { name: 'Incident' }, summary: 'By hand' };
    const { key } = await jira<{ key: string }>(AGENT, 'POST', '/issue', { fields });
    expect((await ask(AGENT, 'GET', `/request/${key}`)).status).toBe(404);
    await jira(AGENT, 'PUT', `/issue/${key}`, { fields: { customfield_10010: portal.types.Incident } });
    expect((await ask(AGENT, 'GET', `/request/${key}`)).status).toBe(200);
    const given = { fields: { ...fields, customfield_10010: portal.types.Task } };
    const second = await jira<{ key: string }>(AGENT, 'POST', '/issue', given);
    expect((await ask(AGENT, 'GET', `/request/${second.key}`)).body).toMatchObject({
      requestTypeId: portal.types.Task,
    });
  });

  test('is shared through the field of organizations with those that the desk serves, and no others', async () => {
    const { key } = await askFor(site, portal, PORTAL.mia);
    const share = (ids: number[]) =>
      site.request({
        as: AGENT,
        product: 'jira',
        method: 'PUT',
        path: `/rest/api/3/issue/${key}`,
        body: { fields: { customfield_10002: ids } },
      });
    expect((await share([999])).status).toBe(400);
    expect((await share([Number(portal.harbour)])).status).toBe(204);
    expect((await ask(PORTAL.anna, 'GET', `/request/${key}`)).status).toBe(200);
    const { values } = await jira<{ values: { items: object[] }[] }>(AGENT, 'GET', `/issue/${key}/changelog`);
    expect(values.at(-1)?.items).toMatchObject([
      { field: 'Organizations', fromString: null, toString: 'Harbour' },
    ]);
    expect((await share([])).status).toBe(204);
    expect((await ask(PORTAL.anna, 'GET', `/request/${key}`)).status).toBe(404);
  });

  test('is asked for by an agent in the name of a customer, with participants; a customer asks for himself', async () => {
    const body = {
      ...{ serviceDeskId: portal.desk, requestTypeId: portal.types.Incident },
      requestFieldValues: { summary: 'By phone' },
      ...{ raiseOnBehalfOf: PORTAL.anna, requestParticipants: [PORTAL.otto] },
    };
    const made = await ask<{ issueKey: string }>(AGENT, 'POST', '/request', body);
    expect(made).toMatchObject({ status: 201, body: { reporter: { accountId: PORTAL.anna } } });
    expect((await ask(PORTAL.otto, 'GET', `/request/${made.body.issueKey}`)).status).toBe(200);
    expect((await ask(PORTAL.mia, 'POST', '/request', body)).status).toBe(403);
    expect((await ask(AGENT, 'POST', '/request', { ...body, raiseOnBehalfOf: 'constructor' })).status).toBe(
      400,
    );
  });

  test.each([
    ['by a customer of nothing', PORTAL.stranger, {}, 403],
    ['of a type that is another desk’s', PORTAL.anna, { requestTypeId: '999' }, 400],
    ['at no desk', PORTAL.anna, { serviceDeskId: '999' }, 400],
    ['without a summary', PORTAL.anna, { requestFieldValues: {} }, 400],
    [
      'with a field that is not on the form',
      PORTAL.anna,
      { requestFieldValues: { summary: 'a', assignment: 'b' } },
      400,
    ],
  ])('%s is refused', async (_, as, more, status) => {
    const usual = {
      serviceDeskId: portal.desk,
      requestTypeId: portal.types.Incident,
      requestFieldValues: { summary: 'a' },
    };
    expect((await ask(as, 'POST', '/request', { ...usual, ...more })).status).toBe(status);
  });
});

test('the states of a request are told, the last one first', async () => {
  const { key } = await askFor(site, portal, PORTAL.anna);
  const created = site.clock.now();
  await site.advance(60_000);
  await jira(AGENT, 'POST', `/issue/${key}/transitions`, { transition: { id: '10001' } });
  const { body } = await ask<List<object>>(PORTAL.anna, 'GET', `/request/${key}/status`);
  expect(body.values).toMatchObject([
    { status: 'In Progress', statusCategory: 'INDETERMINATE', statusDate: { epochMillis: created + 60_000 } },
    { status: 'To Do', statusCategory: 'NEW', statusDate: { epochMillis: created } },
  ]);
});

describe('comments', () => {
  const bodiesOf = async (as: string, key: string, query = '') => {
    const { body } = await ask<List<{ body: string; public: boolean }>>(
      as,
      'GET',
      `/request/${key}/comment${query}`,
    );
    return body.values.map((comment) => `${comment.body}${comment.public ? '' : ' (internal)'}`);
  };

  test('are public or internal, and a customer reads the public ones alone, one by one as well', async () => {
    const { key } = await askFor(site, portal, PORTAL.anna);
    await ask(PORTAL.anna, 'POST', `/request/${key}/comment`, { body: 'Any news?', public: true });
    const internal = await ask<{ id: string }>(AGENT, 'POST', `/request/${key}/comment`, {
      body: 'Not yet',
      public: false,
    });
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'For the team' }] }];
    const visibility = { type: 'role', value: 'Service Desk Team' };
    await jira(AGENT, 'POST', `/issue/${key}/comment`, {
      body: { type: 'doc', version: 1, content },
      visibility,
    });
    expect(await bodiesOf(AGENT, key)).toEqual([
      'Any news?',
      'Not yet (internal)',
      'For the team (internal)',
    ]);
    expect(await bodiesOf(AGENT, key, '?public=false')).toEqual([
      'Not yet (internal)',
      'For the team (internal)',
    ]);
    expect(await bodiesOf(AGENT, key, '?internal=false')).toEqual(['Any news?']);
    for (const as of [PORTAL.anna, CLIENT]) {
      expect(await bodiesOf(as, key)).toEqual(['Any news?']);
      expect((await ask(as, 'GET', `/request/${key}/comment/${internal.body.id}`)).status).toBe(404);
    }
    expect((await ask(AGENT, 'GET', `/request/${key}/comment/${internal.body.id}`)).status).toBe(200);
  });

  test('that are internal are so in Jira, and in the event that tells of them', async () => {
    const { key } = await askFor(site, portal, PORTAL.anna);
    await jira(ADMIN, 'PUT', '/project/SUP/properties/sablier-follows', true);
    const told: unknown[] = [];
    site.listen(({ body }) => told.push(body));
    await ask(AGENT, 'POST', `/request/${key}/comment`, { body: 'Not yet', public: false });
    const { comments } = await jira<{ comments: object[] }>(
      AGENT,
      'GET',
      `/issue/${key}/comment?expand=properties`,
    );
    expect(comments).toMatchObject([
      { jsdPublic: false, properties: [{ key: 'sd.public.comment', value: { internal: true } }] },
    ]);
    await site.settle();
    expect(told).toContainEqual(
      expect.objectContaining({ comment: expect.objectContaining({ jsdPublic: false }) }),
    );
  });

  test.each([
    ['without saying for whom', { body: 'a' }],
    ['without words', { body: ' ', public: true }],
  ])('%s are refused', async (_, body) => {
    const { key } = await askFor(site, portal, PORTAL.anna);
    expect((await ask(PORTAL.anna, 'POST', `/request/${key}/comment`, body)).status).toBe(400);
  });
});

describe('participants', () => {
  test('are added once and taken away, each change in the changelog by its names', async () => {
    const { key } = await askFor(site, portal, PORTAL.anna);
    const path = `/request/${key}/participant`;
    const accountsOf = ({ body }: { body: List<{ accountId: string }> }) =>
      body.values.map(({ accountId }) => accountId);
    const add = { accountIds: [PORTAL.hugo, PORTAL.otto, PORTAL.hugo] };
    expect(accountsOf(await ask(PORTAL.anna, 'POST', path, add))).toEqual([PORTAL.hugo, PORTAL.otto]);
    expect(accountsOf(await ask(AGENT, 'DELETE', path, { accountIds: [PORTAL.hugo] }))).toEqual([
      PORTAL.otto,
    ]);
    expect((await ask(AGENT, 'DELETE', path, { accountIds: [PORTAL.hugo] })).status).toBe(400);
    expect((await ask(AGENT, 'POST', path, { accountIds: ['712020:unknown'] })).status).toBe(400);
    expect(accountsOf(await ask(PORTAL.otto, 'GET', path))).toEqual([PORTAL.otto]);
    const { values } = await jira<{ values: { items: object[] }[] }>(AGENT, 'GET', `/issue/${key}/changelog`);
    expect(values.map(({ items }) => items)).toMatchObject([
      [{ field: 'Request participants', fromString: null, toString: 'Hugo de Harbour, Otto Alone' }],
      [{ field: 'Request participants', fromString: 'Hugo de Harbour, Otto Alone', toString: 'Otto Alone' }],
    ]);
  });
});

describe('desks', () => {
  test('are listed to those who may ask there, with their types of request', async () => {
    const { body } = await ask<List<object>>(PORTAL.anna, 'GET', '/servicedesk');
    expect(body.values).toMatchObject([{ id: portal.desk, projectKey: 'SUP', projectId: '10000' }]);
    expect((await ask<List<object>>(PORTAL.stranger, 'GET', '/servicedesk')).body.values).toEqual([]);
    for (const name of [portal.desk, '10000', 'SUP'])
      expect((await ask(PORTAL.anna, 'GET', `/servicedesk/${name}`)).body).toMatchObject({ id: portal.desk });
    expect((await ask(PORTAL.stranger, 'GET', `/servicedesk/${portal.desk}`)).status).toBe(403);
    expect((await ask(AGENT, 'GET', '/servicedesk/OPS')).status).toBe(404);
    const types = await ask<List<object>>(
      PORTAL.anna,
      'GET',
      `/servicedesk/${portal.desk}/requesttype?searchQuery=inc`,
    );
    expect(types.body.values).toMatchObject([
      { name: 'Incident', issueTypeId: '10001', serviceDeskId: portal.desk },
    ]);
    const path = `/servicedesk/${portal.desk}/requesttype/${portal.types.Task}`;
    expect((await ask(PORTAL.anna, 'GET', path)).body).toMatchObject({ name: 'Task' });
  });

  test('tell their customers to agents alone, and only to those who opt into what is experimental', async () => {
    const path = `/servicedesk/${portal.desk}/customer`;
    const { body } = await ask<List<{ accountId: string }>>(AGENT, 'GET', `${path}?query=harbour`);
    expect(body.values.map(({ accountId }) => accountId)).toEqual([PORTAL.anna, PORTAL.hugo]);
    expect((await ask(PORTAL.anna, 'GET', path)).status).toBe(403);
    expect((await ask(CLIENT, 'GET', path)).status).toBe(403);
    const plain = { as: AGENT, product: 'jira', method: 'GET', path: `/rest/servicedeskapi${path}` } as const;
    expect((await site.request(plain)).status).toBe(412);
  });

  test('let customers in and out by their administrators', async () => {
    const path = `/servicedesk/${portal.desk}/customer`;
    const change = { accountIds: [PORTAL.stranger] };
    const status = async () => (await ask(PORTAL.stranger, 'GET', `/servicedesk/${portal.desk}`)).status;
    expect((await ask(AGENT, 'POST', path, change)).status).toBe(403);
    expect((await ask(ADMIN, 'POST', path, change)).status).toBe(204);
    expect(await status()).toBe(200);
    expect((await ask(ADMIN, 'DELETE', path, change)).status).toBe(204);
    expect(await status()).toBe(403);
  });
});

describe('organizations', () => {
  const namesOf = async (as: string, query = '') => {
    const { body } = await ask<List<{ name: string }>>(as, 'GET', `/organization${query}`);
    return body.values.map(({ name }) => name);
  };

  test('are all told to agents, a customer’s own to him, and their members to agents alone', async () => {
    expect(await namesOf(AGENT)).toEqual(['Harbour', 'Museum']);
    expect(await namesOf(AGENT, `?accountId=${PORTAL.mia}`)).toEqual(['Museum']);
    expect(await namesOf(PORTAL.anna)).toEqual(['Harbour']);
    expect(await namesOf(PORTAL.otto)).toEqual([]);
    expect((await ask(PORTAL.anna, 'GET', `/organization?accountId=${PORTAL.mia}`)).status).toBe(403);
    expect((await ask(PORTAL.anna, 'GET', `/organization/${portal.harbour}`)).body).toMatchObject({
      name: 'Harbour',
    });
    expect((await ask(PORTAL.anna, 'GET', `/organization/${portal.museum}`)).status).toBe(403);
    expect((await ask(PORTAL.anna, 'GET', `/organization/${portal.harbour}/user`)).status).toBe(403);
    const { body } = await ask<List<object>>(AGENT, 'GET', `/organization/${portal.harbour}/user`);
    expect(body.values).toMatchObject([{ accountId: PORTAL.anna }, { accountId: PORTAL.hugo }]);
    const served = await ask<List<object>>(AGENT, 'GET', `/servicedesk/${portal.desk}/organization`);
    expect(served.body.values).toMatchObject([{ name: 'Harbour' }, { name: 'Museum' }]);
    expect((await ask(PORTAL.anna, 'GET', `/servicedesk/${portal.desk}/organization`)).status).toBe(403);
  });

  test.each(['GET', 'POST', 'DELETE'])('one that is not there answers %s with 404', async (method) => {
    const body = method === 'GET' ? undefined : { accountIds: [PORTAL.anna] };
    expect((await ask(AGENT, method, '/organization/999/user', body)).status).toBe(404);
  });
});

test('lists come a page at a time', async () => {
  const { body } = await ask<List<object>>(AGENT, 'GET', '/organization?limit=1');
  expect(body).toMatchObject({
    size: 1,
    isLastPage: false,
    _links: { next: expect.stringContaining('start=1') },
  });
  expect((await ask(AGENT, 'GET', '/organization?start=1&limit=1')).body).toMatchObject({ isLastPage: true });
});

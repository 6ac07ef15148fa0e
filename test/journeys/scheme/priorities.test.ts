/** The priorities a scheme's severities lack are created as the Jira administrator who asks, once; where Jira refuses, the way by hand is told. */
import { ADMIN, type Desk, openDesk, SITE_ADMIN } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

const create = (as: string, names: string[], descriptions = {}) => {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const payload = { names, descriptions };
  const request = { as, moduleKey: 'scheme', functionKey: 'createPriorities', payload, extension };
  return desk.site.invoke(request);
};
const listPriorityNames = async () =>
  (await desk.askJira<{ name: string }[]>(ADMIN, 'GET', '/rest/api/3/priority')).map(({ name }) => name);

test('somebody who administers the project alone is told whom to ask, and none is created', async () => {
  expect(await create(ADMIN, ['Unasked'])).toMatchObject({
    kind: 'refused',
    say: expect.stringMatching(/Only Jira administrators/),
  });
  expect(await listPriorityNames()).not.toContain('Unasked');
});

test('those that lack are created, and asked for again none is created twice', async () => {
  expect(await create(SITE_ADMIN, ['Urgent', 'fatal', 'Regular'])).toEqual({
    kind: 'created',
    names: ['Urgent', 'Regular'],
  });
  expect(await create(SITE_ADMIN, ['Urgent', 'Regular'])).toEqual({ kind: 'created', names: [] });
  const names = await listPriorityNames();
  expect(names.filter((name) => name === 'Urgent')).toHaveLength(1);
  expect(names).toContain('Regular');
});

test('one is described as its severity is, or by its name where it is not', async () => {
  await create(SITE_ADMIN, ['Grave', 'constructor'], { Grave: 'The cart is down.' });
  const all = await desk.askJira<{ name: string; description: string }[]>(
    ADMIN,
    'GET',
    '/rest/api/3/priority',
  );
  const textOf = (name: string) => all.find((priority) => priority.name === name)?.description;
  expect([textOf('Grave'), textOf('constructor')]).toEqual(['The cart is down.', 'constructor']);
});

test('where Jira does not take one the way by hand is told, and it can be asked for again', async () => {
  const isCreation = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path === '/rest/api/3/priority';
  desk.site.faults.failNext(isCreation, { status: 404, body: { errorMessages: ['Gone'], errors: {} } });
  expect(await create(SITE_ADMIN, ['Low'])).toMatchObject({
    kind: 'refused',
    say: expect.stringMatching(/Low.*by hand.*Priorities/),
  });
  expect(await create(SITE_ADMIN, ['Low'])).toMatchObject({ kind: 'created', names: ['Low'] });
});

test('the scheme’s page tells the project’s own priorities in its order, with its default; the list of all is never asked for', async () => {
  const { site } = await openDesk();
  const requests: string[] = [];
  site.network.onExchange(({ method, path, throughApp, as }) => {
    if (as === 'app' || throughApp) requests.push(`${method} ${path.split('?')[0]}`);
  });
  const priorities = ['Minor', 'Fatal'];
  site.changeJira({ kind: 'choose-priorities', project: 'SUP', priorities, standard: 'Fatal' });
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const show = { as: ADMIN, moduleKey: 'scheme', functionKey: 'showScheme', payload: {}, extension };
  expect(await site.invoke(show)).toMatchObject({
    project: {
      priorities: [
        { name: 'Minor', isDefault: false },
        { name: 'Fatal', isDefault: true },
      ],
    },
  });
  const isFormRead = ({ path }: { path: string }) => path.endsWith('/createmeta/10000/issuetypes');
  site.faults.failNext(isFormRead, {
    status: 403,
    body: { errorMessages: ['No permission'], errors: {} },
  });
  expect(await site.invoke(show)).toMatchObject({
    project: { priorities: [{ name: 'Minor' }, { name: 'Fatal' }] },
  });
  expect(requests.length).toBeGreaterThan(0);
  expect(requests).not.toContain('GET /rest/api/3/priority');
  await site.stop();
});

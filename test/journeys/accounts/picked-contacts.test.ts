/** People of a client, chosen by account: whose address Jira hides is not called unlisted. */
import type { FoundAnswer, SiteAnswer } from '../../../src/contract/admin';
import { CLIENT, type Desk, openDesk } from '../../support/site/desk';

const HIDDEN = '712020:hidden-address';
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('altilogix');
  desk.site.addPerson({ accountId: HIDDEN, displayName: 'Hana Quay', sees: ['SUP'] });
});
afterAll(() => desk.site.stop());

const pick = (kind: string, text: string, space = '') =>
  desk.callAdmin('pick', { kind, text, space }) as Promise<FoundAnswer>;
const save = (name: string, contacts: object[], more: object = {}) => {
  const fields = { language: 'en', timezone: 'America/Toronto', accountManager: '', projects: ['SUP'] };
  return desk.callAdmin('saveClient', { id: null, ...fields, name, contacts, ...more });
};
const readClient = async (id: string) =>
  ((await desk.callAdmin('showSite')) as SiteAnswer).clients.find((client) => client.id === id);

test('people, groups and spaces are found by a part of their name, and nothing by nothing', async () => {
  expect((await pick('person', 'Hana')).found).toEqual([{ id: HIDDEN, name: 'Hana Quay' }]);
  expect((await pick('group', 'jira')).found.length).toBeGreaterThan(0);
  const [space] = (await pick('space', 'a')).found;
  expect(space?.name).toContain(`(${space?.id})`);
  expect((await pick('space', 'no such space')).found).toEqual([]);
  expect((await pick('page', 'x', 'constructor')).found).toEqual([]);
  expect((await pick('person', '  ')).found).toEqual([]);
});

test('somebody whose address is hidden is on the list by account', async () => {
  await save('Quay', [{ name: 'Hana Quay', accountId: HIDDEN }], { labels: ['quay'] });
  const issue = await desk.askJira<{ id: string; key: string }>(HIDDEN, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'SUP' }, issuetype: { name: 'Incident' }, summary: 'Slow', labels: ['quay'] },
  });
  await desk.site.settle();
  expect((await desk.readAutomation(issue)).caller?.standing).toBe('authorised');
});

test('somebody entered by address is kept with the account that has it', async () => {
  const [accountId, email] = ['712020:lena', 'lena@cove.example'];
  desk.site.addPerson({ accountId, displayName: 'Lena Cove', email, sees: ['SUP'] });
  await save('Cove', [{ name: 'Lena', email }]);
  expect((await readClient('cove'))?.contacts).toEqual([{ name: 'Lena', accountId, email }]);
});

test('only an administrator of the site searches there', async () => {
  const call = {
    as: CLIENT,
    moduleKey: 'admin',
    functionKey: 'pick',
    payload: { kind: 'person', text: 'A' },
  };
  expect(await desk.site.invoke(call)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});

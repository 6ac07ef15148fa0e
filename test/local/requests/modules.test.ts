/** Modules of an app on a portal and among the queues: where they stand, who is shown them, and what they are told. */
import { join } from 'node:path';
import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';
import { AGENT, CLIENT } from '../../support/site/jira';
import { askFor, askPortal, openPortal, PORTAL, type Portal } from '../../support/site/portal';

const app = join(__dirname, '../../support/site/second-app');

let site: Site;
let portal: Portal;
let own: string;
let foreign: string;

beforeAll(async () => {
  site = await startSite({ now: '2025-06-05T14:00:00Z', port: null, app });
  portal = await openPortal(site);
  own = (await askFor(site, portal, PORTAL.anna, { summary: 'The cart is empty' })).key;
  foreign = (await askFor(site, portal, PORTAL.mia, { summary: 'The marker of Mia' })).key;
  site.addPerson({ accountId: '712020:employee', displayName: 'Employee', sees: [], customerOf: ['SUP'] });
  await askPortal(site, AGENT, 'POST', `/request/${own}/participant`, { accountIds: ['712020:employee'] });
}, 60_000);
afterAll(() => site.stop());

const panelOf = (as: string, key: string, moduleKey = 'checklist-portal', more: object = {}) => ({
  ...{ as, moduleKey },
  extension: { ...more, request: { key } },
});
const invoke = (as: string, key: string, functionKey: string, more: object = {}) =>
  site.invoke({ ...panelOf(as, key, 'checklist-portal', more), functionKey });

test('a panel on a portal is told the portal, the request and the person, a customer without a licence', () => {
  const context = site.contextOf(panelOf(PORTAL.anna, own));
  expect(context).toMatchObject({ accountId: PORTAL.anna, accountType: 'customer', locale: 'en-US' });
  expect(context.extension).toEqual({
    type: 'jiraServiceManagement:portalRequestDetailPanel',
    portal: { id: Number(portal.desk) },
    request: { key: own, typeId: Number(portal.types.Incident) },
    location: `${site.address}/servicedesk/customer/portal/${portal.desk}/${own}`,
  });
});

test.each([
  ['an agent', AGENT, 'licensed'],
  ['somebody licensed who may look into the project', CLIENT, 'licensed'],
  ['somebody licensed who is only a customer here', '712020:employee', 'unlicensed'],
  ['a customer', PORTAL.anna, 'customer'],
])('%s is told as %s is', (_, as, accountType) => {
  expect(site.contextOf(panelOf(as, own)).accountType).toBe(accountType);
});

test('what the page in the frame says of another request is not believed', async () => {
  expect(() => site.contextOf(panelOf(PORTAL.anna, foreign))).toThrow('may not see it');
  await expect(invoke(PORTAL.anna, foreign, 'request')).rejects.toThrow('may not see it');
  await expect(invoke(PORTAL.anna, 'SUP-999', 'request')).rejects.toThrow('may not see it');
  const forged = {
    issue: { key: foreign },
    portal: { id: 99 },
    project: { id: '1' },
    location: 'https://a.invalid',
  };
  const told = (await invoke(PORTAL.anna, own, 'place', forged)) as { extension: object };
  expect(JSON.stringify(told.extension)).not.toContain(foreign);
  expect(told.extension).toMatchObject({ portal: { id: Number(portal.desk) }, request: { key: own } });
  expect(told.extension).not.toHaveProperty('issue');
});

test('the app reads the request as itself, and as the customer only where the site allows it', async () => {
  const read = { status: 200, summary: 'The cart is empty' };
  expect(await invoke(PORTAL.anna, own, 'request')).toEqual({
    asApp: read,
    asUser: { status: 403, summary: null },
  });
  expect(await invoke(AGENT, own, 'request')).toEqual({ asApp: read, asUser: read });
  site.changeJira({ kind: 'let-customers-call', allowed: 'yes' });
  expect(await invoke(PORTAL.anna, own, 'request')).toEqual({ asApp: read, asUser: read });
  site.changeJira({ kind: 'let-customers-call', allowed: 'no' });
});

test('a module that lets no customer in is not shown to one, and answers him nothing', async () => {
  expect(site.shows(panelOf(PORTAL.anna, own))).toBe(true);
  expect(site.shows(panelOf(PORTAL.anna, own, 'checklist-team-portal'))).toBe(false);
  expect(site.shows(panelOf(AGENT, own, 'checklist-team-portal'))).toBe(true);
  const call = { ...panelOf(PORTAL.anna, own, 'checklist-team-portal'), functionKey: 'place' };
  await expect(site.invoke(call)).rejects.toThrow('not shown');
  const issue = {
    as: PORTAL.anna,
    moduleKey: 'checklist-panel',
    functionKey: 'read',
    extension: { issue: { key: own } },
  };
  await expect(site.invoke(issue)).rejects.toThrow('may not see it');
});

test('the page among the queues is told its service project, and stands in no other', async () => {
  const queue = (as: string, project: object) => ({
    as,
    moduleKey: 'checklist-queue',
    extension: { project },
  });
  expect(site.contextOf(queue(AGENT, { key: 'SUP' }))).toMatchObject({
    accountType: 'licensed',
    extension: {
      ...{ type: 'jiraServiceManagement:queuePage', project: { id: '10000', key: 'SUP' } },
      location: `${site.address}/jira/servicedesk/projects/SUP/queues`,
    },
  });
  expect(() => site.contextOf(queue(AGENT, { key: 'OPS' }))).toThrow('may not see it');
  expect(() => site.contextOf(queue(PORTAL.anna, { key: 'SUP' }))).toThrow('may not see it');
});

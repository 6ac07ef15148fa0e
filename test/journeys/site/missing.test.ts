/** Projects, versions and issues that somebody deleted: everything else goes on, and the health names what is missing. */
import { forEachOf } from '../../../src/application/each';
import type { Ports } from '../../../src/application/ports';
import type { SiteAnswer } from '../../../src/contract/admin';
import type { HealthView } from '../../../src/contract/site/health';
import { presets } from '../../../src/presets';
import { AGENT, CLIENT, type Desk, HOUR, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.site.stop());

const missing = async () => ((await desk.callAdmin('showSite')) as SiteAnswer).health.missing;
test('Jira refuses a search that names a project which is not there', async () => {
  desk.site.changeJira({ kind: 'delete-project', project: '10001' });
  const body = { jql: 'project in (10000, 10001)', fields: ['summary'] };
  const asked = { as: AGENT, product: 'jira' as const, method: 'POST', path: '/rest/api/3/search/jql', body };
  expect((await desk.site.request(asked)).status).toBe(400);
});

test('a deleted project stops no other’s healing, and the health names it', async () => {
  await desk.createIssue('Minor', { project: 'OPS' });
  expect(await desk.choose('valtech', '10001')).toMatchObject({
    kind: 'saved',
  });
  expect(await missing()).toEqual([]);
  desk.site.changeJira({ kind: 'delete-project', project: '10001' });
  await desk.site.advance(6 * MINUTE);
  desk.site.disturb({ lose: 1 });
  const issue = await desk.createIssue('Fatal');
  desk.site.disturb({});
  await desk.site.advance(6 * MINUTE);
  const path = `/rest/api/3/issue/${issue.key}?properties=sablier`;
  const { properties } = await desk.askJira<{ properties: object }>(AGENT, 'GET', path);
  expect(properties).toHaveProperty('sablier');
  expect(await missing()).toEqual([{ what: 'project', name: '10001', of: '' }]);
});

test('a list that names a version which is not there leaves the administration and the other versions', async () => {
  const { records } = (await desk.callAdmin('exportRecords', { from: null })) as {
    records: Record<string, object>;
  };
  const list = records['scheme:10000'] as { versions: object[] };
  const versions = [...list.versions, { version: 9, inForceFrom: 1, savedAt: 1, savedBy: 'x' }];
  const imported = { 'scheme:10001': { ...list, versions } };
  await desk.callAdmin('importRecords', { records: imported });
  expect((await desk.callAdmin('showSite')) as SiteAnswer).toMatchObject({ kind: 'site' });
  expect(await missing()).toContainEqual({ what: 'version', name: '9', of: '10001' });
});

test('a client bound to a project that does not exist keeps its summary, and the health names the project', async () => {
  const client = {
    ...{ id: null, name: 'Acme', language: 'en', timezone: 'America/Toronto', projects: ['SUP', 'GONE'] },
    ...{ accountManager: '', contacts: [], ladder: {} },
  };
  expect(await desk.callAdmin('saveClient', client)).toMatchObject({ kind: 'saved' });
  await desk.createIssue('Fatal');
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'acme', promised: {} });
  const wiki = { as: AGENT, product: 'confluence' as const, method: 'POST', path: '/wiki/api/v2/pages' };
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const page = {
    spaceId: '98305',
    status: 'current',
    title: 'Levels',
    body: { representation: 'atlas_doc_format', value },
  };
  const { id } = (await desk.site.request({ ...wiki, body: page })).body as { id: string };
  const look = { as: AGENT, moduleKey: 'sla-summary', functionKey: 'showSummary', payload: {} };
  const extension = { type: 'macro', content: { id } };
  const summary = (await desk.site.invoke({ ...look, extension })) as { kind: string; tallies: object };
  expect(summary).toMatchObject({ kind: 'summary' });
  expect(Object.keys(summary.tallies)).toHaveLength(1);
  expect(await missing()).toEqual([{ what: 'client-project', name: 'GONE', of: 'Acme' }]);
});

test('roles, groups, statuses, calendars, people and spaces that a scheme or a client names and nobody has are named', async () => {
  const valtech = presets.valtech as NonNullable<typeof presets.valtech>;
  const { clocks } = valtech;
  const pause = [{ is: 'status' as const, in: ['Parked'] }];
  const scheme = {
    ...valtech,
    team: { roles: ['Service Desk Team', 'Night shift'], groups: ['gone-group'] },
    clocks: { ...clocks, resolution: { ...clocks.resolution, pause } },
    report: { ...valtech.report, calendar: 'No hours', place: { space: 'GONE' } },
    alerts: { thresholds: [{ at: '75%' as const }], to: { people: ['712020:gone-person-1'] } },
  };
  const { records } = (await desk.callAdmin('exportRecords', { from: null })) as {
    records: Record<string, { versions: object[] }>;
  };
  const versions = [{ version: 1, inForceFrom: null, savedAt: 1, savedBy: 'x' }];
  const list = { ...records['scheme:10000'], versions };
  await desk.callAdmin('importRecords', { records: { 'scheme:10001': list, 'version:10001:1': scheme } });
  const found = (await missing()).map(({ what, name, of }) => [what, name, of]);
  expect(found).toEqual([
    ['role', 'Night shift', 'OPS'],
    ['status', 'Parked', 'OPS'],
    ['calendar', 'No hours', 'OPS'],
    ['group', 'gone-group', 'OPS'],
    ['account', '712020:gone-person-1', 'OPS'],
    ['space', 'GONE', 'OPS'],
  ]);
});

test('a bound space whose client was removed, and an authorised contact who left, are named', async () => {
  const client = {
    ...{ id: null, name: 'Acme', language: 'en', timezone: 'America/Toronto', projects: ['SUP'] },
    ...{ accountManager: '', ladder: {}, contacts: [{ name: 'Carla', accountId: CLIENT }] },
  };
  await desk.callAdmin('saveClient', client);
  await desk.callAdmin('saveClient', { ...client, name: 'Brig', contacts: [] });
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'brig', promised: {} });
  expect(await missing()).toEqual([]);
  await desk.callAdmin('removeClient', { id: 'brig' });
  desk.site.changeJira({ kind: 'leave', accountId: CLIENT });
  await desk.site.advance(HOUR);
  expect(await missing()).toEqual([
    { what: 'client', name: 'brig', of: 'HARBOUR' },
    { what: 'account', name: 'Carla', of: 'Acme' },
  ]);
});

test('what fails for one of many is told in the health, once, and keeps no other waiting', async () => {
  const [troubles, done]: [HealthView['troubles'], string[]] = [[], []];
  const site = {
    listTroubles: async () => troubles,
    saveTrouble: async (trouble: HealthView['troubles'][number]) => void troubles.push(trouble),
  };
  const ports = {
    site,
    log: () => undefined,
    now: () => 1,
    digest: (text: string) => `${text.length} ${text}`,
  };
  const run = async (name: string) => {
    if (name === 'SUP') throw new Error('403');
    done.push(name);
  };
  const words = { failed: 'holidays not renewed', of: (name: string) => name };
  for (let day = 0; day < 3; day += 1) await forEachOf(ports as unknown as Ports, ['SUP', 'OPS'], words, run);
  expect(done).toEqual(['OPS', 'OPS', 'OPS']);
  expect(troubles.map(({ name, message }) => [name, message])).toEqual([
    ['holidays not renewed', 'SUP: Error: 403'],
  ]);
});

/** A project that follows a scheme says so on itself: the others wake nothing, and what leaves for one of them is cleared. */
import { randomUUID } from 'node:crypto';
import { reconcileMarks } from '../../../src/application/evaluation/mark-followed';
import type { Ports } from '../../../src/application/ports';
import { presets } from '../../../src/presets';
import {
  ADMIN,
  AGENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';

let desk: Desk;
let calls: string[] = [];
beforeEach(async () => {
  desk = await openDesk();
  calls = [];
  desk.site.listen(({ body }) => calls.push((body as { issue: { key: string } }).issue.key));
});
afterEach(() => desk.site.stop());

const propertyOf = async (project: string, key = 'sablier-follows') => {
  const path = `/rest/api/3/project/${project}/properties/${key}`;
  const { status, body } = await desk.site.request({ as: SITE_ADMIN, product: 'jira', method: 'GET', path });
  return status === 200 ? (body as { value: unknown }).value : null;
};
const saveScheme = () => {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10001', key: 'OPS' } };
  const payload = { scheme: presets.valtech, basedOn: null };
  return desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', payload, extension });
};

test('a project without a scheme wakes nothing; with its first it is marked, and its events come', async () => {
  expect([await propertyOf('SUP'), await propertyOf('OPS')]).toEqual([true, null]);
  await desk.createIssue('Fatal', { project: 'OPS' });
  expect(calls).toEqual([]);
  expect(await saveScheme()).toMatchObject({ kind: 'saved', version: 1 });
  expect(await propertyOf('OPS')).toBe(true);
  const { key } = await desk.createIssue('Fatal', { project: 'OPS' });
  expect(calls).toEqual([key]);
});

test('a mark that Jira refused is there within an hour, and one that somebody took off within a day', async () => {
  const isPut = ({ method, path }: { method: string; path: string }) =>
    method === 'PUT' && path.endsWith('/properties/sablier-follows');
  desk.site.faults.failNext(isPut, { status: 403 });
  expect(await saveScheme()).toMatchObject({ kind: 'saved' });
  await desk.askJira(SITE_ADMIN, 'DELETE', '/rest/api/3/project/SUP/properties/sablier-follows');
  expect([await propertyOf('SUP'), await propertyOf('OPS')]).toEqual([null, null]);
  await desk.site.advance(HOUR);
  expect(await propertyOf('OPS')).toBe(true);
  await desk.askJira(SITE_ADMIN, 'DELETE', '/rest/api/3/project/OPS/properties/sablier-follows');
  await desk.site.advance(24 * HOUR);
  expect([await propertyOf('SUP'), await propertyOf('OPS')]).toEqual([true, true]);
});

test('a mark that was seen is asked for again a day later, and one that is missing in the list at once', async () => {
  const asked: string[] = [];
  const time = { now: 0 };
  const marks = new Set(['1', '2']);
  let followed = ['1', '2'];
  const ports = {
    now: () => time.now,
    schemes: { listProjects: async () => followed },
    projects: { markFollowed: async (id: string, stands: boolean) => asked.push(`${id} ${stands}`) },
    followedMarks: {
      list: async () => [...marks],
      add: async (id: string) => marks.add(id),
      remove: async (id: string) => marks.delete(id),
    },
    log: () => undefined,
  } as unknown as Ports;
  const seen = new Map<string, number>();
  const askedAt = async (now: number) => {
    time.now = now;
    asked.length = 0;
    await reconcileMarks(ports, seen);
    return [...asked];
  };
  expect(await askedAt(0)).toEqual(['1 true', '2 true']);
  expect(await askedAt(HOUR)).toEqual([]);
  followed = ['1', '3'];
  expect(await askedAt(2 * HOUR)).toEqual(['3 true', '2 false']);
  expect(await askedAt(3 * HOUR)).toEqual([]);
  expect(await askedAt(24 * HOUR)).toEqual(['1 true']);
  expect([...marks]).toEqual(['1', '3']);
});

test('an issue that moves to a project without a scheme is cleared within an hour, and called for no more', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(5_000);
  const readFields = async () => {
    const path = `/rest/api/3/issue/${issue.id}?properties=sablier`;
    const read = await desk.askJira<{ fields: object; properties: object }>(AGENT, 'GET', path);
    const own = Object.entries(read.fields).filter(([id, value]) => id.startsWith('customfield_') && value);
    return { fields: own.length, property: Object.keys(read.properties) };
  };
  expect((await readFields()).fields).toBeGreaterThan(0);
  desk.site.move(SITE_ADMIN, issue.key, 'OPS');
  await desk.site.settle();
  expect(calls.filter((key) => key.startsWith('OPS'))).toEqual([]);
  const before = desk.site.letters().length;
  await desk.site.advance(HOUR + MINUTE);
  expect(await readFields()).toEqual({ fields: 0, property: [] });
  const mails = desk.site.letters().slice(before);
  expect(mails.filter(({ issueKey }) => issueKey.startsWith('OPS'))).toEqual([]);
});

test('the project of a ticket that is waited for wakes the app, and no longer than it is waited for', async () => {
  const issue = await desk.createIssue('Fatal');
  const order = { id: randomUUID(), projectId: '10001', name: 'the host', note: 'The server is down.' };
  const { issueKey } = (await desk.callPanel(issue, 'askThirdParty', order)) as { issueKey: string };
  expect(await propertyOf('OPS', 'sablier-waited-for')).toBe(true);
  const ticket = await desk.askJira<IssueRef>(AGENT, 'GET', `/rest/api/3/issue/${issueKey}?fields=status`);
  await desk.moveIssue(ticket, 'Done');
  await desk.site.advance(MINUTE);
  expect((await desk.readAutomation(issue)).thirdParties[0]?.answeredAt).not.toBeNull();
  await desk.site.advance(HOUR);
  expect(await propertyOf('OPS', 'sablier-waited-for')).toBeNull();
  calls = [];
  await desk.createIssue('Fatal', { project: 'OPS' });
  expect(calls).toEqual([]);
});

test('a field is written without an event to any app', async () => {
  const requests: string[] = [];
  desk.site.network.onExchange(({ path, as }) => as === 'app' && requests.push(path));
  await desk.createIssue('Fatal');
  await desk.site.advance(5_000);
  const writes = requests.filter((path) => path.startsWith('/rest/api/3/app/field/value'));
  expect(writes.length).toBeGreaterThan(0);
  for (const path of writes) expect(path).toContain('generateAppEvents=false');
});

test('a project that has no scheme any more loses its mark, and one that fails keeps no other', async () => {
  const [marks, marked] = [new Set(['1', '2', '3']), new Map<string, boolean>()];
  const ports = {
    now: () => 0,
    schemes: { listProjects: async () => ['1'] },
    projects: {
      markFollowed: async (id: string, follows: boolean) => {
        if (id === '2') throw new Error('403');
        marked.set(id, follows);
      },
    },
    followedMarks: {
      list: async () => [...marks],
      add: async () => undefined,
      remove: async (id: string) => marks.delete(id),
    },
    log: () => undefined,
  } as unknown as Ports;
  await reconcileMarks(ports, new Map());
  expect(Object.fromEntries(marked)).toEqual({ 1: true, 3: false });
  expect([...marks]).toEqual(['1', '2']);
});

/** A site whose licence ended, or never was: what the app follows goes on to its end, everything is readable, nothing new is begun. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Licensed } from '../../../src/contract/licence';
import type { RefusedAnswer } from '../../../src/contract/refused';
import { orderRebuild, readJob } from '../../support/rebuild-desk';
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

type Answer = Licensed & RefusedAnswer;

const OPS = { id: '10001', key: 'OPS' };
const SUP = { id: '10000', key: 'SUP' };
const REFUSED = { kind: 'refused', code: 'not-allowed', unlicensed: true };

let desk: Desk;
let followed: IssueRef;

beforeAll(async () => {
  desk = await openDesk('valtech', { licence: 'active' });
  followed = await desk.createIssue('Fatal');
  await desk.site.advance(MINUTE);
});
afterAll(() => desk.site.stop());
beforeEach(() => desk.site.changeLicence('missing'));

const callScheme = (project: typeof OPS, functionKey: string, payload: object = {}) =>
  desk.site.invoke({
    ...{ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension: { project } },
  }) as Promise<Answer>;

async function propertyOf({ key }: IssueRef): Promise<number> {
  const path = `/rest/api/3/issue/${key}/properties/sablier`;
  return (await desk.site.request({ as: AGENT, product: 'jira', method: 'GET', path })).status;
}

async function callGetStarted(functionKey: string, payload: object): Promise<Answer> {
  const extension = { type: 'jira:adminPage' };
  const call = { as: SITE_ADMIN, moduleKey: 'get-started', functionKey, payload, extension };
  return (await desk.site.invoke(call)) as Answer;
}

test('in production with a licence nothing is said, and where the app is tried without one neither', async () => {
  for (const state of ['active', 'development'] as const) {
    desk.site.changeLicence(state);
    expect(await desk.callPanel(followed, 'showClocks')).not.toHaveProperty('unlicensed');
  }
});

test('a licence that is there and not active is none', async () => {
  desk.site.changeLicence('inactive');
  expect(await desk.callPanel(followed, 'showClocks')).toMatchObject({ kind: 'clocks', unlicensed: true });
});

test('every page is readable, and its answer tells that there is no licence', async () => {
  const pages = [
    ['panel', 'showClocks', { issue: followed }],
    ['queue', 'listQueue', { project: SUP }],
    ['scheme', 'showScheme', { project: SUP }],
    ['accounts', 'showBanks', {}],
  ] as const;
  for (const [moduleKey, functionKey, extension] of pages) {
    const payload = functionKey === 'listQueue' ? { from: null } : {};
    const answer = await desk.site.invoke({ as: ADMIN, moduleKey, functionKey, payload, extension });
    expect(answer).toMatchObject({ unlicensed: true });
    expect(answer).not.toMatchObject({ kind: 'refused' });
  }
  expect(await desk.callAdmin('showSite')).toMatchObject({ kind: 'site', unlicensed: true });
});

test('no project gets a first scheme, by any door, and each says why', async () => {
  expect(await callGetStarted('choosePreset', { projectId: OPS.id, preset: 'valtech' })).toMatchObject(
    REFUSED,
  );
  const { presets } = (await callScheme(OPS, 'showScheme')) as unknown as { presets: object[] };
  expect(await callScheme(OPS, 'saveScheme', { scheme: presets[0], basedOn: null })).toMatchObject({
    ...REFUSED,
    say: expect.stringContaining('no licence'),
  });
  const { records } = (await desk.callAdmin('exportRecords', { from: null })) as { records: object };
  const elsewhere = JSON.parse(JSON.stringify(records).replaceAll(`:${SUP.id}`, `:${OPS.id}`));
  expect(await desk.callAdmin('importRecords', { records: elsewhere })).toMatchObject(REFUSED);
  expect(await callScheme(OPS, 'showScheme')).toMatchObject({ current: null });
});

test('a refused write says why in French as well', async () => {
  desk.site.speak(ADMIN, 'fr_CA');
  expect((await orderRebuild(desk, 'start')) as Answer).toMatchObject({
    ...REFUSED,
    say: expect.stringContaining('pas de licence'),
  });
  desk.site.speak(ADMIN, 'en_US');
});

test('a project that follows may better its scheme, and what is exported from it put back', async () => {
  const { current } = (await callScheme(SUP, 'showScheme')) as unknown as { current: { scheme: object } };
  expect(await callScheme(SUP, 'saveScheme', { scheme: current.scheme, basedOn: 1 })).toMatchObject({
    kind: 'saved',
  });
  const { records } = (await desk.callAdmin('exportRecords', { from: null })) as { records: object };
  expect(await desk.callAdmin('importRecords', { records })).toMatchObject({ kind: 'imported', written: 0 });
});

test('no look at a project’s issues is started; one that is under way goes on', async () => {
  expect((await orderRebuild(desk, 'start')) as Answer).toMatchObject(REFUSED);
  desk.site.changeLicence('active');
  await orderRebuild(desk, 'start');
  desk.site.changeLicence('missing');
  await desk.site.advance(2 * MINUTE);
  expect(await readJob(desk)).toMatchObject({ state: 'done' });
});

test('an issue that comes in is not followed, whatever happens on it, and shows what its clocks would be', async () => {
  const issue = await desk.createIssue('Critical');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.site.advance(HOUR);
  expect(await propertyOf(issue)).toBe(404);
  expect(((await desk.callPanel(issue, 'showClocks')) as ClocksAnswer).clocks).not.toHaveLength(0);
  expect(await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' } as never)).toMatchObject(
    REFUSED,
  );
});

test('a property that somebody writes by hand does not make an issue followed', async () => {
  const issue = await desk.createIssue('Critical');
  const path = `/rest/api/3/issue/${issue.key}/properties/sablier`;
  const body = { v: 1, scheme: 1, nextAt: 0, clocks: {} };
  await desk.askJira(AGENT, 'PUT', path, body);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.site.advance(HOUR);
  expect((await desk.askJira<{ value: object }>(AGENT, 'GET', path)).value).toEqual(body);
});

test('an issue that is followed goes on to its end, though its property was taken away by hand', async () => {
  await desk.askJira(AGENT, 'DELETE', `/rest/api/3/issue/${followed.key}/properties/sablier`);
  await desk.addComment(AGENT, followed, 'We are on it.');
  await desk.site.advance(MINUTE);
  expect(await propertyOf(followed)).toBe(200);
  await desk.moveIssue(followed, 'Done');
  await desk.site.advance(MINUTE);
  expect(await desk.readClock(followed, 'resolution')).toMatchObject({ state: 'met' });
  expect(await desk.callPanel(followed, 'showReport')).toMatchObject({ state: 'drafted' });
  expect(
    await desk.callPanel(followed, 'moveReport', { step: 'review', withBlanks: true }),
  ).not.toMatchObject({
    kind: 'refused',
  });
});

test('once there is a licence again, a look at the issues follows what came in meanwhile', async () => {
  const issue = await desk.createIssue('Minor');
  await desk.site.advance(HOUR);
  expect(await propertyOf(issue)).toBe(404);
  desk.site.changeLicence('active');
  expect(await orderRebuild(desk, 'start')).toMatchObject({ kind: 'rebuild' });
  await desk.site.advance(5 * MINUTE);
  expect(await propertyOf(issue)).toBe(200);
});

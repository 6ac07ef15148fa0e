/** A client's reports go to its own space, under its own page, and once published its own group reads them: nobody else of the space. */
import type { Request } from '../../../local/http/network';
import type { ReportStatus } from '../../../src/contract/report';
import type { SchemeAnswer } from '../../../src/contract/scheme';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  type IssueRef,
  MINUTE,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';
import { approveReport, publishReport, reportPages } from '../../support/site/finished-report';

let desk: Desk;
let parent: string;

const askWiki = async <Body>(as: string, method: string, path: string, body?: unknown) =>
  (await desk.site.request({ as, product: 'confluence', method, path: `/wiki${path}`, body })).body as Body;

const save = (reports: { space: string; parent: string; readers: string }, name = 'Harbour') => {
  const payload = {
    ...{ id: name === 'Harbour' ? null : 'harbour', name, language: 'en', timezone: 'Asia/Tokyo' },
    ...{ projects: ['SUP'], accountManager: '', contacts: [], reports },
  };
  return desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey: 'saveClient', payload });
};

beforeAll(async () => {
  desk = await openDesk();
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const body = { representation: 'atlas_doc_format', value };
  const newPage = { spaceId: '98305', status: 'current', title: 'Incident reports', body };
  parent = (await askWiki<{ id: string }>(AGENT, 'POST', '/api/v2/pages', newPage)).id;
});
afterAll(() => desk.site.stop());

async function closeFatalIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

const countPagesAs = async (as: string, issue: IssueRef) => (await reportPages(desk, as, issue)).length;
const showReport = (issue: IssueRef) => desk.callPanel(issue, 'showReport') as Promise<ReportStatus>;

test('a space, a page or a group that is not there is told before the client is saved', async () => {
  const wrong = [
    [{ space: 'NOWHERE', parent: '', readers: '' }, /No space of Confluence has the key NOWHERE/],
    [{ space: 'HARBOUR', parent: '999999', readers: '' }, /leads to no page/],
    [{ space: 'HARBOUR', parent: 'the reports', readers: '' }, /leads to no page/],
    [{ space: '', parent, readers: '' }, /needs its Confluence space/],
    [{ space: 'SUP', parent, readers: '' }, /is in another space than SUP/],
    [{ space: 'HARBOUR', parent: '', readers: 'nobodies' }, /no group called nobodies/],
  ] as const;
  for (const [place, say] of wrong)
    expect(await save(place)).toMatchObject({ kind: 'refused', say: expect.stringMatching(say) });
});

test('a report is drafted under the client’s page, and published to its group alone', async () => {
  const address = `https://example.atlassian.net/wiki/spaces/HARBOUR/pages/${parent}/Incident+reports`;
  expect(await save({ space: 'HARBOUR', parent: address, readers: 'harbour-people' })).toMatchObject({
    kind: 'saved',
  });
  const issue = await closeFatalIssue();
  const [page] = await reportPages(desk, AGENT, issue);
  expect(page).toMatchObject({ spaceId: '98305', parentId: parent });
  expect(JSON.stringify(page)).toContain('(Tokyo)');
  expect(await countPagesAs(CLIENT, issue)).toBe(0);
  await approveReport(desk, issue);
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
  expect(await countPagesAs(CLIENT, issue)).toBe(1);
  expect(await countPagesAs(AGENT, issue)).toBe(1);
  expect(await countPagesAs(ADMIN, issue)).toBe(0);
});

test('a group that Confluence refuses opens the page to nobody, and the panel says the way out', async () => {
  const issue = await closeFatalIssue();
  await approveReport(desk, issue);
  const isRestriction = ({ as, method, path, body }: Request) =>
    as === 'app' &&
    method === 'PUT' &&
    path.endsWith('/restriction') &&
    JSON.stringify(body).includes('"type":"group"');
  desk.site.faults.failNext(isRestriction, {
    status: 400,
    body: { statusCode: 400, message: 'No such group' },
  });
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'approved', problem: 'no-readers' });
  expect(await countPagesAs(CLIENT, issue)).toBe(0);
  expect(await showReport(issue)).toMatchObject({ state: 'approved' });
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published', problem: null });
  expect(await countPagesAs(CLIENT, issue)).toBe(1);
  expect(await countPagesAs(ADMIN, issue)).toBe(0);
});

test('the page above that is gone is named, and the report is drafted once another is set', async () => {
  await askWiki(AGENT, 'DELETE', `/api/v2/pages/${parent}`);
  const issue = await closeFatalIssue();
  expect(await showReport(issue)).toMatchObject({ state: 'owed', problem: 'parent-gone' });
  expect(await save({ space: 'HARBOUR', parent: '', readers: '' }, 'Harbour Inc.')).toMatchObject({
    kind: 'saved',
  });
  await desk.site.advance(6 * MINUTE);
  expect(await showReport(issue)).toMatchObject({ state: 'drafted', problem: null });
});

test('a place that the scheme names is the project’s own way; one that is not there is told beside its field', async () => {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const callScheme = (functionKey: string, payload: object = {}) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await callScheme('showScheme')) as SchemeAnswer;
  const withSpace = (space: string) => ({
    ...current?.scheme,
    report: { ...current?.scheme.report, place: { space, readers: 'harbour-people' } },
  });
  const wrong = { path: 'report.place.space', say: expect.stringMatching(/has the key NOWHERE/) };
  expect(await callScheme('checkScheme', { scheme: withSpace('NOWHERE') })).toMatchObject({
    problems: [wrong],
  });
  const saveInSpace = (space: string) => callScheme('saveScheme', { scheme: withSpace(space), basedOn: 1 });
  expect(await saveInSpace('NOWHERE')).toMatchObject({ kind: 'wrong', problems: [wrong] });
  expect(await saveInSpace('HARBOUR')).toMatchObject({ kind: 'saved' });
  const none = { space: '', parent: '', readers: '' };
  expect(await save(none, 'Harbour Inc.')).toMatchObject({ kind: 'saved' });
  const issue = await closeFatalIssue();
  expect((await reportPages(desk, AGENT, issue))[0]).toMatchObject({ spaceId: '98305' });
  await approveReport(desk, issue);
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
  expect(await countPagesAs(CLIENT, issue)).toBe(1);
  expect(await countPagesAs(ADMIN, issue)).toBe(0);
});

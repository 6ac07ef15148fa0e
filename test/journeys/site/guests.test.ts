/** Those who read a report's page without working on it: a colleague, a guest of Confluence, whoever is not signed in. */
import type { RefusedAnswer } from '../../../src/contract/refused';
import type { ReportStatus } from '../../../src/contract/report';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport } from '../../support/site/finished-report';

let desk: Desk;
let issue: IssueRef;
let url: string;
let pageId: string;

beforeAll(async () => {
  desk = await openDesk();
  issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  await approveReport(desk, issue);
  ({ url } = (await publishReport(desk, issue)) as { url: string });
  await desk.site.advance(MINUTE);
  pageId = /pages\/(\d+)/.exec(url)?.[1] ?? '';
});
afterAll(() => desk.site.stop());

function callByline(as: string, functionKey: string, payload: object = {}): Promise<unknown> {
  const extension = { type: 'confluence:contentBylineItem', content: { id: pageId, type: 'page' } };
  return desk.site.invoke({ as, moduleKey: 'report-byline', functionKey, payload, extension });
}

test('somebody who works on it sees what is in it and its next step', async () => {
  expect(await callByline(AGENT, 'showReport')).toMatchObject({ state: 'published', canWork: true });
});

test('a reader who may not work on it learns its state and its page, and nothing that was counted', async () => {
  const standing = (await callByline(CLIENT, 'showReport')) as ReportStatus;
  expect(standing).toMatchObject({
    kind: 'report',
    state: 'published',
    canWork: false,
    url,
    blanks: 0,
    newer: [],
  });
  expect(Object.values(standing.withheld).every((count) => count === 0)).toBe(true);
});

test('such a reader takes no step', async () => {
  const step = { step: 'amend', why: 'Because I say so' };
  expect((await callByline(CLIENT, 'moveReport', step)) as RefusedAnswer).toMatchObject({
    code: 'not-allowed',
  });
});

test('a guest whom Jira does not know is answered as a reader, with no error', async () => {
  const isRightsCheck = ({ path, as }: { path: string; as: string }) =>
    as === CLIENT && path.endsWith('/permissions/check');
  for (const status of [401, 403]) {
    desk.site.faults.failNext(isRightsCheck, { status });
    expect(await callByline(CLIENT, 'showReport')).toMatchObject({ state: 'published', canWork: false, url });
  }
});

describe('in a client’s own space, which a guest and the whole world may read', () => {
  const GUEST = '712020:guest-a';
  const NOBODY = 'anonymous';
  let harbourPage: string;
  let summaryPage: string;

  async function client(name: string, project: string, space: string): Promise<void> {
    const people = { contacts: [], accountManager: '', projects: [project] };
    const where = {
      language: 'en',
      timezone: 'America/Toronto',
      reports: { space, parent: '', readers: '' },
    };
    await desk.callAdmin('saveClient', { id: null, name, ...people, ...where });
  }

  async function reported(summary: string): Promise<string> {
    const own = await desk.createIssue('Fatal', { summary });
    await desk.addComment(AGENT, own, 'We are on it.');
    await desk.moveIssue(own, 'Done');
    await desk.site.advance(MINUTE);
    await approveReport(desk, own);
    const { url: at } = (await publishReport(desk, own)) as { url: string };
    await desk.site.advance(MINUTE);
    return /pages\/(\d+)/.exec(at)?.[1] ?? '';
  }

  const macro = (as: string, functionKey: string, more: object = {}) =>
    desk.site.invoke({
      ...{ as, moduleKey: 'sla-summary', functionKey, payload: { months: 6, ...more } },
      extension: { type: 'macro', content: { id: summaryPage, type: 'page' } },
    });
  const bylineOn = (id: string, as: string, functionKey: string, payload: object = {}) =>
    desk.site.invoke({
      ...{ as, moduleKey: 'report-byline', functionKey, payload },
      extension: { type: 'confluence:contentBylineItem', content: { id, type: 'page' } },
    });

  beforeAll(async () => {
    await client('Harbour', 'SUP', 'HARBOUR');
    await client('Quay', 'OPS', '');
    await desk.choose('valtech', '10001');
    await desk.createIssue('Fatal', { project: 'OPS', summary: 'The secret of Quay' });
    await desk.callAdmin('bindSpace', {
      ...{ spaceKey: 'HARBOUR', clientId: 'harbour', promised: {}, anonymous: true },
    });
    harbourPage = await reported('The shop is down');
    const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
    const body = { representation: 'atlas_doc_format', value };
    const created = { spaceId: '98305', status: 'current', title: 'Service levels', body };
    const asked = { as: AGENT, product: 'confluence', method: 'POST', path: '/wiki/api/v2/pages' } as const;
    summaryPage = ((await desk.site.request({ ...asked, body: created })).body as { id: string }).id;
  });

  test('Jira knows neither of them', async () => {
    const path = `/rest/api/3/issue/${issue.key}`;
    const asked = { product: 'jira', method: 'GET', path } as const;
    expect((await desk.site.request({ as: GUEST, ...asked })).status).toBe(401);
    const search = '/rest/api/3/user/search?query=Guest';
    expect((await desk.site.request({ as: AGENT, ...asked, path: search })).body).toEqual([]);
  });

  test.each([GUEST, NOBODY])('%s reads the summary of that client, and nothing of another', async (as) => {
    const answers = [await macro(as, 'showSummary', { from: null }), await macro(as, 'showClientAccounts')];
    expect(answers[0]).toMatchObject({ kind: 'summary', client: 'Harbour' });
    expect(answers.map((one) => (one as RefusedAnswer).kind)).not.toContain('refused');
    expect(JSON.stringify(answers)).toContain('The shop is down');
    for (const word of ['Quay', 'secret', 'OPS', '712020:'])
      expect(JSON.stringify(answers)).not.toContain(word);
  });

  test.each([
    GUEST,
    NOBODY,
  ])('%s reads the byline: its state and its page, and never “Try again”', async (as) => {
    const told = (await bylineOn(harbourPage, as, 'showReport')) as ReportStatus;
    expect(told).toMatchObject({ kind: 'report', state: 'published', canWork: false, blanks: 0, newer: [] });
    expect(told.url).toContain('/spaces/HARBOUR/');
  });

  test.each([GUEST, NOBODY])('%s takes no step of the report', async (as) => {
    const step = { step: 'amend', why: 'Because I say so' };
    expect(await bylineOn(harbourPage, as, 'moveReport', step)).toMatchObject({ code: 'not-allowed' });
  });

  test.each([GUEST, NOBODY])('%s is shown no other module, and no page of another space', async (as) => {
    const shown = (moduleKey: string, extension: Record<string, unknown>) =>
      desk.site.shows({ as, moduleKey, extension });
    expect(shown('report-byline', { content: { id: harbourPage } })).toBe(true);
    for (const moduleKey of ['admin', 'accounts', 'queue', 'scheme', 'get-started'])
      expect(shown(moduleKey, {})).toBe(false);
    await expect(desk.callPanel(issue, 'showClocks', {}, as)).rejects.toThrow();
    await expect(bylineOn(pageId, as, 'showReport')).rejects.toThrow('does not exist');
  });

  test('the byline is on the pages of reports alone', () => {
    const at = (id: string) =>
      desk.site.shows({ as: AGENT, moduleKey: 'report-byline', extension: { content: { id } } });
    expect([harbourPage, summaryPage].map(at)).toEqual([true, false]);
  });

  test('the app is told who looks, and of nobody who is not signed in an account', () => {
    const contextOf = (as: string) => desk.site.contextOf({ as, moduleKey: 'sla-summary' });
    expect(contextOf(AGENT)).toMatchObject({ accountId: AGENT, accountType: 'licensed' });
    expect(contextOf(GUEST)).toMatchObject({ accountId: GUEST, accountType: 'unlicensed' });
    expect(contextOf(NOBODY)).toMatchObject({ accountType: 'anonymous' });
    expect(contextOf(NOBODY)).not.toHaveProperty('accountId');
  });
});

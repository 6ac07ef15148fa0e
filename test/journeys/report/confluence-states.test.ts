/** What Confluence is to the app has a name, on the panel and in the health, and a way out that leads out. */

import type { ConfluenceState } from '../../../local/confluence/model/confluence-state';
import { peoplesParts } from '../../../src/common/report-parts';
import type { SiteAnswer } from '../../../src/contract/admin';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { RefusedAnswer } from '../../../src/contract/refused';
import type { ReportStatus } from '../../../src/contract/report';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';
import { type ReportPage, reportPages } from '../../support/site/finished-report';

const DAY = 24 * HOUR;
let desk: Desk;

async function open(state: ConfluenceState): Promise<void> {
  desk = await openDesk('valtech', { confluence: state });
}
afterEach(() => desk.site.stop());

const move = (issue: IssueRef, step: object) =>
  desk.callPanel(issue, 'moveReport', step) as Promise<ReportStatus>;
const reportOf = async (issue: IssueRef, as = AGENT) =>
  ((await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer).report;
const readHealth = async () => {
  const call = { as: SITE_ADMIN, moduleKey: 'admin', functionKey: 'showSite', payload: {} };
  return ((await desk.site.invoke(call)) as SiteAnswer).health.confluence;
};

async function closeFatalIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

async function approve(issue: IssueRef): Promise<void> {
  for (const part of peoplesParts)
    await desk.callPanel(issue, 'writePart', { part, text: `A disk was full (${part}).` });
  await move(issue, { step: 'review' });
  expect(await move(issue, { step: 'approve' })).toMatchObject({ state: 'approved' });
}

async function readPagesAs(as: string, issue: IssueRef): Promise<ReportPage[]> {
  return reportPages(desk, as, issue);
}

async function listFileNames(issue: IssueRef): Promise<string[]> {
  const path = `/rest/api/3/issue/${issue.key}?fields=attachment`;
  const { fields } = await desk.askJira<{ fields: { attachment: { filename: string }[] } }>(
    AGENT,
    'GET',
    path,
  );
  return fields.attachment.map(({ filename }) => filename).sort();
}

test.each([
  ['no', 'absent', /finds no Confluence/],
  ['404', 'absent', /finds no Confluence/],
  ['401', 'not-connected', /is not connected to Confluence/],
  ['403', 'not-connected', /is not connected to Confluence/],
] as const)('a site that answers %s is %s: the report is a file, the panel and the health say why', async (state, standing, note) => {
  await open(state);
  const issue = await closeFatalIssue();
  expect(await reportOf(issue)).toMatchObject({ state: 'drafted', problem: null, onIssue: true });
  expect((await reportOf(issue)).note).toMatch(note);
  expect(await readHealth()).toEqual({ standing, unrestricted: [] });
  await approve(issue);
  expect(await reportOf(issue)).toMatchObject({ mayBePage: false });
  expect(await move(issue, { step: 'publish' })).toMatchObject({ state: 'published' });
  expect(await listFileNames(issue)).toContain(`${issue.key}-incident-report.docx`);
});

test.each([
  0, 1, 2, 3, 4,
])('a publishing whose write number %s of a page is done and goes unheard keeps its approval, and says so once it is published', async (nth) => {
  await open('yes');
  const issue = await closeFatalIssue();
  await approve(issue);
  let writes = 0;
  const isWrite = ({ as, method, path }: { as: string; method: string; path: string }) =>
    as === 'app' && method === 'PUT' && /^\/wiki\/api\/v2\/pages\/\d+$/.test(path) && writes++ === nth;
  desk.site.faults.failNext(isWrite, { status: 504, afterEffect: true });
  await move(issue, { step: 'publish' }).catch(() => null);
  expect(['approved', 'published']).toContain((await reportOf(issue)).state);
  await desk.site.advance(6 * MINUTE);
  await move(issue, { step: 'publish' });
  const isAgain = { kind: 'refused', say: expect.stringMatching(/is published already/) };
  expect((await reportOf(issue)).state).toBe('published');
  expect(await move(issue, { step: 'publish' })).toMatchObject(isAgain);
});

test.each([
  '401',
  '404',
] as const)('a report drafted while the app was answered %s is published as a page once it is connected', async (state) => {
  await open(state);
  const issue = await closeFatalIssue();
  await approve(issue);
  desk.site.changeConfluence('yes');
  expect(await readHealth()).toEqual({ standing: 'ready', unrestricted: [] });
  expect(await reportOf(issue)).toMatchObject({ mayBePage: true });
  const published = await move(issue, { step: 'publish' });
  await desk.site.advance(MINUTE);
  const [page] = await readPagesAs(AGENT, issue);
  expect(published).toMatchObject({ state: 'published', problem: null });
  for (const text of ['We are on it.', 'A disk was full (cause).'])
    expect(JSON.stringify(page)).toContain(text);
  expect(await listFileNames(issue)).toEqual([]);
  expect(await desk.readClock(issue, 'report')).toMatchObject({ state: 'met' });
  const links = await desk.askJira<{ object: { url: string } }[]>(
    AGENT,
    'GET',
    `/rest/api/3/issue/${issue.key}/remotelink`,
  );
  expect(links).toHaveLength(1);
  expect(await reportOf(issue, CLIENT)).toMatchObject({ state: 'published', url: links[0]?.object.url });
});

test('where Confluence takes a restriction and restricts nothing, no draft is left for anybody to read', async () => {
  await open('free-silent');
  const issue = await closeFatalIssue();
  expect(await reportOf(issue)).toMatchObject({ state: 'drafted', onIssue: true });
  expect((await reportOf(issue)).note).toMatch(/Confluence Free has no page restrictions/);
  expect(await readPagesAs(AGENT, issue)).toEqual([]);
  expect(await readHealth()).toEqual({ standing: 'ready', unrestricted: ['SUP'] });
});

test('where Confluence refuses to restrict twice, the draft is a file until it is published as a page', async () => {
  await open('free');
  const issue = await closeFatalIssue();
  expect((await reportOf(issue)).problem).toMatch(/did not let the app restrict/);
  await desk.site.advance(6 * MINUTE);
  expect(await reportOf(issue)).toMatchObject({ state: 'drafted', problem: null, onIssue: true });
  expect(await readPagesAs(AGENT, issue)).toEqual([]);
  expect(await readHealth()).toEqual({ standing: 'ready', unrestricted: ['SUP'] });
  await approve(issue);
  expect(await readPagesAs(AGENT, issue)).toEqual([]);
  expect(await reportOf(issue)).toMatchObject({ mayBePage: true });
  expect(await move(issue, { step: 'publish' })).toMatchObject({ state: 'published', problem: null });
  await desk.site.advance(MINUTE);
  const [page] = await readPagesAs(AGENT, issue);
  expect(JSON.stringify(page)).toContain('A disk was full (cause).');
  expect(await listFileNames(issue)).toEqual([]);
  expect(await move(issue, { step: 'amend', why: 'One more cause' })).toMatchObject({ state: 'published' });
});

test('the next report of such a space is a file at once, and a day after the plan has changed it is a page', async () => {
  await open('free-silent');
  await closeFatalIssue();
  const next = await closeFatalIssue();
  expect(await reportOf(next)).toMatchObject({ state: 'drafted', onIssue: true });
  desk.site.changeConfluence('yes');
  await desk.site.advance(DAY);
  const later = await closeFatalIssue();
  expect(await reportOf(later)).toMatchObject({ state: 'drafted', onIssue: false, note: null });
  expect(await readHealth()).toEqual({ standing: 'ready', unrestricted: [] });
});

test('a page for one group is not published where no page can be kept to it, and the file goes through Jira', async () => {
  await open('free-silent');
  const project = { project: { id: '10000', key: 'SUP' } };
  const callScheme = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension: project });
  const { current } = (await callScheme('showScheme', {})) as {
    current: { version: number; scheme: { report: object } };
  };
  const group = (
    await desk.askJira<{ groups: { name: string }[] }>(ADMIN, 'GET', '/rest/api/3/groups/picker?query=')
  ).groups[0]?.name;
  const report = { ...current.scheme.report, place: { space: 'SUP', readers: group } };
  expect(
    await callScheme('saveScheme', { scheme: { ...current.scheme, report }, basedOn: current.version }),
  ).toMatchObject({ kind: 'saved' });
  const issue = await closeFatalIssue();
  await approve(issue);
  expect(await move(issue, { step: 'publish' })).toMatchObject({ state: 'approved', problem: 'no-readers' });
  expect(await readPagesAs(AGENT, issue)).toEqual([]);
  await move(issue, { step: 'retry' });
  expect(await move(issue, { step: 'publish', through: 'jira' })).toMatchObject({ state: 'published' });
  expect(await listFileNames(issue)).toContain(`${issue.key}-incident-report.docx`);
});

test('a publishing whose answer is lost leaves one page, with what was approved', async () => {
  await open('free-silent');
  const issue = await closeFatalIssue();
  await approve(issue);
  const isCreation = ({ as, method, path }: { as: string; method: string; path: string }) =>
    as === 'app' && method === 'POST' && path.startsWith('/wiki/api/v2/pages');
  desk.site.faults.failNext((request) => isCreation(request) && !request.path.includes('/properties'), {
    status: 504,
    afterEffect: true,
  });
  await move(issue, { step: 'publish' }).catch(() => null);
  expect(await move(issue, { step: 'publish' })).toMatchObject({ state: 'published' });
  expect(await readPagesAs(AGENT, issue)).toHaveLength(1);
});

test.each([
  '401',
  '403',
  '404',
] as const)('an app that loses Confluence under a draft (%s) says so, calls no page gone, and goes on once it is connected', async (state) => {
  await open('yes');
  const issue = await closeFatalIssue();
  expect(await reportOf(issue)).toMatchObject({ state: 'drafted', onIssue: false });
  desk.site.changeConfluence(state);
  await desk.site.advance(6 * MINUTE);
  const cut = await reportOf(issue);
  expect(cut).toMatchObject({ state: 'blocked', lost: false });
  expect(cut.problem).toMatch(/no longer connected to Confluence/);
  expect((await desk.callPanel(issue, 'showReport')) as RefusedAnswer).toMatchObject({
    kind: 'refused',
    say: expect.stringMatching(/no longer connected/),
  });
  desk.site.changeConfluence('yes');
  await desk.site.advance(6 * MINUTE);
  expect(await reportOf(issue)).toMatchObject({ state: 'drafted', problem: null });
});

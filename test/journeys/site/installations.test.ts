/**
 * The app in both products of a site. Its manifest declares them compatible, so that the pages of Confluence find what the panel of Jira
 * keeps; the same app without that word is two installations, and the half in Confluence knows of no scheme and no report.
 */
import type { RefusedAnswer } from '../../../src/contract/refused';
import type { ReportStatus } from '../../../src/contract/report';
import { AGENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { reportPages } from '../../support/site/finished-report';
import { createAppOfTwoInstallations } from '../../support/site/partial-app';

const divided = createAppOfTwoInstallations();
let firstDesk: Desk;
let two: Desk;

beforeAll(async () => {
  firstDesk = await openDesk();
  two = await openDesk('valtech', { app: divided.folder });
});
afterAll(async () => {
  await Promise.all([firstDesk, two].map(({ site }) => site.stop()));
  divided.remove();
});

async function closeFatalIssue(desk: Desk): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

async function onPage(
  desk: Desk,
  issue: IssueRef,
  functionKey: string,
  payload: object = {},
): Promise<Partial<ReportStatus> | RefusedAnswer> {
  const [page] = await reportPages(desk, AGENT, issue);
  const extension = { content: { id: page?.id, type: 'page' } };
  const request = { as: AGENT, moduleKey: 'report-byline', functionKey, payload, extension };
  return (await desk.site.invoke(request)) as Partial<ReportStatus> | RefusedAnswer;
}

/** What a macro of a client's summary tells on the front page of a space that is bound to the client. */
async function readSummary(desk: Desk): Promise<unknown> {
  const clientFields = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  await desk.callAdmin('saveClient', { id: null, name: 'Harbour', ...clientFields, projects: ['SUP'] });
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour' });
  const body = { spaceId: '98305', status: 'current', title: 'Summary', body: pageBody };
  const path = '/wiki/api/v2/pages';
  const created = await desk.site.request({ as: AGENT, product: 'confluence', method: 'POST', path, body });
  const extension = { content: { id: (created.body as { id: string }).id, type: 'page' } };
  const request = { as: AGENT, moduleKey: 'sla-summary', functionKey: 'showSummary', payload: {}, extension };
  return desk.site.invoke(request);
}
const pageBody = { representation: 'atlas_doc_format', value: '{"version":1,"type":"doc","content":[]}' };

test('as one installation, the page tells where its report stands, and moves it', async () => {
  const issue = await closeFatalIssue(firstDesk);
  expect(await onPage(firstDesk, issue, 'showReport')).toMatchObject({ state: 'drafted' });
  expect(await onPage(firstDesk, issue, 'moveReport', { step: 'review', withBlanks: true })).toMatchObject({
    state: 'in-review',
  });
  expect(await firstDesk.callPanel(issue, 'showReport')).toMatchObject({ state: 'in-review' });
});

test('as two, the panel works and the page of the same report knows nothing of it', async () => {
  const issue = await closeFatalIssue(two);
  expect(await two.callPanel(issue, 'showReport')).toMatchObject({ state: 'drafted' });
  expect(await onPage(two, issue, 'showReport')).toMatchObject({ code: 'not-found' });
  expect(await onPage(two, issue, 'moveReport', { step: 'review', withBlanks: true })).toMatchObject({
    code: 'not-found',
  });
  expect(await two.callPanel(issue, 'showReport')).toMatchObject({ state: 'drafted' });
});

test('as one, a client’s space shows its summary; as two, nobody ever bound the space', async () => {
  expect(await readSummary(firstDesk)).toMatchObject({ kind: 'summary' });
  expect(await readSummary(two)).toMatchObject({ kind: 'unbound' });
});

test('on a site without Confluence there is one installation, whatever the manifest says', async () => {
  const alone = await openDesk('valtech', { app: divided.folder, confluence: 'no' });
  const issue = await closeFatalIssue(alone);
  expect(await alone.callPanel(issue, 'showReport')).toMatchObject({ state: 'drafted' });
  expect(await alone.callAdmin('showSite')).toMatchObject({ kind: 'site' });
  await alone.site.stop();
});

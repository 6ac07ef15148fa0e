/**
 * The app in both products of a site. Its manifest declares them compatible, so that the pages of Confluence find what the panel of Jira
 * keeps; the same app without that word is two installations, and the half in Confluence knows of no scheme and no report.
 */
import type { RefusedAnswer } from '../../../src/contract/clocks';
import type { ReportStanding } from '../../../src/contract/report';
import { appOfTwoInstallations } from '../../support/site/app-without';
import { AGENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { reportPages } from '../../support/site/finished-report';

const divided = appOfTwoInstallations();
let one: Desk;
let two: Desk;

beforeAll(async () => {
  one = await openDesk();
  two = await openDesk('valtech', { app: divided.folder });
});
afterAll(async () => {
  await Promise.all([one, two].map(({ site }) => site.stop()));
  divided.remove();
});

async function closedFatal(desk: Desk): Promise<IssueRef> {
  const issue = await desk.create('Fatal');
  await desk.say(AGENT, issue, 'We are on it.');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

async function onPage(
  desk: Desk,
  issue: IssueRef,
  functionKey: string,
  payload: object = {},
): Promise<Partial<ReportStanding> | RefusedAnswer> {
  const [page] = await reportPages(desk, AGENT, issue);
  const extension = { content: { id: page?.id, type: 'page' } };
  const asked = { as: AGENT, moduleKey: 'report-byline', functionKey, payload, extension };
  return (await desk.site.invoke(asked)) as Partial<ReportStanding> | RefusedAnswer;
}

/** What a macro of a client's summary tells on the front page of a space that is bound to the client. */
async function summary(desk: Desk): Promise<unknown> {
  const told = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  await desk.admin('saveClient', { id: null, name: 'Harbour', ...told, projects: ['SUP'] });
  await desk.admin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour' });
  const body = { spaceId: '98305', status: 'current', title: 'Summary', body: pageBody };
  const path = '/wiki/api/v2/pages';
  const made = await desk.site.request({ as: AGENT, product: 'confluence', method: 'POST', path, body });
  const extension = { content: { id: (made.body as { id: string }).id, type: 'page' } };
  const asked = { as: AGENT, moduleKey: 'sla-summary', functionKey: 'showSummary', payload: {}, extension };
  return desk.site.invoke(asked);
}
const pageBody = { representation: 'atlas_doc_format', value: '{"version":1,"type":"doc","content":[]}' };

test('as one installation, the page tells where its report stands, and moves it', async () => {
  const issue = await closedFatal(one);
  expect(await onPage(one, issue, 'showReport')).toMatchObject({ state: 'drafted' });
  expect(await onPage(one, issue, 'moveReport', { step: 'review', withBlanks: true })).toMatchObject({
    state: 'in-review',
  });
  expect(await one.panel(issue, 'showReport')).toMatchObject({ state: 'in-review' });
});

test('as two, the panel works and the page of the same report knows nothing of it', async () => {
  const issue = await closedFatal(two);
  expect(await two.panel(issue, 'showReport')).toMatchObject({ state: 'drafted' });
  expect(await onPage(two, issue, 'showReport')).toMatchObject({ code: 'not-found' });
  expect(await onPage(two, issue, 'moveReport', { step: 'review', withBlanks: true })).toMatchObject({
    code: 'not-found',
  });
  expect(await two.panel(issue, 'showReport')).toMatchObject({ state: 'drafted' });
});

test('as one, a client’s space shows its summary; as two, nobody ever bound the space', async () => {
  expect(await summary(one)).toMatchObject({ kind: 'summary' });
  expect(await summary(two)).toMatchObject({ kind: 'unbound' });
});

test('on a site without Confluence there is one installation, whatever the manifest says', async () => {
  const alone = await openDesk('valtech', { app: divided.folder, confluence: 'no' });
  const issue = await closedFatal(alone);
  expect(await alone.panel(issue, 'showReport')).toMatchObject({ state: 'drafted' });
  expect(await alone.admin('showSite')).toMatchObject({ kind: 'site' });
  await alone.site.stop();
});

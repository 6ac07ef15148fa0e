/** The report as a letter on the site: answers leave their panels by themselves, and what recurred is counted for its own client. */
import type { ReportStatus } from '../../../src/contract/report';
import type { Node } from '../../../src/domain/document/node';
import { pageText } from '../../support/report-text';
import { AGENT, type Desk, type IssueRef, MINUTE, openDesk, SITE_ADMIN } from '../../support/site/desk';
import { type ReportPage, reportPages } from '../../support/site/finished-report';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

async function pageOf(issue: IssueRef): Promise<ReportPage> {
  const [page] = await reportPages(desk, AGENT, issue);
  if (!page) throw new Error(`${issue.key} has no report`);
  return page;
}

async function read(issue: IssueRef): Promise<string> {
  const { title, body } = await pageOf(issue);
  return pageText(title, (JSON.parse(body.atlas_doc_format.value) as { content: Node[] }).content);
}

async function close(issue: IssueRef): Promise<void> {
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
}

test('an answer that somebody writes into a page leaves its panel and the example within five minutes', async () => {
  const issue = await desk.createIssue('Fatal');
  await close(issue);
  const page = await pageOf(issue);
  const value = page.body.atlas_doc_format.value.replace(
    /To be written by a person\. Why [^"]*/,
    'A disk was full.',
  );
  const body = {
    ...{ id: page.id, status: 'current', title: page.title, version: { number: page.version.number + 1 } },
    body: { representation: 'atlas_doc_format', value },
  };
  await desk.site.request({
    as: AGENT,
    product: 'confluence',
    method: 'PUT',
    path: `/wiki/api/v2/pages/${page.id}`,
    body,
  });
  expect(await read(issue)).toContain('✎ │ A disk was full.\n  │ For example');
  await desk.site.advance(6 * MINUTE);
  expect(await read(issue)).toContain('## Root cause\nA disk was full.\n\n## What we did');
  expect((await desk.callPanel(issue, 'showReport')) as ReportStatus).toMatchObject({ blanks: 5, newer: [] });
});

async function setComponent(issue: IssueRef): Promise<void> {
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, {
    fields: { components: [{ name: 'Warehouse' }] },
  });
}

const setLabel = (issue: IssueRef, label: string) =>
  desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { labels: [label] } });

test('an earlier incident of the same component is counted with its title, and another client’s is told nowhere', async () => {
  const client = { id: null, language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  for (const name of ['Harbour', 'Quay'])
    await desk.site.invoke({
      ...{ as: SITE_ADMIN, moduleKey: 'admin', functionKey: 'saveClient' },
      payload: { ...client, name, projects: ['SUP'], labels: [name.toLowerCase()] },
    });
  const [earlier, theirs] = [await desk.createIssue('Minor'), await desk.createIssue('Minor')];
  await desk.site.advance(MINUTE);
  const issue = await desk.createIssue('Fatal');
  for (const each of [earlier, theirs, issue]) await setComponent(each);
  await setLabel(earlier, 'harbour');
  await setLabel(theirs, 'quay');
  await setLabel(issue, 'harbour');
  await desk.site.advance(MINUTE);
  await close(issue);
  const text = await read(issue);
  expect(text).toContain('1\u00a0incident of the 90 days before is linked to this one');
  expect(text).toContain(`- ${earlier.key}: The cart does not work`);
  expect(text).not.toContain(theirs.key);
});

/** Three hundred closings under faults, lost and doubled events and dying functions: each owes one report, and there are exactly as many. */

import type { ConfluenceState } from '../../local/confluence/model/confluence-state';
import { startSite } from '../../local/site';
import { peoplesParts } from '../../src/common/report-parts';
import { AGENT, Desk, HOUR, type IssueRef, MINUTE } from '../support/site/desk';

const CLOSINGS = 300;

async function createClosings(desk: Desk): Promise<IssueRef[]> {
  const issues: IssueRef[] = [];
  for (let nth = 0; nth < CLOSINGS; nth += 1) {
    const issue = await desk.createIssue(nth % 2 === 0 ? 'Fatal' : 'Critical');
    await desk.moveIssue(issue, 'Done');
    await desk.site.advance(MINUTE);
    issues.push(issue);
  }
  return issues;
}

/** The titles of every page there is, page by page. */
async function pageTitles({ site }: Desk): Promise<string[]> {
  const titles: string[] = [];
  let path: string | undefined = '/wiki/api/v2/pages?limit=250';
  while (path !== undefined) {
    const answer = await site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
    const { results, _links } = answer.body as { results: { title: string }[]; _links: { next?: string } };
    titles.push(...results.map(({ title }) => title));
    path = _links.next;
  }
  return titles;
}

async function linksOf(desk: Desk, { key }: IssueRef): Promise<unknown[]> {
  return desk.askJira(AGENT, 'GET', `/rest/api/3/issue/${key}/remotelink`);
}

async function listAttachments(desk: Desk, { key }: IssueRef): Promise<string[]> {
  const path = `/rest/api/3/issue/${key}?fields=attachment`;
  const { fields } = await desk.askJira<{ fields: { attachment: { filename: string }[] } }>(
    AGENT,
    'GET',
    path,
  );
  return fields.attachment.map(({ filename }) => filename).filter((name) => name.endsWith('.docx'));
}

/** Everything a person asks for is asked again until it is done. */
async function untilDone(ask: () => Promise<unknown>, state: string): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    const answer = (await ask().catch(() => null)) as { state?: string } | null;
    if (answer?.state === state) return;
  }
  throw new Error(`not ${state} in thirty tries`);
}

async function publishReport(desk: Desk, issue: IssueRef): Promise<void> {
  const moveReport = (step: object) => desk.callPanel(issue, 'moveReport', step);
  const write = (part: string) => desk.callPanel(issue, 'writePart', { part, text: 'A disk was full.' });
  for (const part of peoplesParts) await untilDone(() => write(part), 'drafted');
  await untilDone(async () => readStateAfter(desk, issue, moveReport({ step: 'review' })), 'in-review');
  await untilDone(async () => readStateAfter(desk, issue, moveReport({ step: 'approve' })), 'approved');
  await untilDone(async () => readStateAfter(desk, issue, moveReport({ step: 'publish' })), 'published');
}

/** An answer that was lost after its effect is found by looking. */
async function readStateAfter(desk: Desk, issue: IssueRef, request: Promise<unknown>): Promise<unknown> {
  await request.catch(() => null);
  return desk.callPanel(issue, 'showReport');
}

async function openTroubledDesk(confluence: ConfluenceState): Promise<Desk> {
  const site = await startSite({ now: '2025-06-05T13:00:00Z', port: null, confluence });
  const desk = new Desk(site);
  await desk.createIssue('Minor');
  await desk.choose('valtech');
  site.faults.plan({ seed: 7, rate: 0.1 });
  site.disturb({ seed: 7, lose: 0.15, double: 0.15, late: 0.3, kill: 0.02, skip: 0.3 });
  return desk;
}

async function stopFaults({ site }: Desk): Promise<void> {
  site.disturb({});
  site.faults.clear();
  await site.advance(2 * HOUR);
}

test('300 closings under faults give exactly 300 reports, each linked once', async () => {
  const desk = await openTroubledDesk('yes');
  const issues = await createClosings(desk);
  await stopFaults(desk);
  const reports = (await pageTitles(desk)).filter((title) => title.includes('incident report'));
  const counts = { pages: reports.length, links: 0, drafted: 0 };
  for (const issue of issues) {
    counts.links += (await linksOf(desk, issue)).length;
    const { state } = (await desk.callPanel(issue, 'showReport')) as { state: string };
    if (state === 'drafted') counts.drafted += 1;
  }
  await desk.site.stop();
  expect(counts).toEqual({ pages: CLOSINGS, links: CLOSINGS, drafted: CLOSINGS });
}, 1_200_000);

test('300 closings on a site of Jira alone give exactly 300 drafts, and those published under faults one file each', async () => {
  const desk = await openTroubledDesk('no');
  const issues = await createClosings(desk);
  await desk.site.advance(HOUR);
  const some = issues.filter((_, nth) => nth % 10 === 0);
  for (const issue of some) await publishReport(desk, issue);
  await stopFaults(desk);
  const counts = { reports: 0, files: 0, most: 0 };
  for (const issue of issues) {
    const { state } = (await desk.callPanel(issue, 'showReport')) as { state: string };
    if (state === 'drafted' || state === 'published') counts.reports += 1;
    const files = await listAttachments(desk, issue);
    counts.files += files.length;
    counts.most = Math.max(counts.most, files.length);
  }
  await desk.site.stop();
  expect(counts).toEqual({ reports: CLOSINGS, files: some.length, most: 1 });
}, 1_200_000);

import type { Instant } from '../../domain/time/instant';
import { forEachOf } from '../each';
import { evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { PageSummary } from '../ports/pages';
import type { OpenReport, ReportRecord } from '../ports/reports';
import { draftReport } from './draft/draft-report';
import { linkReport } from './place/link-report';
import { updateByline, withNextByline } from './place/update-byline';

/** When this process looked at the pages last, and how many there were; another process looks for itself. */
export interface LastLook {
  at: Instant;
  pages: number;
}

/** Whoever has more drafts than these has them looked at in every second run, in every third with twice as many, and so on. */
const EACH_RUN = 100;
const RUN_MS = 300_000;
/** Every half hour at least. */
const MOST_RUNS = 6;

/** From one look to the next, at least: half a run less, for no run is punctual. */
function betweenLooks({ pages }: LastLook): number {
  const runs = Math.min(MOST_RUNS, Math.ceil(pages / EACH_RUN));
  return runs <= 1 ? 0 : (runs - 0.5) * RUN_MS;
}

/**
 * Looks at the pages of reports that are not published yet and that changed since they were last read: a restricted page sends no
 * event, so what people wrote, hid, moved or deleted there is noticed by its version. One call for 250 of them.
 */
export async function watchReports(ports: Ports, last: LastLook = { at: 0, pages: 0 }): Promise<void> {
  const now = ports.now();
  if (now - last.at < betweenLooks(last)) return;
  const open = await ports.reports.listOpen();
  Object.assign(last, { at: now, pages: open.length });
  try {
    for (let from = 0; from < open.length; from += AT_ONCE)
      await checkPages(ports, open.slice(from, from + AT_ONCE));
  } catch (error) {
    if ((await ports.confluence.readStatus()) === 'ready') throw error;
    for (const { issueId } of open) await noteCutOff(ports, issueId);
  }
}

/** It is tried again by the same schedule as whatever else keeps a report waiting. */
async function noteCutOff(ports: Ports, issueId: string): Promise<void> {
  const record = await ports.reports.find(issueId);
  if (record?.problem === null) await ports.reports.save(issueId, { ...record, problem: 'not-connected' });
}

/** What Confluence answers at once. */
const AT_ONCE = 250;

async function checkPages(ports: Ports, open: OpenReport[]): Promise<void> {
  const pages = await ports.confluencePages.listVisible(open.map(({ pageId }) => pageId));
  const words = { failed: 'report page not looked at', of: ({ issueId }: OpenReport) => issueId };
  await forEachOf(ports, open, words, async (report) => {
    const page = pages.get(report.pageId);
    if (!isSame(report, page)) await checkReport(ports, report, page);
    else if (isBylineOutdated(report, ports.now())) await renewByline(ports, report);
  });
}

/** One that was found gone is left alone until it is seen again. */
function isSame({ version, url, gone }: OpenReport, page: PageSummary | undefined): boolean {
  return page ? !gone && page.version === version && page.url === url : gone;
}

/** Its byline speaks of days that have passed. */
const isBylineOutdated = ({ gone, bylineUntil }: OpenReport, now: number) =>
  !gone && bylineUntil !== null && bylineUntil <= now;

async function checkReport(
  ports: Ports,
  { issueId }: OpenReport,
  page: PageSummary | undefined,
): Promise<void> {
  await ports.readAhead.evaluation(issueId);
  const issue = await evaluateIssue(ports, issueId);
  const record = await ports.reports.find(issueId);
  if (issue.kind === 'gone') await ports.reports.forget(issueId);
  if (issue.kind !== 'evaluated' || !record) return;
  if (page) await updateLink(ports, issueId, record, page);
  await draftReport(ports, issue, { look: true });
  const latest = await ports.reports.find(issueId);
  if (latest) await updateByline(ports, issue, latest);
}

/** Nobody has touched the page: it is not read, only its byline is written anew. */
async function renewByline(ports: Ports, { issueId }: OpenReport): Promise<void> {
  await ports.readAhead.evaluation(issueId);
  const issue = await evaluateIssue(ports, issueId);
  const record = await ports.reports.find(issueId);
  if (issue.kind === 'gone') await ports.reports.forget(issueId);
  if (issue.kind !== 'evaluated' || !record) return;
  await updateByline(ports, issue, record);
  await ports.reports.save(issueId, withNextByline(issue, record));
}

/** A page that was renamed or moved: the same link on the issue leads to where it is, under its name of now. */
async function updateLink(
  ports: Ports,
  issueId: string,
  record: ReportRecord,
  { url, title }: PageSummary,
): Promise<void> {
  if (url === record.url && title === record.title) return;
  const followed = { ...record, url, title };
  await linkReport(ports, issueId, followed, title);
  await ports.reports.save(issueId, followed);
}

import type { Drafting } from '../../../domain/report/drafting';
import { evaluateClocks } from '../../../domain/sla/clock';
import { claiming } from '../../claims';
import type { Judged } from '../../evaluation/judge';
import type { Ports } from '../../ports';
import type { ReportProblem, ReportRecord } from '../../ports/reports';
import { homeOf, leavePage } from '../place/draft-home';
import { PageRefused } from '../place/page-refused';
import { markPage, untilNextByline } from '../place/update-byline';
import { linkReport } from '../publish/link-report';
import { lookAtApproved } from '../publish/revoke-approval';
import { isStale, languagesOf, reportOf } from './report-facts';
import { refreshed } from './write-draft';

/** How long one drafting may hold its claim before another may take over. */
const CLAIM_MS = 120_000;

/**
 * Drafts the incident report of a closed issue that owes one, exactly once, and keeps its generated parts true while it is a draft:
 * the claim keeps two passes apart, and a page left by a pass that died is found again by its title. It is owed before anything
 * else is done, so that whatever fails is tried again by the five-minute run. `look` reads the page though no fact is newer.
 */
export async function draftReport(ports: Ports, judged: Judged, { look = false } = {}): Promise<void> {
  const asOf = owedSince(judged) === null ? await beforeReopening(ports, judged) : judged;
  if (asOf) await draftOwed(ports, asOf, look);
}

/** A report that was begun when its issue was reopened is finished as the issue stood the moment before; null when none was. */
async function beforeReopening(ports: Ports, judged: Judged): Promise<Judged | null> {
  const last = judged.evaluation.clocks.report?.cycles.at(-1);
  if (last?.state !== 'cancelled' || last.stoppedAt === null) return null;
  const known = await ports.reports.find(judged.history.issueId);
  if (known?.state !== 'owed' || known.closedAt !== last.startedAt) return null;
  const now = last.stoppedAt - 1;
  const history = { ...judged.history, events: judged.history.events.filter(({ at }) => at <= now) };
  return { ...judged, history, evaluation: evaluateClocks(judged.scheme, history, now), now };
}

async function draftOwed(ports: Ports, judged: Judged, look: boolean): Promise<void> {
  const closedAt = owedSince(judged);
  if (closedAt === null) return;
  const { issueId } = judged.history;
  const known = await ports.reports.find(issueId);
  const record = recordFor(known, closedAt);
  if (record.languages.length === 0) record.languages = await languagesOf(ports, judged);
  const report = await reportOf(ports, judged, record);
  if (record.state !== 'owed' && !isStale(record, report, ports.digest)) {
    if (!look || record.state === 'published') return;
  }
  if (record !== known) await ports.reports.save(issueId, record);
  const outcome = await claiming(ports, `report:${issueId}`, CLAIM_MS, () =>
    attempt(ports, judged, record, report),
  );
  if (outcome === 'held') await lookLater(ports, issueId);
}

/** Whoever holds the claim may have read less, or have died: once it is over the issue is looked at again. */
function lookLater(ports: Ports, issueId: string): Promise<void> {
  return ports.queue.push([{ issueId, delaySeconds: CLAIM_MS / 1_000 }]);
}

/** The closing a report is owed from, or null when none is: a reopened issue owes it again from its next closing. */
function owedSince({ evaluation }: Judged): number | null {
  const last = evaluation.clocks.report?.cycles.at(-1);
  return last && last.state !== 'cancelled' ? last.startedAt : null;
}

/** A closing after the publishing owes a new report; one before it counts the same page anew. */
function recordFor(known: ReportRecord | null, closedAt: number): ReportRecord {
  if (!known) return { ...BLANK, closedAt };
  if (known.closedAt === closedAt) return known;
  const anew = known.publishedAt !== null && closedAt > known.publishedAt;
  return anew ? { ...BLANK, closedAt, nth: known.nth + 1 } : { ...known, closedAt };
}

const BLANK: Omit<ReportRecord, 'closedAt'> = {
  nth: 1,
  state: 'owed',
  pageId: null,
  onIssue: false,
  asFile: null,
  through: 'page',
  file: null,
  url: null,
  title: null,
  version: 0,
  problem: null,
  sections: {},
  newer: [],
  approvedBy: null,
  publishedAt: null,
  bylineUntil: null,
  languages: [],
  publishing: null,
  log: [],
};

async function attempt(ports: Ports, judged: Judged, record: ReportRecord, report: Drafting): Promise<void> {
  const { issueId } = judged.history;
  try {
    const drafted = await named(ports, await draft(ports, judged, record, report));
    await ports.reports.save(issueId, untilNextByline(judged, drafted));
  } catch (error) {
    ports.log('report not drafted', { issueId, error: String(error) });
    const latest = (await ports.reports.find(issueId)) ?? record;
    const problem = error instanceof PageRefused ? error.problem : 'confluence-failed';
    if (cannotBePrivate(problem, record))
      return attempt(ports, judged, await leavePage(ports, judged, latest), report);
    await ports.reports.save(issueId, await named(ports, { ...latest, problem }));
  }
}

/** Restrictions that are taken and have no effect are told at once; a refusal may pass, and counts when it is the second. */
const cannotBePrivate = (problem: ReportProblem, before: ReportRecord): boolean =>
  problem === 'no-restrictions' ||
  (problem === 'restriction-refused' && before.problem === 'restriction-refused');

/** What looks like a page's own trouble is the app's connection's, where Confluence does not answer the app at all. */
async function named(ports: Ports, record: ReportRecord): Promise<ReportRecord> {
  if (record.problem === null || record.onIssue) return record;
  const standing = await ports.confluence.standing();
  return standing === 'ready' ? record : { ...record, problem: 'not-connected' };
}

async function draft(
  ports: Ports,
  judged: Judged,
  record: ReportRecord,
  report: Drafting,
): Promise<ReportRecord> {
  const { issueId, projectId } = judged.history;
  const home = await homeOf(ports, judged, record, report.title);
  if (typeof home === 'string') return { ...record, problem: home };
  const { page, asFile } = home;
  const begun = { ...record, pageId: page.id, onIssue: page.url === null, url: page.url, asFile };
  if (record.state === 'owed') {
    await ports.reports.save(issueId, begun);
    await ports.pages.restrictTo(page.id, await ports.people.team(projectId, judged.scheme));
  }
  if (record.state === 'approved') return lookAtApproved(ports, judged, begun);
  if (record.state !== 'owed') return refreshed(ports, issueId, begun, { report, owner: judged.assignee });
  const log = [...begun.log, { at: ports.now(), step: 'drafted' as const, by: null }];
  const first = await reportOf(ports, judged, { ...begun, log });
  const written = await refreshed(
    ports,
    issueId,
    { ...begun, log },
    { report: first, owner: judged.assignee },
  );
  if (written.problem !== null) return { ...written, log: begun.log };
  await linkReport(ports, issueId, written, report.title);
  const drafted: ReportRecord = { ...written, state: 'drafted', title: report.title };
  await markPage(ports, judged, drafted);
  return drafted;
}

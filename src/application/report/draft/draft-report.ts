import { documentCycleOf } from '../../../domain/report/document-cycle';
import { runWithClaim } from '../../claims';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { ReportProblem, ReportRecord } from '../../ports/reports';
import type { Drafting } from '../document/drafting';
import { dropPage, findDraftLocation } from '../place/draft-location';
import { linkReport } from '../place/link-report';
import { PageRefused } from '../place/page-refused';
import { checkApproved } from '../place/revoke-approval';
import { updateByline, withNextByline } from '../place/update-byline';
import { isFinal, isStale, languagesOf, reportOf } from './report-facts';
import { stateBeforeReopening } from './undone-closing';
import { refreshDraft, withFirstWriting } from './write-draft';

/** How long one drafting may hold its claim before another may take over. */
const CLAIM_MS = 120_000;

/**
 * Drafts the incident report of a closed issue that owes one, exactly once, and keeps its generated parts true while it is a draft:
 * the claim keeps two evaluations apart, and a page left by an evaluation that died is found again by its title. It is owed before anything
 * else is done, so that whatever fails is tried again by the five-minute run. `look` reads the page though no fact is newer. Answers
 * whether a report is owed at all.
 */
export async function draftReport(
  ports: Ports,
  issue: EvaluatedIssue,
  { look: reread = false } = {},
): Promise<boolean> {
  const asOf = owedFromOf(issue) === null ? await stateBeforeReopening(ports, issue) : issue;
  if (asOf) await draftOwed(ports, asOf, reread);
  return asOf !== null;
}

async function draftOwed(ports: Ports, issue: EvaluatedIssue, reread: boolean): Promise<void> {
  const closedAt = owedFromOf(issue);
  if (closedAt === null) return;
  const { issueId } = issue.history;
  const stored = await ports.reports.find(issueId);
  if (!stored && isSentOtherwise(issue)) return;
  const record = toRecord(stored, closedAt);
  if (record.languages.length === 0) record.languages = await languagesOf(ports, issue);
  if (isFinal(record) && (!reread || record.state === 'published')) return;
  const report = await reportOf(ports, issue, record);
  if (record.state !== 'owed' && !reread && !isStale(record, report, ports.digest)) return;
  record.plannedTitle ??= report.title;
  if (record !== stored) await ports.reports.save(issueId, record);
  const outcome = await runWithClaim(ports, `report:${issueId}`, CLAIM_MS, () =>
    tryDraft(ports, issue, record, report),
  );
  if (outcome === 'held') await evaluateLater(ports, issueId);
}

/** Whoever holds the claim may have read less, or have died: once it is over the issue is looked at again. */
function evaluateLater(ports: Ports, issueId: string): Promise<void> {
  return ports.queue.push([{ issueId, delaySeconds: CLAIM_MS / 1_000 }]);
}

/**
 * The closing a report is owed from, or null when none is: a reopened issue owes it again from its next closing. A last stage that runs
 * before the closing is drafted once there is one.
 */
function owedFromOf({ scheme, evaluation }: EvaluatedIssue): number | null {
  const last = documentCycleOf(scheme, evaluation);
  if (!last || last.state === 'cancelled') return null;
  return last.stage !== undefined && evaluation.closedAt === null ? null : last.startedAt;
}

/** Whether somebody recorded that the last stage was sent, and no document was drafted for it. */
function isSentOtherwise({ scheme, evaluation }: EvaluatedIssue): boolean {
  const last = documentCycleOf(scheme, evaluation);
  return last?.stage !== undefined && last.stoppedAt !== null;
}

/** A closing after the publishing owes a new report; one before it counts the same page anew. */
function toRecord(stored: ReportRecord | null, closedAt: number): ReportRecord {
  if (!stored) return { ...BLANK, closedAt };
  if (stored.closedAt === closedAt) return stored;
  const isNew = stored.publishedAt !== null && closedAt > stored.publishedAt;
  return isNew ? { ...BLANK, closedAt, nth: stored.nth + 1 } : { ...stored, closedAt };
}

const BLANK: Omit<ReportRecord, 'closedAt'> = {
  nth: 1,
  state: 'owed',
  pageId: null,
  onIssue: false,
  draftId: null,
  asFile: null,
  through: 'page',
  file: null,
  url: null,
  title: null,
  plannedTitle: null,
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

/** A page that cannot be kept to the team is taken back and drafted as a file, once; whatever fails is tried again by the next look. */
async function tryDraft(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  report: Drafting,
  isSecond = false,
): Promise<void> {
  const { issueId } = issue.history;
  try {
    const drafted = await withConnectionProblem(ports, await draft(ports, issue, record, report));
    await ports.reports.save(issueId, withNextByline(issue, drafted));
  } catch (error) {
    ports.log('report not drafted', { issueId, error: String(error) });
    const latest = (await ports.reports.find(issueId)) ?? record;
    const problem = error instanceof PageRefused ? error.problem : 'confluence-failed';
    if (!isSecond && isUnrestrictable(problem, record))
      return tryDraft(ports, issue, await dropPage(ports, issue, latest), report, true);
    await ports.reports.save(issueId, await withConnectionProblem(ports, { ...latest, problem }));
  }
}

/** Restrictions that are taken and have no effect are told at once; a refusal may pass, and counts when it is the second. */
const isUnrestrictable = (problem: ReportProblem, before: ReportRecord): boolean =>
  problem === 'no-restrictions' ||
  (problem === 'restriction-refused' && before.problem === 'restriction-refused');

/** What looks like a page's own trouble is the app's connection's, where Confluence does not answer the app at all. */
async function withConnectionProblem(ports: Ports, record: ReportRecord): Promise<ReportRecord> {
  if (record.problem === null || record.onIssue) return record;
  const standing = await ports.confluence.readStatus();
  return standing === 'ready' ? record : { ...record, problem: 'not-connected' };
}

async function draft(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  report: Drafting,
): Promise<ReportRecord> {
  const { issueId } = issue.history;
  const location = await findDraftLocation(ports, issue, record, record.plannedTitle ?? report.title);
  if (typeof location === 'string') return { ...record, problem: location };
  const { page, asFile, isNew } = location;
  const started = { ...record, pageId: page.id, onIssue: page.url === null, url: page.url, asFile };
  if (record.state === 'approved') return checkApproved(ports, issue, started);
  if (record.state !== 'owed')
    return refreshDraft(ports, issueId, started, { report, owner: issue.assignee });
  return writeFirst(ports, issue, started, { title: record.plannedTitle ?? report.title, isNew });
}

/** What will stand on a page that was just made is noted with the page itself, before it is kept to the team and written. */
async function writeFirst(
  ports: Ports,
  issue: EvaluatedIssue,
  started: ReportRecord & { pageId: string },
  { title, isNew }: { title: string; isNew: boolean },
): Promise<ReportRecord> {
  const { issueId, projectId } = issue.history;
  const log = [...started.log, { at: ports.now(), step: 'drafted' as const, by: null }];
  const report = await reportOf(ports, issue, { ...started, log });
  await ports.reports.save(issueId, isNew ? withFirstWriting(ports, started, report) : started);
  await ports.confluencePages.restrictTo(started.pageId, await ports.people.teamOf(projectId, issue.scheme));
  const pageBefore = isNew ? { title, version: 1, nodes: [], author: null } : null;
  const write = { report, owner: issue.assignee, known: pageBefore, isNoted: isNew };
  const written = await refreshDraft(ports, issueId, { ...started, log }, write);
  if (written.problem !== null) return { ...written, log: started.log };
  await linkReport(ports, issueId, written, title);
  const drafted: ReportRecord = { ...written, state: 'drafted', title };
  await updateByline(ports, issue, drafted, isNew);
  return drafted;
}

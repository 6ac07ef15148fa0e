import { documentCycleOf } from '../../../domain/report/document-cycle';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { Claim } from '../../ports/evaluation';
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
 * the claim keeps two evaluations apart, and a page left by an evaluation that died is found again by its title. What fails is owed, and tried
 * again by the five-minute run. `look` reads the page though no fact is newer. Answers
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
  const log = toFirstLog(ports, record);
  const report = await reportOf(ports, issue, { ...record, log });
  if (record.state !== 'owed' && !reread && !isStale(record, report, ports.digest)) return;
  const begun = toBegun(ports, record, report);
  const now = ports.now();
  const claimed = { now, until: now + CLAIM_MS };
  const claim = await ports.reports.begin(issueId, begun === stored ? null : begun, claimed);
  if (claim === null) return evaluateLater(ports, issueId);
  const attempt = { report, log, isNoted: begun !== record, claim };
  await tryDraft(ports, issue, begun, attempt).catch(async (error: unknown) => {
    await ports.claims.release(claim);
    throw error;
  });
}

/** The report tells of its own drafting. */
const toFirstLog = (ports: Ports, { state, log }: ReportRecord): ReportRecord['log'] =>
  state === 'owed' ? [...log, { at: ports.now(), step: 'drafted', by: null }] : log;

/** What will stand on its page is noted before there is one. Where something was noted before, an earlier try may have written that. */
function toBegun(ports: Ports, record: ReportRecord, report: Drafting): ReportRecord {
  record.plannedTitle ??= report.title;
  const isFirst = record.state === 'owed' && Object.keys(record.sections).length === 0;
  return isFirst ? withFirstWriting(ports, record, report) : record;
}

interface Try {
  report: Drafting;
  /** The report's log with its drafting. */
  log: ReportRecord['log'];
  /** Whether the record says what will stand on a page that is made. */
  isNoted: boolean;
  claim: Claim;
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
  attempt: Try,
  isSecond = false,
): Promise<void> {
  const { issueId } = issue.history;
  try {
    const drafted = await withConnectionProblem(ports, await draft(ports, issue, record, attempt));
    await ports.reports.save(issueId, withNextByline(issue, drafted), attempt.claim);
  } catch (error) {
    ports.log('report not drafted', { issueId, error: String(error) });
    const latest = (await ports.reports.find(issueId)) ?? record;
    const problem = error instanceof PageRefused ? error.problem : 'confluence-failed';
    if (!isSecond && isUnrestrictable(problem, record)) {
      const dropped = await dropPage(ports, issue, latest);
      return tryDraft(ports, issue, dropped, { ...attempt, isNoted: false }, true);
    }
    await ports.reports.save(
      issueId,
      await withConnectionProblem(ports, { ...latest, problem }),
      attempt.claim,
    );
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
  attempt: Try,
): Promise<ReportRecord> {
  const { issueId } = issue.history;
  const { report } = attempt;
  const location = await findDraftLocation(ports, issue, record, record.plannedTitle ?? report.title);
  if (typeof location === 'string') return { ...record, problem: location };
  const { page, asFile, isNew } = location;
  const started = { ...record, pageId: page.id, onIssue: page.url === null, url: page.url, asFile };
  if (record.state === 'approved') return checkApproved(ports, issue, started);
  if (record.state !== 'owed')
    return refreshDraft(ports, issueId, started, { report, owner: issue.assignee });
  if (!isNew || !attempt.isNoted) await ports.reports.save(issueId, started);
  return writeFirst(ports, issue, started, { ...attempt, isNew }).catch(async (error: unknown) => {
    await notePage(ports, issueId, started);
    throw error;
  });
}

/** What was noted of the page's parts since stays: they may have been written, though the answer was lost. */
async function notePage(ports: Ports, issueId: string, started: ReportRecord): Promise<void> {
  const { pageId, onIssue, url, asFile } = started;
  const latest = (await ports.reports.find(issueId)) ?? started;
  if (latest.pageId !== pageId)
    await ports.reports.save(issueId, { ...latest, pageId, onIssue, url, asFile });
}

/** A page that was just made is empty, and what will stand on it is noted; should this try die, it is found by its title. */
async function writeFirst(
  ports: Ports,
  issue: EvaluatedIssue,
  started: ReportRecord & { pageId: string },
  { report, log, isNoted, isNew }: Try & { isNew: boolean },
): Promise<ReportRecord> {
  const { issueId, projectId } = issue.history;
  const title = started.plannedTitle ?? report.title;
  await ports.confluencePages.restrictTo(started.pageId, await ports.people.teamOf(projectId, issue.scheme));
  const firstPage = isNew ? { title, version: 1, nodes: [], author: null } : null;
  const write = { report, owner: issue.assignee, firstPage, isNoted: isNew && isNoted };
  const written = await refreshDraft(ports, issueId, { ...started, log }, write);
  if (written.problem !== null) return { ...written, log: started.log };
  await linkReport(ports, issueId, written, title);
  const drafted: ReportRecord = { ...written, state: 'drafted', title };
  await updateByline(ports, issue, drafted, isNew);
  return drafted;
}

import { documentCycleOf } from '../../../domain/report/document-cycle';
import { hasFiles } from '../../../domain/report/page';
import { withStep } from '../../../domain/review';
import type { AppEvent } from '../../../domain/sla/history/app-events';
import { runWithClaim } from '../../claims';
import { queueIssue } from '../../evaluation/queue-issue';
import type { Ports } from '../../ports';
import type { PageRead } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { type Refusal, refuse, refuseWhileRecording } from '../../refusal';
import { mayBecomePage } from '../place/may-become-page';
import { isChanged, publishingIdOf, revokeApproval, withdrawPublishing } from '../place/revoke-approval';
import {
  type Answer,
  refuseBlanks,
  refuseStep,
  saveReport,
  stepBy,
  writeFinalVersion,
} from '../steps/report-steps';
import {
  type LoadedReport,
  loadReport,
  loadReportOf,
  type ReportRequest,
  type ReportStatus,
} from '../steps/show-report';
import { deliverReport } from './deliver-report';
import { publishEvidence, toEvidenceFile } from './publish-evidence';

/** How long one publishing may keep another waiting. */
const CLAIM_MS = 120_000;

/** How often it starts again when somebody edits the page meanwhile. */
const TRIES = 3;

/** Through Jira the page stays the team's own. */
type PublishRequest = ReportRequest & { through: 'page' | 'jira' };
type Outcome = ReportStatus | Refusal | 'overtaken';

/**
 * Publishes an approved report that has no blanks: its evidence is put on the page, its publishing is recorded, and only then the
 * client sees the page and is told on the issue. Each of these may be done twice without harm: a publishing that died is finished by
 * the five-minute run. Every write is over the version that was approved, so that an edit that lands between makes it start again.
 */
export async function publishReport(ports: Ports, request: PublishRequest): Answer {
  return publishUnderClaim(ports, request, () => loadReport(ports, request));
}

/** Finishes a publishing that was recorded as begun. */
export async function finishPublishing(ports: Ports, issueId: string): Promise<void> {
  const publishing = (await ports.reports.find(issueId))?.publishing;
  if (!publishing) return;
  const request = { issueId, accountId: publishing.by, through: publishing.through };
  await publishUnderClaim(ports, request, () => loadReportOf(ports, issueId));
}

async function publishUnderClaim(
  ports: Ports,
  request: PublishRequest,
  find: () => ReturnType<typeof loadReport>,
): Answer {
  const outcome = await runWithClaim(ports, `publish:${request.issueId}`, CLAIM_MS, async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const loaded = await find();
      const outcome = 'record' in loaded ? await publish(ports, request, loaded) : loaded;
      if (outcome !== 'overtaken') return outcome;
    }
    return refuseWhileRecording();
  });
  return outcome === 'held' ? refuseWhileRecording() : outcome;
}

async function publish(ports: Ports, request: PublishRequest, loaded: LoadedReport): Promise<Outcome> {
  const { issue, page, record, blanks } = loaded;
  if (record.state !== 'approved') return refuseStep(record);
  if (!page) return saveReport(ports, loaded, { ...record, problem: 'page-gone' });
  if (isChanged(record, page)) {
    await saveReport(
      ports,
      loaded,
      await revokeApproval(ports, issue, { ...record, version: page.version }, page.author),
    );
    return refuseChangedPage();
  }
  if (blanks > 0) return refuseBlanks(blanks);
  if (request.through === 'page' && hasFiles(page.nodes)) return refuseDraftFiles();
  const event = publishingEventOf(ports, loaded, request);
  const last = await withEvidence(ports, request, { ...loaded, page }, event);
  if (last === 'overtaken') return last;
  if (last === 'page-gone') return saveReport(ports, loaded, { ...record, problem: last });
  return show(ports, loaded, last, event);
}

/** One that was begun before keeps its instant. */
function publishingEventOf(
  ports: Ports,
  { issue, record }: LoadedReport,
  { accountId }: ReportRequest,
): AppEvent {
  const id = publishingIdOf(record.nth);
  const at = issue.history.events.find((event) => event.id === id)?.at ?? ports.now();
  const stage = documentCycleOf(issue.scheme, issue.evaluation)?.stage;
  return { id, at, actor: accountId, kind: 'published', payload: stage === undefined ? {} : { stage } };
}

/** The page's last words, over the version that was approved and no other. */
async function withEvidence(
  ports: Ports,
  request: PublishRequest,
  loaded: LoadedReport & { page: PageRead },
  event: AppEvent,
): Promise<ReportRecord | 'overtaken' | 'page-gone'> {
  const through = await channelOf(ports, loaded.record, request);
  const last = await writeFinalVersion(ports, loaded, {
    ...withStep(loaded.record, stepBy(ports, request), 'published'),
    through,
  });
  if (last === 'conflict') return 'overtaken';
  const version = await publishEvidence(ports, loaded.issue, last, event, 'this-version');
  return typeof version === 'string' ? version : { ...last, version };
}

/** What was drafted as a file goes through Jira, unless it may become a page after all. */
async function channelOf(
  ports: Ports,
  record: ReportRecord,
  { through }: PublishRequest,
): Promise<'page' | 'jira'> {
  if (!record.onIssue) return through;
  return through === 'page' && (await mayBecomePage(ports, record)) ? 'page' : 'jira';
}

/** Recorded first, then shown: what the client has seen is never unknown to the record. */
async function show(
  ports: Ports,
  loaded: LoadedReport,
  last: ReportRecord,
  event: AppEvent,
): Promise<Outcome> {
  const { issueId } = loaded.issue.history;
  const { log } = loaded.record;
  const publishing: ReportRecord = {
    ...last,
    state: 'approved',
    log,
    publishing: { by: event.actor, through: last.through },
  };
  await ports.reports.save(issueId, publishing);
  if ((await ports.events.append(issueId, event, ports.now())) === 'busy') return refuseWhileRecording();
  const delivered = await deliverReport(
    ports,
    loaded.issue,
    last,
    toEvidenceFile(ports, loaded.issue, event),
  );
  if (typeof delivered !== 'string') {
    const answer = await saveReport(ports, loaded, { ...delivered, publishing: null, publishedAt: event.at });
    await queueIssue(ports, issueId);
    return answer;
  }
  await withdrawPublishing(ports, loaded.issue, last);
  if (delivered === 'overtaken') return delivered;
  return saveReport(ports, loaded, { ...publishing, publishing: null, problem: delivered });
}

/** The client reads a page of its own, where the draft's files are not. */
const refuseDraftFiles = () => refuse('invalid', ({ refusals }) => refusals.report.draftFiles);

/** Nobody has approved what stands there now. */
const refuseChangedPage = () => refuse('invalid', ({ refusals }) => refusals.report.changedPage);

import type { Ports } from '../../ports';
import type { PageRead } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { type Refusal, refuse } from '../../refusal';
import { reportOf } from '../draft/report-facts';
import { refreshDraft, refreshVersion } from '../draft/write-draft';
import { updateByline, withNextByline } from '../place/update-byline';
import { type LoadedReport, type ReportRequest, type ReportStatus, toReportStatus } from './show-report';

/** What every step of a report answers. */
export type Answer = Promise<ReportStatus | Refusal>;

/** The page once more before it is anybody's last word: newer facts, and its own history with this step. */
export async function writeFinalPage(
  ports: Ports,
  { issue }: LoadedReport,
  record: ReportRecord,
): Promise<ReportRecord> {
  const report = await reportOf(ports, issue, record);
  return refreshDraft(ports, issue.history.issueId, record, { report, owner: null });
}

/** The same before it is the client's, over the version that was read and no other. */
export async function writeFinalVersion(
  ports: Ports,
  { issue, page }: LoadedReport & { page: PageRead },
  record: ReportRecord,
): Promise<ReportRecord | 'conflict'> {
  const report = await reportOf(ports, issue, record);
  return refreshVersion(ports, issue.history.issueId, record, { page, report, owner: null });
}

/** Who takes a step, and when. */
export const stepBy = (ports: Ports, { accountId }: ReportRequest) => ({ at: ports.now(), by: accountId });

export async function saveReport(
  ports: Ports,
  loaded: LoadedReport,
  changes: ReportRecord,
): Promise<ReportStatus> {
  const record = withNextByline(loaded.issue, changes);
  await ports.reports.save(loaded.issue.history.issueId, record);
  await updateByline(ports, loaded.issue, record);
  return toReportStatus({ ...loaded, record });
}

export const notNow = () => refuse('invalid', ({ refusals }) => refusals.report.notNow);

/** A step that a report is not at: the same button was pressed twice, or somebody else was quicker. */
export const refuseStep = ({ state }: Pick<ReportRecord, 'state'>): Refusal =>
  state === 'published' ? refuse('invalid', ({ refusals }) => refusals.report.alreadyPublished) : notNow();

export const refuseBlanks = (left: number) =>
  refuse('invalid', ({ refusals }) => refusals.report.blanks(left));

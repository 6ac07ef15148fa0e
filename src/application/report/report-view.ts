import { type Language, textsIn } from '../../../locales/languages';
import type { ReportView } from '../../contract/clocks';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { ReportRecord } from '../ports/reports';
import { mayBecomePage } from './place/may-become-page';
import { isApprovalRevoked } from './steps/show-report';

const NONE: ReportView = {
  state: 'not-owed',
  url: null,
  problem: null,
  note: null,
  lost: false,
  onIssue: false,
  mayBePage: false,
  takenBack: false,
};

/** Somebody who does not work on the issue learns of its report once it is published. */
export async function readPublishedReport(ports: Ports, { history }: EvaluatedIssue): Promise<ReportView> {
  const record = await ports.reports.find(history.issueId);
  if (record?.state !== 'published') return NONE;
  return { ...NONE, state: 'published', url: record.file ?? record.url, onIssue: record.onIssue };
}

/** The report of an issue, for those who work on it. */
export async function readReportView(
  ports: Ports,
  issue: EvaluatedIssue,
  language: Language,
): Promise<ReportView> {
  const record = await ports.reports.find(issue.history.issueId);
  if (!record) return NONE;
  const { state, problem, url, onIssue } = record;
  const view = { ...NONE, onIssue, lost: problem === 'page-gone', takenBack: isApprovalRevoked(record) };
  if (problem) return { ...view, state: 'blocked', problem: textsIn(language).report.problems[problem] };
  if (state === 'owed') return { ...view, state: issue.evaluation.closedAt === null ? 'not-owed' : 'owed' };
  return { ...view, state, url, note: noteOf(record, language), mayBePage: await isPageable(ports, record) };
}

function noteOf({ state, onIssue, asFile }: ReportRecord, language: Language): string | null {
  if (!onIssue || asFile === null || asFile === 'asked' || state === 'published') return null;
  return textsIn(language).report.fileReasons[asFile];
}

/** Asked only where it is about to be published: it costs a call. */
const isPageable = async (ports: Ports, record: ReportRecord): Promise<boolean> =>
  record.state === 'approved' && (await mayBecomePage(ports, record));

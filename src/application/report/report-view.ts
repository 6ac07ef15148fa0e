import { type Language, textsIn } from '../../../locales/languages';
import type { ReportView } from '../../contract/clocks';
import { documentCycleOf } from '../../domain/report/document-cycle';
import { isTakenBack } from '../../domain/review';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { ReportRecord } from '../ports/reports';
import { mayBecomePage } from './place/may-become-page';

const NONE: ReportView = {
  state: 'not-owed',
  url: null,
  problem: null,
  note: null,
  lost: false,
  onIssue: false,
  mayBePage: false,
  takenBack: false,
  published: null,
};

/** Somebody who does not work on the issue learns of its report once it is published. */
export async function readPublishedReport(ports: Ports, issue: EvaluatedIssue): Promise<ReportView> {
  const record = await ports.reports.find(issue.history.issueId);
  if (record?.state !== 'published') return NONE;
  const { file, url, onIssue } = record;
  return { ...NONE, state: 'published', url: file ?? url, onIssue, published: publishedOf(issue, record) };
}

/** When a report was published, and its page; null while it is not. One that was sent as a file on its issue has no page. */
export async function readPublication(
  ports: Ports,
  { history }: EvaluatedIssue,
): Promise<{ at: number; page: string | null } | null> {
  const record = await ports.reports.find(history.issueId);
  if (record?.state !== 'published' || record.publishedAt === null) return null;
  const { publishedAt, file, onIssue, url } = record;
  return { at: publishedAt, page: file !== null || onIssue ? null : url };
}

/** The first publishing is what counts; an amendment is neither early nor late. */
function publishedOf(
  { scheme, evaluation }: EvaluatedIssue,
  { publishedAt, state }: ReportRecord,
): ReportView['published'] {
  if (state !== 'published' || publishedAt === null) return null;
  const dueAt = documentCycleOf(scheme, evaluation)?.dueAt ?? null;
  return { at: publishedAt, late: dueAt !== null && publishedAt > dueAt };
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
  const view = { ...NONE, onIssue, lost: problem === 'page-gone', takenBack: isTakenBack(record) };
  if (problem) return { ...view, state: 'blocked', problem: textsIn(language).report.problems[problem] };
  if (state === 'owed') return { ...view, state: issue.evaluation.closedAt === null ? 'not-owed' : 'owed' };
  const note = noteOf(record, language);
  const published = publishedOf(issue, record);
  return { ...view, state, url, note, published, mayBePage: await isPageable(ports, record) };
}

function noteOf({ state, onIssue, asFile }: ReportRecord, language: Language): string | null {
  if (!onIssue || asFile === null || asFile === 'asked' || state === 'published') return null;
  return textsIn(language).report.fileReasons[asFile];
}

/** Asked only where it is about to be published: it costs a call. */
const isPageable = async (ports: Ports, record: ReportRecord): Promise<boolean> =>
  record.state === 'approved' && (await mayBecomePage(ports, record));

import type { Node } from '../../../domain/document/node';
import { blanksOf, countBlanks, isOpen, readAnswer } from '../../../domain/report/blanks';
import { type Difference, differencesOf } from '../../../domain/report/difference';
import { textOf } from '../../../domain/report/page';
import type { Withheld } from '../../../domain/report/withheld';
import { isTakenBack } from '../../../domain/review';
import { type EvaluatedIssue, evaluateIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { PageRead } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { type Refusal, refuse } from '../../refusal';
import type { Drafting } from '../document/drafting';
import { draftReport } from '../draft/draft-report';
import { reportOf } from '../draft/report-facts';
import { dueOf } from '../place/update-byline';

export interface ReportRequest {
  issueId: string;
  accountId: string;
}

/** A report as the people who finish it see it. */
export interface ReportStatus {
  kind: 'report';
  state: ReportRecord['state'] | 'not-owed';
  url: string | null;
  blanks: number;
  withheld: Withheld;
  newer: Difference[];
  approvedBy: string | null;
  due: { at: number; daysLeft: number } | null;
  problem: ReportRecord['problem'];
  /** The parts that only people can write, with what they wrote; null while there is no draft. */
  parts: WrittenPart[] | null;
  /** It was approved, and then somebody changed it. */
  takenBack: boolean;
  /** Whether the person may work on it, and so take its next step. */
  canWork: boolean;
}

interface WrittenPart {
  id: string;
  heading: string;
  prompt: string;
  /** One line that shows how to answer; empty where the template has none. */
  example: string;
  text: string;
  /** Whether nobody has answered yet. */
  blank: boolean;
  /** Whether it can be written here: what stands on a page already is changed there. */
  writable: boolean;
}

export interface LoadedReport {
  issue: EvaluatedIssue;
  page: PageRead | null;
  record: ReportRecord;
  blanks: number;
  withheld: Withheld;
  newer: Difference[];
  parts: WrittenPart[] | null;
}

/** Where a report stands: how many blanks are left, how much was withheld, and which parts have newer facts. */
export async function showReport(ports: Ports, request: ReportRequest): Promise<ReportStatus | Refusal> {
  const loaded = await loadReport(ports, request);
  return 'record' in loaded ? toReportStatus(loaded) : loaded;
}

/** A report as its page's readers see it: those who may not work on it learn its state and where it is, and no more. */
export async function showToReader(ports: Ports, request: ReportRequest): Promise<ReportStatus | Refusal> {
  const canWork = request.accountId !== '' && (await ports.people.canWork(request.issueId));
  if (canWork) return showReport(ports, request);
  const record = await ports.reports.find(request.issueId);
  if (!record) return notOwed();
  return { ...notOwed(), state: record.state, url: record.url };
}

/** The report of an issue, drafted and refreshed as far as it can be, for somebody who may work on the issue. */
export async function loadReport(
  ports: Ports,
  { issueId }: ReportRequest,
): Promise<LoadedReport | ReportStatus | Refusal> {
  return (await ports.people.canWork(issueId)) ? loadReportOf(ports, issueId) : notAllowed();
}

/** The same, for the app's own schedule. */
export async function loadReportOf(
  ports: Ports,
  issueId: string,
): Promise<LoadedReport | ReportStatus | Refusal> {
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind !== 'evaluated') return notOwed();
  await draftReport(ports, issue);
  const record = await ports.reports.find(issueId);
  if (!record) return notOwed();
  const report = await reportOf(ports, issue, record);
  const page = await pageOf(ports, record);
  if (page === 'not-connected' || page === 'unreadable') return refuseUnread(page);
  const blanks = page ? countBlanks(page.nodes, report) : blanksOf(report).length;
  const newer = page ? differencesOf(page.nodes, report.sections, record.newer) : [];
  const parts = page ? writtenPartsOf(page.nodes, report, record) : null;
  const withheld = { ...report.withheld, ...(await ports.issues.countWithheld(issueId)) };
  return { issue, page, record, blanks, withheld, newer, parts };
}

/** The page of a report, which is not taken for gone where Confluence does not answer the app at all. */
async function pageOf(
  ports: Ports,
  { pageId, onIssue }: ReportRecord,
): Promise<PageRead | null | 'not-connected' | 'unreadable'> {
  if (pageId === null) return null;
  const isCutOff = async () => !onIssue && (await ports.confluence.readStatus()) !== 'ready';
  try {
    return (await ports.confluencePages.read(pageId)) ?? ((await isCutOff()) ? 'not-connected' : null);
  } catch (error) {
    ports.log('report page not read', { pageId, error: String(error) });
    return (await isCutOff().catch(() => false)) ? 'not-connected' : 'unreadable';
  }
}

function writtenPartsOf(page: Node[], report: Drafting, { onIssue, state }: ReportRecord): WrittenPart[] {
  return blanksOf(report).map((each) => {
    const { id, heading, prompt, drafted } = each;
    const blank = isOpen(page, report.sections, each);
    const example = linesOf(drafted).find((line) => report.examples.includes(line)) ?? '';
    const writable = state !== 'published' && (blank || onIssue);
    return { id, heading, prompt, example, text: readAnswer(page, report, each), blank, writable };
  });
}

/** The lines of a question's panel. */
const linesOf = (drafted: Node[]): string[] => (drafted.at(-1)?.content ?? []).map(textOf);

export function toReportStatus({
  issue,
  record,
  blanks,
  withheld,
  newer,
  parts,
}: LoadedReport): ReportStatus {
  const { state, url, approvedBy, problem } = record;
  return {
    kind: 'report',
    state,
    url,
    blanks,
    withheld,
    newer,
    approvedBy,
    due: dueOf(issue, record),
    problem,
    parts,
    takenBack: isTakenBack(record),
    canWork: true,
  };
}

const notOwed = (): ReportStatus => ({
  kind: 'report',
  state: 'not-owed',
  url: null,
  blanks: 0,
  withheld: { comments: 0, notes: 0, worklogs: 0, fields: 0, files: 0 },
  newer: [],
  approvedBy: null,
  due: null,
  problem: null,
  parts: null,
  takenBack: false,
  canWork: false,
});

/** Nothing is wrong with what was asked: it may be asked again once Confluence answers. */
const refuseUnread = (why: 'not-connected' | 'unreadable') =>
  why === 'not-connected'
    ? refuse('invalid', ({ report }) => report.problems['not-connected'])
    : refuse('busy', ({ refusals }) => refusals.report.unreadable);

const notAllowed = () => refuse('not-allowed', ({ refusals }) => refusals.report.notAllowed);

import { paragraph } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import {
  type Blank,
  blanksOf,
  fillBlank,
  isOpen,
  readAnswer,
  replaceAnswer,
} from '../../../domain/report/blanks';
import { runWithClaim } from '../../claims';
import type { Ports } from '../../ports';
import type { PageRead } from '../../ports/pages';
import { type Refusal, refuse, refuseWhileRecording } from '../../refusal';
import type { Drafting } from '../document/drafting';
import { reportOf } from '../draft/report-facts';
import { refreshVersion } from '../draft/write-draft';
import { PageRefused } from '../place/page-refused';
import { revokeApproval } from '../place/revoke-approval';
import { type Answer, notNow, saveReport } from './report-steps';
import { type LoadedReport, loadReport, type ReportRequest, showReport } from './show-report';

const TRIES = 3;
const CLAIM_MS = 60_000;

type WritePartRequest = ReportRequest & { part: string; text: string };

/**
 * Writes what only people know into a draft, a page of Confluence or one that the app keeps. On a page it takes the place of the
 * question and of nothing else, over the version that was read; what stands there already is changed on the page. In a draft without
 * a page an empty text asks the question again. What was approved already goes back to review, for nobody has approved this.
 */
export async function writePart(ports: Ports, request: WritePartRequest): Answer {
  const outcome = await runWithClaim(ports, `publish:${request.issueId}`, CLAIM_MS, () =>
    writeUnderClaim(ports, request),
  );
  return outcome === 'held' ? refuseWhileRecording() : outcome;
}

async function writeUnderClaim(ports: Ports, request: WritePartRequest): Answer {
  const loaded = await loadReport(ports, request);
  if (!('record' in loaded)) return loaded;
  const { record, issue, page } = loaded;
  if (record.state === 'published' || record.state === 'owed') return notNow();
  if (!page) return refuseGonePage();
  const report = await reportOf(ports, issue, record);
  const blank = blanksOf(report).find(({ id }) => id === request.part);
  if (!blank) return refuseUnknownPart();
  const draft: OpenDraft = { ...loaded, page, report, blank };
  const nodes = answer(draft, request.text);
  if (!Array.isArray(nodes)) return nodes === 'same' ? showReport(ports, request) : nodes;
  return (await tryWriting(ports, request, draft)) ?? showReport(ports, request);
}

interface OpenDraft extends LoadedReport {
  page: PageRead;
  report: Drafting;
  blank: Blank;
}

/** What Confluence refuses is said in its own sentence; nothing of the text is on the page then. */
async function tryWriting(
  ports: Ports,
  request: WritePartRequest,
  draft: OpenDraft,
): Promise<Refusal | null> {
  try {
    return await writeOver(ports, request, await withoutStandingApproval(ports, request, draft));
  } catch (error) {
    ports.log('answer not written', { issueId: request.issueId, error: String(error) });
    if (!(error instanceof PageRefused)) return refuse('busy', ({ refusals }) => refusals.report.notWritten);
    return refuse('invalid', ({ report }) => report.problems[error.problem]);
  }
}

/** An approval is taken back before anything else is written: nobody publishes meanwhile what nobody has approved. */
async function withoutStandingApproval(
  ports: Ports,
  { accountId }: WritePartRequest,
  draft: OpenDraft,
): Promise<OpenDraft> {
  const { record, issue } = draft;
  if (record.state !== 'approved') return draft;
  const revoked = await revokeApproval(ports, issue, record, accountId);
  await ports.reports.save(issue.history.issueId, revoked);
  return { ...draft, record: revoked };
}

/** Over the version that was read; a page that somebody saved meanwhile is read again, and may be answered by now. */
async function writeOver(ports: Ports, request: WritePartRequest, draft: OpenDraft): Promise<Refusal | null> {
  const { record, report, issue } = draft;
  const { issueId } = issue.history;
  const name = await ports.people.nameOf(request.accountId);
  const message = `${draft.blank.heading}: ${name}`;
  let page: PageRead | null = draft.page;
  for (let tries = 0; tries < TRIES && page; tries += 1) {
    const nodes = answer({ ...draft, page }, request.text);
    if (!Array.isArray(nodes)) return nodes === 'same' ? null : nodes;
    const written = await refreshVersion(ports, issueId, record, {
      page,
      nodes,
      report,
      owner: null,
      message,
    });
    if (written !== 'conflict') {
      await saveReport(ports, draft, written);
      return null;
    }
    page = await ports.confluencePages.read(record.pageId ?? '');
  }
  return page ? refuseBusyPage() : refuseGonePage();
}

/** The page with the text in its place; `same` where it stands there already, as after an answer of Confluence's that was lost. */
function answer({ page, report, record, blank }: OpenDraft, text: string): Node[] | 'same' | Refusal {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const written = lines.map(paragraph);
  const before = readAnswer(page.nodes, report, blank);
  if (before === lines.map((line) => line.trim()).join('\n') && before !== '') return 'same';
  const open = isOpen(page.nodes, report.sections, blank);
  if (lines.length === 0 && (open || !record.onIssue)) return refuseNoText();
  if (open) return fillBlank(page.nodes, report, blank, written);
  return record.onIssue ? replaceAnswer(page.nodes, blank, report.sections, written) : refuseAnswered();
}

const refuseUnknownPart = () => refuse('invalid', ({ refusals }) => refusals.report.unknownPart);
const refuseAnswered = () => refuse('invalid', ({ refusals }) => refusals.report.answered);
const refuseNoText = () => refuse('invalid', ({ refusals }) => refusals.report.noText);
const refuseBusyPage = () => refuse('busy', ({ refusals }) => refusals.report.busyPage);
const refuseGonePage = () => refuse('invalid', ({ report }) => report.problems['page-gone']);

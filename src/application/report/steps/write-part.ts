import { paragraph } from '../../../domain/document/adf';
import { type PartToWrite, peoplesPartsOf, withPart } from '../../../domain/report/parts-to-write';
import { runWithClaim } from '../../claims';
import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';
import { refuse, refuseWhileRecording } from '../../refusal';
import { reportOf } from '../draft/report-facts';
import { revokeApproval } from '../place/revoke-approval';
import type { Answer } from './report-steps';
import { type LoadedReport, loadReport, type ReportRequest, showReport } from './show-report';

const TRIES = 3;
const CLAIM_MS = 60_000;

/**
 * Writes what only people know into a draft that the app keeps: there is no page to write it on. An empty text asks the question
 * again. What was approved already goes back to review, for nobody has approved this.
 */
export async function writePart(ports: Ports, request: WritePartRequest): Answer {
  const outcome = await runWithClaim(ports, `publish:${request.issueId}`, CLAIM_MS, () =>
    writeUnderClaim(ports, request),
  );
  return outcome === 'held' ? refuseWhileRecording() : outcome;
}

type WritePartRequest = ReportRequest & { part: string; text: string };

/** An approval is taken back before anything else is written: nobody publishes meanwhile what nobody has approved. */
async function writeUnderClaim(ports: Ports, request: WritePartRequest): Answer {
  const loaded = await loadReport(ports, request);
  if (!('record' in loaded)) return loaded;
  const { record, issue } = loaded;
  if (!record.onIssue || record.state === 'published' || record.pageId === null) return notInPage();
  const { sections, prompts } = await reportOf(ports, issue, record);
  const fresh = peoplesPartsOf(sections, prompts).find(({ id }) => id === request.part);
  if (!fresh) return notInPage();
  if (record.state === 'approved')
    await ports.reports.save(
      issue.history.issueId,
      await revokeApproval(ports, issue, record, request.accountId),
    );
  await writeNodes(ports, loaded, fresh, request.text);
  return showReport(ports, request);
}

async function writeNodes(
  ports: Ports,
  { record }: LoadedReport,
  fresh: PartToWrite,
  text: string,
): Promise<void> {
  const id = (record as ReportRecord & { pageId: string }).pageId;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const nodes = lines.length > 0 ? lines.map(paragraph) : fresh.nodes;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const page = await ports.confluencePages.read(id);
    if (!page) return;
    const { title, version } = page;
    const written = { title, version, nodes: withPart(page.nodes, fresh.heading, nodes), owner: null };
    if ((await ports.confluencePages.write(id, written)) === 'written') return;
  }
  throw new Error('the draft was written by others three times running');
}

const notInPage = () => refuse('invalid', ({ refusals }) => refusals.report.inPage);

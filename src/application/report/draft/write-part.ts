import { paragraph } from '../../../domain/document/adf';
import { type PartToWrite, peoplesPartsOf, withPart } from '../../../domain/report/peoples-parts';
import { claiming } from '../../claims';
import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';
import { beingRecorded, refusal } from '../../refusal';
import { takeBack } from '../publish/revoke-approval';
import type { Answer } from '../report-steps';
import { type Asked, type Found, findReport, showReport } from '../show-report';
import { reportOf } from './report-facts';

const TRIES = 3;
const CLAIM_MS = 60_000;

/**
 * Writes what only people know into a draft that the app keeps: there is no page to write it on. An empty text asks the question
 * again. What was approved already goes back to review, for nobody has approved this.
 */
export async function writePart(ports: Ports, asked: ToWrite): Answer {
  const outcome = await claiming(ports, `publish:${asked.issueId}`, CLAIM_MS, () =>
    writeUnderClaim(ports, asked),
  );
  return outcome === 'held' ? beingRecorded() : outcome;
}

type ToWrite = Asked & { part: string; text: string };

/** An approval is taken back before anything else is written: nobody publishes meanwhile what nobody has approved. */
async function writeUnderClaim(ports: Ports, asked: ToWrite): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { record, judged } = found;
  if (!record.onIssue || record.state === 'published' || record.pageId === null) return onThePage();
  const { sections, prompts } = await reportOf(ports, judged, record);
  const fresh = peoplesPartsOf(sections, prompts).find(({ id }) => id === asked.part);
  if (!fresh) return onThePage();
  if (record.state === 'approved')
    await ports.reports.save(judged.history.issueId, await takeBack(ports, judged, record, asked.accountId));
  await write(ports, found, fresh, asked.text);
  return showReport(ports, asked);
}

async function write(ports: Ports, { record }: Found, fresh: PartToWrite, text: string): Promise<void> {
  const id = (record as ReportRecord & { pageId: string }).pageId;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const nodes = lines.length > 0 ? lines.map(paragraph) : fresh.nodes;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const page = await ports.pages.read(id);
    if (!page) return;
    const { title, version } = page;
    const written = { title, version, nodes: withPart(page.nodes, fresh.heading, nodes), owner: null };
    if ((await ports.pages.write(id, written)) === 'written') return;
  }
  throw new Error('the draft was written by others three times running');
}

const onThePage = () =>
  refusal(
    'invalid',
    'This part is written on the report’s page.',
    'Cette partie s’écrit sur la page du rapport.',
  );

import { paragraph } from '../domain/document/adf';
import { type PartToWrite, peoplesParts, withPart } from '../domain/incident/peoples-parts';
import type { Ports } from './ports';
import type { ReportRecord } from './ports/reports';
import { type Refusal, refusal } from './refusal';
import { reportOf } from './report-facts';
import { type Asked, type Found, findReport, type ReportStanding, showReport } from './show-report';
import { takenBack } from './take-back';

const TRIES = 3;

/**
 * Writes what only people know into a draft that the app keeps: there is no page to write it on. An empty text asks the question
 * again. What was approved already goes back to review, for nobody has approved this.
 */
export async function writePart(
  ports: Ports,
  asked: Asked & { part: string; text: string },
): Promise<ReportStanding | Refusal> {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { record, judged } = found;
  if (!record.onIssue || record.state === 'published' || record.pageId === null) return onThePage();
  const { sections, prompts } = await reportOf(ports, judged, record);
  const fresh = peoplesParts(sections, prompts).find(({ id }) => id === asked.part);
  if (!fresh) return onThePage();
  await write(ports, found, fresh, asked.text);
  const at = ports.now();
  if (record.state === 'approved')
    await ports.reports.save(judged.history.issueId, takenBack(record, at, asked.accountId));
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

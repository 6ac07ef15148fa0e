import { inEachLanguage } from '../../../../locales/languages';
import { say } from '../../../common/say';
import { evidenceOf } from '../../../domain/evidence/evidence';
import { type AppEvent, factOf } from '../../../domain/sla/history/app-events';
import type { History, HistoryEvent } from '../../../domain/sla/history/history';
import type { Warning } from '../../../domain/sla/history/warnings';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';
import { languagesOfReport } from '../draft/report-facts';
import { withEvidence } from './evidence-part';

/** The evidence as a file. */
export interface EvidenceFile {
  name: string;
  mediaType: string;
  text: string;
}

/** How often a page is read again when somebody was faster to write it. */
const TRIES = 3;

/** Which version of a page the evidence may be written on: the record's own, or whichever stands there. */
type Over = 'this-version' | 'any';

/**
 * Puts the evidence of a report on its page, and beside the file where it is sent through Jira, the publishing itself included: a
 * JSON file under one name, and its SHA-256 in the text. Done again, it replaces both. Answers the page's version with it.
 */
export async function publishEvidence(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  publishing: AppEvent,
  over: Over,
): Promise<number | 'page-gone' | 'overtaken'> {
  const file = toEvidenceFile(ports, issue, publishing);
  const { name, text } = file;
  const written = await writeEvidence(ports, issue, record, { name, sha256: ports.sha256(text), over });
  if (typeof written === 'string') return written;
  const hasPage = !record.onIssue;
  if (hasPage || record.through === 'jira') await ports.confluencePages.attach(record.pageId ?? '', file);
  if (record.through === 'jira' && hasPage) await ports.files.attach(issue.history.issueId, file);
  return written;
}

export function toEvidenceFile(
  { timeZones, sha256 }: Ports,
  issue: EvaluatedIssue,
  publishing: AppEvent,
): EvidenceFile {
  const { scheme, version } = issue;
  const history = withPublishing(issue.history, publishing);
  const text = evidenceOf(
    { history, scheme, version, now: publishing.at, timeZones, explainWarning },
    sha256,
  );
  return { name: `${history.key}-evidence.json`, mediaType: 'application/json', text };
}

/** The publishing is part of what is judged: it stops the report's clock. */
function withPublishing(history: History, event: AppEvent): History {
  const { id, at, actor } = event;
  if (history.events.some((event) => event.id === id)) return history;
  const fact = factOf(event);
  if (fact?.event !== 'published') return history;
  const published: HistoryEvent = { at, id, index: 0, actor, kind: 'app', ...fact };
  return { ...history, events: [...history.events, published] };
}

async function writeEvidence(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  { over, ...file }: { name: string; sha256: string; over: Over },
): Promise<number | 'page-gone' | 'overtaken'> {
  const languages = await languagesOfReport(ports, issue, record);
  const pageId = record.pageId ?? '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const page = await ports.confluencePages.read(pageId);
    if (!page) return 'page-gone';
    if (over === 'this-version' && page.version !== record.version) return 'overtaken';
    const nodes = withEvidence(page.nodes, { ...file, languages });
    const { title, version } = page;
    if ((await ports.confluencePages.write(pageId, { title, version, nodes, owner: null })) === 'written')
      return version + 1;
  }
  throw new Error('the page was written by others three times running');
}

const explainWarning = (warning: Warning) => inEachLanguage(({ warnings }) => say(warnings, warning));

import { textsIn } from '../../../locales/languages';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { imprintOf } from './document/imprint';
import { loadReport, type ReportRequest } from './steps/show-report';

/** A report as a document of Word, for somebody who works on the issue: how a draft that has no page is read. */
export async function readReport(
  ports: Ports,
  request: ReportRequest,
): Promise<{ kind: 'file'; name: string; base64: string } | Refusal> {
  const loaded = await loadReport(ports, request);
  if (!('record' in loaded)) return loaded.kind === 'refusal' ? loaded : noDraft();
  const { record, issue } = loaded;
  const language = record.languages[0] ?? 'en';
  const imprint = imprintOf(issue.scheme, language);
  const base64 = record.onIssue && record.pageId ? await ports.files.asWord(record.pageId, imprint) : null;
  if (base64 === null) return noDraft();
  const { fileName, draftOf } = textsIn(language).report;
  const name = fileName(issue.history.key, record.nth, 1);
  return { kind: 'file', name: record.state === 'published' ? name : draftOf(name), base64 };
}

const noDraft = () => refuse('not-found', ({ refusals }) => refusals.report.noDraft);

import { wordsOf } from '../../domain/report/words';
import type { Ports } from '../ports';
import { type Refusal, refusal } from '../refusal';
import { type Asked, findReport } from './show-report';

/** A report as a document of Word, for somebody who works on the issue: how a draft that has no page is read. */
export async function readReport(
  ports: Ports,
  asked: Asked,
): Promise<{ kind: 'file'; name: string; base64: string } | Refusal> {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found.kind === 'refusal' ? found : nothing();
  const { record, judged } = found;
  const base64 = record.onIssue && record.pageId ? await ports.files.asWord(record.pageId) : null;
  if (base64 === null) return nothing();
  const { fileName, draftOf } = wordsOf[record.languages[0] ?? 'en'];
  const name = fileName(judged.history.key, record.nth, 1);
  return { kind: 'file', name: record.state === 'published' ? name : draftOf(name), base64 };
}

const nothing = () =>
  refusal('not-found', 'There is no draft to read here.', 'Il n’y a pas de brouillon à lire ici.');

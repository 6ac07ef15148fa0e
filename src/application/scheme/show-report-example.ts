import { type Language, textsIn } from '../../../locales/languages';
import type { ReportExampleAnswer } from '../../contract/scheme';
import { mergePage } from '../../domain/report/page';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { writeReport } from '../report/document/drafting';
import { createSampleIncident } from '../report/document/sample-incident';
import { readDraft, refuseUnlessAdministrator } from './draft-scheme';

interface ExampleRequest {
  projectId: string;
  language: Language;
  scheme: unknown;
}

/** An incident report as this draft of a scheme would have it, in the reader's language, of an incident that never was. */
export async function showReportExample(
  ports: Ports,
  request: ExampleRequest,
): Promise<ReportExampleAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const draft = await readDraft(request.scheme, request.language, ports.now());
  if (draft.kind === 'wrong') return draft;
  const texts = textsIn(request.language);
  const incident = createSampleIncident(draft.scheme, texts, ports.now());
  const { title, sections } = writeReport(incident, [texts]);
  return { kind: 'example', title, nodes: mergePage([], {}, sections, ports.digest).nodes };
}

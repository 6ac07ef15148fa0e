import type { Ports } from '../ports';
import { publishingIdOf } from './place/revoke-approval';
import { putOnIssue } from './publish/deliver-report';
import { publishEvidence } from './publish/publish-evidence';
import { type Answer, notNow, saveReport, writeFinalPage } from './steps/report-steps';
import { loadReport, type ReportRequest } from './steps/show-report';

/** Changes a published report: a new version of the page with its newer facts, the reason in its history, and its evidence made anew. */
export async function amendReport(ports: Ports, request: ReportRequest & { why: string }): Answer {
  const loaded = await loadReport(ports, request);
  if (!('record' in loaded)) return loaded;
  const { issue, record } = loaded;
  if (record.state !== 'published') return notNow();
  const step = { at: ports.now(), step: 'amended' as const, by: request.accountId, why: request.why };
  const last = await writeFinalPage(ports, loaded, { ...record, log: [...record.log, step] });
  const id = publishingIdOf(record.nth);
  const published = { id, at: ports.now(), actor: request.accountId, kind: 'published' as const };
  if (
    last.problem !== null ||
    typeof (await publishEvidence(ports, issue, last, published, 'any')) === 'string'
  )
    return saveReport(ports, loaded, { ...record, problem: 'page-gone' });
  if (last.through !== 'jira') return saveReport(ports, loaded, last);
  const put = await putOnIssue(ports, issue, last, null);
  return saveReport(ports, loaded, put === 'overtaken' ? last : put);
}

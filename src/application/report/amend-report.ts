import type { Ports } from '../ports';
import { putOnIssue } from './publish/deliver-report';
import { publishEvidence } from './publish/publish-evidence';
import { publishedId } from './publish/revoke-approval';
import { type Answer, kept, lastWritten, notNow } from './report-steps';
import { type Asked, findReport } from './show-report';

/** Changes a published report: a new version of the page with its newer facts, the reason in its history, and its evidence made anew. */
export async function amendReport(ports: Ports, asked: Asked & { why: string }): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { judged, record } = found;
  if (record.state !== 'published') return notNow();
  const step = { at: ports.now(), step: 'amended' as const, by: asked.accountId, why: asked.why };
  const last = await lastWritten(ports, found, { ...record, log: [...record.log, step] });
  const id = publishedId(record.nth);
  const published = { id, at: ports.now(), actor: asked.accountId, kind: 'published' as const };
  if (
    last.problem !== null ||
    typeof (await publishEvidence(ports, judged, last, published, 'any')) === 'string'
  )
    return kept(ports, found, { ...record, problem: 'page-gone' });
  if (last.through !== 'jira') return kept(ports, found, last);
  const put = await putOnIssue(ports, judged, last, null);
  return kept(ports, found, put === 'overtaken' ? last : put);
}

import type { AppEvent } from '../domain/sla/history';
import { handedOver, putOnIssue } from './hand-over';
import { markIssue } from './mark-issue';
import type { Ports } from './ports';
import { publishEvidence } from './publish-evidence';
import { beingRecorded, type Refusal, refusal } from './refusal';
import { type Answer, blanksRemain, kept, lastWritten, notNow, stepped } from './report-steps';
import { type Asked, type Found, findReport } from './show-report';
import { isChanged, takenBack } from './take-back';

/** How long one publishing may keep another waiting. */
const CLAIM_MS = 120_000;

/**
 * Publishes an approved report that has no blanks: its evidence is put on the page, the client sees the page, is told on the issue,
 * and the report clock stops. Each of these may be done twice without harm, so that a publishing that died is simply done again.
 */
export async function publishReport(ports: Ports, asked: ToPublish): Answer {
  const key = `claim:publish:${asked.issueId}`;
  if (!(await ports.claims.take(key, ports.now(), ports.now() + CLAIM_MS))) return beingRecorded();
  return publish(ports, asked).finally(() => ports.claims.release(key));
}

/** Through Jira the page stays the team's own. */
type ToPublish = Asked & { through: 'page' | 'jira' };

async function publish(ports: Ports, asked: ToPublish): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { judged, record, blanks } = found;
  if (record.state !== 'approved') return notNow();
  if (found.page && isChanged(record, found.page)) return takeBack(ports, found, found.page.author);
  if (blanks > 0) return blanksRemain(blanks);
  const { issueId } = judged.history;
  const at = ports.now();
  const through = record.onIssue ? 'jira' : asked.through;
  const written = { ...stepped(ports, found, asked, 'published'), through };
  const last = await lastWritten(ports, found, written);
  const event: AppEvent = {
    id: `published:${record.nth}`,
    at,
    actor: asked.accountId,
    kind: 'published',
    payload: {},
  };
  if (last.version > (found.page?.version ?? 0) + 1) return takeBack(ports, found, null);
  if (last.problem !== null || (await publishEvidence(ports, judged, last, event)) === 'page-gone')
    return kept(ports, found, { ...record, problem: 'page-gone' });
  const handed = await handedOver(ports, judged, last);
  if (typeof handed === 'string')
    return kept(ports, found, { ...last, state: 'approved', log: record.log, problem: handed });
  if ((await ports.events.append(issueId, event, at)) === 'busy') return beingRecorded();
  const answer = await kept(ports, found, { ...handed, publishedAt: at });
  await markIssue(ports, issueId);
  return answer;
}

/** Changes a published report: a new version of the page with its newer facts, the reason in its history, and its evidence made anew. */
export async function amendReport(ports: Ports, asked: Asked & { why: string }): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { judged, record } = found;
  if (record.state !== 'published') return notNow();
  const step = { at: ports.now(), step: 'amended' as const, by: asked.accountId, why: asked.why };
  const last = await lastWritten(ports, found, { ...record, log: [...record.log, step] });
  const published = {
    id: `published:${record.nth}`,
    at: ports.now(),
    actor: asked.accountId,
    kind: 'published' as const,
  };
  if (last.problem !== null || (await publishEvidence(ports, judged, last, published)) === 'page-gone')
    return kept(ports, found, { ...record, problem: 'page-gone' });
  return kept(ports, found, last.through === 'jira' ? await putOnIssue(ports, judged, last) : last);
}

/** Nobody has approved what stands there now. */
async function takeBack(ports: Ports, found: Found, by: string | null): Promise<Refusal> {
  const version = found.page?.version ?? found.record.version;
  await kept(ports, found, takenBack({ ...found.record, version }, ports.now(), by));
  return refusal(
    'invalid',
    'The page was changed after its approval: it is in review again.',
    'La page a été modifiée après son approbation\u00a0: elle est de nouveau en revue.',
  );
}

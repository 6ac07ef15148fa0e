import type { AppEvent } from '../domain/sla/history';
import { draftReport, refreshed } from './draft-report';
import { handedOver, putOnIssue } from './hand-over';
import { markIssue } from './mark-issue';
import { markPage, untilNextByline } from './mark-page';
import type { Ports } from './ports';
import type { ReportRecord } from './ports/reports';
import { publishEvidence } from './publish-evidence';
import { beingRecorded, type Refusal, refusal } from './refusal';
import { reportOf } from './report-facts';
import { type Asked, type Found, findReport, type ReportStanding, showReport, standing } from './show-report';
import { isChanged, takenBack } from './take-back';

/** How long one publishing may keep another waiting. */
const CLAIM_MS = 120_000;

type Answer = Promise<ReportStanding | Refusal>;

/** Sends the draft for review; with blanks left only when that is meant. */
export async function sendForReview(ports: Ports, asked: Asked & { withBlanks: boolean }): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  if (found.record.state !== 'drafted') return notNow();
  if (found.blanks > 0 && !asked.withBlanks) return blanksRemain(found.blanks);
  return kept(ports, found, stepped(ports, found, asked, 'in-review'));
}

/** Approves a report that is in review. */
export async function approveReport(ports: Ports, asked: Asked): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  if (found.record.state !== 'in-review') return notNow();
  const approvedBy = asked.accountId;
  const version = found.page?.version ?? found.record.version;
  return kept(ports, found, { ...stepped(ports, found, asked, 'approved'), approvedBy, version });
}

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

/** Drafts a report anew whose page was deleted or hidden from the app; what stood on the lost page is not known any more. */
export async function redraftReport(ports: Ports, asked: Asked): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { judged, record } = found;
  if (record.problem !== 'page-gone') return notNow();
  const lost = {
    pageId: null,
    url: null,
    version: 0,
    problem: null,
    sections: {},
    newer: [],
    approvedBy: null,
  };
  await ports.reports.save(judged.history.issueId, { ...record, ...lost, state: 'owed' });
  await draftReport(ports, judged);
  return showReport(ports, asked);
}

/** Tries again what was refused, now that somebody has taken the way out. */
export async function retryReport(ports: Ports, asked: Asked): Answer {
  const found = await findReport(ports, asked);
  if (!('record' in found)) return found;
  const { judged, record } = found;
  await ports.reports.save(judged.history.issueId, { ...record, problem: null });
  await draftReport(ports, judged, { look: true });
  return showReport(ports, asked);
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

/** The page once more before it is anybody's last word: newer facts, and its own history with this step. */
async function lastWritten(ports: Ports, { judged }: Found, record: ReportRecord): Promise<ReportRecord> {
  const report = await reportOf(ports, judged, record);
  return refreshed(ports, judged.history.issueId, record, { report, owner: null });
}

/** A step somebody took, in the state and in the history; taken again after a failure it stands there once. */
function stepped(
  ports: Ports,
  { record }: Found,
  { accountId }: Asked,
  state: 'in-review' | 'approved' | 'published',
): ReportRecord {
  const before = record.log.at(-1)?.step === state ? record.log.slice(0, -1) : record.log;
  return { ...record, state, log: [...before, { at: ports.now(), step: state, by: accountId }] };
}

async function kept(ports: Ports, found: Found, changed: ReportRecord): Promise<ReportStanding> {
  const record = untilNextByline(found.judged, changed);
  await ports.reports.save(found.judged.history.issueId, record);
  await markPage(ports, found.judged, record);
  return standing({ ...found, record });
}

const notNow = () =>
  refusal(
    'invalid',
    'The report is not at this step: a draft goes to review, is approved, and then published.',
    'Le rapport n’en est pas là\u00a0: un brouillon passe en revue, est approuvé, puis publié.',
  );

const blanksRemain = (left: number) =>
  refusal(
    'invalid',
    `${left} of the parts that only people can write ${left === 1 ? 'is' : 'are'} still blank.`,
    `${left} des parties que seules des personnes peuvent écrire ${left === 1 ? 'est encore vide' : 'sont encore vides'}.`,
  );

import { hasFiles } from '../../../domain/report/page';
import type { AppEvent } from '../../../domain/sla/history/app-events';
import { claiming } from '../../claims';
import { markIssue } from '../../evaluation/mark-issue';
import type { Ports } from '../../ports';
import type { PageRead } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { beingRecorded, type Refusal, refusal } from '../../refusal';
import { mayBecomePage } from '../place/place-report';
import { type Answer, blanksRemain, kept, notNow, stepped, writtenLast } from '../report-steps';
import { type Asked, type Found, findReport, type ReportStanding, reportFor } from '../show-report';
import { handedOver } from './deliver-report';
import { evidenceFile, publishEvidence } from './publish-evidence';
import { isChanged, publishedId, takeBack, unpublish } from './revoke-approval';

/** How long one publishing may keep another waiting. */
const CLAIM_MS = 120_000;

/** How often it starts again when somebody edits the page meanwhile. */
const TRIES = 3;

/** Through Jira the page stays the team's own. */
type ToPublish = Asked & { through: 'page' | 'jira' };
type Outcome = ReportStanding | Refusal | 'overtaken';

/**
 * Publishes an approved report that has no blanks: its evidence is put on the page, its publishing is recorded, and only then the
 * client sees the page and is told on the issue. Each of these may be done twice without harm: a publishing that died is finished by
 * the five-minute run. Every write is over the version that was approved, so that an edit that lands between makes it start again.
 */
export async function publishReport(ports: Ports, asked: ToPublish): Answer {
  return published(ports, asked, () => findReport(ports, asked));
}

/** Finishes a publishing that was recorded as begun. */
export async function finishPublishing(ports: Ports, issueId: string): Promise<void> {
  const begun = (await ports.reports.find(issueId))?.publishing;
  if (!begun) return;
  const asked = { issueId, accountId: begun.by, through: begun.through };
  await published(ports, asked, () => reportFor(ports, issueId));
}

async function published(ports: Ports, asked: ToPublish, find: () => ReturnType<typeof findReport>): Answer {
  const outcome = await claiming(ports, `publish:${asked.issueId}`, CLAIM_MS, async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const found = await find();
      const outcome = 'record' in found ? await publish(ports, asked, found) : found;
      if (outcome !== 'overtaken') return outcome;
    }
    return beingRecorded();
  });
  return outcome === 'held' ? beingRecorded() : outcome;
}

async function publish(ports: Ports, asked: ToPublish, found: Found): Promise<Outcome> {
  const { judged, page, record, blanks } = found;
  if (record.state !== 'approved') return notNow();
  if (!page) return kept(ports, found, { ...record, problem: 'page-gone' });
  if (isChanged(record, page)) {
    await kept(
      ports,
      found,
      await takeBack(ports, judged, { ...record, version: page.version }, page.author),
    );
    return changedSince();
  }
  if (blanks > 0) return blanksRemain(blanks);
  if (asked.through === 'page' && hasFiles(page.nodes)) return filesOnDraft();
  const event = publishingOf(ports, found, asked);
  const last = await withEvidence(ports, asked, { ...found, page }, event);
  if (last === 'overtaken') return last;
  if (last === 'page-gone') return kept(ports, found, { ...record, problem: last });
  return show(ports, found, last, event);
}

/** One that was begun before keeps its instant. */
function publishingOf(ports: Ports, { judged, record }: Found, { accountId }: Asked): AppEvent {
  const id = publishedId(record.nth);
  const at = judged.history.events.find((event) => event.id === id)?.at ?? ports.now();
  return { id, at, actor: accountId, kind: 'published', payload: {} };
}

/** The page's last words, over the version that was approved and no other. */
async function withEvidence(
  ports: Ports,
  asked: ToPublish,
  found: Found & { page: PageRead },
  event: AppEvent,
): Promise<ReportRecord | 'overtaken' | 'page-gone'> {
  const through = await throughOf(ports, found.record, asked);
  const last = await writtenLast(ports, found, { ...stepped(ports, found, asked, 'published'), through });
  if (last === 'conflict') return 'overtaken';
  const version = await publishEvidence(ports, found.judged, last, event, 'this-version');
  return typeof version === 'string' ? version : { ...last, version };
}

/** What was drafted as a file goes through Jira, unless it may become a page after all. */
async function throughOf(
  ports: Ports,
  record: ReportRecord,
  { through }: ToPublish,
): Promise<'page' | 'jira'> {
  if (!record.onIssue) return through;
  return through === 'page' && (await mayBecomePage(ports, record)) ? 'page' : 'jira';
}

/** Recorded first, then shown: what the client has seen is never unknown to the record. */
async function show(ports: Ports, found: Found, last: ReportRecord, event: AppEvent): Promise<Outcome> {
  const { issueId } = found.judged.history;
  const { log } = found.record;
  const begun: ReportRecord = {
    ...last,
    state: 'approved',
    log,
    publishing: { by: event.actor, through: last.through },
  };
  await ports.reports.save(issueId, begun);
  if ((await ports.events.append(issueId, event, ports.now())) === 'busy') return beingRecorded();
  const handed = await handedOver(ports, found.judged, last, evidenceFile(ports, found.judged, event));
  if (typeof handed !== 'string') {
    const answer = await kept(ports, found, { ...handed, publishing: null, publishedAt: event.at });
    await markIssue(ports, issueId);
    return answer;
  }
  await unpublish(ports, found.judged, last);
  if (handed === 'overtaken') return handed;
  return kept(ports, found, { ...begun, publishing: null, problem: handed });
}

/** The client reads a page of its own, where the draft's files are not. */
const filesOnDraft = () =>
  refusal(
    'invalid',
    'The page shows files that lie on the draft, which the client never sees. Take them off the page; they can be added to the published one.',
    'La page montre des fichiers qui se trouvent sur le brouillon, que le client ne voit jamais. Retirez-les de la page\u00a0; ils peuvent être ajoutés à celle qui est publiée.',
  );

/** Nobody has approved what stands there now. */
const changedSince = () =>
  refusal(
    'invalid',
    'The page was changed after its approval: it is in review again.',
    'La page a été modifiée après son approbation\u00a0: elle est de nouveau en revue.',
  );

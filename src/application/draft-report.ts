import type { Drafting } from '../domain/incident/drafting';
import { clocks } from '../domain/sla/clock';
import { claiming } from './claims';
import type { Judged } from './judge';
import { linkReport } from './link-report';
import { markPage, untilNextByline } from './mark-page';
import { PageRefused } from './page-refused';
import type { Ports } from './ports';
import type { DraftPage } from './ports/pages';
import type { KeptDraft } from './ports/report-files';
import type { ReportProblem, ReportRecord } from './ports/reports';
import { isStale, languagesOf, reportOf } from './report-facts';
import { placeOf } from './report-place';
import { lookAtApproved } from './take-back';
import { refreshed } from './write-draft';

/** How long one drafting may hold its claim before another may take over. */
const CLAIM_MS = 120_000;

/**
 * Drafts the incident report of a closed issue that owes one, exactly once, and keeps its generated parts true while it is a draft:
 * the claim keeps two passes apart, and a page left by a pass that died is found again by its title. It is owed before anything
 * else is done, so that whatever fails is tried again by the five-minute run. `look` reads the page though no fact is newer.
 */
export async function draftReport(ports: Ports, judged: Judged, { look = false } = {}): Promise<void> {
  const asOf = owedSince(judged) === null ? await beforeReopening(ports, judged) : judged;
  if (asOf) await draftOwed(ports, asOf, look);
}

/** A report that was begun when its issue was reopened is finished as the issue stood the moment before; null when none was. */
async function beforeReopening(ports: Ports, judged: Judged): Promise<Judged | null> {
  const last = judged.judgement.clocks.report?.cycles.at(-1);
  if (last?.state !== 'cancelled' || last.stoppedAt === null) return null;
  const known = await ports.reports.find(judged.history.issueId);
  if (known?.state !== 'owed' || known.closedAt !== last.startedAt) return null;
  const now = last.stoppedAt - 1;
  const history = { ...judged.history, events: judged.history.events.filter(({ at }) => at <= now) };
  return { ...judged, history, judgement: clocks(judged.scheme, history, now), now };
}

async function draftOwed(ports: Ports, judged: Judged, look: boolean): Promise<void> {
  const closedAt = owedSince(judged);
  if (closedAt === null) return;
  const { issueId } = judged.history;
  const known = await ports.reports.find(issueId);
  const record = recordFor(known, closedAt);
  if (record.languages.length === 0) record.languages = await languagesOf(ports, judged);
  const report = await reportOf(ports, judged, record);
  if (record.state !== 'owed' && !isStale(record, report, ports.digest)) {
    if (!look || record.state === 'published') return;
  }
  if (record !== known) await ports.reports.save(issueId, record);
  const outcome = await claiming(ports, `report:${issueId}`, CLAIM_MS, () =>
    attempt(ports, judged, record, report),
  );
  if (outcome === 'held') await lookLater(ports, issueId);
}

/** Whoever holds the claim may have read less, or have died: once it is over the issue is looked at again. */
function lookLater(ports: Ports, issueId: string): Promise<void> {
  return ports.queue.push([{ issueId, delaySeconds: CLAIM_MS / 1_000 }]);
}

/** The closing a report is owed from, or null when none is: a reopened issue owes it again from its next closing. */
function owedSince({ judgement }: Judged): number | null {
  const last = judgement.clocks.report?.cycles.at(-1);
  return last && last.state !== 'cancelled' ? last.startedAt : null;
}

/** A closing after the publishing owes a new report; one before it counts the same page anew. */
function recordFor(known: ReportRecord | null, closedAt: number): ReportRecord {
  if (!known) return { ...BLANK, closedAt };
  if (known.closedAt === closedAt) return known;
  const anew = known.publishedAt !== null && closedAt > known.publishedAt;
  return anew ? { ...BLANK, closedAt, nth: known.nth + 1 } : { ...known, closedAt };
}

const BLANK: Omit<ReportRecord, 'closedAt'> = {
  nth: 1,
  state: 'owed',
  pageId: null,
  onIssue: false,
  through: 'page',
  file: null,
  url: null,
  title: null,
  version: 0,
  problem: null,
  sections: {},
  newer: [],
  approvedBy: null,
  publishedAt: null,
  bylineUntil: null,
  languages: [],
  publishing: null,
  log: [],
};

async function attempt(ports: Ports, judged: Judged, record: ReportRecord, report: Drafting): Promise<void> {
  const { issueId } = judged.history;
  try {
    const drafted = await draft(ports, judged, record, report);
    await ports.reports.save(issueId, untilNextByline(judged, drafted));
  } catch (error) {
    ports.log('report not drafted', { issueId, error: String(error) });
    const latest = (await ports.reports.find(issueId)) ?? record;
    const problem = error instanceof PageRefused ? error.problem : 'confluence-failed';
    await ports.reports.save(issueId, { ...latest, problem });
  }
}

async function draft(
  ports: Ports,
  judged: Judged,
  record: ReportRecord,
  report: Drafting,
): Promise<ReportRecord> {
  const { issueId, projectId } = judged.history;
  const page = await pageFor(ports, judged, record, report.title);
  if (typeof page === 'string') return { ...record, problem: page };
  const begun = { ...record, pageId: page.id, onIssue: page.url === null, url: page.url };
  if (record.state === 'owed') {
    await ports.reports.save(issueId, begun);
    await ports.pages.restrictTo(page.id, await ports.people.team(projectId, judged.scheme));
  }
  if (record.state === 'approved') return lookAtApproved(ports, judged, begun);
  if (record.state !== 'owed') return refreshed(ports, issueId, begun, { report, owner: judged.assignee });
  const log = [...begun.log, { at: ports.now(), step: 'drafted' as const, by: null }];
  const first = await reportOf(ports, judged, { ...begun, log });
  const written = await refreshed(
    ports,
    issueId,
    { ...begun, log },
    { report: first, owner: judged.assignee },
  );
  if (written.problem !== null) return { ...written, log: begun.log };
  await linkReport(ports, issueId, written, report.title);
  const drafted: ReportRecord = { ...written, state: 'drafted', title: report.title };
  await markPage(ports, judged, drafted);
  return drafted;
}

async function pageFor(
  ports: Ports,
  judged: Judged,
  record: ReportRecord,
  title: string,
): Promise<DraftPage | KeptDraft | ReportProblem> {
  if (record.pageId && record.onIssue) return { id: record.pageId, url: null, byApp: true };
  if (record.pageId && record.url) return { id: record.pageId, url: record.url, byApp: true };
  if (await becomesFile(ports, judged)) return ports.files.begin(judged.history.issueId, record.nth, title);
  const place = await placeOf(ports, judged);
  const space = await ports.pages.spaceFor(place.space || judged.history.key.replace(/-\d+$/, ''));
  if (!space) return 'no-space';
  const page =
    (await ports.pages.createPrivate(space, title, place.parent || null)) ??
    (await ports.pages.findByTitle(space, title));
  return page?.byApp ? page : 'title-taken';
}

/** As the project's scheme says now, whichever version judges the issue: where a report is kept is no promise. */
async function becomesFile(ports: Ports, { history }: Judged): Promise<boolean> {
  const latest = (await ports.schemes.versionsOf(history.projectId)).at(-1);
  return latest?.scheme.report?.as === 'file' || ports.files.areTheOnlyWay();
}

import { incidentReport } from '../domain/incident/report';
import type { Judged } from './judge';
import type { DraftPage, Ports, ReportProblem, ReportRecord } from './ports';

/** How long one drafting may hold its claim before another may take over. */
const CLAIM_MS = 120_000;

/**
 * Drafts the incident report of a closed issue that owes one, exactly once: the claim keeps two passes apart, and a page left by a
 * pass that died is found again by its title. It is owed before anything else is done, so that whatever fails is tried again by the
 * five-minute run.
 */
export async function draftReport(ports: Ports, judged: Judged): Promise<void> {
  const closedAt = owedSince(judged);
  const known = await ports.reports.find(judged.history.issueId);
  if (closedAt === null || known?.state === 'drafted') return;
  const { issueId } = judged.history;
  const { pageId = null, url = null } = known ?? {};
  const record: ReportRecord = { closedAt, state: 'owed', pageId, url, problem: known?.problem ?? null };
  if (!known) await ports.reports.save(issueId, record);
  const key = `claim:report:${issueId}`;
  if (!(await ports.claims.take(key, ports.now(), ports.now() + CLAIM_MS))) return;
  await attempt(ports, judged, record);
  await ports.claims.release(key);
}

/** The closing a report is owed from, or null when none is. */
export function owedSince(judged: Judged): number | null {
  return judged.judgement.clocks.report?.cycles.at(-1)?.startedAt ?? null;
}

async function attempt(ports: Ports, judged: Judged, record: ReportRecord): Promise<void> {
  const { issueId } = judged.history;
  await ports.reports.save(issueId, record);
  try {
    const outcome = await draft(ports, judged, record);
    await ports.reports.save(issueId, outcome);
  } catch (error) {
    ports.log('report not drafted', { issueId, error: String(error) });
    const latest = (await ports.reports.find(issueId)) ?? record;
    await ports.reports.save(issueId, { ...latest, problem: 'confluence-failed' });
  }
}

async function draft(ports: Ports, judged: Judged, record: ReportRecord): Promise<ReportRecord> {
  const report = incidentReport(judged);
  const page = await pageFor(ports, judged, record, report.title);
  if (typeof page === 'string') return { ...record, problem: page };
  await ports.reports.save(judged.history.issueId, { ...record, pageId: page.id, url: page.url });
  await ports.pages.restrictTo(page.id, await ports.people.team(judged.history.projectId, judged.scheme));
  await ports.pages.fill(page.id, report.title, report, judged.assignee);
  await ports.issues.linkReport(judged.history.issueId, `sablier:report:${judged.history.issueId}`, {
    url: page.url,
    title: report.title,
  });
  return { ...record, state: 'drafted', pageId: page.id, url: page.url };
}

async function pageFor(
  ports: Ports,
  judged: Judged,
  record: ReportRecord,
  title: string,
): Promise<DraftPage | ReportProblem> {
  if (record.pageId && record.url) return { id: record.pageId, url: record.url, byApp: true };
  const space = await ports.pages.spaceFor(judged.history.key.replace(/-\d+$/, ''));
  if (!space) return 'no-space';
  const page =
    (await ports.pages.createPrivate(space, title)) ?? (await ports.pages.findByTitle(space, title));
  return page?.byApp ? page : 'title-taken';
}

import type { Node } from '../../../domain/document/node';
import { type Merged, mergePage, withWriting } from '../../../domain/report/page';
import type { Ports } from '../../ports';
import type { PageRead } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { type Drafting, freeAnswers } from '../document/drafting';

/** How often a page is read again when somebody was faster to write it. */
const TRIES = 3;

/** The record of a page that was just made, with what will stand on it. */
export function withFirstWriting(ports: Ports, record: ReportRecord, report: Drafting): ReportRecord {
  const merged = mergePage([], record.sections, report.sections, ports.digest);
  return { ...record, sections: withWriting(record.sections, merged) };
}

/**
 * Writes the generated parts that have newer facts, under whatever title people have given the page; a page that somebody wrote meanwhile
 * is read and merged again. One that was just made is `firstPage` without reading it, and what will stand on it `isNoted`.
 */
export async function refreshDraft(
  ports: Ports,
  issueId: string,
  record: ReportRecord,
  { report, owner, firstPage = null, isNoted = false }: DraftWrite,
): Promise<ReportRecord> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const page = (tries === 0 && firstPage) || (await ports.confluencePages.read(record.pageId ?? ''));
    if (!page) return { ...record, problem: 'page-gone' };
    const refresh = { page, report, owner, isNoted: isNoted && tries === 0 };
    const written = await refreshVersion(ports, issueId, record, refresh);
    if (written !== 'conflict') return written;
  }
  throw new Error('the page was written by others three times running');
}

interface DraftWrite {
  report: Drafting;
  owner: string | null;
  firstPage?: PageRead | null;
  isNoted?: boolean;
}

/** One version of a page, what the report says now, and where a person has just answered in the app, the page with the answer. */
interface Refresh {
  page: PageRead;
  nodes?: Node[];
  report: Drafting;
  owner: string | null;
  isNoted?: boolean;
  /** What the version is called in the page's history; unsaid, that facts of the issue came. */
  message?: string;
}

/** The same over one version of the page and no other. */
export async function refreshVersion(
  ports: Ports,
  issueId: string,
  record: ReportRecord,
  { page, nodes = page.nodes, report, owner, isNoted = false, message }: Refresh,
): Promise<ReportRecord | 'conflict'> {
  const freed = freeAnswers(nodes, report);
  const merged = mergePage(freed, record.sections, report.sections, ports.digest);
  const isFreed = JSON.stringify(freed) !== JSON.stringify(page.nodes);
  const { title, version } = page;
  const next = { ...record, version, sections: merged.stored, newer: merged.newer, problem: null };
  if (!merged.changed && !isFreed) return next;
  if (!isNoted) await noteWriting(ports, issueId, merged);
  const write = { title, version, nodes: merged.nodes, owner, ...(message ? { message } : {}) };
  const outcome = await ports.confluencePages.write(record.pageId ?? '', write);
  return outcome === 'written' ? { ...next, version: version + 1 } : 'conflict';
}

/** Before a page is written, what will stand on it: a write whose answer is lost is not taken for a person's. */
async function noteWriting(ports: Ports, issueId: string, after: Merged): Promise<void> {
  const stored = await ports.reports.find(issueId);
  if (!stored) return;
  const sections = withWriting(stored.sections, after);
  if (Object.values(sections).some(({ writing }) => writing !== undefined))
    await ports.reports.save(issueId, { ...stored, sections });
}

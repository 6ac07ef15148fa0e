import type { Judged } from './judge';
import { markPage } from './mark-page';
import type { Ports } from './ports';
import type { PageRead } from './ports/pages';
import type { ReportRecord } from './ports/reports';

/** An approval is of the words that were approved: when those change before the publishing, the report is in review again. */
export function takenBack(record: ReportRecord, at: number, by: string | null): ReportRecord {
  const log = [...record.log, { at, step: 'taken-back' as const, by }];
  return { ...record, state: 'in-review', approvedBy: null, log };
}

/** Whether somebody has written on an approved page since; what the app itself wrote, publishing it, changes no mind. */
export function isChanged(record: ReportRecord, page: PageRead): boolean {
  return page.version !== record.version && page.author !== null;
}

/** What somebody approved is left as it is; only whether it is still there, and whether it still says what was approved. */
export async function lookAtApproved(
  ports: Ports,
  judged: Judged,
  record: ReportRecord,
): Promise<ReportRecord> {
  const page = await ports.pages.read(record.pageId ?? '');
  if (!page) return { ...record, problem: 'page-gone' };
  const problem = record.problem === 'no-readers' ? record.problem : null;
  const seen: ReportRecord = { ...record, version: page.version, problem };
  if (!isChanged(record, page)) return seen;
  const back = takenBack(seen, ports.now(), page.author);
  await markPage(ports, judged, back);
  return back;
}

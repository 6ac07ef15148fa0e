import type { Judged } from '../../evaluation/judge';
import type { Ports } from '../../ports';
import type { PageRead } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { markPage } from '../place/update-byline';

/** An approval is of the words that were approved: when those change before the publishing, the report is in review again. */
function takenBack(record: ReportRecord, at: number, by: string | null): ReportRecord {
  const log = [...record.log, { at, step: 'taken-back' as const, by }];
  return { ...record, state: 'in-review', approvedBy: null, publishing: null, log };
}

/** The same, and what a publishing under way has done already is undone: nobody is shown what nobody has approved. */
export async function takeBack(
  ports: Ports,
  judged: Judged,
  record: ReportRecord,
  by: string | null,
): Promise<ReportRecord> {
  if (record.publishing !== null) await unpublish(ports, judged, record);
  return takenBack(record, ports.now(), by);
}

/** Takes the word back that the report is published; its page is the team's again. */
export async function unpublish(
  ports: Ports,
  { history, scheme }: Judged,
  { nth, pageId }: ReportRecord,
): Promise<void> {
  const { issueId, projectId } = history;
  if (pageId !== null) await ports.pages.restrictTo(pageId, await ports.people.team(projectId, scheme));
  if ((await ports.events.withdraw(issueId, publishedId(nth), ports.now())) === 'busy')
    throw new Error(`somebody is recording on ${issueId}: its publishing is taken back by the next run`);
}

/** What the event that says so is called. */
export const publishedId = (nth: number): string => `published:${nth}`;

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
  const problem =
    record.problem === 'no-readers' || record.problem === 'other-clients' ? record.problem : null;
  const seen: ReportRecord = { ...record, version: page.version, problem };
  if (!isChanged(record, page)) return seen;
  const back = await takeBack(ports, judged, seen, page.author);
  await markPage(ports, judged, back);
  return back;
}

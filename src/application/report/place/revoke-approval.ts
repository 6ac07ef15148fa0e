import { withoutApproval } from '../../../domain/review';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { PageRead } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { updateByline } from './update-byline';

/** Its approval is taken back, and what a publishing under way has done already is undone: nobody is shown what nobody has approved. */
export async function revokeApproval(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  by: string | null,
): Promise<ReportRecord> {
  if (record.publishing !== null) await withdrawPublishing(ports, issue, record);
  return withoutApproval({ ...record, publishing: null }, { at: ports.now(), by });
}

/** Takes the word back that the report is published; its page is the team's again. */
export async function withdrawPublishing(
  ports: Ports,
  { history, scheme }: EvaluatedIssue,
  { nth, pageId }: ReportRecord,
): Promise<void> {
  const { issueId, projectId } = history;
  if (pageId !== null)
    await ports.confluencePages.restrictTo(pageId, await ports.people.teamOf(projectId, scheme));
  if ((await ports.events.withdraw(issueId, publishingIdOf(nth), ports.now())) === 'busy')
    throw new Error(`somebody is recording on ${issueId}: its publishing is taken back by the next run`);
}

/** What the event that says so is called. */
export const publishingIdOf = (nth: number): string => `published:${nth}`;

/** Whether somebody has written on an approved page since; what the app itself wrote, publishing it, changes no mind. */
export function isChanged(record: ReportRecord, page: PageRead): boolean {
  return page.version !== record.version && page.author !== null;
}

/** What somebody approved is left as it is; only whether it is still there, and whether it still says what was approved. */
export async function checkApproved(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
): Promise<ReportRecord> {
  const page = await ports.confluencePages.read(record.pageId ?? '');
  if (!page) return { ...record, problem: 'page-gone' };
  const problem =
    record.problem === 'no-readers' || record.problem === 'other-clients' ? record.problem : null;
  const reread: ReportRecord = { ...record, version: page.version, problem };
  if (!isChanged(record, page)) return reread;
  const revoked = await revokeApproval(ports, issue, reread, page.author);
  await updateByline(ports, issue, revoked);
  return revoked;
}

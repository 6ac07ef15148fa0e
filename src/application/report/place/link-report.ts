import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';

/** Links a report on its issue under the name of its page; the same report is always the same link, wherever its page goes. */
export async function linkReport(
  ports: Ports,
  issueId: string,
  { url, nth }: ReportRecord,
  title: string,
): Promise<void> {
  if (url === null) return;
  const globalId = nth === 1 ? `sablier:report:${issueId}` : `sablier:report:${issueId}:${nth}`;
  await ports.issues.linkReport(issueId, globalId, { url, title });
}

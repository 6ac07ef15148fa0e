import type { Ports } from '../../ports';
import type { ReportRecord } from '../../ports/reports';

/** Whether a report that was drafted as a file, because its draft could not be a page, can be published as one. */
export async function mayBecomePage(ports: Ports, { onIssue, asFile }: ReportRecord): Promise<boolean> {
  if (!onIssue || asFile === null || asFile === 'asked') return false;
  return (await ports.confluence.readStatus()) === 'ready';
}

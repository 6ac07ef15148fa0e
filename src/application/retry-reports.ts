import { draftReport } from './draft-report';
import { judge } from './judge';
import type { Ports } from './ports';

/** Tries again every report that is owed and not drafted; one failure does not keep the others waiting. */
export async function retryReports(ports: Ports): Promise<void> {
  for (const issueId of await ports.reports.owed()) {
    const judged = await judge(ports, issueId);
    if (judged.kind === 'judged') await draftReport(ports, judged, { look: true });
  }
}

import { draftReport } from './draft-report';
import { judge } from './judge';
import type { Ports } from './ports';
import { finishPublishing } from './publish-report';

/** Tries again every report that is owed and not drafted, or half published; one failure does not keep the others waiting. */
export async function retryReports(ports: Ports): Promise<void> {
  for (const issueId of await ports.reports.owed()) {
    const judged = await judge(ports, issueId);
    if (judged.kind === 'gone') await ports.reports.letGo(issueId);
    if (judged.kind !== 'judged') continue;
    await draftReport(ports, judged, { look: true });
    await finishPublishing(ports, issueId);
  }
}

import { forEachOf } from '../each';
import { judge } from '../evaluation/judge';
import type { Ports } from '../ports';
import { draftReport } from './draft/draft-report';
import { finishPublishing } from './publish/publish-report';

/** Tries again every report that is owed and not drafted, or half published; one failure does not keep the others waiting. */
export async function retryReports(ports: Ports): Promise<void> {
  const words = { failed: 'report not retried', of: (issueId: string) => issueId };
  await forEachOf(ports, await ports.reports.owed(), words, (issueId) => retry(ports, issueId));
}

async function retry(ports: Ports, issueId: string): Promise<void> {
  const judged = await judge(ports, issueId);
  if (judged.kind === 'gone') await ports.reports.letGo(issueId);
  if (judged.kind !== 'judged') return;
  await draftReport(ports, judged, { look: true });
  await finishPublishing(ports, issueId);
}

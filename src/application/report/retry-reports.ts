import { forEachOf } from '../each';
import { evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { draftReport } from './draft/draft-report';
import { finishPublishing } from './publish/publish-report';

/** Tries again every report that is owed and not drafted, or half published; one failure does not keep the others waiting. */
export async function retryReports(ports: Ports): Promise<void> {
  const words = { failed: 'report not retried', of: (issueId: string) => issueId };
  await forEachOf(ports, await ports.reports.listOwed(), words, (issueId) => retry(ports, issueId));
}

/** One whose issue is gone, is followed no more or owes none any more is tried again only once it is owed anew. */
async function retry(ports: Ports, issueId: string): Promise<void> {
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind !== 'evaluated') return ports.reports.forget(issueId);
  const isOwed = await draftReport(ports, issue, { look: true });
  await finishPublishing(ports, issueId);
  const stored = isOwed ? null : await ports.reports.find(issueId);
  if (stored?.publishing === null) await ports.reports.forget(issueId);
}

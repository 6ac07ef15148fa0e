import { documentCycleOf } from '../../../domain/report/document-cycle';
import { type Cycle, evaluateClocks } from '../../../domain/sla/clock';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';

/**
 * Of a closing that was undone, the issue as it stood the moment before: a report that was begun by then is finished, and its draft
 * brought up. Where nobody looked in between, its events being lost, it is drafted now, while it would still be in time. Null for a
 * report that was published, and where no closing was undone.
 */
export async function stateBeforeReopening(
  ports: Ports,
  issue: EvaluatedIssue,
): Promise<EvaluatedIssue | null> {
  const last = documentCycleOf(issue.scheme, issue.evaluation);
  if (last?.state !== 'cancelled' || last.stoppedAt === null) return null;
  const record = await ports.reports.find(issue.history.issueId);
  const isBegun = record?.closedAt === last.startedAt;
  if (isBegun ? record.state === 'published' : !isStillWanted(issue, last)) return null;
  const now = last.stoppedAt - 1;
  const history = { ...issue.history, events: issue.history.events.filter(({ at }) => at <= now) };
  return { ...issue, history, evaluation: evaluateClocks(issue.scheme, history, now), now };
}

/** Nobody wants what was undone before the app followed the issue, nor a report that would be late by now. */
const isStillWanted = ({ alertsSince, now }: EvaluatedIssue, { stoppedAt, dueAt }: Cycle): boolean =>
  (stoppedAt ?? now) > alertsSince && (dueAt ?? now) >= now;

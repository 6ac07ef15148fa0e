/** All that an evaluation owes an issue: who is told of it, its report, and what is automated. */
import { documentCycleOf } from '../../domain/report/document-cycle';
import { sendAlerts } from '../alerts/send-alerts';
import { takeBackAlerts } from '../alerts/take-back';
import { runAutomations } from '../automation/run-automations';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { IssueProperty } from '../ports/issue-property';
import { draftReport } from '../report/draft/draft-report';
import { draftStages } from '../report/draft/draft-stages';
import { saveScore } from '../satisfaction/ask-satisfaction';

/** What became of it. */
export interface Effects {
  /** Whether everybody was told who had to be: what stood on the issue until then is needed no more. */
  isTold: boolean;
  /** Whether the issue is not what was evaluated any more. */
  hasChanged: boolean;
  /** What failed, first of all. */
  failure: { error: unknown } | null;
}

/** Each is done once, by its own record. */
export async function runEffects(
  ports: Ports,
  issue: EvaluatedIssue,
  before: IssueProperty | null,
): Promise<Effects> {
  let isTold = false;
  try {
    await tell(ports, issue, before);
    isTold = true;
    return { isTold, hasChanged: await runAutomations(ports, issue), failure: null };
  } catch (error) {
    return { isTold, hasChanged: false, failure: { error } };
  }
}

async function tell(ports: Ports, issue: EvaluatedIssue, before: IssueProperty | null): Promise<void> {
  await takeBackAlerts(ports, issue, before);
  await sendAlerts(ports, issue);
  await saveScore(ports, issue);
  if (!isReportOutdated(issue)) await draftReport(ports, issue);
  await draftStages(ports, issue);
}

/** The day it was due by had passed when the app began to follow the issue: no report is written of what nobody was promised. */
function isReportOutdated({ scheme, evaluation, alertsSince }: EvaluatedIssue): boolean {
  const due = documentCycleOf(scheme, evaluation)?.dueAt ?? null;
  return due !== null && due < alertsSince;
}

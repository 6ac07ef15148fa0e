import { isSameJson } from '../../domain/canonical-json';
import { documentCycleOf } from '../../domain/report/document-cycle';
import { sendAlerts } from '../alerts/send-alerts';
import { takeBackAlerts } from '../alerts/take-back';
import { runAutomations } from '../automation/run-automations';
import { queueWaiting } from '../automation/third-party-answers';
import { beginToFollow, noteFound } from '../evaluation/begin-to-follow';
import { type EvaluatedIssue, type EvaluationResult, evaluateIssue } from '../evaluation/evaluate-issue';
import { queueIssue } from '../evaluation/queue-issue';
import { setTimer } from '../evaluation/timers';
import { countFinished, saveCounted } from '../figures/count-finished';
import { mayFollow } from '../licence';
import type { Ports } from '../ports';
import type { IssueProperty } from '../ports/issue-property';
import { draftReport } from '../report/draft/draft-report';
import { draftStages } from '../report/draft/draft-stages';
import { saveScore } from '../satisfaction/ask-satisfaction';
import { fieldsOf, propertyOf, withoutElapsed } from './property-of-issue';
import { sealVerdicts } from './seal-verdicts';

/** When automations that failed are run again, should every try of this evaluation fail: its own record says what is still owed. */
const AGAIN_MS = 300_000;

/** One effect may call for another, as a priority that is raised; an evaluation ends all the same. */
const ROUNDS = 3;

/** A change within a second of the read may bear the same instant and not have been read. */
const SAME_MOMENT_MS = 1_000;

/** Why an evaluation is made: a timer that was due, and whether an earlier try of it died. */
export interface EvaluationCause {
  timer?: number | undefined;
  again?: boolean;
  /** The evaluation is wanted only while the issue's mark is there: whoever lifted it has read the issue since. */
  marked?: boolean;
}

/**
 * One evaluation of an issue: one read, the fold, and only the writes and effects that the fold calls for. An evaluation that a timer asked
 * for is dropped when that timer no longer stands, save one that is tried again: it may have set the next timer before it died, and
 * then the timer is not what the issue tells. Answers the change up to which the issue
 * has surely been read, or null.
 */
export async function refreshIssue(
  ports: Ports,
  issueId: string,
  { timer, again = false, marked = false }: EvaluationCause,
): Promise<number | null> {
  if (timer !== undefined && !again && (await ports.timers.of(issueId)) !== timer) return null;
  if (again) await noteFound(ports, issueId);
  const isMarked = await ports.marks.clear(issueId);
  if (marked && !isMarked) return null;
  const follows = await mayFollow(ports, issueId);
  const issue = await evaluateIssue(ports, issueId, follows);
  if (issue.kind === 'gone') await forget(ports, issueId);
  if (issue.kind === 'no-scheme' && issue.read.hasProperty) await clear(ports, issueId);
  if (issue.kind !== 'gone' && !isOpen(issue)) await queueWaiting(ports, issue.read);
  if (issue.kind !== 'evaluated' || !follows) return null;
  const last = await refreshUntilSettled(ports, await beginToFollow(ports, issue), again);
  return last.now - last.read.updatedAt > SAME_MOMENT_MS ? last.read.updatedAt : null;
}

/** Whether it is known to be unfinished, so that nobody who waits for it is answered yet. */
const isOpen = (issue: EvaluationResult): boolean =>
  issue.kind === 'evaluated' && issue.evaluation.closedAt === null && !issue.history.closingUnknown;

/** What the app itself changes on an issue sends it no event: the issue is read and folded again before the evaluation ends. */
async function refreshUntilSettled(
  ports: Ports,
  first: EvaluatedIssue,
  again: boolean,
): Promise<EvaluatedIssue> {
  let issue = first;
  for (let round = 0; await applyOnce(ports, issue, again); round += 1) {
    const next = round < ROUNDS ? await evaluateIssue(ports, first.read.id, true) : null;
    if (next?.kind === 'evaluated') issue = next;
    else {
      await queueIssue(ports, first.read.id);
      break;
    }
  }
  return issue;
}

/** Nothing follows it any more: what the app left on it while something did would be untrue for good. */
async function clear(ports: Ports, issueId: string): Promise<void> {
  await ports.issues.writeFields(issueId, fieldsOf(null));
  await forget(ports, issueId);
  await ports.issues.deleteProperty(issueId);
}

async function forget(ports: Ports, issueId: string): Promise<void> {
  await ports.timers.set(issueId, null, false);
  await ports.rollups.replace(issueId, []);
  await ports.reports.forget(issueId);
}

/**
 * Fields, alerts, report and automations, then the timer, and the stored state last: until that is written, whoever takes up an evaluation that
 * died does everything again, and everything may be done twice. An evaluation that changes nothing writes nothing.
 */
async function applyOnce(ports: Ports, issue: EvaluatedIssue, again: boolean): Promise<boolean> {
  const { id } = issue.read;
  await sealVerdicts(ports, issue);
  const { property: before, isDone } = await ports.issues.readOwnProperty(issue.read);
  const counts = await countFinished(ports, issue);
  const { client, counted } = counts;
  const property: IssueProperty = { ...propertyOf(issue), client, counted };
  const done = isDone ? before : null;
  const isChanged = !isSameJson(withoutElapsed(done), withoutElapsed(property));
  const begin = () => ports.issues.beginEvaluation(issue.read, before !== null, property);
  if (isChanged) await begin();
  await saveCounted(ports, id, counts, done);
  if (done === null || !isSameJson(fieldsOf(done), fieldsOf(property)))
    await ports.issues.writeFields(id, fieldsOf(property));
  await takeBackAlerts(ports, issue, before);
  await sendAlerts(ports, issue);
  await saveScore(ports, issue);
  if (!isReportOutdated(issue)) await draftReport(ports, issue);
  await draftStages(ports, issue);
  const outcome = await runAutomations(ports, issue).catch((error: unknown) => ({ error }));
  const failed = typeof outcome === 'object';
  if (failed) {
    property.nextAt = Math.min(property.nextAt ?? Number.POSITIVE_INFINITY, issue.now + AGAIN_MS);
    await begin();
  }
  await setTimer(ports, id, property.nextAt, { stored: !again && done?.nextAt === property.nextAt });
  if (isChanged || failed) await ports.issues.endEvaluation(issue.read, property);
  if (failed) throw outcome.error;
  return outcome;
}

/** The day it was due by had passed when the app began to follow the issue: no report is written of what nobody was promised. */
function isReportOutdated({ scheme, evaluation, alertsSince }: EvaluatedIssue): boolean {
  const due = documentCycleOf(scheme, evaluation)?.dueAt ?? null;
  return due !== null && due < alertsSince;
}

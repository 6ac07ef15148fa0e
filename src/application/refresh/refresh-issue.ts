import { queueWaiting } from '../automation/third-party-answers';
import { beginToFollow, noteFound } from '../evaluation/begin-to-follow';
import { type EvaluatedIssue, type EvaluationResult, evaluateIssue } from '../evaluation/evaluate-issue';
import { queueIssue } from '../evaluation/queue-issue';
import { mayFollow } from '../licence';
import type { Ports } from '../ports';
import { applyEvaluation } from './apply-evaluation';
import { fieldsOf } from './property-of-issue';

/** One effect may call for another, as a priority that is raised; an evaluation ends all the same. */
const ROUNDS = 3;

/** A change within a second of the read may bear the same instant and not have been read. */
const SAME_MOMENT_MS = 1_000;

/** Why an evaluation is made: a timer that was due, and whether an earlier try of it died. */
export interface EvaluationCause {
  timer?: number | undefined;
  again?: boolean;
  /** The evaluation is wanted only while the issue's mark says that one is owed: else another has read the issue since. */
  ifOwed?: boolean;
}

/** The change up to which the issue has surely been read; null where that is not sure. */
interface Refreshed {
  updatedAt: number | null;
}

/**
 * One evaluation of an issue: one read, the fold, and only the writes and effects that the fold calls for. An evaluation that a timer asked
 * for is dropped when that timer no longer stands, save one that is tried again: it may have set the next timer before it died, and
 * then the timer is not what the issue tells. Null where none was made.
 */
export async function refreshIssue(
  ports: Ports,
  issueId: string,
  { timer, again = false, ifOwed = false }: EvaluationCause,
): Promise<Refreshed | null> {
  if (again) await noteFound(ports, issueId);
  await ports.readAhead.evaluation(issueId);
  if (timer !== undefined && !again && (await ports.timers.of(issueId)) !== timer) return null;
  const isOwed = await ports.marks.isOwed(issueId);
  if (ifOwed && !isOwed) return null;
  if (isOwed) await ports.marks.settle(issueId);
  return { updatedAt: await refresh(ports, issueId, again) };
}

async function refresh(ports: Ports, issueId: string, again: boolean): Promise<number | null> {
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
  for (let round = 0; await applyEvaluation(ports, issue, { again, isLast: round === ROUNDS }); round += 1) {
    const next = round < ROUNDS ? await evaluateAgain(ports, first.read.id) : null;
    if (next?.kind === 'evaluated') issue = await beginToFollow(ports, next);
    else {
      await queueIssue(ports, first.read.id);
      break;
    }
  }
  return issue;
}

async function evaluateAgain(ports: Ports, issueId: string): Promise<EvaluationResult> {
  await ports.readAhead.evaluation(issueId);
  return evaluateIssue(ports, issueId, true);
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

/** What evaluations come to, in one transaction each: what will be left on the issue, its next timer, and what it adds to the months. */
import { kvs } from '@forge/kvs';
import type { EvaluationNote, Evaluations } from '../../../application/ports/evaluation';
import { countingOf, storedRollups } from '../figures/rollups';
import { setFollowedSince } from '../followed-issues';
import { isDone } from '../records/records';
import { setLeft } from '../site/property-digests';
import { setTimer } from '../timers';

export const storedEvaluations: Evaluations = { note };

/** Where others have changed the same months in between, the issue is added to them after the rest. */
async function note(evaluation: EvaluationNote): Promise<void> {
  const { issueId, left, timer, parts, followedSince } = evaluation;
  const counting = parts && (await countingOf(issueId, parts));
  if (counting && (await isDone(counting.addTo(transactionOf(evaluation)).execute()))) {
    counting.remember();
    if (counting.isLast) return;
  } else {
    counting?.forget();
    if (left || timer || followedSince !== null) await transactionOf(evaluation).execute();
  }
  if (counting) await storedRollups.replace(issueId, counting.parts);
}

function transactionOf({
  issueId,
  left,
  timer,
  followedSince,
}: EvaluationNote): ReturnType<typeof kvs.transact> {
  const transaction = kvs.transact();
  if (timer) setTimer(transaction, issueId, timer);
  if (left) setLeft(transaction, issueId, left);
  else if (followedSince !== null) setFollowedSince(transaction, issueId, followedSince);
  return transaction;
}

import { isSameJson } from '../../domain/canonical-json';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { pushTimer, timerAt } from '../evaluation/timers';
import { countFinished, newPartsOf } from '../figures/count-finished';
import type { Ports } from '../ports';
import type { EvaluationNote } from '../ports/evaluation';
import type { IssueProperty } from '../ports/issue-property';
import { fieldsOf, findNextAt, propertyOf, withoutElapsed } from './property-of-issue';
import { type Effects, runEffects } from './run-effects';
import { sealVerdicts } from './seal-verdicts';

/** When effects that failed are run again, should every try of this evaluation fail. */
const AGAIN_MS = 300_000;

interface Round {
  /** An earlier try of the evaluation died. */
  again: boolean;
  /** The issue is not evaluated once more, whatever its effects have changed. */
  isLast: boolean;
}

/**
 * Seals, effects, the note of what it comes to, fields, and the stored state last: until that is written, whoever takes up an evaluation
 * that died does everything again, and everything may be done twice. An evaluation that changes nothing writes nothing, and one whose
 * effects change the issue leaves it to the next. Answers whether there is one to be made.
 */
export async function applyEvaluation(ports: Ports, issue: EvaluatedIssue, round: Round): Promise<boolean> {
  await sealVerdicts(ports, issue);
  const { property: standing, isDone } = await ports.issues.readOwnProperty(issue.read);
  const effects = await runEffects(ports, issue, standing);
  if (effects.hasChanged && !round.isLast) return true;
  const done = isDone ? standing : null;
  const counts = await countFinished(ports, issue);
  const property = { ...propertyOf(issue), client: counts.client, counted: counts.counted };
  const isChanged = !isSameJson(withoutElapsed(done), withoutElapsed(property));
  const left = { standing: issue.read.property, isOwn: standing !== null, property };
  await note(ports, {
    issueId: issue.read.id,
    left: isChanged ? left : null,
    timer: await newTimerOf(ports, issue, effects, round),
    parts: newPartsOf(counts, done),
    followedSince: issue.following.isNoted ? null : issue.following.foundSince,
  });
  await writeFields(ports, issue, done, property);
  if (isChanged && effects.isTold) await ports.issues.endEvaluation(issue.read, property);
  if (effects.failure) throw effects.failure.error;
  return effects.hasChanged;
}

/** Null where it stands; whoever tries again may have died before it was pushed. */
async function newTimerOf(
  ports: Ports,
  issue: EvaluatedIssue,
  { failure }: Effects,
  { again }: Round,
): Promise<EvaluationNote['timer']> {
  const next = findNextAt(issue);
  const at = failure ? Math.min(next ?? Number.POSITIVE_INFINITY, issue.now + AGAIN_MS) : next;
  return !again && (await ports.timers.of(issue.read.id)) === at ? null : timerAt(at, ports.now());
}

async function note(ports: Ports, evaluation: EvaluationNote): Promise<void> {
  const { issueId, left, timer, parts, followedSince } = evaluation;
  if (!left && !timer && !parts && followedSince === null) return;
  await ports.evaluations.note(evaluation);
  if (timer) await pushTimer(ports, issueId, timer);
}

async function writeFields(
  ports: Ports,
  { read }: EvaluatedIssue,
  done: IssueProperty | null,
  property: IssueProperty,
): Promise<void> {
  const [before, after] = [done && fieldsOf(done), fieldsOf(property)];
  if (!isSameJson(before, after)) await ports.issues.writeFields(read.id, after);
}

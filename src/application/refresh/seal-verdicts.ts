import { newSealing } from '../../domain/sla/seals/new-seals';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { queueIssue } from '../evaluation/queue-issue';
import type { Ports } from '../ports';

type SealedIssue = Pick<
  EvaluatedIssue,
  'scheme' | 'version' | 'evaluation' | 'history' | 'missed' | 'recorded' | 'now'
>;

/**
 * Seals what the evaluation found ended or past due, and what evaluations before it should have, before anything is told of it: one write, and
 * none where nothing is new. Where somebody recorded something in the meantime, the issue is evaluated once more.
 */
export async function sealVerdicts(ports: Ports, issue: SealedIssue): Promise<void> {
  const { scheme, version, evaluation, history, missed, recorded, now } = issue;
  const sealing = newSealing(scheme, version, evaluation, history, now);
  const sealings = sealing ? [...missed, sealing] : missed;
  if (sealings.length === 0) return;
  const outcome = await ports.events.seal(history.issueId, sealings, recorded, now);
  if (outcome !== 'added') await queueIssue(ports, history.issueId);
}

import { own } from '../../common/own';
import {
  type EscalationMove,
  type EscalationState,
  escalationOf,
  escalationPathOf,
  escalationRequestsOf,
} from '../../domain/automation/escalation';
import type { EscalationPath } from '../../domain/scheme/automation';
import { recipientsOf } from '../alerts/recipients';
import { clientOfIssue } from '../clients/client-of-issue';
import type { Effect } from '../effects/effect';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { writeEscalation } from './automation-mails';

/** The people of each step that an issue came to are told, once a move. An issue received before its scheme was saved moves by no time. */
export function escalationEffectsOf(issue: EvaluatedIssue): Effect[] {
  const path = issue.scheme.automation?.ladder;
  if (!path) return [];
  return currentEscalationOf(issue, path).moves.map((move) => ({
    id: `climb:${move.at}:${move.to}`,
    kind: 'climbed',
    run: (ports) => notifyStep(ports, issue, path, move),
  }));
}

/** When time moves the issue next; null when it does not. */
export function findNextEscalationAt(issue: EvaluatedIssue): number | null {
  const path = issue.scheme.automation?.ladder;
  return path ? (currentEscalationOf(issue, path).next?.at ?? null) : null;
}

/** Where the issue stands now. */
export function currentEscalationOf(issue: EvaluatedIssue, path: EscalationPath): EscalationState {
  const { history, followedSince, evaluation, now } = issue;
  const isOld = history.receivedAt < followedSince;
  const pathSteps = escalationPathOf(path, evaluation.severity).steps;
  const steps = isOld ? pathSteps.map(({ after: _never, ...step }) => step) : pathSteps;
  const { receivedAt } = history;
  const resolvedAt = evaluation.closedAt;
  return escalationOf(
    { ...path, steps },
    escalationRequestsOf(path, history),
    { receivedAt, resolvedAt },
    now,
  );
}

/** Who stands on a step for this issue's client: the names entered for the client, else the step's own. */
export async function peopleOfStep(
  ports: Ports,
  issue: EvaluatedIssue,
  path: EscalationPath,
  key: string,
): Promise<string[]> {
  const client = await clientOfIssue(ports, issue);
  const names = own(client?.ladder, key) ?? path.steps.find((step) => step.key === key)?.people ?? [];
  const accounts = await Promise.all(names.map((name) => ports.people.findPerson(name)));
  return accounts.filter((accountId) => accountId !== null);
}

/** Where a step names nobody, whoever has the issue is told, so that a demand is never lost. */
async function notifyStep(
  ports: Ports,
  issue: EvaluatedIssue,
  path: EscalationPath,
  move: EscalationMove,
): Promise<object> {
  const step = path.steps.find((candidate) => candidate.key === move.to)?.name ?? {
    en: move.to,
    fr: move.to,
  };
  const stepPeople = await peopleOfStep(ports, issue, path, move.to);
  const people = stepPeople.length > 0 ? stepPeople : await recipientsOf(ports, issue);
  await sendMailOnce(ports, issue, `climb:${move.at}:${move.to}`, { people }, (texts) =>
    writeEscalation(issue.history, { step, why: move.why }, texts),
  );
  return { to: move.to, why: move.why, people };
}

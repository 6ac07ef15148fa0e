import { own } from '../../common/own';
import {
  type EscalationMove,
  type EscalationPath,
  type EscalationState,
  escalationOf,
  escalationPathOf,
  escalationRequestsOf,
} from '../../domain/automation/ladder';
import { escalationNoticeOf } from '../../domain/automation/notice';
import { mailOnce } from '../alerts/mail-once';
import { recipientsOf } from '../alerts/send-alerts';
import { clientOfIssue } from '../clients/client-of-issue';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';
import type { Deed } from './run-automations';

/** The people of each step that an issue came to are told, once a move. An issue received before its scheme was saved moves by no time. */
export function ladderDeeds(judged: Judged): Deed[] {
  const ladder = judged.scheme.conduct?.ladder;
  if (!ladder) return [];
  return climbNow(judged, ladder).moves.map((move) => ({
    id: `climb:${move.at}:${move.to}`,
    kind: 'climbed',
    run: (ports) => tellStep(ports, judged, ladder, move),
  }));
}

/** When time moves the issue next; null when it does not. */
export function nextClimbAt(judged: Judged): number | null {
  const ladder = judged.scheme.conduct?.ladder;
  return ladder ? (climbNow(judged, ladder).next?.at ?? null) : null;
}

/** Where the issue stands now. */
export function climbNow(judged: Judged, ladder: EscalationPath): EscalationState {
  const { history, followedSince, evaluation, now } = judged;
  const old = history.receivedAt < followedSince;
  const own = escalationPathOf(ladder, evaluation.severity).steps;
  const steps = old ? own.map(({ after: _never, ...step }) => step) : own;
  const { receivedAt } = history;
  const resolvedAt = evaluation.closedAt;
  return escalationOf(
    { ...ladder, steps },
    escalationRequestsOf(ladder, history),
    { receivedAt, resolvedAt },
    now,
  );
}

/** Who stands on a step for this issue's client: the names entered for the client, else the step's own. */
export async function peopleOn(
  ports: Ports,
  judged: Judged,
  ladder: EscalationPath,
  key: string,
): Promise<string[]> {
  const client = await clientOfIssue(ports, judged);
  const named = own(client?.ladder, key) ?? ladder.steps.find((step) => step.key === key)?.people ?? [];
  const found = await Promise.all(named.map((name) => ports.people.called(name)));
  return found.filter((accountId) => accountId !== null);
}

/** Where a step names nobody, whoever has the issue is told, so that a demand is never lost. */
async function tellStep(
  ports: Ports,
  judged: Judged,
  ladder: EscalationPath,
  move: EscalationMove,
): Promise<object> {
  const { key, summary } = judged.history;
  const step = ladder.steps.find((one) => one.key === move.to)?.name ?? { en: move.to, fr: move.to };
  const named = await peopleOn(ports, judged, ladder, move.to);
  const people = named.length > 0 ? named : await recipientsOf(ports, judged);
  const message = (language: 'en' | 'fr') =>
    escalationNoticeOf({ key, summary, step, why: move.why }, language);
  await mailOnce(ports, judged, `climb:${move.at}:${move.to}`, { people }, message);
  return { to: move.to, why: move.why, people };
}

import { clientOfIssue } from '../clients/client-of-issue';
import { assign } from '../effects/assign-issue';
import type { Effect } from '../effects/effect';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { acknowledgementEffectOf, correctionEffectOf } from './acknowledge-issue';
import { arrivalEffectOf, lateArrivalEffectOf } from './notify-arrival';
import { channelOfReceipt } from './receipt';

/** What an issue that came in is owed by itself. One received before its scheme was saved is not new, nor is one that is closed. */
export function intakeEffectsOf(issue: EvaluatedIssue): Effect[] {
  const { scheme, history, followedSince, evaluation } = issue;
  const intake = scheme.automation?.intake;
  if (!intake || history.receivedAt < followedSince || evaluation.closedAt !== null) return [];
  if (intake.channels && !intake.channels.includes(channelOfReceipt(issue) ?? '')) return [];
  const { rota, assigns, managerWatches, acknowledge } = intake;
  const effects: (Effect | null)[] = [
    rota && assigns
      ? { id: 'intake:assigned', kind: 'assigned', run: (ports) => assign(ports, issue, rota) }
      : null,
    rota ? arrivalEffectOf(issue, rota) : null,
    rota ? lateArrivalEffectOf(issue, rota) : null,
    managerWatches ? { id: 'intake:watched', kind: 'watched', run: watch } : null,
    acknowledge ? acknowledgementEffectOf(issue) : null,
    acknowledge ? correctionEffectOf(issue) : null,
  ];
  return effects.filter((effect) => effect !== null);
}

async function watch(ports: Ports, issue: EvaluatedIssue): Promise<object> {
  const client = await clientOfIssue(ports, issue);
  const accountId =
    client && client.accountManager !== '' ? await ports.people.findPerson(client.accountManager) : null;
  if (accountId === null) return { accountId: null, done: false };
  return { accountId, done: await ports.effects.watch(issue.history.issueId, accountId) };
}

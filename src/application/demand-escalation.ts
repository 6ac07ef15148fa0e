import type { Ladder } from '../domain/contact/ladder';
import { type Judged, judge } from './judge';
import { markIssue } from './mark-issue';
import type { Ports } from './ports';
import { beingRecorded, type Refusal, refusal } from './refusal';
import { noSuchIssue } from './show-clocks';

interface Demand {
  issueId: string;
  accountId: string;
  id: string;
  note?: string | undefined;
}

/** Keeps a client's demand for somebody higher, once; anybody who sees the issue may demand it while it is open. */
export async function demandEscalation(
  ports: Ports,
  { issueId, accountId, id, note }: Demand,
): Promise<{ kind: 'recorded' } | Refusal> {
  if (!(await ports.people.canBrowse(issueId))) return noSuchIssue();
  const judged = await judge(ports, issueId);
  if (judged.kind !== 'judged' || !mayDemand(judged)) return nobodyHigher();
  const now = ports.now();
  const event = { id, at: now, actor: accountId, kind: 'demand' as const, payload: { note } };
  if ((await ports.events.append(issueId, event, now)) === 'busy') return beingRecorded();
  await markIssue(ports, issueId);
  return { kind: 'recorded' };
}

/** Whether the issue is open and its ladder answers demands. */
export function mayDemand({ scheme, judgement }: Judged): boolean {
  const ladder: Ladder | undefined = scheme.conduct?.ladder;
  return judgement.closedAt === null && (ladder?.steps.some(({ onDemand }) => onDemand) ?? false);
}

const nobodyHigher = () =>
  refusal(
    'invalid',
    'This request cannot be escalated: it is closed, or nobody is named for it.',
    'Cette demande ne peut pas monter d’un échelon\u00a0: elle est fermée, ou personne n’est désigné.',
  );

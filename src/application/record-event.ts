import type { AppEvent } from '../domain/sla/history';
import { judge } from './judge';
import { markIssue } from './mark-issue';
import type { Ports } from './ports';
import { beingRecorded, type Refusal, refusal } from './refusal';

export interface RecordEvent {
  issueId: string;
  accountId: string;
  id: string;
  /** When it happened; absent is now. */
  at?: number | undefined;
  kind: AppEvent['kind'];
  payload: unknown;
}

/** Keeps what a member of the team tells the app about an issue, once; the clocks are looked at again at once. */
export async function recordEvent(
  ports: Ports,
  request: RecordEvent,
): Promise<{ kind: 'recorded' } | Refusal> {
  const { issueId, accountId, id, kind, payload } = request;
  if (!(await ports.people.canWork(issueId))) return notAllowed();
  if (kind === 'escalate' && !(await hasStep(ports, issueId, payload))) return noSuchStep();
  if (kind === 'third-party' && !(await seesTicket(ports, payload))) return noSuchTicket();
  const now = ports.now();
  const at = request.at ?? now;
  if (at > now) return inTheFuture();
  const kept = await ports.events.append(issueId, { id, at, actor: accountId, kind, payload }, now);
  if (kept === 'busy') return beingRecorded();
  await markIssue(ports, issueId);
  return { kind: 'recorded' };
}

async function hasStep(ports: Ports, issueId: string, payload: unknown): Promise<boolean> {
  const judged = await judge(ports, issueId);
  const steps = judged.kind === 'judged' ? (judged.scheme.conduct?.ladder?.steps ?? []) : [];
  return steps.some(({ key }) => key === (payload as { to?: string }).to);
}

/** The issue would be told when that ticket is finished: only somebody who may see it can have the issue wait for it. */
async function seesTicket(ports: Ports, payload: unknown): Promise<boolean> {
  const { waiting, issueKey } = payload as { waiting: boolean; issueKey?: string };
  return !waiting || issueKey === undefined || ports.people.seesKey(issueKey);
}

const noSuchTicket = () =>
  refusal(
    'not-found',
    'You can’t see an issue of this key, or it no longer exists.',
    'Aucun ticket de cette clé n’existe, ou vous n’y avez pas accès.',
  );

const noSuchStep = () =>
  refusal('invalid', 'The scheme’s ladder has no such step.', 'L’échelle du barème n’a pas cet échelon.');

const notAllowed = () =>
  refusal(
    'not-allowed',
    'Only people who may edit this issue can record this.',
    'Seules les personnes qui peuvent modifier ce ticket peuvent consigner cela.',
  );

const inTheFuture = () =>
  refusal(
    'invalid',
    'This has not happened yet: choose an instant that has passed.',
    'Cela n’est pas encore arrivé\u00a0: choisissez un moment passé.',
  );

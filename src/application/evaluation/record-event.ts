import { factOf } from '../../domain/sla/history/app-events';
import type { AppEvent } from '../../domain/sla/history/history';
import { parseDuration } from '../../domain/time/duration';
import type { Ports } from '../ports';
import { beingRecorded, type Refusal, refusal } from '../refusal';
import { judge } from './judge';
import { markIssue } from './mark-issue';
import { watchTicket } from './watch-tickets';

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
  const wrong = factProblem(kind, payload) ?? (await instantProblem(ports, issueId, at, now));
  if (wrong) return wrong;
  const late = at < now ? { recordedAt: now } : {};
  const event = { id, at, ...late, actor: accountId, kind, payload };
  const kept = await ports.events.append(issueId, event, now);
  if (kept === 'busy') return beingRecorded();
  if (kind === 'third-party') await watchNamed(ports, issueId, payload);
  await markIssue(ports, issueId);
  return { kind: 'recorded' };
}

/** What an event carries is held to its shape before it is kept: what makes no sense would be passed over ever after. */
function factProblem(kind: AppEvent['kind'], payload: unknown): Refusal | null {
  if (factOf({ kind, payload })) return null;
  const { from, to } = payload as { from?: number; to?: number };
  return from !== undefined && to !== undefined && from >= to ? endsBeforeItBegins() : impossible();
}

/** Something is dated back at most to the issue's receipt, and as long as the scheme allows. */
async function instantProblem(
  ports: Ports,
  issueId: string,
  at: number,
  now: number,
): Promise<Refusal | null> {
  if (at > now) return inTheFuture();
  if (at === now) return null;
  const judged = await judge(ports, issueId);
  if (judged.kind === 'judged' && at < judged.history.receivedAt) return beforeReceipt();
  const most = parseDuration(judged.kind === 'judged' ? judged.scheme.backdateAtMost : 'PT24H') ?? 0;
  return now - at > most ? tooLate(most) : null;
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

async function watchNamed(ports: Ports, issueId: string, payload: unknown): Promise<void> {
  const { waiting, issueKey } = payload as { waiting: boolean; issueKey?: string };
  const projectId = waiting && issueKey !== undefined ? await ports.deeds.projectOf(issueKey) : null;
  if (projectId !== null) await watchTicket(ports, { issueId, projectId });
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

const endsBeforeItBegins = () =>
  refusal(
    'invalid',
    'This ends before it begins: choose an end that is later than the beginning.',
    'Ceci finit avant de commencer\u00a0: choisissez une fin plus tardive que le début.',
  );

const impossible = () =>
  refusal(
    'invalid',
    'This cannot be recorded: an instant in it lies outside the years 1990 to 2199, or something is missing.',
    'Ceci ne peut pas être consigné\u00a0: un moment n’est pas des années 1990 à 2199, ou quelque chose manque.',
  );

const beforeReceipt = () =>
  refusal(
    'invalid',
    'The issue had not been received yet: choose an instant after its creation.',
    'Le ticket n’avait pas encore été reçu\u00a0: choisissez un moment après sa création.',
  );

function tooLate(most: number): Refusal {
  const hours = Math.round(most / 3_600_000);
  return refusal(
    'invalid',
    `This happened more than ${hours} hours ago: choose a later instant, or write a comment. The scheme sets how far back.`,
    `Cela s’est passé il y a plus de ${hours}\u00a0heures\u00a0: choisissez un moment plus récent, ou écrivez un commentaire. Le barème fixe la limite.`,
  );
}

const inTheFuture = () =>
  refusal(
    'invalid',
    'This has not happened yet: choose an instant that has passed.',
    'Cela n’est pas encore arrivé\u00a0: choisissez un moment passé.',
  );

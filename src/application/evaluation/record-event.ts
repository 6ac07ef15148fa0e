import { owedStagesOf } from '../../domain/report/owed-stages';
import { type AppEvent, appEventPayloads } from '../../domain/sla/history/app-events';
import { parseDuration } from '../../domain/time/duration';
import type { Ports } from '../ports';
import { type Refusal, refuse, refuseWhileRecording } from '../refusal';
import { evaluateIssue } from './evaluate-issue';
import { queueIssue } from './queue-issue';
import { watchTicket } from './watch-tickets';

export interface RecordRequest {
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
  request: RecordRequest,
): Promise<{ kind: 'recorded' } | Refusal> {
  const { issueId, accountId, id, kind, payload } = request;
  if (!(await ports.people.canWork(issueId))) return notAllowed();
  if (kind === 'escalate' && !(await hasStep(ports, issueId, payload))) return noSuchStep();
  if (kind === 'published' && !(await hasStage(ports, issueId, payload))) return noSuchStage();
  if (kind === 'third-party' && !(await canSeeTicket(ports, payload))) return noSuchTicket();
  const now = ports.now();
  const at = request.at ?? now;
  const refused = refusePayload(kind, payload) ?? (await refuseInstant(ports, issueId, at, now));
  if (refused) return refused;
  if (lastInstantIn(kind, payload) > now) return inTheFuture();
  const recorded = at < now ? { recordedAt: now } : {};
  const event = { id, at, ...recorded, actor: accountId, kind, payload };
  const outcome = await ports.events.append(issueId, event, now);
  if (outcome === 'busy') return refuseWhileRecording();
  if (kind === 'third-party') await watchNamed(ports, issueId, payload);
  await queueIssue(ports, issueId);
  return { kind: 'recorded' };
}

/** What an event carries is held to its shape before it is kept: what makes no sense would be passed over ever after. */
function refusePayload(kind: AppEvent['kind'], payload: unknown): Refusal | null {
  const { error } = appEventPayloads[kind].safeParse(payload ?? {});
  if (!error) return null;
  const faults = error.issues.map(({ message }) => message);
  if (faults.includes('ends-before-it-begins')) return refuseReversedDates();
  return faults.includes('over-a-year') ? refuseTooLong() : refuseImpossible();
}

/** Something is dated back at most to the issue's receipt, and as long as the scheme allows. */
async function refuseInstant(
  ports: Ports,
  issueId: string,
  at: number,
  now: number,
): Promise<Refusal | null> {
  if (at > now) return inTheFuture();
  if (at === now) return null;
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind === 'evaluated' && at < issue.history.receivedAt) return beforeReceipt();
  const most = parseDuration(issue.kind === 'evaluated' ? issue.scheme.backdateAtMost : 'PT24H') ?? 0;
  return now - at > most ? refuseTooOld(most) : null;
}

/** The last instant that a record tells of as over; a correction of a stretch still to come would move what was sealed while it ran. */
function lastInstantIn(kind: AppEvent['kind'], payload: unknown): number {
  const { at, to } = payload as { at?: number; to?: number };
  if (kind === 'aware' || kind === 'classified') return at ?? 0;
  return kind === 'correction' ? (to ?? 0) : 0;
}

async function hasStage(ports: Ports, issueId: string, payload: unknown): Promise<boolean> {
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind !== 'evaluated') return false;
  return owedStagesOf(issue.scheme, issue.evaluation).some(
    ({ id }) => id === (payload as { stage?: string }).stage,
  );
}

async function hasStep(ports: Ports, issueId: string, payload: unknown): Promise<boolean> {
  const issue = await evaluateIssue(ports, issueId);
  const steps = issue.kind === 'evaluated' ? (issue.scheme.automation?.ladder?.steps ?? []) : [];
  return steps.some(({ key }) => key === (payload as { to?: string }).to);
}

/** The issue would be told when that ticket is finished: only somebody who may see it can have the issue wait for it. */
async function canSeeTicket(ports: Ports, payload: unknown): Promise<boolean> {
  const { waiting, issueKey } = payload as { waiting: boolean; issueKey?: string };
  return !waiting || issueKey === undefined || ports.people.canBrowseKey(issueKey);
}

async function watchNamed(ports: Ports, issueId: string, payload: unknown): Promise<void> {
  const { waiting, issueKey } = payload as { waiting: boolean; issueKey?: string };
  const projectId = waiting && issueKey !== undefined ? await ports.effects.projectOf(issueKey) : null;
  if (projectId !== null) await watchTicket(ports, { issueId, projectId });
}

const noSuchTicket = () => refuse('not-found', ({ refusals }) => refusals.recording.noSuchTicket);

const noSuchStage = () => refuse('invalid', ({ refusals }) => refusals.recording.noSuchStage);

const noSuchStep = () => refuse('invalid', ({ refusals }) => refusals.recording.noSuchStep);

const notAllowed = () => refuse('not-allowed', ({ refusals }) => refusals.recording.notAllowed);

const refuseReversedDates = () => refuse('invalid', ({ refusals }) => refusals.recording.reversedDates);

const refuseTooLong = () => refuse('invalid', ({ refusals }) => refusals.recording.tooLong);

const refuseImpossible = () => refuse('invalid', ({ refusals }) => refusals.recording.impossible);

const beforeReceipt = () => refuse('invalid', ({ refusals }) => refusals.recording.beforeReceipt);

function refuseTooOld(most: number): Refusal {
  const hours = Math.round(most / 3_600_000);
  return refuse('invalid', ({ refusals }) => refusals.recording.tooOld(hours));
}

const inTheFuture = () => refuse('invalid', ({ refusals }) => refusals.recording.future);

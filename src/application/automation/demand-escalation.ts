import { DEMAND_PAUSE_HOURS, lastDemandOf } from '../../domain/automation/pending-demand';
import type { EscalationPath } from '../../domain/scheme/automation';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import { queueIssue } from '../evaluation/queue-issue';
import type { Ports } from '../ports';
import { noSuchIssue, type Refusal, refuse, refuseWhileRecording } from '../refusal';

interface EscalationDemand {
  accountId: string;
  /** Made by the page, so that a second click demands nothing twice. */
  id: string;
  note?: string | undefined;
}

/** Keeps a client's demand for somebody higher, once until the desk has answered it or had the time to; anybody who sees the issue may demand it while it is open. */
export async function demandEscalation(
  ports: Ports,
  { issueId, ...demand }: EscalationDemand & { issueId: string },
): Promise<{ kind: 'recorded' } | Refusal> {
  if (!(await ports.people.canBrowse(issueId))) return noSuchIssue();
  const issue = await evaluateIssue(ports, issueId);
  return issue.kind === 'evaluated' ? recordDemand(ports, issue, demand) : notEscalatable();
}

/** The same for somebody of whom it is known that he sees the issue. */
export async function recordDemand(
  ports: Ports,
  issue: EvaluatedIssue,
  { accountId, id: requestId, note }: EscalationDemand,
): Promise<{ kind: 'recorded' } | Refusal> {
  const { issueId } = issue.history;
  if (!mayDemand(issue)) return notEscalatable();
  if (await wasDemanded(ports, issueId, requestId)) return { kind: 'recorded' };
  const now = ports.now();
  const last = lastDemandOf(issue.history, now);
  if (last?.isPending) return { kind: 'recorded' };
  if (last?.againAt) return demandedLately();
  const payload = { note, asked: requestId };
  const event = { id: demandId(issue), at: now, actor: accountId, kind: 'demand' as const, payload };
  if ((await ports.events.append(issueId, event, now)) === 'busy') return refuseWhileRecording();
  await queueIssue(ports, issueId);
  return { kind: 'recorded' };
}

async function wasDemanded(ports: Ports, issueId: string, requestId: string): Promise<boolean> {
  const events = await ports.events.of(issueId);
  return events.some(({ payload }) => (payload as { asked?: unknown } | undefined)?.asked === requestId);
}

/** Whoever demands at the same time, it is one demand until the issue has climbed a step: each would go a step further. */
function demandId({ history }: EvaluatedIssue): string {
  const climbs = history.events.filter((event) => event.kind === 'app' && event.event === 'climbed').length;
  return `demand:${climbs}`;
}

/** Whether the issue is open and its ladder answers demands. */
export function mayDemand({ scheme, evaluation }: EvaluatedIssue): boolean {
  const path: EscalationPath | undefined = scheme.automation?.ladder;
  return evaluation.closedAt === null && (path?.steps.some(({ onDemand }) => onDemand) ?? false);
}

const notEscalatable = () => refuse('invalid', ({ refusals }) => refusals.automation.notEscalatable);
const demandedLately = () =>
  refuse('invalid', ({ refusals }) => refusals.automation.demandedLately(DEMAND_PAUSE_HOURS));

import type { AppEvent } from '../../domain/sla/history/app-events';
import { runWithClaim } from '../claims';
import { queueIssue } from '../evaluation/queue-issue';
import type { Ports } from '../ports';
import type { TicketOrder } from '../ports/effects';
import { type Refusal, refuse, refuseWhileRecording } from '../refusal';

/** How long Jira's search may take to find a ticket whose creation was answered by nothing. */
const SEARCH_MS = 60_000;

/** How long one asking keeps the others of its issue waiting. */
const CLAIM_MS = 60_000;

/** A ticket somebody asks for, and what the issue's own record then says of it. */
export interface RecordedTicket {
  order: Omit<TicketOrder, 'forUrl'>;
  actor: string;
  kind: AppEvent['kind'];
  payload: (issueKey: string) => Record<string, unknown>;
}

/** Opens the ticket and records it on its issue; asked twice with one id, or after a lost answer, both are there once. */
export async function openRecordedTicket(
  ports: Ports,
  ticket: RecordedTicket,
): Promise<{ kind: 'asked'; issueKey: string } | Refusal> {
  const key = `ticket-of:${ticket.order.forIssueId}`;
  const outcome = await runWithClaim(ports, key, CLAIM_MS, () => openAndRecord(ports, ticket));
  return outcome === 'held' ? refuseWhileRecording() : outcome;
}

async function openAndRecord(
  ports: Ports,
  { order, actor, kind, payload }: RecordedTicket,
): Promise<{ kind: 'asked'; issueKey: string } | Refusal> {
  const { forIssueId, askId: id } = order;
  const recorded = (await ports.events.of(forIssueId)).find((event) => event.id === id);
  if (recorded)
    return { kind: 'asked', issueKey: (recorded.payload as { issueKey?: string }).issueKey ?? '' };
  const siteUrl = await ports.issues.siteUrl();
  const forUrl = siteUrl === '' ? '' : `${siteUrl}/browse/${order.forKey}`;
  const issueKey = await openTicketOnce(ports, { ...order, forUrl });
  if (typeof issueKey !== 'string') return issueKey ?? notTakenByJira();
  const at = ports.now();
  const event = { id, at, actor, kind, payload: payload(issueKey) };
  if ((await ports.events.append(forIssueId, event, at)) === 'busy') return refuseWhileRecording();
  await queueIssue(ports, forIssueId);
  return { kind: 'asked', issueKey };
}

/**
 * A ticket in another project, linked to the issue it is for, once for its asking: one that an earlier try created is found again,
 * and until the search must have found it there is no second one. Null when Jira refuses.
 */
async function openTicketOnce(ports: Ports, order: TicketOrder): Promise<string | null | Refusal> {
  const issueKey = (await ports.effects.findTicket(order)) ?? (await openUnderClaim(ports, order));
  if (typeof issueKey === 'string') await ports.effects.linkTicket(order, issueKey);
  return issueKey;
}

/** A creation that failed keeps its claim: Jira may have taken the ticket, and its search must be able to find it first. */
async function openUnderClaim(ports: Ports, order: TicketOrder): Promise<string | null | Refusal> {
  const claim = await ports.claims.take(`ticket:${order.askId}`, ports.now(), ports.now() + SEARCH_MS);
  if (claim === null) return notAnsweredByJira();
  const issueKey = await ports.effects.openTicket(order);
  await ports.claims.release(claim);
  return issueKey;
}

const notAnsweredByJira = () => refuse('busy', ({ refusals }) => refusals.automation.jiraSilent);

const notTakenByJira = () => refuse('invalid', ({ refusals }) => refusals.automation.jiraRefused);

import {
  ANSWERED,
  type ThirdParty,
  thirdPartiesOf,
  waitedTickets,
} from '../../domain/automation/third-party';
import type { Instant } from '../../domain/time/instant';
import type { Effect } from '../effects/effect';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { queueIssue } from '../evaluation/queue-issue';
import type { Ports } from '../ports';
import type { IssueRead } from '../ports/issues';

const HOUR = 3_600_000;

/** The tickets of third parties that are finished; the issue then waits for those that are not, if any. */
export async function thirdPartyEffectsOf(ports: Ports, { history, now }: EvaluatedIssue): Promise<Effect[]> {
  const recorded = thirdPartiesOf(history, now);
  const parties = await Promise.all(recorded.map((party) => withFinish(ports, party, now)));
  return parties.flatMap((party, place): Effect[] => {
    const { id, issueKey, answeredAt } = party;
    if (recorded[place]?.answeredAt !== null || answeredAt === null) return [];
    const waiting = parties.some((other) => other !== party && isWaitedForAt(other, answeredAt));
    const run = async () => ({ waiting, issueKey });
    return [{ id: `${ANSWERED}${id}`, kind: 'third-party', at: answeredAt, run }];
  });
}

/** A ticket answers when it is finished, however late that is seen: not before it was asked for, and not in time to come. */
async function withFinish(ports: Ports, party: ThirdParty, now: Instant): Promise<ThirdParty> {
  const { issueKey, answeredAt, since } = party;
  if (issueKey === null || answeredAt !== null) return party;
  const finish = await ports.effects.finishOf(issueKey);
  if (finish === null) return party;
  return { ...party, answeredAt: Math.min(Math.max(finish.at ?? now, since + 1), now) };
}

const isWaitedForAt = ({ since, answeredAt }: ThirdParty, at: Instant): boolean =>
  since <= at && (answeredAt === null || answeredAt > at);

/** While it waits for a ticket, an issue is looked at each hour at least: the event of another project's issue may be lost. */
export function findNextAnswerCheckAt({ history, now }: EvaluatedIssue): number | null {
  const isWaiting = thirdPartiesOf(history, now).some(
    ({ answeredAt, issueKey }) => answeredAt === null && issueKey !== null,
  );
  return isWaiting ? (Math.floor(now / HOUR) + 1) * HOUR : null;
}

/** Has the issues that wait for a ticket evaluated once it is finished: the app's own record says which wait for it. */
export async function queueWaiting(
  ports: Ports,
  ticket: Pick<IssueRead, 'id' | 'key' | 'project'>,
): Promise<void> {
  const watches = await ports.watches.list();
  const others = watches.filter(
    ({ issueId, projectId }) => projectId === ticket.project.id && issueId !== ticket.id,
  );
  if (others.length === 0 || (await ports.effects.finishOf(ticket.key)) === null) return;
  for (const { issueId } of others)
    if (waitedTickets(await ports.events.of(issueId), ports.now()).includes(ticket.key))
      await queueIssue(ports, issueId);
}

import { ANSWERED, isAwaited, thirdPartiesOf } from '../../domain/automation/third-party';
import type { Judged } from '../evaluation/judge';
import { markIssue } from '../evaluation/mark-issue';
import type { Ports } from '../ports';
import type { IssueRead } from '../ports/issues';
import type { Deed } from './run-automations';

const HOUR = 3_600_000;

/** The tickets of third parties that are finished: the issue waits for those that are left, if any. */
export async function answerDeeds(ports: Ports, { history, now }: Judged): Promise<Deed[]> {
  const waited = thirdPartiesOf(history, now).filter(({ answeredAt }) => answeredAt === null);
  const left: typeof waited = [];
  const deeds: Deed[] = [];
  for (const party of waited)
    if (party.issueKey !== null && (await ports.deeds.isFinished(party.issueKey)))
      deeds.push({
        id: `${ANSWERED}${party.id}`,
        kind: 'third-party',
        run: async () => ({ waiting: left.length > 0, issueKey: party.issueKey }),
      });
    else left.push(party);
  return deeds;
}

/** While it waits for a ticket, an issue is looked at each hour at least: the event of another project's issue may be lost. */
export function nextAnswerAt({ history, now }: Judged): number | null {
  const waits = thirdPartiesOf(history, now).some(
    ({ answeredAt, issueKey }) => answeredAt === null && issueKey !== null,
  );
  return waits ? (Math.floor(now / HOUR) + 1) * HOUR : null;
}

/** How many labels of one ticket are looked into: the app gives it one, and people may add any number. */
const MOST_LABELS = 5;

/**
 * A ticket for a third party bears a label with the issue that waits for it: that one is looked at once the ticket is finished. Anybody
 * may write such a label, so it is only where to look: the record of that issue says whether it waits for this ticket.
 */
export async function markWaiting(ports: Ports, { id, key, labels }: WithLabels): Promise<void> {
  const named = labels.flatMap((label) => /^sablier-for-(\d{1,18})$/.exec(label)?.[1] ?? []);
  for (const issueId of [...new Set(named)].slice(0, MOST_LABELS))
    if (issueId !== id && (await waitsFor(ports, issueId, key))) await markIssue(ports, issueId);
}

type WithLabels = Pick<IssueRead, 'id' | 'key' | 'labels'>;

async function waitsFor(ports: Ports, issueId: string, ticket: string): Promise<boolean> {
  const events = await ports.events.of(issueId);
  const isOpen = isAwaited(events, ticket, ports.now());
  return isOpen && ports.deeds.isFinished(ticket);
}

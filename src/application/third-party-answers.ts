import { ANSWERED, thirdParties } from '../domain/contact/third-party';
import type { Deed } from './hold-conduct';
import type { Judged } from './judge';
import { markIssue } from './mark-issue';
import type { Ports } from './ports';
import type { IssueRead } from './ports/issues';

const HOUR = 3_600_000;

/** The tickets of third parties that are finished: the issue waits for those that are left, if any. */
export async function answerDeeds(ports: Ports, { history, now }: Judged): Promise<Deed[]> {
  const waited = thirdParties(history, now).filter(({ answeredAt }) => answeredAt === null);
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
  const waits = thirdParties(history, now).some(
    ({ answeredAt, issueKey }) => answeredAt === null && issueKey !== null,
  );
  return waits ? (Math.floor(now / HOUR) + 1) * HOUR : null;
}

/** A ticket for a third party bears a label with the issue that waits for it: that one is looked at when the ticket changes. */
export async function markWaiting(ports: Ports, { labels }: Pick<IssueRead, 'labels'>): Promise<void> {
  for (const label of labels) {
    const issueId = /^sablier-for-(\d+)$/.exec(label)?.[1];
    if (issueId) await markIssue(ports, issueId);
  }
}

import type { Judgement } from '../domain/sla/clock';
import { draftReport } from './draft-report';
import { judge } from './judge';
import { markOf } from './mark-issue';
import type { DueInstants, Ports } from './ports';

/** One pass over an issue: one read, the fold, and only the writes and effects that the fold calls for. */
export async function followIssue(ports: Ports, issueId: string): Promise<void> {
  await ports.claims.release(markOf(issueId));
  const judged = await judge(ports, issueId);
  if (judged.kind !== 'judged') return;
  await writeDueInstants(ports, issueId, dueOf(judged.judgement));
  await draftReport(ports, judged);
}

async function writeDueInstants(ports: Ports, issueId: string, due: DueInstants): Promise<void> {
  const last = await ports.followed.lastDue(issueId);
  const next = {
    response: due.response ?? last?.response ?? null,
    resolution: due.resolution ?? last?.resolution ?? null,
  };
  if (last?.response === next.response && last?.resolution === next.resolution) return;
  if (next.response === null && next.resolution === null) return;
  await ports.issues.writeDue(issueId, next);
  await ports.followed.remember(issueId, next);
}

function dueOf(judgement: Judgement): DueInstants {
  return { response: lastDue(judgement, 'response'), resolution: lastDue(judgement, 'resolution') };
}

function lastDue(judgement: Judgement, clock: 'response' | 'resolution'): number | null {
  return judgement.clocks[clock]?.cycles.at(-1)?.dueAt ?? null;
}

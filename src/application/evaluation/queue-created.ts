/** Issues that come many at once, as by an import, are evaluated together, page by page: one by one they would use up an hour of everybody's. */
import { runWithClaim } from '../claims';
import type { Ports } from '../ports';
import type { RebuildJob } from '../ports/evaluation';
import { queueIssue } from './queue-issue';
import { createJob } from './rebuild';

/** So many within so long are an import; fewer are a busy desk, whose issues are evaluated at once. */
const MANY = 50;
const WITHIN_MS = 300_000;

/** A search finds what was created a minute ago. */
const INDEXED_SECONDS = 60;

const CLAIM_MS = 30_000;

/** By no key: Jira refuses a search for one that was deleted since. */
const UNEVALUATED = 'slaSeverity is EMPTY';

/** What this process heard of the issues that were created in a project since an instant. */
export interface Arrivals {
  since: number;
  count: number;
}

export interface CreatedIssue {
  issueId: string;
  projectId: string;
}

/** An issue that was created is evaluated at once, or with the others that came with it. */
export async function queueCreated(
  ports: Ports,
  issue: CreatedIssue,
  arrivals: Map<string, Arrivals>,
): Promise<void> {
  if (isOneOfMany(arrivals, issue.projectId, ports.now()) && (await isEvaluatedInBulk(ports, issue))) return;
  await queueIssue(ports, issue.issueId);
}

function isOneOfMany(arrivals: Map<string, Arrivals>, projectId: string, now: number): boolean {
  const before = arrivals.get(projectId);
  const current = before && now - before.since <= WITHIN_MS ? before : { since: now, count: 0 };
  current.count += 1;
  arrivals.set(projectId, current);
  return current.count > MANY;
}

/** A look that is under way goes on until nothing new is left; where none can be begun, the issue is evaluated on its own. */
async function isEvaluatedInBulk(ports: Ports, issue: CreatedIssue): Promise<boolean> {
  const key = `rebuild:${issue.projectId}:created`;
  try {
    if (await isUnderWay(ports, issue)) return true;
    return (await runWithClaim(ports, key, CLAIM_MS, () => begin(ports, issue))) === true;
  } catch (error) {
    ports.log('look at what was created not begun', { projectId: issue.projectId, error: String(error) });
    return false;
  }
}

async function isUnderWay(ports: Ports, { issueId, projectId }: CreatedIssue): Promise<boolean> {
  const job = await ports.rebuilds.find(projectId, 'created');
  return isCreatedSince(job, issueId);
}

/** Whether a look that is under way comes, or came, to an issue by its number: numbers grow. */
export const isCreatedSince = (job: RebuildJob | null, issueId: string): boolean =>
  job?.state === 'running' && job.fromId !== null && Number(issueId) >= Number(job.fromId);

async function begin(ports: Ports, issue: CreatedIssue): Promise<boolean> {
  if (await isUnderWay(ports, issue)) return true;
  const { projectId, issueId } = issue;
  const job = await createJob(ports, {
    ...{ projectId, kind: 'created' as const, jql: UNEVALUATED, judgedAgainBy: null },
    fromId: issueId,
  });
  await ports.rebuilds.save(job);
  await ports.rebuilds.push(job, INDEXED_SECONDS);
  return true;
}

/**
 * What came while the look went on, or was in no search yet, is looked at next; null once a whole look has changed nothing, for then
 * only issues without a promise are left.
 */
export async function continueCreated(ports: Ports, job: RebuildJob): Promise<RebuildJob | null> {
  const next = await createJob(ports, job);
  return next.total === 0 || next.total === job.total ? null : next;
}

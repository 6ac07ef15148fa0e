import type { EmptyQueueAnswer, QueueAnswer, QueueRow } from '../contract/queue';
import { openClocks } from '../domain/sla/open-clocks';
import type { KeptIssue, Ports, SchemeVersion } from './ports';

/** How many issues one answer reads at most, so that it comes within seconds. */
const STRETCH = 500;

/**
 * A stretch of a project's followed issues that somebody may see, each with its open clocks. What each is due is the state kept on
 * the issue by its last pass; what is left is counted at this instant.
 */
export async function listQueue(
  ports: Ports,
  asked: { projectId: string; accountId: string; from: string | null },
): Promise<QueueAnswer | EmptyQueueAnswer> {
  const versions = await ports.schemes.versionsOf(asked.projectId);
  const latest = versions.at(-1);
  if (!latest)
    return {
      kind: 'no-scheme',
      canAdminister: await ports.people.canAdminister(asked.accountId, asked.projectId),
    };
  const { issues, next } = await ports.keptIssues.listFor(
    asked.accountId,
    asked.projectId,
    asked.from,
    STRETCH,
  );
  const now = ports.now();
  const rows = issues
    .map((issue) => rowOf(issue, versions, latest, now))
    .filter(({ clocks }) => clocks.length > 0);
  const severities = latest.scheme.severities.map(({ name, fr }) => ({ name, fr }));
  return { kind: 'queue', now, severities, rows, next };
}

function rowOf(issue: KeptIssue, versions: SchemeVersion[], latest: SchemeVersion, now: number): QueueRow {
  const { id, key, summary, assignee, receivedAt, labels, state } = issue;
  const { scheme } = versions.find(({ version }) => version === state.scheme) ?? latest;
  const clocks = openClocks(scheme, state, { at: receivedAt, labels }, now);
  return { id, key, summary, severity: state.severity, assignee, clocks };
}

import type { ClientView } from '../contract/admin';
import type { EmptyQueueAnswer, QueueAnswer, QueueRow } from '../contract/queue';
import { clientOf } from '../domain/rollup/client-of';
import { openClocks } from '../domain/sla/open-clocks';
import type { Ports } from './ports';
import type { KeptIssue } from './ports/issues';
import type { SchemeVersion } from './ports/schemes';

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
  const clients = namedTo(asked.accountId, await ports.site.clients());
  const rows = issues
    .map((issue) => ({ ...rowOf(issue, versions, latest, now), client: clientIn(clients, issue) }))
    .filter(({ clocks }) => clocks.length > 0);
  const severities = latest.scheme.severities.map(({ name, fr }) => ({ name, fr }));
  return { kind: 'queue', now, severities, rows, next };
}

function rowOf(
  issue: KeptIssue,
  versions: SchemeVersion[],
  latest: SchemeVersion,
  now: number,
): Omit<QueueRow, 'client'> {
  const { id, key, summary, assignee, receivedAt, labels, state } = issue;
  const { scheme } = versions.find(({ version }) => version === state.scheme) ?? latest;
  const clocks = openClocks(scheme, state, { at: receivedAt, labels }, now);
  return { id, key, summary, severity: state.severity, assignee, clocks };
}

/** Somebody who is a client's contact learns nothing of the desk's other clients. */
function namedTo(accountId: string, clients: ClientView[]): ClientView[] {
  const own = clients.filter(({ contacts }) => contacts.some((one) => one.accountId === accountId));
  return own.length > 0 ? own : clients;
}

function clientIn(clients: ClientView[], { key, reporter, labels }: KeptIssue): QueueRow['client'] {
  const project = key.replace(/-\d+$/, '');
  const found = clientOf(clients, { project, reporter, labels });
  const client = clients.find(({ id }) => id === found);
  return client ? { id: client.id, name: client.name } : null;
}

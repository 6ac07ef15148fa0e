import type { ClientView } from '../../contract/admin';
import type { EmptyQueueAnswer, QueueAnswer, QueueRow } from '../../contract/queue';
import type { WorkingTime } from '../../domain/calendar/working-time';
import { isSame } from '../../domain/clients/authorised';
import { clientOf } from '../../domain/clients/client-of';
import type { Scheme } from '../../domain/scheme/scheme';
import { calendarOf } from '../../domain/sla/measure';
import { openClocksOf } from '../../domain/sla/open-clocks';
import type { Ports } from '../ports';
import type { KeptIssue } from '../ports/issues';
import type { SchemeVersion } from '../ports/schemes';

/** How many issues one answer reads at most, so that it comes within seconds. */
const STRETCH = 500;
const MINUTE = 60_000;
/** A change is looked for this much longer than asked: its pass and the search's own index come after it. */
const OVERLAP_MINUTES = 6;

export interface QueueAsked {
  projectId: string;
  accountId: string;
  from: string | null;
  since?: number | null | undefined;
}

/**
 * A stretch of a project's followed issues that somebody may see, each with its open clocks. What each is due is the state kept on
 * the issue by its last pass; what is left is counted at this instant. With `since`, only what changed after that.
 */
export async function listQueue(ports: Ports, asked: QueueAsked): Promise<QueueAnswer | EmptyQueueAnswer> {
  const versions = await ports.schemes.versionsOf(asked.projectId);
  const latest = versions.at(-1);
  if (!latest)
    return {
      kind: 'no-scheme',
      canAdminister: await ports.people.canAdminister(asked.projectId),
    };
  const now = ports.now();
  const { issues, finished, next } = await issuesOf(ports, asked, now);
  const clients = await ports.site.clients();
  const named = await namedTo(ports, asked, clients, latest.scheme);
  const every = issues.map((issue) => ({
    ...rowOf(issue, versions, latest, now),
    client: clientIn(clients, named, issue),
  }));
  const rows = every.filter(({ clocks }) => clocks.length > 0);
  const ended = every.filter(({ clocks }) => clocks.length === 0).map(({ id }) => id);
  const severities = latest.scheme.severities.map(({ name, fr }) => ({ name, fr }));
  const gone = asked.since ? [...finished, ...ended] : [];
  return { kind: 'queue', now, severities, rows, ...turnsOf(latest.scheme, now), gone, next };
}

/** When hours of a scheme next turn, and when any of them next opens. */
function turnsOf(scheme: Scheme, now: number): Pick<QueueAnswer, 'turnsAt' | 'opensAt'> {
  const calendars = Object.keys(scheme.calendars).map((name) => calendarOf(scheme, name));
  const first = (instants: number[]) => {
    const least = Math.min(...instants);
    return Number.isFinite(least) ? least : null;
  };
  const opening = (hours: WorkingTime, turn: number) => (hours.isOpen(now) ? turnIn(hours, turn) : turn);
  return {
    turnsAt: first(calendars.map((hours) => turnIn(hours, now))),
    opensAt: first(calendars.map((hours) => opening(hours, turnIn(hours, now)))),
  };
}

/** A calendar that opens no more, or whose holidays are not known so far, turns no more. */
function turnIn(hours: WorkingTime, now: number): number {
  if (!Number.isFinite(now)) return now;
  try {
    return hours.isOpen(now) ? hours.nextClose(now) : hours.nextOpen(now);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function issuesOf(ports: Ports, { projectId, from, since }: QueueAsked, now: number) {
  if (!since) return { finished: [], ...(await ports.keptIssues.listFor(projectId, from, STRETCH)) };
  const minutes = Math.ceil(Math.max(0, now - since) / MINUTE) + OVERLAP_MINUTES;
  return ports.keptIssues.changedFor(projectId, { minutes, from, count: STRETCH });
}

function rowOf(
  issue: KeptIssue,
  versions: SchemeVersion[],
  latest: SchemeVersion,
  now: number,
): Omit<QueueRow, 'client'> {
  const { id, key, summary, assignee, receivedAt, labels, state } = issue;
  const { scheme } = versions.find(({ version }) => version === state.scheme) ?? latest;
  const clocks = openClocksOf(scheme, state, { at: receivedAt, labels }, now);
  return { id, key, summary, severity: state.severity, assignee, clocks, at: now };
}

/**
 * The clients whose names somebody may read: a client's contact, by account or by address, those that list him and no other; the
 * desk's own people every one. Anybody else is told none: his address may be shown to nobody, and he a client all the same.
 */
async function namedTo(
  ports: Ports,
  { accountId, projectId }: QueueAsked,
  clients: ClientView[],
  scheme: Scheme,
): Promise<ReadonlySet<string>> {
  if (clients.length === 0) return new Set();
  const email = await ports.people.addressOf(accountId);
  const reader = { accountId, ...(email ? { email } : {}) };
  const own = clients.filter(({ contacts }) => contacts.some((known) => isSame(known, reader)));
  const isDesk = own.length === 0 && (await worksHere(ports, accountId, projectId, scheme));
  return new Set((isDesk ? clients : own).map(({ id }) => id));
}

async function worksHere(
  ports: Ports,
  accountId: string,
  projectId: string,
  scheme: Scheme,
): Promise<boolean> {
  if ((await ports.people.worksIn([projectId])).length > 0) return true;
  return (await ports.people.team(projectId, scheme)).includes(accountId);
}

function clientIn(
  clients: ClientView[],
  named: ReadonlySet<string>,
  { key, reporter, labels, components }: KeptIssue,
): QueueRow['client'] {
  const project = key.replace(/-\d+$/, '');
  const client = clientOf(clients, { project, labels, components }, reporter ?? {});
  return client && named.has(client.id) ? { id: client.id, name: client.name } : null;
}

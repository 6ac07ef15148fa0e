import { clockNames } from '../../common/clock-names';
import type { ClientView } from '../../contract/admin';
import type { EmptyQueueAnswer, QueueAnswer, QueueRow } from '../../contract/queue';
import type { WorkingTime } from '../../domain/calendar/working-time';
import { isSame } from '../../domain/clients/authorised';
import { clientOf } from '../../domain/clients/client-of';
import type { Scheme } from '../../domain/scheme/scheme';
import { contractOf, termsOf } from '../../domain/scheme/versions/terms';
import { schemeFor } from '../../domain/scheme/versions/versions';
import { calendarOf } from '../../domain/sla/measure/measure';
import { withheldName } from '../../domain/withheld-name';
import type { Ports } from '../ports';
import type { ListedIssue } from '../ports/issues';
import type { SchemeVersion } from '../ports/schemes';
import { ownClockNamesOf } from './document/clock-label';
import { labelOpenClocks, stageOfAnother } from './document/stage-label';

/** How many issues one answer reads at most, so that it comes within seconds. */
const STRETCH = 500;
const MINUTE = 60_000;
/** A change is looked for this much longer than asked: its evaluation and the search's own index come after it. */
const OVERLAP_MINUTES = 6;

export interface QueueRequest {
  projectId: string;
  accountId: string;
  from: string | null;
  since?: number | null | undefined;
}

/**
 * A stretch of a project's followed issues that somebody may see, each with its open clocks. What each is due is the state kept on
 * the issue by its last evaluation; what is left is counted at this instant. With `since`, only what changed after that.
 */
export async function listQueue(
  ports: Ports,
  request: QueueRequest,
): Promise<QueueAnswer | EmptyQueueAnswer> {
  const versions = await ports.schemes.versionsOf(request.projectId);
  const latest = versions.at(-1);
  if (!latest)
    return {
      kind: 'no-scheme',
      canAdminister: await ports.people.canAdminister(request.projectId),
    };
  const now = ports.now();
  const { issues, finished, next } = await issuesOf(ports, request, now);
  const clients = await ports.site.listClients();
  const canWork = (await ports.people.listWorkable([request.projectId])).length > 0;
  const reader = await readerOf(ports, request, { clients, scheme: latest.scheme, canWork });
  const isOfAll = clocksOfAll(versions);
  const every = issues.map((issue) => {
    const client = toClient(clients, reader.clients, issue);
    return withholdContract({ ...rowOf(issue, versions, latest, now), client }, reader, isOfAll);
  });
  const rows = every.filter(({ clocks }) => clocks.length > 0);
  const withoutClocks = every.filter(({ clocks }) => clocks.length === 0).map(({ id }) => id);
  const severities = severitiesOf(versions, rows);
  const gone = request.since ? [...finished, ...withoutClocks] : [];
  const times = changeTimesOf(latest.scheme, now);
  return {
    kind: 'queue',
    now,
    severities,
    clockNames: clockNamesOf(versions, rows),
    rows,
    canWork,
    ...times,
    gone,
    next,
  };
}

/** The severities of the scheme in force, and after them those that rows have by an older version. */
function severitiesOf(versions: SchemeVersion[], rows: QueueRow[]): QueueAnswer['severities'] {
  const [latest, ...older] = versions.toReversed().map(({ scheme }) => scheme.severities);
  const shown = new Set(rows.map(({ severity }) => severity));
  const named = new Map((latest ?? []).map(({ name, fr }) => [name, fr]));
  for (const { name, fr } of older.flat()) if (shown.has(name) && !named.has(name)) named.set(name, fr);
  return [...named].map(([name, fr]) => ({ name, fr }));
}

/** The clocks of these rows as the last version that has each calls it. */
function clockNamesOf(versions: SchemeVersion[], rows: QueueRow[]): QueueAnswer['clockNames'] {
  const shown = rows.flatMap(({ clocks }) => clocks.map(({ clock }) => clock));
  return Object.assign({}, ...versions.map(({ scheme }) => ownClockNamesOf(scheme, shown)));
}

/** When hours of a scheme next turn, and when any of them next opens. */
function changeTimesOf(scheme: Scheme, now: number): Pick<QueueAnswer, 'turnsAt' | 'opensAt'> {
  const terms = [scheme, ...scheme.contracts.map(({ id }) => termsOf(scheme, id))];
  const calendars = terms.flatMap((each) =>
    Object.keys(each.calendars).map((name) => calendarOf(each, name)),
  );
  const earliestOf = (instants: number[]) => {
    const least = Math.min(...instants);
    return Number.isFinite(least) ? least : null;
  };
  const openingOf = (hours: WorkingTime, turn: number) =>
    hours.isOpen(now) ? changeTimeOf(hours, turn) : turn;
  return {
    turnsAt: earliestOf(calendars.map((hours) => changeTimeOf(hours, now))),
    opensAt: earliestOf(calendars.map((hours) => openingOf(hours, changeTimeOf(hours, now)))),
  };
}

/** A calendar that opens no more, or whose holidays are not known so far, turns no more. */
function changeTimeOf(hours: WorkingTime, now: number): number {
  if (!Number.isFinite(now)) return now;
  try {
    return hours.isOpen(now) ? hours.nextClose(now) : hours.nextOpen(now);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function issuesOf(ports: Ports, { projectId, from, since }: QueueRequest, now: number) {
  if (!since) return { finished: [], ...(await ports.issueList.listFor(projectId, from, STRETCH)) };
  const minutes = Math.ceil(Math.max(0, now - since) / MINUTE) + OVERLAP_MINUTES;
  return ports.issueList.listChangedFor(projectId, { minutes, from, count: STRETCH });
}

function rowOf(
  issue: ListedIssue,
  versions: SchemeVersion[],
  latest: SchemeVersion,
  now: number,
): Omit<QueueRow, 'client'> {
  const { id, key, summary, assignee, status, priority, receivedAt, labels, state } = issue;
  const { scheme } = schemeFor(versions, receivedAt, now) ?? latest;
  const clocks = labelOpenClocks(scheme, state, { at: receivedAt, labels }, now);
  const contract = contractOf(scheme, state.contract ?? null);
  const named = contract ? { id: contract.id, name: contract.name } : null;
  const { severity, waitsFor = null } = state;
  const listed = { id, key, summary, severity, assignee, status, priority };
  return { ...listed, contract: named, waitsFor, clocks, at: now };
}

/** A contract, its clocks and its stages may be called after its client: who may not read the one is not told the others. */
function withholdContract(
  row: QueueRow,
  { isDesk }: QueueReader,
  isOfAll: (clock: string) => boolean,
): QueueRow {
  if (isDesk || row.client !== null) return row;
  const clocks = row.clocks.map((view, place) =>
    isOfAll(view.clock) ? view : { ...view, clock: withheldName(place + 1) },
  );
  return {
    ...row,
    contract: null,
    clocks: clocks.map((view) => ({ ...view, stage: view.stage && stageOfAnother() })),
  };
}

/** The clocks that are kinds, or that some version promises to whoever has no contract. */
function clocksOfAll(versions: SchemeVersion[]): (clock: string) => boolean {
  const promised = versions.flatMap(({ scheme }) => Object.values(scheme.goals).flatMap(Object.keys));
  const names = new Set<string>([...clockNames, ...promised]);
  return (clock) => names.has(clock);
}

interface QueueReader {
  isDesk: boolean;
  clients: ReadonlySet<string>;
}

/**
 * The clients whose names somebody may read: a client's contact, by account or by address, those that list him and no other; the
 * desk's own people every one. Anybody else is told none: his address may be shown to nobody, and he a client all the same.
 */
async function readerOf(
  ports: Ports,
  { accountId, projectId }: QueueRequest,
  { clients, scheme, canWork }: { clients: ClientView[]; scheme: Scheme; canWork: boolean },
): Promise<QueueReader> {
  const email = await ports.people.addressOf(accountId);
  const reader = { accountId, ...(email ? { email } : {}) };
  const listing = clients.filter(({ contacts }) => contacts.some((contact) => isSame(contact, reader)));
  const isDesk = listing.length === 0 && (canWork || (await isOfTeam(ports, accountId, projectId, scheme)));
  return { isDesk, clients: new Set((isDesk ? clients : listing).map(({ id }) => id)) };
}

async function isOfTeam(
  ports: Ports,
  accountId: string,
  projectId: string,
  scheme: Scheme,
): Promise<boolean> {
  return (await ports.people.teamOf(projectId, scheme)).includes(accountId);
}

function toClient(
  clients: ClientView[],
  visibleClients: ReadonlySet<string>,
  { key, reporter, labels, components, organizations }: ListedIssue,
): QueueRow['client'] {
  const project = key.replace(/-\d+$/, '');
  const client = clientOf(clients, { project, labels, components, organizations }, reporter ?? {});
  return client && visibleClients.has(client.id) ? { id: client.id, name: client.name } : null;
}

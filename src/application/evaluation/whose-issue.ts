/** Whose an issue is: neither its client nor its organizations are in Jira's history, so the app records both as it sees them. */
import { type ClientTraits, clientOf, sortByTelling } from '../../domain/clients/client-of';
import { asksFor } from '../../domain/scheme/fields';
import { type IssueScheme, schemesOf } from '../../domain/scheme/versions/versions';
import { type AppEvent, type AppFact, type Bore, factOf } from '../../domain/sla/history/app-events';
import type { Named } from '../../domain/sla/history/history';
import { callerOf, traitsOf } from '../issue-traits';
import type { Ports } from '../ports';
import type { IssueRead } from '../ports/issues';
import type { Recorded } from '../ports/messages';

/**
 * What the app holds of an issue, with whose it is as it is seen now where that is not recorded yet. Who `keeps` it records it; everybody
 * else judges as if it were recorded at this instant.
 */
export async function readRecorded(
  ports: Ports,
  read: IssueRead,
  schemes: readonly IssueScheme[],
  keeps = false,
): Promise<Recorded> {
  const recorded = await ports.events.read(read.id);
  const seen = await findUnrecorded(ports, read, schemes.flatMap(schemesOf), recorded.events);
  if (seen.length === 0) return recorded;
  if (keeps && (await recordAll(ports, read.id, seen))) return ports.events.read(read.id);
  return { ...recorded, events: [...recorded.events, ...seen] };
}

/** False where somebody else is writing: the next evaluation records it. */
async function recordAll(ports: Ports, issueId: string, seen: readonly AppEvent[]): Promise<boolean> {
  for (const event of seen)
    if ((await ports.events.append(issueId, event, ports.now())) === 'busy') return false;
  return true;
}

/** Nothing is asked, of Jira or of the storage, for schemes that do not care. */
async function findUnrecorded(
  ports: Ports,
  read: IssueRead,
  schemes: readonly IssueScheme[],
  events: readonly AppEvent[],
): Promise<AppEvent[]> {
  const [client, organizations] = await Promise.all([
    schemes.some((scheme) => asksFor(scheme, 'client')) ? findClientChange(ports, read, events) : null,
    read.inServiceProject && schemes.some((scheme) => asksFor(scheme, 'organization'))
      ? findOrganizationChange(ports, read, events)
      : null,
  ]);
  return [client, organizations].filter((event) => event !== null);
}

/**
 * The first answer is that of the receipt. After it only what the issue bears makes it another client's: one whose list is edited keeps
 * the issues it has.
 */
async function findClientChange(
  ports: Ports,
  read: IssueRead,
  events: readonly AppEvent[],
): Promise<AppEvent | null> {
  const bore = await boreOf(ports, read);
  const last = lastOf(events, 'client-changed');
  if (last && isSameBore(last.bore, bore)) return null;
  const clients: readonly ClientTraits[] = last
    ? await ports.rollups.listClients()
    : await ports.site.listClients();
  const client = clientOf(clients, traitsOf({ read }), callerOf({ read }))?.id ?? null;
  if (!last) return firstSeen(read, 'client-changed', { client, bore });
  const before = last.bore ? clientOf(clients, last.bore, callerThen(read, last.bore))?.id : last.client;
  if ((before ?? null) === client || client === last.client) return null;
  return seenNow(ports, 'client-changed', { client, bore });
}

async function findOrganizationChange(
  ports: Ports,
  read: IssueRead,
  events: readonly AppEvent[],
): Promise<AppEvent | null> {
  const organizations = await ports.issues.organizationsOf(read.id);
  const last = lastOf(events, 'organization-changed');
  if (!last) return firstSeen(read, 'organization-changed', { organizations });
  if (idsOf(last.organizations) === idsOf(organizations)) return null;
  return seenNow(ports, 'organization-changed', { organizations });
}

const idsOf = (organizations: readonly Named[]): string =>
  organizations
    .map(({ id, name }) => id ?? name)
    .sort()
    .join('\n');

type Whose = 'client-changed' | 'organization-changed';
type PayloadOf<Kind extends Whose> = Extract<AppFact, { event: Kind }>['payload'];

function lastOf<Kind extends Whose>(events: readonly AppEvent[], kind: Kind): PayloadOf<Kind> | null {
  const last = events.filter((event) => event.kind === kind).at(-1);
  return last ? ((factOf(last)?.payload as PayloadOf<Kind> | undefined) ?? null) : null;
}

/** One id for each kind: two evaluations that see it first record it once. */
const firstSeen = <Kind extends Whose>({ receivedAt }: IssueRead, kind: Kind, payload: PayloadOf<Kind>) => ({
  ...{ id: `${kind}:first`, at: receivedAt, actor: 'app', kind, payload },
});

const seenNow = <Kind extends Whose>(ports: Ports, kind: Kind, payload: PayloadOf<Kind>) => ({
  ...{ id: `${kind}:${ports.now()}`, at: ports.now(), actor: 'app', kind, payload },
});

/** How many labels, and components, of an issue are kept: a record has room for so much. */
const MOST_BORNE = 100;

/** By what an issue's client is told; an address is not kept. Of one that bears very much, what names a client comes before the rest. */
async function boreOf(ports: Ports, { project, labels, components, reporter }: IssueRead): Promise<Bore> {
  const bore = { project: project.key, accountId: reporter?.accountId ?? null };
  if (Math.max(labels.length, components.length) <= MOST_BORNE) return { ...bore, labels, components };
  const clients = await ports.site.listClients();
  const keep = (names: readonly string[]) => sortByTelling(clients, names).slice(0, MOST_BORNE);
  return { ...bore, labels: keep(labels), components: keep(components) };
}

/** Who asked then: the same person is known by the address too. */
const callerThen = (read: IssueRead, { accountId }: Bore) =>
  accountId === (read.reporter?.accountId ?? null) ? callerOf({ read }) : accountId ? { accountId } : {};

const isSameBore = (before: Bore | undefined, bore: Bore): boolean =>
  before !== undefined &&
  before.project === bore.project &&
  before.accountId === bore.accountId &&
  isSameSet(before.labels, bore.labels) &&
  isSameSet(before.components, bore.components);

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

/** Whether an issue has come to be another client's, by what it bears now and what it bore when the app looked last. */
import { type ClientTraits, clientOf, sortByTelling } from '../../domain/clients/client-of';
import type { AppEvent, Bore } from '../../domain/sla/history/app-events';
import type { Named } from '../../domain/sla/history/history';
import { callerOf, idsOf, lastOf, type Whose, type WhosePayload } from '../issue-traits';
import type { Ports } from '../ports';
import type { IssueRead } from '../ports/issues';

/** What there is to see of an issue; its organizations are null where nobody asks for them. */
export interface OwnerCheck {
  ports: Ports;
  read: IssueRead;
  events: readonly AppEvent[];
  organizations: readonly Named[] | null;
}

/**
 * The first answer is that of the receipt. After it only what the issue bears makes it another client's: one whose list is edited keeps
 * the issues it has.
 */
export async function findClientChange(
  look: OwnerCheck,
  clients: readonly ClientTraits[],
): Promise<AppEvent | null> {
  const { ports, read, events } = look;
  const bore = await boreOf(ports, read);
  const last = lastOf(events, 'client-changed');
  if (isSameBore(last?.bore, bore) && isSameSet(organizationsBefore(look), organizationsNow(look)))
    return null;
  const traits = { ...bore, labels: read.labels, components: read.components };
  const now = { ...traits, organizations: organizationsNow(look) };
  const client = clientOf(clients, now, callerOf({ read }))?.id ?? null;
  if (!last) return firstSeen(read, 'client-changed', { client, bore });
  const then = last.bore && { ...last.bore, organizations: organizationsBefore(look) };
  const before = then ? clientOf(clients, then, callerThen(read, then))?.id : last.client;
  if ((before ?? null) === client || client === last.client) return null;
  return seenNow(ports, 'client-changed', { client, bore });
}

/** One id for each kind: two evaluations that see it first record it once. */
export const firstSeen = <Kind extends Whose>(
  { receivedAt }: IssueRead,
  kind: Kind,
  payload: WhosePayload<Kind>,
) => ({
  ...{ id: `${kind}:first`, at: receivedAt, actor: 'app', kind, payload },
});

export const seenNow = <Kind extends Whose>(ports: Ports, kind: Kind, payload: WhosePayload<Kind>) => ({
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

const organizationsNow = ({ organizations }: OwnerCheck): string[] => idsOf(organizations ?? []);

/** As they were seen last, which is recorded on its own; before any client is told by one they are no change. */
const organizationsBefore = (look: OwnerCheck): string[] => {
  const last = lastOf(look.events, 'organization-changed');
  return last && look.organizations ? idsOf(last.organizations) : organizationsNow(look);
};

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

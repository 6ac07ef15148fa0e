/** Whose an issue is: neither its client nor its organizations are in Jira's history, so the app records both as it sees them. */
import type { ClientTraits } from '../../domain/clients/client-of';
import { asksFor } from '../../domain/scheme/fields';
import { type IssueScheme, schemesOf } from '../../domain/scheme/versions/versions';
import type { AppEvent } from '../../domain/sla/history/app-events';
import type { Named } from '../../domain/sla/history/history';
import { lastOf } from '../issue-traits';
import type { Ports } from '../ports';
import type { IssueRead } from '../ports/issues';
import type { Recorded } from '../ports/messages';
import { findClientChange, firstSeen, type OwnerCheck, seenNow } from './client-change';

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

/** Nothing is asked, of Jira or of the storage, for schemes that do not care and clients that no organization tells. */
async function findUnrecorded(
  ports: Ports,
  read: IssueRead,
  schemes: readonly IssueScheme[],
  events: readonly AppEvent[],
): Promise<AppEvent[]> {
  const asks = (what: 'client' | 'organization') => schemes.some((scheme) => asksFor(scheme, what));
  const check: OwnerCheck = { ports, read, events, organizations: null };
  if (!asks('client') && !read.inServiceProject) return [];
  const clients = await ports.site.listClients();
  if (read.inServiceProject && (asks('organization') || isByOrganization(read, clients)))
    check.organizations = await ports.issues.organizationsOf(read);
  const client = asks('client') ? await findClientChange(check, clients) : null;
  return [client, findOrganizationChange(check)].filter((event) => event !== null);
}

const isByOrganization = ({ project }: IssueRead, clients: readonly ClientTraits[]): boolean =>
  clients.some(
    ({ projects, organizations = [] }) => projects.includes(project.key) && organizations.length > 0,
  );

function findOrganizationChange({ ports, read, events, organizations }: OwnerCheck): AppEvent | null {
  if (organizations === null) return null;
  const last = lastOf(events, 'organization-changed');
  const payload = { organizations: [...organizations] };
  if (!last) return firstSeen(read, 'organization-changed', payload);
  return keyOf(last.organizations) === keyOf(organizations)
    ? null
    : seenNow(ports, 'organization-changed', payload);
}

const keyOf = (organizations: readonly Named[]): string =>
  organizations
    .map(({ id, name }) => id ?? name)
    .sort()
    .join('\n');

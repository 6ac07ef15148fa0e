import type { ClientView, ReportPlaceView } from '../../../contract/admin';
import { clientOfIssue } from '../../clients/client-of-issue';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { Readers } from '../../ports/pages';
import { PageRefused } from './page-refused';
import { findGroup, placeOf } from './report-place';

/**
 * Who reads a published report beside the team: the group that its client or its project names; else, where another client may look
 * into the same project or space, the client's own accounts and no other; else null, everybody who sees the space.
 */
export async function readersOf(ports: Ports, issue: EvaluatedIssue): Promise<Readers | null> {
  const reportPlace = await placeOf(ports, issue);
  const { readers, space } = reportPlace;
  if (readers !== '') return { groupId: await groupOf(ports, reportPlace), accountIds: [] };
  const client = await clientOfIssue(ports, issue);
  const otherClients = (await ports.site.listClients()).filter(({ id }) => id !== client?.id);
  const place = { project: issue.read.project.key, space: space || issue.read.project.key };
  if (!otherClients.some((other) => isServedThere(other, place))) return null;
  const accountIds = await accountsOf(ports, issue, client);
  if (accountIds.length === 0) throw new PageRefused('other-clients');
  return { groupId: null, accountIds };
}

/** One that is gone is refused: nobody reads it then, rather than everybody. */
async function groupOf(ports: Ports, place: ReportPlaceView): Promise<string> {
  const group = await findGroup(ports, place);
  if (group === null) throw new PageRefused('no-readers');
  return group.id;
}

function isServedThere(
  { projects, reports }: ClientView,
  place: { project: string; space: string },
): boolean {
  return projects.includes(place.project) || projects.includes(place.space) || reports.space === place.space;
}

/** Its contacts, by account or by the account of their address, and who reported the issue. */
async function accountsOf(
  ports: Ports,
  { read }: EvaluatedIssue,
  client: ClientView | null,
): Promise<string[]> {
  const contacts = await Promise.all(
    (client?.contacts ?? []).map(
      async ({ accountId, email }) => accountId ?? (email ? await ports.people.findPerson(email) : null),
    ),
  );
  return [...new Set([...contacts, read.reporter?.accountId ?? null].filter((id) => id !== null))];
}

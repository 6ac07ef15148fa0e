import type { ClientView, ReportPlaceView } from '../../../contract/admin';
import { clientOfIssue } from '../../clients/client-of-issue';
import type { Judged } from '../../evaluation/judge';
import type { Ports } from '../../ports';
import type { Readers } from '../../ports/pages';
import { PageRefused } from './page-refused';
import { groupToday, placeOf } from './report-place';

/**
 * Who reads a published report beside the team: the group that its client or its project names; else, where another client may look
 * into the same project or space, the client's own accounts and no other; else null, everybody who sees the space.
 */
export async function readersOf(ports: Ports, judged: Judged): Promise<Readers | null> {
  const named = await placeOf(ports, judged);
  const { readers, space } = named;
  if (readers !== '') return { groupId: await groupOf(ports, named), accountIds: [] };
  const own = await clientOfIssue(ports, judged);
  const others = (await ports.site.clients()).filter(({ id }) => id !== own?.id);
  const place = { project: judged.read.project.key, space: space || judged.read.project.key };
  if (!others.some((other) => isServedThere(other, place))) return null;
  const accountIds = await accountsOf(ports, judged, own);
  if (accountIds.length === 0) throw new PageRefused('other-clients');
  return { groupId: null, accountIds };
}

/** One that is gone is refused: nobody reads it then, rather than everybody. */
async function groupOf(ports: Ports, place: ReportPlaceView): Promise<string> {
  const group = await groupToday(ports, place);
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
async function accountsOf(ports: Ports, { read }: Judged, own: ClientView | null): Promise<string[]> {
  const contacts = await Promise.all(
    (own?.contacts ?? []).map(
      async ({ accountId, email }) => accountId ?? (email ? await ports.people.called(email) : null),
    ),
  );
  return [...new Set([...contacts, read.reporter?.accountId ?? null].filter((id) => id !== null))];
}

/** The desks whose people get digests. They are known until a scheme changes: a run every five minutes asks whose morning has come. */
import { morningOf } from '../../domain/alerts/morning';
import { alertRulesOf } from '../../domain/scheme/alert-settings';
import type { Scheme } from '../../domain/scheme/scheme';
import type { Instant } from '../../domain/time/instant';
import { forEachOf } from '../each';
import type { Ports } from '../ports';
import type { DigestDesk } from './overdue-issues';

interface KnownDesk {
  projectId: string;
  /** The latest one. */
  scheme: Scheme;
  /** When the first one was saved. */
  followedSince: Instant;
}

export interface MorningDesk extends KnownDesk {
  /** Its working day whose morning has come; null before, outside its hours, and on the day of its first scheme. */
  morning: string | null;
}

export type Desk = MorningDesk & DigestDesk;

/** Found by the list of the projects that have a scheme, which is another list once a scheme has changed. */
const desksByProjects = new WeakMap<readonly string[], KnownDesk[]>();

const words = {
  failed: 'digests of a project not sent',
  of: ({ projectId }: { projectId: string }) => projectId,
};

export async function listDesks(ports: Ports): Promise<MorningDesk[]> {
  const projects = await ports.schemes.listProjects();
  const knownDesks = desksByProjects.get(projects) ?? (await readDesks(ports, projects));
  const desks: MorningDesk[] = [];
  await forEachOf(ports, knownDesks, words, async (desk) => {
    const morning = morningOf(desk.scheme, ports.now());
    const isFollowed = desk.followedSince <= (morning?.beganAt ?? 0);
    desks.push({ ...desk, morning: isFollowed && morning ? morning.day : null });
  });
  return desks;
}

/** Where one project could not be read, the next run reads them all again. */
async function readDesks(ports: Ports, projects: readonly string[]): Promise<KnownDesk[]> {
  const desks: KnownDesk[] = [];
  let readCount = 0;
  const places = projects.map((projectId) => ({ projectId }));
  await forEachOf(ports, places, words, async ({ projectId }) => {
    const versions = await ports.schemes.versionsOf(projectId);
    readCount += 1;
    const scheme = versions.at(-1)?.scheme;
    if (!scheme || !alertRulesOf(scheme).digest) return;
    desks.push({ projectId, scheme, followedSince: versions[0]?.savedAt ?? 0 });
  });
  if (readCount === projects.length) desksByProjects.set(projects, desks);
  return desks;
}

/** All versions of their schemes, by which their issues are judged: read once something is to be sent. */
export async function readVersions(ports: Ports, mornings: readonly MorningDesk[]): Promise<Desk[]> {
  const desks: Desk[] = [];
  await forEachOf(ports, mornings, words, async (desk) => {
    desks.push({ ...desk, versions: await ports.schemes.versionsOf(desk.projectId) });
  });
  return desks;
}

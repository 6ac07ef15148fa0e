import { textsIn } from '../../../locales/languages';
import { firstMorningOf } from '../../domain/alerts/morning';
import { monthOf } from '../../domain/figures/finished';
import { monthBefore, monthsEndingWith } from '../../domain/statement/months';
import type { Instant } from '../../domain/time/instant';
import { deskLanguagesOf } from '../desk-language';
import { forEachOf } from '../each';
import type { Ports } from '../ports';
import type { SchemeVersion } from '../ports/schemes';
import { isRestrictionRefusal } from '../report/place/page-refused';
import { monthPageOf } from '../statement/document/month-page';
import { monthlyTitleOf } from '../statement/document/team-parts';
import { readMonthlyAccounts } from './show-project-accounts';
import { teamMonthOf } from './team-month';

/**
 * Writes the page of each project's month from the desk's first working day after it, a page in each language of its scheme, for the team alone: it is
 * about every client. A month in which no clock ended has no page. What fails for one project is tried again the next hour, and where
 * a project has no space, the next day: `nextTry` remembers that while the process lives.
 */
export async function writeMonthly(ports: Ports, nextTry: Map<string, Instant>): Promise<void> {
  const words = { failed: 'monthly report not written', of: (projectId: string) => projectId };
  const projects = (await ports.schemes.listProjects()).filter((id) => ports.now() >= (nextTry.get(id) ?? 0));
  await forEachOf(ports, projects, words, (projectId) => writeProject(ports, projectId, nextTry));
}

const DAY_MS = 24 * 3_600_000;

async function writeProject(ports: Ports, projectId: string, nextTry: Map<string, Instant>): Promise<void> {
  const latest = (await ports.schemes.versionsOf(projectId)).at(-1);
  if (!latest) return;
  const now = ports.now();
  const current = monthOf(latest.scheme, now);
  const morning = firstMorningOf(latest.scheme, current);
  if (morning !== null && now < morning) return;
  const month = monthBefore(current);
  if ((await ports.monthlyPages.readLast(projectId)) === month) return;
  const year = monthsEndingWith(month, 12);
  const months = await ports.rollups.listMonths(projectId, null, year[0] ?? month, month);
  const counted = months.some((other) => other.month === month);
  const { key } = await ports.projects.factsOf(projectId);
  const space = counted ? await ports.confluencePages.findSpaceId(key) : null;
  if (counted && !space) {
    nextTry.set(projectId, now + DAY_MS);
    return ports.log('monthly report without a space', { projectId });
  }
  const accounts = space ? await readMonthlyAccounts(ports, { id: projectId, key }, month) : undefined;
  for (const language of deskLanguagesOf(latest.scheme))
    if (counted && space)
      await writeMonthPage(
        ports,
        latest,
        { projectId, space, title: monthlyTitleOf(key, month, textsIn(language)) },
        () => monthPageOf(teamMonthOf(latest.scheme, month, months, accounts), textsIn(language)),
      );
  await ports.monthlyPages.saveLast(projectId, month);
}

interface MonthPage {
  projectId: string;
  space: string;
  title: string;
}

/** Private before a word is written. A page that has words already is left as it is: it was written, or people wrote there. */
async function writeMonthPage(
  ports: Ports,
  { scheme }: SchemeVersion,
  { projectId, space, title }: MonthPage,
  nodes: () => ReturnType<typeof monthPageOf>,
): Promise<void> {
  const page =
    (await ports.confluencePages.createPrivate(space, title)) ??
    (await ports.confluencePages.findByTitle(space, title));
  if (!page?.byApp) return ports.log('monthly report without its title', { projectId, title });
  await restrictToTeam(ports, page.id, await ports.people.teamOf(projectId, scheme));
  const read = await ports.confluencePages.read(page.id);
  if (!read || read.nodes.length > 0) return;
  await ports.confluencePages.write(page.id, { title, version: read.version, nodes: nodes(), owner: null });
}

/** A page about every client is for the team alone: where it cannot be, there is none. */
async function restrictToTeam(ports: Ports, pageId: string, team: string[]): Promise<void> {
  try {
    await ports.confluencePages.restrictTo(pageId, team);
  } catch (error) {
    if (isRestrictionRefusal(error) && (await isBlank(ports, pageId)))
      await ports.confluencePages.moveToTrash(pageId);
    throw error;
  }
}

const isBlank = async (ports: Ports, pageId: string) =>
  (await ports.confluencePages.read(pageId))?.nodes.length === 0;

import { monthOf } from '../../domain/figures/finished';
import { monthlyPageOf, monthlyTitleOf } from '../../domain/figures/monthly-page';
import { monthlyAccounts } from '../billing/show-project-accounts';
import { forEachOf } from '../each';
import type { Ports } from '../ports';
import type { SchemeVersion } from '../ports/schemes';
import { isUnrestricted } from '../report/place/page-refused';

/** The months whose pages have been written, the last one a project. */
export interface Months {
  lastWritten(projectId: string): Promise<string | null>;
  written(projectId: string, month: string): Promise<void>;
}

/**
 * Writes the page of each project's month once that month is over, a page in each language of its scheme, for the team alone: it is
 * about every client. A month in which no clock ended has no page. What fails for one project is tried again the next day.
 */
export async function writeMonthly(ports: Ports): Promise<void> {
  const words = { failed: 'monthly report not written', of: (projectId: string) => projectId };
  await forEachOf(ports, await ports.schemes.projects(), words, (projectId) =>
    writeProject(ports, projectId),
  );
}

async function writeProject(ports: Ports, projectId: string): Promise<void> {
  const latest = (await ports.schemes.versionsOf(projectId)).at(-1);
  if (!latest) return;
  const month = monthBefore(monthOf(latest.scheme, ports.now()));
  if ((await ports.months.lastWritten(projectId)) === month) return;
  const [counted] = await ports.rollups.months(projectId, null, month, month);
  const { key } = await ports.projects.factsOf(projectId);
  const space = counted ? await ports.pages.spaceFor(key) : null;
  if (counted && !space) return ports.log('monthly report without a space', { projectId });
  const accounts = space ? await monthlyAccounts(ports, { id: projectId, key }, month) : undefined;
  for (const language of latest.scheme.languages)
    if (counted && space)
      await writePage(ports, latest, { projectId, space, title: monthlyTitleOf(key, month, language) }, () =>
        monthlyPageOf(latest.scheme, month, counted.counts, language, accounts),
      );
  await ports.months.written(projectId, month);
}

interface Place {
  projectId: string;
  space: string;
  title: string;
}

/** Private before a word is written. A page that has words already is left as it is: it was written, or people wrote there. */
async function writePage(
  ports: Ports,
  { scheme }: SchemeVersion,
  { projectId, space, title }: Place,
  nodes: () => ReturnType<typeof monthlyPageOf>,
): Promise<void> {
  const page =
    (await ports.pages.createPrivate(space, title)) ?? (await ports.pages.findByTitle(space, title));
  if (!page?.byApp) return ports.log('monthly report without its title', { projectId, title });
  await keptToTeam(ports, page.id, await ports.people.team(projectId, scheme));
  const read = await ports.pages.read(page.id);
  if (!read || read.nodes.length > 0) return;
  await ports.pages.write(page.id, { title, version: read.version, nodes: nodes(), owner: null });
}

/** A page about every client is for the team alone: where it cannot be, there is none. */
async function keptToTeam(ports: Ports, pageId: string, team: string[]): Promise<void> {
  try {
    await ports.pages.restrictTo(pageId, team);
  } catch (error) {
    if (isUnrestricted(error) && (await isBlank(ports, pageId))) await ports.pages.trash(pageId);
    throw error;
  }
}

const isBlank = async (ports: Ports, pageId: string) => (await ports.pages.read(pageId))?.nodes.length === 0;

function monthBefore(month: string): string {
  const [year = 0, place = 1] = month.split('-').map(Number);
  return place === 1 ? `${year - 1}-12` : `${year}-${String(place - 1).padStart(2, '0')}`;
}

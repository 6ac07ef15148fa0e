import { type Node, withoutAnnotations } from '../domain/incident/page';
import type { Judged } from './judge';
import { linkReport } from './link-report';
import { PageRefused } from './page-refused';
import type { Ports } from './ports';
import type { DraftPage, PageRead } from './ports/pages';
import type { ReportRecord } from './ports/reports';
import type { EvidenceFile } from './publish-evidence';

/** What the draft is called once its page for the client has its title; a space holds a title once. */
const SUFFIX = { en: ' (draft)', fr: ' (brouillon)' };

/** An approved draft on its way to the client. */
export interface Approved {
  record: ReportRecord;
  draft: PageRead;
  team: string[];
  file: EvidenceFile;
}

/**
 * The page that the client reads: one of its own, made of the approved words beside the draft. Everybody who may see a page may read its
 * comments and all its earlier versions, so the draft stays the team's for good. Only the team sees the new one until it is published.
 */
export async function pageForClient(ports: Ports, judged: Judged, approved: Approved): Promise<ReportRecord> {
  const { record, draft, team, file } = approved;
  const title = titleWithoutSuffix(draft.title);
  await renameDraft(ports, record, draft);
  const page = await pageTitled(ports, record, title);
  await ports.pages.restrictTo(page.id, team, []);
  const version = await write(ports, page.id, { title, nodes: draft.nodes, owner: judged.assignee });
  await ports.pages.attach(page.id, file);
  const published = { ...record, pageId: page.id, url: page.url, title, version };
  await linkReport(ports, judged.history.issueId, published, title);
  return published;
}

function titleWithoutSuffix(title: string): string {
  const suffix = Object.values(SUFFIX).find((one) => title.endsWith(one));
  return suffix ? title.slice(0, -suffix.length) : title;
}

async function renameDraft(ports: Ports, record: ReportRecord, draft: PageRead): Promise<void> {
  if (titleWithoutSuffix(draft.title) !== draft.title) return;
  const suffix = SUFFIX[record.languages[0] ?? 'en'];
  await rename(ports, record.pageId ?? '', draft, `${draft.title.slice(0, 255 - suffix.length)}${suffix}`);
}

async function rename(ports: Ports, pageId: string, { version, nodes }: PageRead, title: string) {
  const outcome = await ports.pages.write(pageId, { title, version, nodes, owner: null });
  if (outcome === 'conflict') throw new PageRefused('confluence-failed');
}

/** One that this very publishing began is gone on with; one that an earlier approval left is set aside, for its words were taken back. */
async function pageTitled(ports: Ports, record: ReportRecord, title: string): Promise<DraftPage> {
  const place = (await ports.pages.seen([record.pageId ?? ''])).get(record.pageId ?? '');
  if (!place) throw new PageRefused('page-gone');
  const create = () => ports.pages.createPrivate(place.spaceId, title, place.parentId);
  const created = await create();
  if (created) return created;
  const there = await ports.pages.findByTitle(place.spaceId, title);
  if (!there?.byApp) throw new PageRefused('title-taken');
  if (record.publishing !== null) return there;
  const before = await ports.pages.read(there.id);
  if (before && before.version > 1) await rename(ports, there.id, before, `${title} (${there.id})`);
  else return there;
  const anew = await create();
  if (!anew) throw new PageRefused('title-taken');
  return anew;
}

async function write(
  ports: Ports,
  pageId: string,
  { title, nodes, owner }: { title: string; nodes: Node[]; owner: string | null },
): Promise<number> {
  const page = await ports.pages.read(pageId);
  if (!page) throw new PageRefused('page-gone');
  const { version } = page;
  const written = { title, version, nodes: withoutAnnotations(nodes), owner };
  if ((await ports.pages.write(pageId, written)) === 'conflict') throw new PageRefused('confluence-failed');
  return version + 1;
}

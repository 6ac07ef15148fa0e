import { type Node, withoutAnnotations } from '../../../domain/report/page';
import type { Judged } from '../../evaluation/judge';
import type { Ports } from '../../ports';
import type { DraftPage, PageRead, PageSeen, Readers } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { linkReport } from '../publish/link-report';
import type { EvidenceFile } from '../publish/publish-evidence';
import { leavePage, spaceOf } from './draft-home';
import { isUnrestricted, PageRefused } from './page-refused';

/** What the draft is called once its page for the client has its title; a space holds a title once. */
const SUFFIX = { en: ' (draft)', fr: ' (brouillon)' };

/** An approved draft on its way to the client. */
export interface Approved {
  record: ReportRecord;
  draft: PageRead;
  team: string[];
  readers: Readers | null;
  file: EvidenceFile;
}

/**
 * The page that the client reads: one of its own, made of the approved words beside the draft. Everybody who may see a page may read its
 * comments and all its earlier versions, so the draft stays the team's for good. Only the team sees the new one until it is published.
 */
export async function pageForClient(ports: Ports, judged: Judged, approved: Approved): Promise<ReportRecord> {
  const { record, draft, file } = approved;
  const title = titleWithoutSuffix(draft.title);
  if (!record.onIssue) await renameDraft(ports, record, draft);
  const page = await emptyPage(ports, judged, approved, title);
  const version = await write(ports, page.id, { title, nodes: draft.nodes, owner: judged.assignee });
  await ports.pages.attach(page.id, file);
  const published = { ...record, pageId: page.id, onIssue: false, url: page.url, title, version };
  await linkReport(ports, judged.history.issueId, published, title);
  return published;
}

/**
 * Kept to the team before a word is on it. Where that cannot be, a report that was drafted as a file for it gets an open page, if
 * everybody in the space is to read it.
 */
async function emptyPage(
  ports: Ports,
  judged: Judged,
  approved: Approved,
  title: string,
): Promise<DraftPage> {
  const { record, team, readers } = approved;
  const place = await placeFor(ports, judged, record);
  const named = { spaceId: place.spaceId, title };
  if (record.onIssue && (await ports.confluence.isUnrestricted(place.spaceId, ports.now()))) {
    if (readers !== null) throw new PageRefused('no-readers');
    return pageTitled(ports, record, named, () =>
      ports.pages.createOpen(place.spaceId, title, place.parentId),
    );
  }
  const create = () => ports.pages.createPrivate(place.spaceId, title, place.parentId);
  const page = await pageTitled(ports, record, named, create);
  try {
    await ports.pages.restrictTo(page.id, team, []);
    return page;
  } catch (error) {
    if (!record.onIssue || !isUnrestricted(error)) throw error;
    await leavePage(ports, judged, { ...record, pageId: page.id });
    return emptyPage(ports, judged, approved, title);
  }
}

/** Beside its draft, or where its draft would have been. */
async function placeFor(
  ports: Ports,
  judged: Judged,
  { pageId, onIssue }: ReportRecord,
): Promise<Pick<PageSeen, 'spaceId' | 'parentId'>> {
  if (onIssue) {
    const space = await spaceOf(ports, judged);
    if (!space) throw new PageRefused('no-space');
    return { spaceId: space.id, parentId: space.parent };
  }
  const place = (await ports.pages.seen([pageId ?? ''])).get(pageId ?? '');
  if (!place) throw new PageRefused('page-gone');
  return place;
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
async function pageTitled(
  ports: Ports,
  record: ReportRecord,
  { spaceId, title }: { spaceId: string; title: string },
  create: () => Promise<DraftPage | null>,
): Promise<DraftPage> {
  const created = await create();
  if (created) return created;
  const there = await ports.pages.findByTitle(spaceId, title);
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

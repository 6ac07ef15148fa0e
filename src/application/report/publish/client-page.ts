import { LANGUAGES, type Language, textsIn } from '../../../../locales/languages';
import type { Node } from '../../../domain/document/node';
import { withoutAnnotations } from '../../../domain/report/page';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { DraftPage, PageRead, PageSummary, Readers } from '../../ports/pages';
import type { ReportRecord } from '../../ports/reports';
import { dropPage, spaceOf } from '../place/draft-location';
import { linkReport } from '../place/link-report';
import { isRestrictionRefusal, PageRefused } from '../place/page-refused';
import type { EvidenceFile } from './publish-evidence';

/** An approved draft on its way to the client. */
export interface ApprovedDraft {
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
export async function createClientPage(
  ports: Ports,
  issue: EvaluatedIssue,
  approved: ApprovedDraft,
): Promise<ReportRecord> {
  const { record, draft, file } = approved;
  const title = withoutSuffix(draft.title);
  if (!record.onIssue) await renameDraft(ports, record, draft);
  const page = await createEmptyPage(ports, issue, approved, title);
  const version = await write(ports, page.id, { title, nodes: draft.nodes, owner: issue.assignee });
  await ports.confluencePages.attach(page.id, file);
  const draftId = record.onIssue ? null : record.pageId;
  const published = { ...record, pageId: page.id, draftId, onIssue: false, url: page.url, title, version };
  await linkReport(ports, issue.history.issueId, published, title);
  return published;
}

/**
 * Kept to the team before a word is on it. Where that cannot be, a report that was drafted as a file for it gets an open page, if
 * everybody in the space is to read it.
 */
async function createEmptyPage(
  ports: Ports,
  issue: EvaluatedIssue,
  approved: ApprovedDraft,
  title: string,
): Promise<DraftPage> {
  const { record, team, readers } = approved;
  const place = await placeOfClientPage(ports, issue, record);
  const titled = { spaceId: place.spaceId, title };
  if (record.onIssue && (await ports.confluence.isUnrestricted(place.spaceId, ports.now()))) {
    if (readers !== null) throw new PageRefused('no-readers');
    return createTitled(ports, record, titled, () =>
      ports.confluencePages.createOpen(place.spaceId, title, place.parentId),
    );
  }
  const create = () => ports.confluencePages.createPrivate(place.spaceId, title, place.parentId);
  const page = await createTitled(ports, record, titled, create);
  try {
    await ports.confluencePages.restrictTo(page.id, team, []);
    return page;
  } catch (error) {
    if (!record.onIssue || !isRestrictionRefusal(error)) throw error;
    await dropPage(ports, issue, { ...record, pageId: page.id });
    return createEmptyPage(ports, issue, approved, title);
  }
}

/** Beside its draft, or where its draft would have been. */
async function placeOfClientPage(
  ports: Ports,
  issue: EvaluatedIssue,
  { pageId, onIssue }: ReportRecord,
): Promise<Pick<PageSummary, 'spaceId' | 'parentId'>> {
  if (onIssue) {
    const space = await spaceOf(ports, issue);
    if (!space) throw new PageRefused('no-space');
    return { spaceId: space.id, parentId: space.parent };
  }
  const place = (await ports.confluencePages.listVisible([pageId ?? ''])).get(pageId ?? '');
  if (!place) throw new PageRefused('page-gone');
  return place;
}

const draftSuffixOf = (language: Language) => textsIn(language).report.draftSuffix;

function withoutSuffix(title: string): string {
  const suffix = LANGUAGES.map(draftSuffixOf).find((suffix) => title.endsWith(suffix));
  return suffix ? title.slice(0, -suffix.length) : title;
}

async function renameDraft(ports: Ports, record: ReportRecord, draft: PageRead): Promise<void> {
  if (withoutSuffix(draft.title) !== draft.title) return;
  const suffix = draftSuffixOf(record.languages[0] ?? 'en');
  await rename(ports, record.pageId ?? '', draft, `${draft.title.slice(0, 255 - suffix.length)}${suffix}`);
}

async function rename(ports: Ports, pageId: string, { version, nodes }: PageRead, title: string) {
  const outcome = await ports.confluencePages.write(pageId, { title, version, nodes, owner: null });
  if (outcome === 'conflict') throw new PageRefused('confluence-failed');
}

/** One that this very publishing began is gone on with; one that an earlier approval left is set aside, for its words were taken back. */
async function createTitled(
  ports: Ports,
  record: ReportRecord,
  { spaceId, title }: { spaceId: string; title: string },
  create: () => Promise<DraftPage | null>,
): Promise<DraftPage> {
  const created = await create();
  if (created) return created;
  const existing = await ports.confluencePages.findByTitle(spaceId, title);
  if (!existing?.byApp) throw new PageRefused('title-taken');
  if (record.publishing !== null) return existing;
  const page = await ports.confluencePages.read(existing.id);
  if (page && page.version > 1) await rename(ports, existing.id, page, `${title} (${existing.id})`);
  else return existing;
  const second = await create();
  if (!second) throw new PageRefused('title-taken');
  return second;
}

async function write(
  ports: Ports,
  pageId: string,
  { title, nodes, owner }: { title: string; nodes: Node[]; owner: string | null },
): Promise<number> {
  const page = await ports.confluencePages.read(pageId);
  if (!page) throw new PageRefused('page-gone');
  const { version } = page;
  const update = { title, version, nodes: withoutAnnotations(nodes), owner };
  if ((await ports.confluencePages.write(pageId, update)) === 'conflict')
    throw new PageRefused('confluence-failed');
  return version + 1;
}

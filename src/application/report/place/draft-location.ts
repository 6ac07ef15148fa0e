import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { DraftPage } from '../../ports/pages';
import type { StoredDraft } from '../../ports/report-files';
import type { FileReason, ReportProblem, ReportRecord } from '../../ports/reports';
import { placeOf } from './report-place';

/** Where a report is drafted: on a page, or as a file that the app keeps, and why; `isNew` is a page that was just made, and is empty. */
interface DraftLocation {
  page: DraftPage | StoredDraft;
  asFile: FileReason | null;
  isNew: boolean;
}

interface Space {
  id: string;
  key: string;
  parent: string | null;
}

/** The page of a report, or the file it is drafted as; both are found again after an evaluation that died. */
export async function findDraftLocation(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  title: string,
): Promise<DraftLocation | ReportProblem> {
  const { asFile, pageId, url, onIssue } = record;
  if (pageId && onIssue) return { page: { id: pageId, url: null, byApp: true }, asFile, isNew: false };
  if (pageId && url) return { page: { id: pageId, url, byApp: true }, asFile, isNew: false };
  const space = await findSpace(ports, issue);
  if (space === null) return 'no-space';
  if (typeof space === 'string') return beginFile(ports, issue, record, title, space);
  const created = await ports.confluencePages.createPrivate(space.id, title, space.parent);
  const page = created ?? (await ports.confluencePages.findByTitle(space.id, title));
  return page?.byApp ? { page, asFile: null, isNew: created !== null } : 'title-taken';
}

/** The space in which documents may be pages; null where there is none, or they are files. */
export async function findSpaceForPages(ports: Ports, issue: EvaluatedIssue): Promise<Space | null> {
  const space = await findSpace(ports, issue);
  return typeof space === 'string' ? null : space;
}

/**
 * The space that keeps drafts to the team, or why documents are files; null where it is not there. Whoever is answered with a space is
 * connected, so how Confluence stands is asked only where none was.
 */
async function findSpace(ports: Ports, issue: EvaluatedIssue): Promise<Space | FileReason | null> {
  if (await areFilesAsked(ports, issue)) return 'asked';
  const answer = await spaceOf(ports, issue).catch((error: unknown) => ({ error }));
  if (answer === null || 'error' in answer) {
    const standing = await ports.confluence.readStatus();
    if (standing !== 'ready') return standing;
    if (answer === null) return null;
    throw answer.error;
  }
  return (await ports.confluence.isUnrestricted(answer.id, ports.now())) ? 'no-restrictions' : answer;
}

/** The space of a project's reports, and the page they stand under; null when there is no such space. */
export async function spaceOf(ports: Ports, issue: EvaluatedIssue): Promise<Space | null> {
  const { space, parent } = await placeOf(ports, issue);
  const key = space || issue.history.key.replace(/-\d+$/, '');
  const id = await ports.confluencePages.knownSpaceId(key);
  return id === null ? null : { id, key, parent: parent || null };
}

/**
 * Takes back a page whose draft could not be kept to the team, and notes its space: the next drafts there are files at once. Whoever
 * may not delete the page leaves it empty.
 */
export async function dropPage(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
): Promise<ReportRecord> {
  const { pageId } = record;
  if (pageId)
    await ports.confluencePages
      .moveToTrash(pageId)
      .catch((error: unknown) => ports.log('page not deleted', { pageId, error: String(error) }));
  const space = await spaceOf(ports, issue);
  if (space) await ports.confluence.noteUnrestricted(space, ports.now());
  return { ...record, pageId: null, url: null, sections: {}, newer: [], problem: null };
}

async function beginFile(
  ports: Ports,
  { history }: EvaluatedIssue,
  { nth }: ReportRecord,
  title: string,
  asFile: FileReason,
): Promise<DraftLocation> {
  return { page: await ports.files.begin(history.issueId, nth, title), asFile, isNew: false };
}

/** As the project's scheme says now, whichever version judges the issue: where a report is kept is no promise. */
async function areFilesAsked(ports: Ports, { history }: EvaluatedIssue): Promise<boolean> {
  const latest = (await ports.schemes.versionsOf(history.projectId)).at(-1);
  return latest?.scheme.report?.as === 'file';
}

import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { DraftPage } from '../../ports/pages';
import type { StoredDraft } from '../../ports/report-files';
import type { FileReason, ReportProblem, ReportRecord } from '../../ports/reports';
import { placeOf } from './report-place';

/** Where a report is drafted: on a page, or as a file that the app keeps, and why. */
interface DraftLocation {
  page: DraftPage | StoredDraft;
  asFile: FileReason | null;
}

/** The page of a report, or the file it is drafted as; both are found again after an evaluation that died. */
export async function findDraftLocation(
  ports: Ports,
  issue: EvaluatedIssue,
  record: ReportRecord,
  title: string,
): Promise<DraftLocation | ReportProblem> {
  const { asFile, pageId, url, onIssue } = record;
  if (pageId && onIssue) return { page: { id: pageId, url: null, byApp: true }, asFile };
  if (pageId && url) return { page: { id: pageId, url, byApp: true }, asFile };
  const reason = await findFileReason(ports, issue);
  if (reason) return beginFile(ports, issue, record, title, reason);
  const space = await spaceOf(ports, issue);
  if (!space) return 'no-space';
  if (await ports.confluence.isUnrestricted(space.id, ports.now()))
    return beginFile(ports, issue, record, title, 'no-restrictions');
  const page =
    (await ports.confluencePages.createPrivate(space.id, title, space.parent)) ??
    (await ports.confluencePages.findByTitle(space.id, title));
  return page?.byApp ? { page, asFile: null } : 'title-taken';
}

/** Whether documents may be pages here: the scheme asks for none as files, and Confluence keeps drafts to the team. */
export async function placeForPages(ports: Ports, issue: EvaluatedIssue): Promise<boolean> {
  if ((await findFileReason(ports, issue)) !== null) return false;
  const space = await spaceOf(ports, issue);
  return space !== null && !(await ports.confluence.isUnrestricted(space.id, ports.now()));
}

/** The space of a project's reports, and the page they stand under; null when there is no such space. */
export async function spaceOf(
  ports: Ports,
  issue: EvaluatedIssue,
): Promise<{ id: string; key: string; parent: string | null } | null> {
  const { space, parent } = await placeOf(ports, issue);
  const key = space || issue.history.key.replace(/-\d+$/, '');
  const id = await ports.confluencePages.findSpaceId(key);
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
  return { ...record, pageId: null, url: null, problem: null };
}

async function beginFile(
  ports: Ports,
  { history }: EvaluatedIssue,
  { nth }: ReportRecord,
  title: string,
  asFile: FileReason,
): Promise<DraftLocation> {
  return { page: await ports.files.begin(history.issueId, nth, title), asFile };
}

/** As the project's scheme says now, whichever version judges the issue: where a report is kept is no promise. */
async function findFileReason(ports: Ports, { history }: EvaluatedIssue): Promise<FileReason | null> {
  const latest = (await ports.schemes.versionsOf(history.projectId)).at(-1);
  if (latest?.scheme.report?.as === 'file') return 'asked';
  const standing = await ports.confluence.readStatus();
  return standing === 'ready' ? null : standing;
}

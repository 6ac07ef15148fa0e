import { textsIn } from '../../../../locales/languages';
import { documentStagesOf } from '../../../domain/report/document-cycle';
import type { ReportStage } from '../../../domain/scheme/report-stages';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { DraftPage } from '../../ports/pages';
import type { StageDocument } from '../../ports/reports';
import { findSpaceForPages } from '../place/draft-location';
import { languagesOf } from './report-facts';

/** As many pages of one title are tried; a report has fewer stages. */
const MOST_OF_A_TITLE = 10;

/** An empty page for the team; null where there is no place for one. */
export async function beginStageDocument(
  ports: Ports,
  issue: EvaluatedIssue,
  stage: ReportStage,
  title: string,
): Promise<StageDocument | null> {
  const { projectId } = issue.history;
  const space = await findSpaceForPages(ports, issue);
  if (!space) return null;
  const page = await claimPage(ports, space, title);
  if (!page) return null;
  await ports.confluencePages.restrictTo(page.id, await ports.people.teamOf(projectId, issue.scheme));
  await linkStage(ports, issue, stage, page);
  return { pageId: page.id, url: page.url, title: page.title, sections: {}, newer: [], sent: false };
}

/**
 * A page of the title, or of the title with a number where another document has it. What an evaluation that died had made is found
 * again: nothing was written on it, for what is written is kept before.
 */
async function claimPage(
  ports: Ports,
  { id: spaceId, parent }: { id: string; parent: string | null },
  title: string,
): Promise<(DraftPage & { title: string }) | null> {
  const { createPrivate, findByTitle, read } = ports.confluencePages;
  for (let nth = 1; nth <= MOST_OF_A_TITLE; nth += 1) {
    const numbered = nth === 1 ? title : `${title} (${nth})`;
    const created = await createPrivate(spaceId, numbered, parent);
    if (created) return { ...created, title: numbered };
    const page = await findByTitle(spaceId, numbered);
    if (page?.byApp && (await read(page.id))?.version === 1) return { ...page, title: numbered };
  }
  return null;
}

/** Whoever sees the issue sees its links: by its number, for a stage may be called after a client or an authority. */
async function linkStage(
  ports: Ports,
  issue: EvaluatedIssue,
  { id }: ReportStage,
  page: { id: string; url: string },
): Promise<void> {
  const { issueId, key } = issue.history;
  const [language = 'en'] = await languagesOf(ports, issue);
  const nth = 1 + documentStagesOf(issue.scheme, issue.evaluation).findIndex((stage) => stage.id === id);
  const title = textsIn(language).report.stageLink(key, nth);
  const globalId = `sablier:report:${issueId}:page-${page.id}`;
  await ports.issues.linkReport(issueId, globalId, { url: page.url, title });
}

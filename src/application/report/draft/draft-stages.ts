import { own } from '../../../common/own';
import { cycleOfStage, documentStagesOf } from '../../../domain/report/document-cycle';
import { mergePage, withWriting } from '../../../domain/report/page';
import type { ReportStage } from '../../../domain/scheme/report-stages';
import { runWithClaim } from '../../claims';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import type { Ports } from '../../ports';
import type { StageDocument } from '../../ports/reports';
import { type Drafting, freeAnswers } from '../document/drafting';
import { beginStageDocument } from './begin-stage-document';
import { stageReportOf } from './report-facts';

const CLAIM_MS = 120_000;
const AGAIN_SECONDS = 300;
const TRIES = 3;

/**
 * Drafts a document for each stage before the last once it counts, under its own name and template, for the team alone; it is kept
 * true as a report's draft is, with every word of a person's left where it is, until somebody records that the stage was sent. What
 * fails is tried again in five minutes.
 */
export async function draftStages(ports: Ports, issue: EvaluatedIssue): Promise<void> {
  const { issueId } = issue.history;
  for (const stage of documentStagesOf(issue.scheme, issue.evaluation)) {
    const cycle = cycleOfStage(stage, issue.evaluation);
    if (!cycle || (cycle.dueAt ?? issue.now) < issue.alertsSince) continue;
    try {
      if (cycle.stoppedAt === null) await draftStage(ports, issue, stage);
      else await closeStage(ports, issueId, stage);
    } catch (error) {
      ports.log('stage not drafted', { issueId, stage: stage.id, error: String(error) });
      await ports.queue.push([{ issueId, delaySeconds: AGAIN_SECONDS }]);
    }
  }
}

/** What was sent stays as it was sent. */
async function closeStage(ports: Ports, issueId: string, { id }: ReportStage): Promise<void> {
  const document = await ports.reports.findStage(issueId, id);
  if (document && !document.sent) await ports.reports.saveStage(issueId, id, { ...document, sent: true });
}

async function draftStage(ports: Ports, issue: EvaluatedIssue, stage: ReportStage): Promise<void> {
  const { issueId } = issue.history;
  const stored = await ports.reports.findStage(issueId, stage.id);
  const report = await stageReportOf(ports, issue, stage);
  if (stored && (stored.sent || isCurrent(ports, stored, report))) return;
  await runWithClaim(ports, `report-stage:${issueId}:${stage.id}`, CLAIM_MS, async () => {
    const begun = stored ?? (await beginStageDocument(ports, issue, stage, report.title));
    if (begun === null) return;
    const save = (document: StageDocument) => ports.reports.saveStage(issueId, stage.id, document);
    await save(await refresh(ports, begun, report, save));
  });
}

/** Whether no fact is newer than what was written, or what a person has taken over. */
function isCurrent({ digest }: Ports, { sections, newer }: StageDocument, report: Drafting): boolean {
  const ids = report.sections.map(({ id }) => id);
  const isConfirmed = Object.values(sections).every(({ writing }) => writing === undefined);
  const isComplete =
    isConfirmed && ids.length === Object.keys(sections).length && ids.every((id) => own(sections, id));
  return (
    isComplete && mergePage([], sections, report.sections, digest).newer.every((id) => newer.includes(id))
  );
}

/** A page that was deleted stays deleted: whoever did so needs no document. */
async function refresh(
  ports: Ports,
  document: StageDocument,
  report: Drafting,
  save: (document: StageDocument) => Promise<void>,
): Promise<StageDocument> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const page = await ports.confluencePages.read(document.pageId);
    if (!page) return document;
    const freed = freeAnswers(page.nodes, report);
    const merged = mergePage(freed, document.sections, report.sections, ports.digest);
    const next = { ...document, sections: merged.stored, newer: merged.newer };
    if (!merged.changed) return next;
    await save({ ...document, sections: withWriting(document.sections, merged) });
    const { title, version } = page;
    const write = { title, version, nodes: merged.nodes, owner: null };
    const outcome = await ports.confluencePages.write(document.pageId, write);
    if (outcome === 'written') return next;
  }
  throw new Error('the page was written by others three times running');
}

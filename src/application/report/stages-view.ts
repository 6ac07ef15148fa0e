import type { Language } from '../../../locales/languages';
import { textIn } from '../../common/local-text';
import type { StagesView, StageView } from '../../contract/clocks';
import { type OwedStage, owedStagesOf } from '../../domain/report/owed-stages';
import { isOrigin, type ReportStage } from '../../domain/scheme/report-stages';
import { stageNameIn, termsOf } from '../../domain/scheme/versions/terms';
import type { Cycle } from '../../domain/sla/clock';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { stageLabelOf } from '../sla/document/stage-label';

/** The stages of an issue's report, in the scheme's order, those that wait too; null where no stage is owed. */
export async function describeStages(
  ports: Ports,
  { scheme, evaluation, history }: EvaluatedIssue,
  language: Language,
): Promise<StagesView | null> {
  const { report } = termsOf(scheme, evaluation.contract);
  const owed = owedStagesOf(scheme, evaluation);
  const cycles = evaluation.clocks.report?.cycles ?? [];
  const isOwed =
    cycles.length > 0 ||
    evaluation.severityHistory.some(({ severity }) => report?.severities.includes(severity));
  if (owed.length === 0 || !isOwed) return null;
  const stages = report?.stages ?? [];
  const originOf = (from: string): StageView['waitsFor'] => {
    const before = stages.find(({ id }) => id === from);
    return before ? { stage: stageNameIn(before, language) } : isOrigin(from) ? from : null;
  };
  const documents = await Promise.all(owed.map(({ id }) => ports.reports.findStage(history.issueId, id)));
  const views = owed.map((stage, place): StageView => {
    const cycle = cycles.findLast((each) => each.stage === stage.id && each.state !== 'cancelled');
    return {
      ...factsOf(stage, cycle),
      name: textIn(stageLabelOf(stage), language) || stage.id,
      url: documents[place]?.url ?? null,
      waitsFor: cycle || stage.from === null ? null : originOf(stage.from),
      isDocument: stage.id === stages.at(-1)?.id,
    };
  });
  return { stages: views, asks: asksOf(stages) };
}

const factsOf = ({ id, to = '', clause }: OwedStage, cycle: Cycle | undefined) => ({
  id,
  dueAt: cycle?.dueAt ?? null,
  sentAt: cycle?.stoppedAt ?? null,
  breached: cycle?.breachedAt != null,
  to,
  clause,
});

function asksOf(stages: readonly ReportStage[]): StagesView['asks'] {
  const origins = new Set(stages.flatMap(({ from, atMost }) => [from, atMost?.from]));
  return (['aware', 'classified'] as const).filter((origin) => origins.has(origin));
}

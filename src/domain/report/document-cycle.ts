import type { ReportStage } from '../scheme/report-stages';
import type { Scheme } from '../scheme/scheme';
import { termsOf } from '../scheme/versions/terms';
import type { Cycle, Evaluation } from '../sla/clock';

/**
 * The run of the report that a document is drafted for: the report itself, or where it has stages the last of them. The stages before
 * it are sent by other ways, and recorded.
 */
export function documentCycleOf(scheme: Scheme, { clocks }: Pick<Evaluation, 'clocks'>): Cycle | undefined {
  return clocks.report?.cycles.findLast(
    ({ stage, contract }) =>
      stage === undefined || stage === termsOf(scheme, contract).report?.stages?.at(-1)?.id,
  );
}

/** The run of a stage before the last, which has a document of its own; undefined while it has not begun, or was called off. */
export function cycleOfStage(stage: ReportStage, { clocks }: Pick<Evaluation, 'clocks'>): Cycle | undefined {
  return clocks.report?.cycles.findLast((cycle) => cycle.stage === stage.id && cycle.state !== 'cancelled');
}

/** The stages that have a document of their own: all before the last, which is the report itself. */
export const documentStagesOf = (scheme: Scheme, { contract }: Pick<Evaluation, 'contract'>): ReportStage[] =>
  termsOf(scheme, contract).report?.stages?.slice(0, -1) ?? [];

import type { ReportStage } from '../scheme/report-stages';
import type { Scheme } from '../scheme/scheme';
import { termsOf } from '../scheme/versions/terms';
import type { Cycle, Evaluation } from '../sla/clock';

/** A stage, or what is known of one that the scheme has no longer. */
export type OwedStage = Pick<ReportStage, 'id' | 'name' | 'to' | 'clause'> & { from: string | null };

/** The stages of the scheme, and before them those that it has no longer and that the issue still owes. */
export function owedStagesOf(
  scheme: Scheme,
  { contract, clocks }: Pick<Evaluation, 'contract' | 'clocks'>,
): OwedStage[] {
  const stages = termsOf(scheme, contract).report?.stages ?? [];
  const taken = (clocks.report?.cycles ?? [])
    .filter(isOpen)
    .flatMap(({ stage, clause }) =>
      stage === undefined || stages.some(({ id }) => id === stage) ? [] : [{ id: stage, clause, from: null }],
    );
  return [...taken, ...stages];
}

const isOpen = ({ stoppedAt, state }: Cycle): boolean =>
  stoppedAt === null && state !== 'cancelled' && state !== 'unknown';

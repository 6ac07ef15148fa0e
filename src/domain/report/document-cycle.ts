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

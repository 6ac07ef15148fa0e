import type { Instant } from './time/instant';

/** A step on the way of a document to its client: what became of it, when, and by whom where it was a person. */
export interface ReviewStep<Step extends string> {
  at: Instant;
  step: Step;
  by: string | null;
  why?: string | undefined;
}

/** A document that people look over before its client reads it. */
interface Reviewed {
  state: string;
  approvedBy: string | null;
  log: ReviewStep<string>[];
}
type StateOf<Document extends Reviewed> = Document['state'] & Document['log'][number]['step'];

/** What a document must be before it is sent for review, and before it is approved. */
const BEFORE = { 'in-review': 'drafted', approved: 'in-review' } as const;

/**
 * Whether a step comes next: a draft goes to review, and what is in review is approved.
 *
 * @example mayTake('drafted', 'approved') // => false
 */
export const mayTake = (state: string, step: keyof typeof BEFORE): boolean => BEFORE[step] === state;

/** A step somebody took, in the state and in the history; taken again after a failure it stands there once. */
export function withStep<Document extends Reviewed>(
  document: Document,
  { at, by }: { at: Instant; by: string | null },
  step: StateOf<Document>,
): Document {
  const { log } = document;
  const before = log.at(-1)?.step === step ? log.slice(0, -1) : log;
  const approvedBy = step === 'approved' ? by : document.approvedBy;
  return { ...document, approvedBy, state: step, log: [...before, { at, step, by }] };
}

/** An approval is of the words that were approved: when those change, the document is in review again. */
export function withoutApproval<Document extends Reviewed>(
  document: Document,
  { at, by }: { at: Instant; by: string | null },
): Document {
  const log = [...document.log, { at, step: 'taken-back', by }];
  return { ...document, state: 'in-review', approvedBy: null, log };
}

/** Whether it is in review for the second time, because what was approved has changed. */
export const isTakenBack = ({ state, log }: Pick<Reviewed, 'state' | 'log'>): boolean =>
  state === 'in-review' && log.at(-1)?.step === 'taken-back';

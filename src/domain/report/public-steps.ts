import type { Instant } from '../time/instant';
import type { ReportStep } from './annexes';

/** A step of a report that its client sees. */
export interface PublicStep {
  at: Instant;
  step: 'drafted' | 'published' | 'amended';
  why: string;
}

/** When a report was drafted, published and amended; how it went to and fro in review stays inside. */
export function publicStepsOf(log: readonly ReportStep[]): PublicStep[] {
  return log.flatMap(({ at, step, why = '' }) =>
    step === 'drafted' || step === 'published' || step === 'amended' ? [{ at, step, why }] : [],
  );
}

/** Who wrote and sent a report, once each; who decided on it is the team's affair. */
export const preparedBy = (owner: string | null, log: readonly ReportStep[]): string[] => {
  const senders = log.flatMap(({ step, by }) => (step === 'in-review' && by !== null ? [by] : []));
  return [...new Set([...(owner ? [owner] : []), ...senders])];
};

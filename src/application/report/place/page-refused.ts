import type { ReportProblem } from '../../ports/reports';

/** Confluence refused, for a reason that has a name and a way out. */
export class PageRefused extends Error {
  constructor(readonly problem: ReportProblem) {
    super(`Confluence refused: ${problem}`);
  }
}

/** Confluence keeps no page to some people, or lets the app keep none. */
export const isRestrictionRefusal = (error: unknown): boolean =>
  error instanceof PageRefused &&
  (error.problem === 'restriction-refused' || error.problem === 'no-restrictions');

import type { ReportProblem } from './ports/reports';

/** Confluence refused, for a reason that has a name and a way out. */
export class PageRefused extends Error {
  constructor(readonly problem: ReportProblem) {
    super(`Confluence refused: ${problem}`);
  }
}

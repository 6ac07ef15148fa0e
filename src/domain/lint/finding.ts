import type { Instant } from '../time/instant';

export type FindingCode =
  | 'non-monotone-goal'
  | 'literal-standard-time'
  | 'contradictory-hours'
  | 'undefined-day-unit'
  | 'same-start-stop'
  | 'reopen-said-twice'
  | 'resume-without-end'
  | 'goal-longer-than-calendar'
  | 'unreachable-severity'
  | 'missing-holiday-year'
  | 'workaround-ends-critical'
  | 'report-from-late-closing'
  | 'priority-upside-down';

/** Something in a scheme that will surprise somebody: where, the clause it touches, an example, and what to write instead. */
export interface Finding {
  code: FindingCode;
  path: string;
  clause: string | null;
  example: Instant;
  say: { en: string; fr: string };
  change: { en: string; fr: string };
}

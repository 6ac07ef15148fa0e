import type { PriorityOrder } from '../scheme/priority-orders';
import type { Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import { lintCalendars } from './calendars';
import { lintClocks } from './clocks';
import { lintGoals } from './goals';
import { lintPriorities } from './priorities';
import { lintSeverities } from './severities';

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

/**
 * What a person should look at before a scheme is used. Examples are looked for in the two weeks after `at`; priorities are
 * looked at in the project's own order, where it is known.
 *
 * @example lint(valtech, now).map(({ code }) => code) // => ['non-monotone-goal', …]
 */
export function lint(scheme: Scheme, at: Instant, priorities: PriorityOrder | null = null): Finding[] {
  return [
    ...lintGoals(scheme, at),
    ...lintCalendars(scheme, at),
    ...lintClocks(scheme, at),
    ...lintSeverities(scheme, at),
    ...lintPriorities(scheme, at, priorities),
  ];
}

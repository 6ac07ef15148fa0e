import type { Contract } from '../scheme/contract';
import type { Scheme } from '../scheme/scheme';
import type { PriorityOrder } from '../scheme/severity/priority-orders';
import { termsOf } from '../scheme/versions/terms';
import type { Instant } from '../time/instant';
import { lintAlerts } from './alerts';
import { lintCalendars } from './calendars';
import { lintClocks } from './clocks';
import { lintContracts } from './contracts';
import type { Finding } from './finding';
import { lintGoals } from './goals';
import { lintPriorities } from './priorities';
import { lintSeverities } from './severities';

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
    ...lintAlerts(scheme, at),
    ...lintContracts(scheme, at),
    ...scheme.contracts.flatMap((contract, place) => lintTerms(scheme, contract, place, at)),
  ];
}

/** What a contract says itself, looked at as the scheme's own is: its goals in whichever calendars they count by, and its calendars. */
function lintTerms(scheme: Scheme, contract: Contract, place: number, at: Instant): Finding[] {
  const terms = termsOf(scheme, contract.id);
  const findings = [
    ...lintGoals({ ...terms, goals: contract.goals ?? {} }, at),
    ...lintCalendars({ ...terms, calendars: contract.calendars ?? {} }, at),
  ];
  return findings.map((finding) => ({ ...finding, path: `contracts.${place}.${finding.path}` }));
}

import type { IssueScheme } from '../scheme/versions/versions';
import type { Evaluation } from '../sla/clock';
import { cycleLedgerOf } from '../sla/ledger';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { endedCyclesOf, sumOf } from './sla-results';

const PARTIES = ['us', 'client', 'third-party', 'nobody'] as const;
export type Party = (typeof PARTIES)[number];

/** How long each side had to act; nobody's is the time outside hours, or in which the issue was closed. */
export interface ResponsibleTime {
  party: Party;
  length: Duration;
}

/** The promise that covers the most of an incident tells whose turn it was. */
const WIDEST_FIRST = ['resolution', 'workaround', 'update', 'response', 'acknowledge'] as const;

/**
 * The time of an incident by who had to act, from the ledger of the promise that covers the most of it.
 *
 * @example responsibleTimesOf(scheme, evaluation, now) // => [{ party: 'us', length: 6_300_000 }]
 */
export function responsibleTimesOf(
  scheme: IssueScheme,
  evaluation: Evaluation,
  now: Instant,
): ResponsibleTime[] {
  const ended = endedCyclesOf(evaluation);
  const clock = WIDEST_FIRST.find((name) => ended.some(([other]) => other === name));
  const lines = ended
    .filter(([name]) => name === clock)
    .flatMap(([, cycle]) => cycleLedgerOf(scheme, cycle, now));
  const times = PARTIES.map((party) => ({
    party,
    length: sumOf(lines.filter(({ holder }) => holder === party)),
  }));
  return times.filter(({ length }) => length > 0);
}

import { type ClockName, clockNames, type Scheme } from '../scheme/scheme';
import type { Cycle, Evaluation } from '../sla/clock';
import { cycleLedgerOf, type LedgerLine } from '../sla/ledger';
import { measureOf } from '../sla/measure';
import { type Instant, toLocalDate } from '../time/instant';
import { breachCauseOf, parties } from './breach-cause';
import { addCounts, type Counts } from './counts';
import { binOf } from './distribution';

/** What an issue's finished clocks add to a month: counts by clock and severity. */
export interface MonthPart {
  /** YYYY-MM in the desk's zone. */
  month: string;
  counts: Counts;
  /** The same in words that a search can ask for: `2025-06 response met Fatal`. */
  facts: string[];
}

/**
 * What an issue's finished clocks come to, by the month each ended in. A clock is finished when it ended with a verdict: one that
 * runs on past its breach is not yet, one cancelled never is. Every cycle counts, so a clock that began anew counts again.
 *
 * @example finishedIn(valtech, evaluation, now)[0]?.counts // => { response: { Fatal: { met: 1, … } } }
 */
export function finishedMonthsOf(scheme: Scheme, evaluation: Evaluation, now: Instant): MonthPart[] {
  const months = new Map<string, MonthPart>();
  for (const clock of clockNames)
    for (const cycle of evaluation.clocks[clock]?.cycles ?? []) {
      if (cycle.stoppedAt === null || (cycle.state !== 'met' && cycle.state !== 'breached')) continue;
      const month = monthOf(scheme, cycle.stoppedAt);
      const part = months.get(month) ?? { month, counts: {}, facts: [] };
      months.set(month, addCycle(part, scheme, clock, cycle, now));
    }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The month of an instant where the desk is: in the zone of the scheme's first calendar. */
export function monthOf({ calendars }: Scheme, at: Instant): string {
  return toLocalDate(at, Object.values(calendars)[0]?.timezone ?? 'UTC').slice(0, 7);
}

function addCycle(part: MonthPart, scheme: Scheme, clock: ClockName, cycle: Cycle, now: Instant): MonthPart {
  const { month } = part;
  const { state, severity, elapsedMs } = cycle;
  const lines = cycleLedgerOf(scheme, cycle, now);
  const cause = state === 'breached' ? breachCauseOf(cycle, lines) : null;
  const counts: Counts = {
    [state]: 1,
    elapsedMs,
    bins: { [binOf(elapsedMs)]: 1 },
    held: partyTimesOf(scheme, cycle, lines),
    ...(cause ? { causes: { [cause.cause]: { [cause.holder]: 1 } } } : {}),
  };
  const facts = [
    `${month} ${clock} ${state} ${severity}`,
    ...(cause ? [`${month} ${cause.cause} ${cause.holder}`] : []),
  ];
  return {
    month,
    counts: addCounts(part.counts, { [clock]: { [severity]: counts } }),
    facts: [...new Set([...part.facts, ...facts])].sort(),
  };
}

/** Milliseconds by holder, in the time the goal counts: what ran, and what waited while the desk was open. */
function partyTimesOf(scheme: Scheme, { goal }: Cycle, lines: readonly LedgerLine[]): Counts {
  const time = goal && measureOf(scheme, goal);
  const totals = parties.map((holder): [string, number] => {
    const own = lines.filter((line) => line.holder === holder && line.state !== 'closed');
    return [holder, own.reduce((sum, { from, to }) => sum + (time ? time.between(from, to) : to - from), 0)];
  });
  return Object.fromEntries(totals);
}

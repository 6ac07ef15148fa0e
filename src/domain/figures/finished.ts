import type { ClockName, Scheme } from '../scheme/scheme';
import type { IssueScheme } from '../scheme/versions/versions';
import type { Cycle, Evaluation } from '../sla/clock';
import { cycleLedgerOf } from '../sla/ledger';
import type { LedgerLine } from '../sla/ledger-line';
import { schemeOfCycle } from '../sla/measure/judging';
import { measureOf } from '../sla/measure/measure';
import { type Instant, toLocalDate } from '../time/instant';
import { breachCauseOf, parties } from './breach-cause';
import { addCounts, CONTRACTS, type Counts } from './counts';
import { binOf } from './distribution';
import { type Verdict, verdictOf } from './verdict';

/** What an issue's finished clocks add to a month: counts by clock and severity. */
export interface MonthPart {
  /** YYYY-MM in the desk's zone. */
  month: string;
  counts: Counts;
  /** The same in words that a search can ask for: `2025-06 response met Fatal`. */
  facts: string[];
}

/**
 * What an issue's clocks come to by month: a breach counts in the month it happened, though the clock runs on; a target that was met
 * in the month the clock ended, and so does how long each clock took. Every cycle counts, so a clock that began anew counts again.
 *
 * @example finishedMonthsOf(valtech, evaluation, now)[0]?.counts // => { response: { Fatal: { met: 1, … } } }
 */
export function finishedMonthsOf(
  scheme: IssueScheme,
  evaluation: Evaluation,
  now: Instant,
  zone = zoneOfDesk(scheme),
): MonthPart[] {
  const months = new Map<string, MonthPart>();
  for (const [clock, { cycles }] of Object.entries(evaluation.clocks))
    for (const cycle of cycles)
      for (const { at, counts, facts } of countsOf(scheme, clock, cycle, now)) {
        const month = toLocalDate(at, zone).slice(0, 7);
        const part = months.get(month) ?? { month, counts: {}, facts: [] };
        const cell = { [clock]: { [cycle.severity]: counts } };
        const added = addCounts(part.counts, { ...cell, ...underContract(cycle, cell) });
        const inMonth = facts.map((fact) => `${month} ${fact}`);
        months.set(month, { month, counts: added, facts: [...new Set([...part.facts, ...inMonth])].sort() });
      }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The month in which a cycle's verdict counts, in every figure; null while it has none. */
export function countedMonthOf(
  scheme: IssueScheme,
  clock: ClockName,
  cycle: Cycle,
  now: Instant,
): string | null {
  const [verdict] = countsOf(scheme, clock, cycle, now);
  return verdict ? toLocalDate(verdict.at, zoneOfDesk(scheme)).slice(0, 7) : null;
}

/** The same once more for the contract that judged. */
const underContract = ({ contract }: Cycle, cell: Counts): Counts =>
  contract === null ? {} : { [CONTRACTS]: { [contract]: cell } };

interface Counted {
  at: Instant;
  counts: Counts;
  facts: string[];
}

/** The verdict of a cycle, and once it has ended its length and whose time it was. */
function countsOf(scheme: IssueScheme, clock: ClockName, cycle: Cycle, now: Instant): Counted[] {
  const verdict = verdictOf(cycle);
  if (verdict === null) return [];
  const lines = linesOfVerdict(scheme, cycle, now);
  const counted = verdictCountsOf(clock, cycle, verdict, lines);
  const { stoppedAt, elapsedMs, state } = cycle;
  if (stoppedAt === null || state === 'cancelled') return [counted];
  const held = partyTimesOf(schemeOfCycle(scheme, cycle, now), cycle, lines);
  const counts = { elapsedMs, bins: { [binOf(elapsedMs)]: 1 }, held };
  return [counted, { at: stoppedAt, counts, facts: [] }];
}

/** What came before the verdict; of a clock that runs on what comes after it says nothing, and may be a year of nights. */
export const linesOfVerdict = (scheme: IssueScheme, cycle: Cycle, now: Instant): LedgerLine[] =>
  cycleLedgerOf(scheme, cycle, cycle.stoppedAt === null ? (cycle.breachedAt ?? now) : now);

function verdictCountsOf(
  clock: ClockName,
  cycle: Cycle,
  { verdict, at }: Verdict,
  lines: readonly LedgerLine[],
): Counted {
  const cause = breachCauseOf(cycle, lines);
  const causes = cause ? { causes: { [cause.cause]: { [cause.holder]: 1 } } } : {};
  const facts = [
    `${clock} ${verdict} ${cycle.severity}`,
    ...(cause ? [`${cause.cause} ${cause.holder}`] : []),
  ];
  return { at, counts: { [verdict]: 1, ...causes }, facts };
}

/** Where the desk is: the zone of the scheme's first calendar. By it every figure's months are counted. */
export const zoneOfDesk = ({ calendars }: Pick<Scheme, 'calendars'>): string =>
  Object.values(calendars)[0]?.timezone ?? 'UTC';

/** The month of an instant where the desk is. */
export const monthOf = (scheme: Pick<Scheme, 'calendars'>, at: Instant): string =>
  toLocalDate(at, zoneOfDesk(scheme)).slice(0, 7);

/** Milliseconds by holder, in the time the goal counts: what ran, and what waited while the desk was open. */
function partyTimesOf(scheme: Scheme, { goal }: Cycle, lines: readonly LedgerLine[]): Counts {
  const time = goal && measureOf(scheme, goal);
  const totals = parties.map((holder): [string, number] => {
    const own = lines.filter((line) => line.holder === holder && line.state !== 'closed');
    return [holder, own.reduce((sum, { from, to }) => sum + (time ? time.between(from, to) : to - from), 0)];
  });
  return Object.fromEntries(totals);
}

import { type ClockName, clocksInOrder, type OwnClockNames } from '../../common/clock-names';
import { own } from '../../common/own';
import type { OwnText } from '../own-texts';
import type { Cycle, Evaluation } from '../sla/clock';
import { type Instant, toLocalDate } from '../time/instant';
import { verdictOf } from './verdict';

/** How many finished clocks kept their promise, and how many broke it. */
export interface MetCounts {
  met: number;
  breached: number;
}

/** What a client's issues come to in a civil month. */
export interface MonthTally {
  /** Issues received in the month. */
  incidents: number;
  clocks: Record<ClockName, MetCounts>;
  /** Reports that came to be owed in the month, and reports that were delivered in it. */
  owed: number;
  delivered: number;
}

/** A report that is owed or was delivered. */
export interface ReportLine {
  severity: string;
  /** The same in French, where the scheme names it. */
  severityFr?: string | undefined;
  owedAt: Instant;
  dueAt: Instant | null;
  deliveredAt: Instant | null;
  state: 'owed' | 'breached' | 'delivered' | 'late';
}

/** An issue's part in its client's summary; parts of many issues add up. */
export interface Tally {
  months: Record<string, MonthTally>;
  reports: ReportLine[];
  /** The contracts that judged it, by their ids, as the scheme calls them. */
  contracts: Record<string, OwnText>;
  /** The clocks counted that the scheme calls otherwise than by their kind. */
  clockNames: OwnClockNames;
  /** Whether nothing but a new change of the issue can alter this. */
  settled: boolean;
}

const createMonth = (): MonthTally => ({ incidents: 0, clocks: {}, owed: 0, delivered: 0 });

/**
 * What a judged issue adds to its client's months, in the zone of its desk, as every figure is counted. A clock counts in the month its promise was kept or broken
 * in: a met one when it stopped, a broken one when it broke, though it runs on or is called off later.
 *
 * @example tallyOf(evaluation, receivedAt, 'America/Toronto').months['2025-06']?.clocks.response // => { met: 1, breached: 0 }
 */
export function tallyOf(evaluation: Evaluation, receivedAt: Instant, zone: string): Tally {
  const months = new Map<string, MonthTally>();
  const monthOf = (at: Instant) => {
    const name = toLocalDate(at, zone).slice(0, 7);
    const month = months.get(name) ?? createMonth();
    months.set(name, month);
    return month;
  };
  monthOf(receivedAt).incidents += 1;
  const cycles = Object.entries(evaluation.clocks).flatMap(([name, clock]) =>
    clock.cycles.map((cycle) => ({ name, cycle })),
  );
  for (const { name, cycle } of cycles) countCycle(monthOf, name, cycle);
  const reports = cycles.flatMap(({ name, cycle }) => (name === 'report' ? reportOf(cycle) : []));
  for (const { owedAt, deliveredAt } of reports) {
    monthOf(owedAt).owed += 1;
    if (deliveredAt !== null) monthOf(deliveredAt).delivered += 1;
  }
  const settled = cycles.every(
    ({ cycle }) => cycle.stoppedAt !== null || cycle.state === 'cancelled' || cycle.state === 'unknown',
  );
  return { months: Object.fromEntries(months), reports, contracts: {}, clockNames: {}, settled };
}

function countCycle(monthOf: (at: Instant) => MonthTally, name: ClockName, cycle: Cycle): void {
  const counted = verdictOf(cycle);
  if (counted === null) return;
  const isMet = counted.verdict === 'met';
  const month = monthOf(counted.at);
  const { met, breached } = own(month.clocks, name) ?? { met: 0, breached: 0 };
  const counts = isMet ? { met: met + 1, breached } : { met, breached: breached + 1 };
  month.clocks = { ...month.clocks, [name]: counts };
}

function reportOf({ state, severity, startedAt, dueAt, stoppedAt }: Cycle): ReportLine[] {
  if (state === 'cancelled' || state === 'unknown') return [];
  const isBreached = state === 'breached';
  const outcome = stoppedAt === null ? (isBreached ? 'breached' : 'owed') : isBreached ? 'late' : 'delivered';
  return [{ severity, owedAt: startedAt, dueAt, deliveredAt: stoppedAt, state: outcome }];
}

/** The months of two tallies as one; neither is changed. */
export function mergeMonths(a: Tally['months'], b: Tally['months']): Tally['months'] {
  const months = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const sums = months.map((month) => [
    month,
    addMonths(own(a, month) ?? createMonth(), own(b, month) ?? createMonth()),
  ]);
  return Object.fromEntries(sums);
}

function addMonths(a: MonthTally, b: MonthTally): MonthTally {
  const names = clocksInOrder({ ...a.clocks, ...b.clocks }).map(([name]) => name);
  const clocks = names.map((name) => {
    const [first, second] = [own(a.clocks, name), own(b.clocks, name)];
    const met = (first?.met ?? 0) + (second?.met ?? 0);
    return [name, { met, breached: (first?.breached ?? 0) + (second?.breached ?? 0) }] as const;
  });
  return {
    incidents: a.incidents + b.incidents,
    clocks: Object.fromEntries(clocks),
    owed: a.owed + b.owed,
    delivered: a.delivered + b.delivered,
  };
}

/** The last civil months up to an instant, the oldest first, as YYYY-MM. */
export function lastMonthsOf(now: Instant, zone: string, count: number): string[] {
  const [year = 0, month = 0] = toLocalDate(now, zone).split('-').map(Number);
  const last = year * 12 + month - 1;
  return Array.from({ length: count }, (_, place) => {
    const at = last - count + 1 + place;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

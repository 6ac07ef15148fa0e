import { clocksInOrder } from '../../common/clock-names';
import { own } from '../../common/own';
import type { ClockName, Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import { type Evaluation, evaluateClocks, hasVerdict } from './clock';
import type { History } from './history/history';

/** What another scheme would have changed for one severity and clock, with the issues. Severities are those of the first scheme. */
export interface BacktestRow {
  severity: string;
  clock: ClockName;
  metToBreached: string[];
  breachedToMet: string[];
  unchanged: string[];
  onlyInOne: string[];
}

type Verdict = 'met' | 'breached' | null;

/** What a scheme makes of a history; one that remembers judges what was judged before no second time. */
export type JudgeHistory = (scheme: Scheme, history: History) => Evaluation;

/** Each history judged once by each scheme, at one instant. */
export function createJudge(now: Instant): JudgeHistory {
  const judged = new WeakMap<Scheme, WeakMap<History, Evaluation>>();
  return (scheme, history) => {
    const byHistory = judged.get(scheme) ?? new WeakMap<History, Evaluation>();
    const evaluation = byHistory.get(history) ?? evaluateClocks(scheme, history, now);
    judged.set(scheme, byHistory.set(history, evaluation));
    return evaluation;
  };
}

/**
 * The same histories judged by two schemes. An open clock counts as it stands; an issue with a breached cycle is breached; one
 * that only one of the schemes judges stands apart. Of an issue that comes twice the first counts.
 *
 * @example new Backtest(now).add(valtech, stricter, history)
 */
export class Backtest {
  private readonly byName = new Map<string, BacktestRow & { place: number }>();
  private readonly countedKeys = new Set<string>();

  constructor(
    now: Instant,
    private readonly judge: JudgeHistory = (scheme, history) => evaluateClocks(scheme, history, now),
  ) {}

  /** Whether it was counted. */
  add(before: Scheme, after: Scheme, history: History): boolean {
    if (this.countedKeys.has(history.key)) return false;
    const [was, would] = [this.judge(before, history), this.judge(after, history)];
    this.countedKeys.add(history.key);
    for (const clock of new Set([...Object.keys(was.clocks), ...Object.keys(would.clocks)])) {
      const kind = changeOf(verdictOf(was, clock), verdictOf(would, clock));
      if (kind) this.rowOf(before, was.severity, clock)[kind].push(history.key);
    }
    return true;
  }

  /** The rows, the gravest severity first. */
  listRows(): BacktestRow[] {
    const sorted = [...this.byName.values()].sort((a, b) => a.place - b.place);
    return sorted.map(({ place: _, ...row }) => row);
  }

  private rowOf(before: Scheme, severity: string, clock: ClockName): BacktestRow {
    const key = `${severity} ${clock}`;
    const lists = { metToBreached: [], breachedToMet: [], unchanged: [], onlyInOne: [] };
    const row = this.byName.get(key) ?? {
      severity,
      clock,
      ...lists,
      place: placeOf(before, severity, clock),
    };
    this.byName.set(key, row);
    return row;
  }
}

/** The rows of histories that are all at hand. */
export function backtest(
  before: Scheme,
  after: Scheme,
  histories: History[],
  now: Instant,
  judge?: JudgeHistory,
): BacktestRow[] {
  const comparison = new Backtest(now, judge);
  for (const history of histories) comparison.add(before, after, history);
  return comparison.listRows();
}

function verdictOf(evaluation: Evaluation, clock: ClockName): Verdict {
  const cycles = own(evaluation.clocks, clock)?.cycles.filter(hasVerdict) ?? [];
  if (cycles.length === 0) return null;
  return cycles.some(({ state }) => state === 'breached') ? 'breached' : 'met';
}

function changeOf(was: Verdict, would: Verdict): Exclude<keyof BacktestRow, 'severity' | 'clock'> | null {
  if (was === would) return was === null ? null : 'unchanged';
  if (was === null || would === null) return 'onlyInOne';
  return was === 'met' ? 'metToBreached' : 'breachedToMet';
}

/** By severity, then by clock as people read them. */
function placeOf({ severities, clocks }: Scheme, severity: string, clock: ClockName): number {
  const place = severities.findIndex(({ name }) => name === severity);
  const order = clocksInOrder(clocks).map(([name]) => name);
  const nth = order.indexOf(clock);
  return place * (order.length + 1) + (nth < 0 ? order.length : nth);
}

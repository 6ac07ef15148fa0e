import { type ClockName, clockNames, type Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import { clocks, type Judgement } from './clock';
import type { History } from './history';

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

/**
 * The same histories judged by two schemes. An open clock counts as it stands; an issue with a breached cycle is breached; one
 * that only one of the schemes judges stands apart.
 *
 * @example backtest(valtech, stricter, histories, now)[0]?.metToBreached // => ['SUP-3']
 */
export function backtest(before: Scheme, after: Scheme, histories: History[], now: Instant): BacktestRow[] {
  const rows = new Map<string, BacktestRow>();
  for (const history of histories) {
    const [was, would] = [clocks(before, history, now), clocks(after, history, now)];
    for (const clock of clockNames) {
      const kind = changeOf(verdictOf(was, clock), verdictOf(would, clock));
      if (kind) rowOf(rows, was.severity, clock)[kind].push(history.key);
    }
  }
  return [...rows.values()].sort((a, b) => placeOf(before, a) - placeOf(before, b));
}

function verdictOf(judgement: Judgement, clock: ClockName): Verdict {
  const cycles = judgement.clocks[clock]?.cycles.filter(({ state }) => state !== 'cancelled') ?? [];
  if (cycles.length === 0) return null;
  return cycles.some(({ state }) => state === 'breached') ? 'breached' : 'met';
}

function changeOf(was: Verdict, would: Verdict): Exclude<keyof BacktestRow, 'severity' | 'clock'> | null {
  if (was === would) return was === null ? null : 'unchanged';
  if (was === null || would === null) return 'onlyInOne';
  return was === 'met' ? 'metToBreached' : 'breachedToMet';
}

function rowOf(rows: Map<string, BacktestRow>, severity: string, clock: ClockName): BacktestRow {
  const key = `${severity} ${clock}`;
  const lists = { metToBreached: [], breachedToMet: [], unchanged: [], onlyInOne: [] };
  const row = rows.get(key) ?? { severity, clock, ...lists };
  rows.set(key, row);
  return row;
}

function placeOf({ severities }: Scheme, { severity, clock }: BacktestRow): number {
  const place = severities.findIndex(({ name }) => name === severity);
  return place * clockNames.length + clockNames.indexOf(clock);
}

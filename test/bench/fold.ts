import { withHolidays } from '../../src/domain/scheme/calendars/holidays';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { type Evaluation, evaluateClocks } from '../../src/domain/sla/clock';
import type { History } from '../../src/domain/sla/history/history';
import { cycleLedgerOf } from '../../src/domain/sla/ledger';
import { calendarOf } from '../../src/domain/sla/measure/measure';
import { historyOf } from '../../src/domain/sla/reading/read-history';
import { presets } from '../../src/presets';
import { type ContractCost, costOfContracts } from './fold/contracts';
import { issuesOf } from './fold/issues';
import { createBenchScheme } from './fold/schemes';
import { formatTable } from './measure';
import { loadLibraries } from './working-time/libraries';
import { type Engine, zone } from './working-time/work';

const ISSUES = 1_000;
const FOLDS = 100_000;
const EVENTS = 30;
const GOAL = 50_000;
const NOW = Date.UTC(2025, 9, 1, 15);
const ROUNDS = 3;
const FEW = 10_000;
const PEER_MS = 2_000;

/** Kept so that no answer can be optimised away. */
const sink = { sum: 0 };

/** The fold of histories into clocks: issues a second, beside the same with a library's `between`, and how it grows with events. */
export async function run() {
  process.env.TZ = zone;
  const scheme = createBenchScheme();
  const json = issuesOf(ISSUES, EVENTS);
  const parsed = bestRate(ISSUES, (place) => historyOf(json[place]).events.length);
  const histories = json.map((issue) => historyOf(issue));
  const ours = rateOf(scheme, histories);
  const [engine] = await loadLibraries();
  const peer = engine ? peerOf(engine, createBenchScheme(), scheme, histories) : null;
  const named = Object.entries(presets).map(([name, preset]): [string, number] => [
    name,
    rateOf(withHolidays(preset, 2025, 2026), histories, FEW),
  ]);
  const accounted = bestRate(ISSUES, (place) => countLines(scheme, histories[place] as History));
  const growth = [15, 30, 60, 120, 240].map((events) => ({ events, microseconds: growthOf(scheme, events) }));
  const contracts = costOfContracts(scheme, histories, NOW);
  const figures = { ours, parsed, accounted, peer, named, growth, contracts };
  return { lines: linesOf(figures), json: { fold: jsonOf(figures) } };
}

interface Found {
  ours: number;
  parsed: number;
  accounted: number;
  peer: { name: string; perSecond: number; issues: number; agrees: number } | null;
  named: [string, number][];
  growth: { events: number; microseconds: number }[];
  contracts: ContractCost[];
}

/** Issues a second of one core, over the whole list again and again, the best of a few rounds. */
function rateOf(scheme: Scheme, histories: History[], folds = FOLDS): number {
  return bestRate(folds, (place) =>
    sumOf(evaluateClocks(scheme, histories[place % histories.length] as History, NOW)),
  );
}

function bestRate(count: number, work: (place: number) => number): number {
  const rates = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage();
    for (let place = 0; place < count; place += 1) sink.sum += work(place);
    return count / measureCoreSeconds(began);
  });
  return Math.max(...rates);
}

/** The seconds of a core that were spent since; what else the machine does at the time does not count. */
function measureCoreSeconds(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function sumOf({ clocks: judged }: Evaluation): number {
  return Object.values(judged).reduce((sum, { cycles }) => sum + cycles.length, 0);
}

function countLines(scheme: Scheme, history: History): number {
  const clockStates = Object.values(evaluateClocks(scheme, history, NOW).clocks);
  return clockStates
    .flatMap(({ cycles }) => cycles)
    .reduce((sum, cycle) => sum + cycleLedgerOf(scheme, cycle, NOW).length, 0);
}

/** The same fold, its calendar's `between` answered by the library that is fastest at it; on as many issues as two seconds allow. */
function peerOf(engine: Engine, slow: Scheme, scheme: Scheme, histories: History[]) {
  Object.assign(calendarOf(slow, 'office'), { between: engine.between });
  const until = performance.now() + PEER_MS;
  const began = process.cpuUsage();
  let [issues, agrees] = [0, 0];
  for (const history of histories) {
    if (issues >= 20 && performance.now() > until) break;
    const [slowResult, fastResult] = [slow, scheme].map((each) =>
      JSON.stringify(evaluateClocks(each, history, NOW).clocks),
    );
    agrees += slowResult === fastResult ? 1 : 0;
    issues += 1;
  }
  const perSecond = issues / measureCoreSeconds(began);
  return { name: engine.name, perSecond, issues, agrees };
}

/** Microseconds an issue of so many events costs. */
function growthOf(scheme: Scheme, events: number): number {
  const histories = issuesOf(100, events).map((issue) => historyOf(issue));
  return roundTo2(1e6 / rateOf(scheme, histories, (FEW * EVENTS) / events));
}

function linesOf({ ours, parsed, accounted, peer, named, growth, contracts }: Found): string[] {
  const rows = [
    ['', 'issues a second of one core'],
    ['ours, three clocks in hours', formatWhole(ours)],
    ...named.map(([name, rate]) => [`ours, ${name}`, formatWhole(rate)]),
    ['with every ledger', formatWhole(accounted)],
    ['reading Jira’s JSON', formatWhole(parsed)],
    ...(peer ? [[`with between by ${peer.name}`, formatWhole(peer.perSecond)]] : []),
  ];
  const beside = peer
    ? `${formatWhole(ours / peer.perSecond)} × the same with the library (${peer.issues} issues, the same figures in ${peer.agrees})`
    : 'no library is installed to measure beside';
  return [
    ...formatTable(rows),
    '',
    `${ISSUES} issues of ${EVENTS} events, cycled to ${FOLDS}: ${formatWhole(ours)} a second of one core (goal: at least ${formatWhole(GOAL)}), ${beside}.`,
    `Growth: ${growth.map(({ events, microseconds }) => `${events} events ${microseconds} µs`).join(', ')} an issue.`,
    `A fold that chooses among contracts, beside one without: ${contracts.map(({ contracts: count, ratio }) => `${count} of them ${roundTo2(ratio)} ×`).join(', ')} (goal: at most 1.05 ×).`,
  ];
}

function jsonOf({ ours, parsed, accounted, peer, named, growth, contracts }: Found): Record<string, unknown> {
  return {
    issuesPerSecond: Math.round(ours),
    goal: GOAL,
    issues: ISSUES,
    folds: FOLDS,
    events: EVENTS,
    parsedPerSecond: Math.round(parsed),
    withLedgerPerSecond: Math.round(accounted),
    peer: peer && { ...peer, perSecond: roundTo2(peer.perSecond) },
    ratioPeer: peer && roundTo2(ours / peer.perSecond),
    presets: Object.fromEntries(named.map(([name, rate]) => [name, Math.round(rate)])),
    growth,
    contracts: contracts.map(({ contracts: count, ratio }) => ({ contracts: count, ratio: roundTo2(ratio) })),
  };
}

const formatWhole = (number: number) => Math.round(number).toLocaleString('en-CA');
const roundTo2 = (number: number) => Math.round(number * 100) / 100;

import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readIssues } from '../../local/sla/input/issue-files';
import { isWrapped, unwrap } from '../../local/sla/input/issue-shapes';
import { withHolidays } from '../../src/domain/scheme/calendars/holidays';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../src/domain/sla/clock';
import { historyOf } from '../../src/domain/sla/reading/read-history';
import { presets } from '../../src/presets';
import { issuesOf } from './fold/issues';
import { createBenchScheme } from './fold/schemes';
import { formatTable } from './measure';
import { readRealTexts, textsOf } from './reading/jira-texts';
import { zone } from './working-time/work';

const ISSUES = 500;
const EVENTS = 30;
const ROUNDS = 15;
const WARM = 20_000;
const GOAL = 1.6;
const MEMORY_GOAL = 3;
const STREAMED = 100_000;
const NOW = Date.UTC(2025, 9, 1, 15);
const MB = 1024 * 1024;

/** Kept so that no answer can be optimised away. */
const sink = { sum: 0, values: [] as unknown[] };

/** From Jira's JSON to clocks, beside `JSON.parse` alone on the same texts, and the memory that a file of many issues needs. */
export async function run() {
  process.env.TZ = zone;
  const scheme = createBenchScheme();
  const bare = issuesOf(ISSUES, EVENTS).map((issue) => JSON.stringify(issue));
  const valtech = withHolidays(presets.valtech as Scheme, 2010, 2026);
  const lists: [string, string[], Scheme][] = [
    [`${ISSUES} issues of ${EVENTS} events, as Jira answers`, textsOf(ISSUES, EVENTS), scheme],
    [`${ISSUES} issues of ${EVENTS} events, ids alone`, bare, scheme],
    ['real issues', readRealTexts(), valtech],
  ];
  const rates = lists
    .filter(([, texts]) => texts.length > 0)
    .map(([name, texts, by]) => ratioOf(name, texts, by));
  const memory = memoryOf(textsOf(ISSUES, EVENTS));
  const streamed = await streamedOf(bare);
  return {
    lines: linesOf(rates, memory, streamed),
    json: { reading: { goal: GOAL, rates, memory, streamed } },
  };
}

interface Rate {
  name: string;
  issues: number;
  kilobytes: number;
  parsedPerSecond: number;
  clocksPerSecond: number;
  ratio: number;
}

/** Both in turn, round by round, the best of each: what else the machine does at the time touches both. */
function ratioOf(name: string, texts: string[], scheme: Scheme): Rate {
  const parsing: number[] = [];
  const judging: number[] = [];
  const repeats = Math.ceil(ISSUES / texts.length);
  warm(texts, scheme);
  for (let round = 0; round < ROUNDS; round += 1) {
    parsing.push(secondsOf(texts, repeats, (text) => (JSON.parse(text) as object) && 1));
    judging.push(secondsOf(texts, repeats, (text) => judge(JSON.parse(text), scheme)));
  }
  const [parsed, judged] = [Math.min(...parsing), Math.min(...judging)];
  const count = texts.length * repeats;
  return {
    name,
    issues: texts.length,
    kilobytes: texts.reduce((sum, { length }) => sum + length, 0) / texts.length / 1024,
    parsedPerSecond: count / parsed,
    clocksPerSecond: count / judged,
    ratio: judged / parsed,
  };
}

/** A run of many issues is measured, not its first second, in which the code is still being compiled. */
function warm(texts: string[], scheme: Scheme): void {
  for (let count = 0; count < WARM; count += texts.length)
    for (const text of texts) sink.sum += judge(JSON.parse(text), scheme);
}

function judge(json: unknown, scheme: Scheme): number {
  const history = historyOf(isWrapped(json) ? unwrap(json) : json);
  return Object.keys(evaluateClocks(scheme, history, NOW).clocks).length;
}

/** Seconds of a core. */
function secondsOf(texts: string[], repeats: number, work: (text: string) => number): number {
  const began = process.cpuUsage();
  for (let time = 0; time < repeats; time += 1) for (const text of texts) sink.sum += work(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** What histories take beside the JSON they are read from, both in memory at once. */
function memoryOf(texts: string[]): { parsed: number; both: number; ratio: number } {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const measureUsed = () => {
    gc();
    return process.memoryUsage().heapUsed;
  };
  const before = measureUsed();
  sink.values = texts.map((text) => JSON.parse(text));
  const parsed = measureUsed() - before;
  sink.values.push(...sink.values.map((json) => historyOf(json)));
  const both = measureUsed() - before;
  sink.values = [];
  return { parsed, both, ratio: both / parsed };
}

/** The most memory that reading takes over a file of lines: at its beginning and at its end. */
async function streamedOf(texts: string[]): Promise<{ issues: number; early: number; late: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'sla-reading-'));
  const file = join(folder, 'issues.jsonl');
  try {
    await write(file, texts);
    let [issues, early, late] = [0, 0, 0];
    for await (const read of readIssues([file], {})) {
      if ('history' in read) issues += 1;
      const { heapUsed } = process.memoryUsage();
      if (issues <= STREAMED / 5) early = Math.max(early, heapUsed);
      else late = Math.max(late, heapUsed);
    }
    return { issues, early, late };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function write(file: string, texts: string[]): Promise<void> {
  const handle = await open(file, 'w');
  const lines = `${texts.join('\n')}\n`;
  for (let count = 0; count < STREAMED; count += texts.length) await handle.write(lines);
  await handle.close();
}

function linesOf(
  rates: Rate[],
  memory: ReturnType<typeof memoryOf>,
  streamed: { issues: number; early: number; late: number },
): string[] {
  const rows = rates.map(({ name, kilobytes, parsedPerSecond, clocksPerSecond, ratio }) => [
    name,
    kilobytes.toFixed(1),
    formatWhole(parsedPerSecond),
    formatWhole(clocksPerSecond),
    `${ratio.toFixed(2)} ×`,
  ]);
  return [
    ...formatTable([['', 'KB each', 'JSON.parse a second', 'JSON text → clocks', 'ratio'], ...rows]),
    '',
    `Goal: at most ${GOAL} × the time of JSON.parse alone.`,
    `Memory: ${formatMegabytes(memory.parsed)} parsed, ${formatMegabytes(memory.both)} with the histories: ${memory.ratio.toFixed(2)} × (goal: at most ${MEMORY_GOAL}).`,
    `${formatWhole(streamed.issues)} issues from JSON lines: at most ${formatMegabytes(streamed.early)} of heap in the first fifth, ${formatMegabytes(streamed.late)} after it.`,
  ];
}

const formatWhole = (number: number) => Math.round(number).toLocaleString('en-CA');
const formatMegabytes = (bytes: number) => `${(bytes / MB).toFixed(0)} MB`;

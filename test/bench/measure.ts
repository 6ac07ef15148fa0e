import { Bench } from 'tinybench';

/** How fast one engine did how much of a list, and with how many of the answers expected. */
export interface Rate {
  name: string;
  perSecond: number;
  count: number;
  agrees: number;
}

/** A way to answer each question of a list. */
export interface Racer<Question> {
  name: string;
  answer(question: Question): number;
}

const PILOT_MS = 200;

/**
 * Measures racers on one list, in rounds, the median of each. A slow racer does only the beginning of the list: what it manages in
 * a fifth of a second, and at least twenty.
 */
export function runRace<Question>(
  list: Question[],
  expected: number[],
  racers: Racer<Question>[],
  { time, rounds }: { time: number; rounds: number },
): Rate[] {
  const started = racers.map((racer) => ({ racer, ...countInPilot(list, expected, racer) }));
  const medians = started.map(() => [] as number[]);
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({
      time,
      iterations: 3,
      warmup: round === 0,
      warmupTime: time / 4,
      warmupIterations: 1,
    });
    for (const { racer, prefix } of started) bench.add(racer.name, () => answerAll(prefix, racer));
    bench.runSync();
    for (const [place, { result }] of bench.tasks.entries())
      medians[place]?.push('latency' in result ? result.latency.p50 : Number.NaN);
  }
  return started.map(({ racer, prefix, agrees }, place) => ({
    name: racer.name,
    perSecond: (prefix.length / medianOf(medians[place] as number[])) * 1000,
    count: prefix.length,
    agrees,
  }));
}

/** Kept so that no answer can be optimised away. */
const sink = { sum: 0 };

function answerAll<Question>(list: Question[], { answer }: Racer<Question>): void {
  for (const question of list) sink.sum += answer(question);
}

function countInPilot<Question>(list: Question[], expected: number[], { answer }: Racer<Question>) {
  const until = performance.now() + PILOT_MS;
  let [count, agrees] = [0, 0];
  while (count < list.length && (count < 20 || performance.now() < until)) {
    if (answer(list[count] as Question) === expected[count]) agrees += 1;
    count += 1;
  }
  return { prefix: list.slice(0, count), agrees };
}

function medianOf(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] as number;
}

/** Columns as wide as they must be: the first to the left, the others to the right. */
export function formatTable(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number),
      )
      .join('  '),
  );
}

import type { Scheme } from '../scheme/scheme';
import type { Cycle, Judgement } from '../sla/clock';
import { type LedgerLine, ledger } from '../sla/ledger';
import { lengthOf } from '../sla/measure';
import type { Instant } from '../time/instant';
import { writtenDuration } from './wording';
import { type Language, type Words, wordsOf } from './words';

/** The service levels of an incident as rows; `met` says of each row whether its verdict is good. */
export interface Levels {
  heading: string;
  columns: string[];
  rows: string[][];
  met: boolean[];
}

/** Every finished cycle but the report's own, whose verdict comes only with the publishing. */
export function endedCycles(judgement: Judgement): [keyof Words['clocks'], Cycle][] {
  return Object.entries(judgement.clocks).flatMap(([clock, { cycles }]) =>
    clock === 'report'
      ? []
      : cycles
          .filter(({ state, stoppedAt }) => state === 'met' || (state === 'breached' && stoppedAt !== null))
          .map((cycle): [keyof Words['clocks'], Cycle] => [clock as keyof Words['clocks'], cycle]),
  );
}

/** Each finished cycle against its goal: counted, waited for, who held it, and the verdict. */
export function levels(scheme: Scheme, judgement: Judgement, now: Instant, language: Language): Levels {
  const words = wordsOf[language];
  const ended = endedCycles(judgement);
  return {
    heading: words.levels,
    columns: [words.clock, words.goal, words.counted, words.waited, words.holders, words.verdict],
    rows: ended.map(([clock, cycle]) => levelOf(clock, cycle, ledger(scheme, cycle, now), language)),
    met: ended.map(([, { state }]) => state === 'met'),
  };
}

function levelOf(
  clock: keyof Words['clocks'],
  cycle: Cycle,
  lines: LedgerLine[],
  language: Language,
): string[] {
  const words = wordsOf[language];
  return [
    words.clocks[clock],
    goalOf(cycle, language),
    writtenDuration(cycle.elapsedMs, language),
    waits(lines, language),
    holders(lines, language),
    words.states[cycle.state],
  ];
}

/** Each stretch that did not count, with what it waited for; why one was disputed is the team's own words, and stays inside. */
function waits(lines: LedgerLine[], language: Language): string {
  const waited = lines.filter(({ state }) => state === 'paused');
  const { disputed } = wordsOf[language];
  const written = waited.map(({ from, to, cause, detail }) => {
    const said = cause === 'correction' ? disputed : detail?.[language];
    return [writtenDuration(to - from, language), said].filter(Boolean).join(', ');
  });
  return written.join('; ') || '–';
}

/** Who held the clock for how long: us, the client, a third party, or nobody while the desk was closed. */
function holders(lines: LedgerLine[], language: Language): string {
  const words = wordsOf[language];
  const names = ['us', 'client', 'third-party', 'nobody'] as const;
  const sums = names.map((name) => [name, sumOf(lines.filter(({ holder }) => holder === name))] as const);
  const held = sums.filter(([, length]) => length > 0);
  return (
    held.map(([name, length]) => `${words.holder[name]} ${writtenDuration(length, language)}`).join(', ') ||
    '–'
  );
}

const sumOf = (lines: LedgerLine[]) => lines.reduce((sum, { from, to }) => sum + to - from, 0);

function goalOf({ goal }: Cycle, language: Language): string {
  if (!goal) return '–';
  return goal.in === 'business-days'
    ? wordsOf[language].businessDays(goal.breach)
    : writtenDuration(lengthOf(goal.breach), language);
}

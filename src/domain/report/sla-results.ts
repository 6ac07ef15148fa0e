import type { Scheme } from '../scheme/scheme';
import { type Cycle, type Evaluation, isUnanswered } from '../sla/clock';
import { cycleLedgerOf } from '../sla/ledger';
import type { LedgerLine } from '../sla/ledger-line';
import { lengthOf } from '../sla/measure';
import type { Instant } from '../time/instant';
import { formatDuration } from './format';
import { type Language, type Words, wordsOf } from './words';

/** The service levels of an incident as rows; `met` says of each row whether its verdict is good. */
export interface SlaResults {
  heading: string;
  columns: string[];
  rows: string[][];
  met: boolean[];
}

/** Every finished cycle but the report's own, whose verdict comes only with the publishing. */
export function endedCyclesOf(evaluation: Evaluation): [keyof Words['clocks'], Cycle][] {
  return Object.entries(evaluation.clocks).flatMap(([clock, { cycles }]) =>
    clock === 'report'
      ? []
      : cycles
          .filter(({ state, stoppedAt }) => state === 'met' || (state === 'breached' && stoppedAt !== null))
          .map((cycle): [keyof Words['clocks'], Cycle] => [clock as keyof Words['clocks'], cycle]),
  );
}

/** Each finished cycle against its goal: counted, waited for, who held it, and the verdict. */
export function slaResultsOf(
  scheme: Scheme,
  evaluation: Evaluation,
  now: Instant,
  language: Language,
): SlaResults {
  const words = wordsOf[language];
  const ended = endedCyclesOf(evaluation);
  return {
    heading: words.levels,
    columns: [words.clock, words.goal, words.counted, words.waited, words.holders, words.verdict],
    rows: ended.map(([clock, cycle]) =>
      resultRowOf(clock, cycle, cycleLedgerOf(scheme, cycle, now), language),
    ),
    met: ended.map(([, { state }]) => state === 'met'),
  };
}

function resultRowOf(
  clock: keyof Words['clocks'],
  cycle: Cycle,
  lines: LedgerLine[],
  language: Language,
): string[] {
  const words = wordsOf[language];
  return [
    words.clocks[clock],
    goalOf(cycle, language),
    formatDuration(cycle.elapsedMs, language),
    describePauses(lines, language),
    describeParties(lines, language),
    isUnanswered(clock, cycle)
      ? `${words.states[cycle.state]}, ${words.unanswered}`
      : words.states[cycle.state],
  ];
}

/** Each stretch that did not count, with what it waited for; why one was disputed is the team's own words, and stays inside. */
function describePauses(lines: LedgerLine[], language: Language): string {
  const waited = lines.filter(({ state }) => state === 'paused');
  const { disputed, whileClosed } = wordsOf[language];
  const parts = waited.map(({ from, to, cause, detail }) => {
    const told = cause === 'while-closed' ? whileClosed : detail?.[language];
    const reason = cause === 'correction' ? disputed : told;
    return [formatDuration(to - from, language), reason].filter(Boolean).join(', ');
  });
  return parts.join('; ') || '–';
}

/** Who held the clock for how long: us, the client, a third party, or nobody while the desk was closed. */
function describeParties(lines: LedgerLine[], language: Language): string {
  const words = wordsOf[language];
  const names = ['us', 'client', 'third-party', 'nobody'] as const;
  const sums = names.map((name) => [name, sumOf(lines.filter(({ holder }) => holder === name))] as const);
  const shares = sums.filter(([, length]) => length > 0);
  return (
    shares.map(([name, length]) => `${words.holder[name]} ${formatDuration(length, language)}`).join(', ') ||
    '–'
  );
}

const sumOf = (lines: LedgerLine[]) => lines.reduce((sum, { from, to }) => sum + to - from, 0);

function goalOf({ goal }: Cycle, language: Language): string {
  const length = goal?.breach ?? goal?.aim;
  if (length === undefined) return '–';
  return typeof length === 'number'
    ? wordsOf[language].businessDays(length)
    : formatDuration(lengthOf(length), language);
}

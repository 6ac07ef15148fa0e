import type { Texts } from '../../../../locales/languages';
import { textIn } from '../../../common/local-text';
import { type SlaResult, slaResultsOf, type Wait } from '../../../domain/report/sla-results';
import type { Scheme } from '../../../domain/scheme/scheme';
import type { Evaluation } from '../../../domain/sla/clock';
import { formatDuration } from '../../../domain/time/format-length';
import type { Instant } from '../../../domain/time/instant';

/** The service levels of an incident as rows; `met` says of each row whether its verdict is good. */
export interface LevelsTable {
  heading: string;
  columns: string[];
  rows: string[][];
  met: boolean[];
}

/** Each finished cycle against its goal: counted, waited for, who held it, and the verdict. */
export function levelsTableOf(
  scheme: Scheme,
  evaluation: Evaluation,
  now: Instant,
  texts: Texts,
): LevelsTable {
  const { report } = texts;
  const results = slaResultsOf(scheme, evaluation, now);
  return {
    heading: report.levels,
    columns: [report.clock, report.goal, report.counted, report.waited, report.holders, report.verdict],
    rows: results.map((result) => rowOf(result, texts)),
    met: results.map(({ state }) => state === 'met'),
  };
}

function rowOf(result: SlaResult, texts: Texts): string[] {
  const { report, clocks, units } = texts;
  const { clock, state, unanswered, counted, waits, holders } = result;
  const shares = holders.map(
    ({ party, length }) => `${clocks.parties[party]} ${formatDuration(length, units)}`,
  );
  return [
    clocks.names[clock],
    describeGoal(result, texts),
    formatDuration(counted, units),
    waits.map((wait) => describeWait(wait, texts)).join('; ') || '–',
    shares.join(', ') || '–',
    unanswered ? `${clocks.states[state]}, ${report.unanswered}` : clocks.states[state],
  ];
}

function describeWait({ length, cause, reason }: Wait, { report, meta, units }: Texts): string {
  const own = reason && textIn(reason, meta.code);
  const why = { correction: report.disputed, 'while-closed': report.whileClosed, waiting: own }[cause];
  return [formatDuration(length, units), why].filter(Boolean).join(', ');
}

function describeGoal({ goal }: SlaResult, { report, units }: Texts): string {
  if (goal === null) return '–';
  return 'length' in goal ? formatDuration(goal.length, units) : report.businessDays(goal.businessDays);
}

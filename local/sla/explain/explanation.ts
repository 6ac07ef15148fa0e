import type { Texts } from '../../../locales/languages';
import { clockLabelOf } from '../../../src/application/sla/document/clock-label';
import { textIn } from '../../../src/common/local-text';
import { type ClockName, kindOf } from '../../../src/domain/scheme/scheme';
import { severityNameOf } from '../../../src/domain/scheme/severity/severity-name';
import { contractNameOf } from '../../../src/domain/scheme/versions/terms';
import type { IssueScheme } from '../../../src/domain/scheme/versions/versions';
import { type Cycle, type Evaluation, evaluateClocks, isUnanswered } from '../../../src/domain/sla/clock';
import type { History } from '../../../src/domain/sla/history/history';
import { cycleLedgerOf } from '../../../src/domain/sla/ledger';
import type { LedgerLine } from '../../../src/domain/sla/ledger-line';
import type { Duration } from '../../../src/domain/time/duration';
import type { LengthUnits } from '../../../src/domain/time/format-length';
import { formatInstant, type Instant } from '../../../src/domain/time/instant';

/**
 * Every number of an issue's clocks in plain words: each cycle with its goal and verdict, then where its time went, line by line,
 * with the clause it serves.
 *
 * @example explain(valtech, history, now, textsIn('fr')).split('\n')[0] // => 'SUP-1 : gravité Fatale'
 */
export function explain(scheme: IssueScheme, history: History, now: Instant, texts: Texts): string {
  const { explanations: words, meta } = texts;
  const evaluation = evaluateClocks(scheme, history, now);
  const [severity, original] = [evaluation.severity, evaluation.original].map((name) =>
    severityNameOf(scheme, name, meta.code),
  );
  const before = severity === original ? '' : words.original(original ?? '');
  const cycles = Object.entries(evaluation.clocks).flatMap(([clock, evaluated]) =>
    evaluated.cycles.flatMap((cycle, index) => [
      '',
      headlineOf(scheme, clock, index, cycle, texts) + contractNoteOf(scheme, evaluation, cycle, texts),
      ...cycleLedgerOf(scheme, cycle, now).map((line) => lineOf(line, texts)),
      ...describeDisputes(cycle, texts),
    ]),
  );
  const place = describePlace(scheme, evaluation, texts);
  return [words.issue(history.key, severity ?? '') + before + place, ...cycles].join('\n');
}

/** The contract that an issue falls under, and whether it has clocks at all. */
function describePlace(
  scheme: IssueScheme,
  { contract, isFollowed }: Evaluation,
  { explanations: words, meta }: Texts,
): string {
  const name = contract === null ? '' : words.contract(contractNameOf(scheme, contract, meta.code));
  return name + (isFollowed ? '' : words.notFollowed);
}

/** The contract of a cycle that is not its issue's. */
function contractNoteOf(
  scheme: IssueScheme,
  evaluation: Evaluation,
  { contract }: Cycle,
  { explanations: words, meta }: Texts,
): string {
  if (contract === null || contract === evaluation.contract) return '';
  return ` [${words.underContract(contractNameOf(scheme, contract, meta.code))}]`;
}

function headlineOf(
  scheme: IssueScheme,
  clock: ClockName,
  index: number,
  cycle: Cycle,
  texts: Texts,
): string {
  const { explanations: words, units } = texts;
  const parts = [
    words.cycle(clockLabelOf(scheme, clock, texts), index + 1),
    words.states[cycle.state],
    words.started(formatInstant(cycle.startedAt)),
    cycle.dueAt === null ? null : words.due(formatInstant(cycle.dueAt)),
    cycle.agreedAt === null ? null : words.agreed(formatInstant(cycle.agreedAt)),
    cycle.stoppedAt === null ? null : words.stopped(formatInstant(cycle.stoppedAt)),
    isUnanswered(kindOf(scheme, clock), cycle) ? words.unanswered : null,
    cycle.awaitsReply ? words.awaitsReply : null,
    cycle.isUnfollowed ? words.unfollowed : null,
    cycle.state === 'unknown' ? null : words.counted(formatLength(cycle.elapsedMs, units)),
    cycle.remainingMs === null ? null : words.left(formatLength(cycle.remainingMs, units)),
  ];
  return `${parts.filter((part) => part !== null).join(', ')} [${cycle.clause}]`;
}

/** Who disputed what and why, with what the clock said before and what it says since. */
function describeDisputes(
  { corrections, measured, state, elapsedMs }: Cycle,
  { explanations: words, units }: Texts,
): string[] {
  if (!measured) return [];
  const lines = corrections.map(({ from, to, counts, by, why }) =>
    words.dispute(formatInstant(from), formatInstant(to), counts, by ?? '?', why),
  );
  const [before, since] = [measured.elapsedMs, elapsedMs].map((length) => formatLength(length, units));
  const both = words.both(words.states[measured.state], before ?? '', words.states[state], since ?? '');
  return [...lines, both].map((text) => `  ${text}`);
}

function lineOf(line: LedgerLine, { explanations: words, meta, units }: Texts): string {
  const detail = line.detail ? ` (${textIn(line.detail, meta.code)})` : '';
  const what = `${words.lines[line.state]} ${words.causes[line.cause]}${detail}, ${words.holders[line.holder]}`;
  return `  ${formatInstant(line.from)} → ${formatInstant(line.to)}  ${formatLength(line.to - line.from, units)}  ${what}`;
}

/** A length to the second: 1 d 2 h 3 min 4 s. */
function formatLength(length: Duration, units: LengthUnits): string {
  const total = Math.floor(Math.abs(length) / 1000);
  const parts: [number, string][] = [
    [Math.floor(total / 86_400), units.day],
    [Math.floor(total / 3_600) % 24, units.hour],
    [Math.floor(total / 60) % 60, units.minute],
    [total % 60, units.second],
  ];
  const shown = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return `${length < 0 ? '−' : ''}${shown.length > 0 ? shown.join(' ') : `0 ${units.second}`}`;
}

import { parseArgs } from 'node:util';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { type Cycle, evaluateClocks } from '../../src/domain/sla/clock';
import type { Figures } from '../../src/domain/sla/cycle';
import type { History, HistoryEvent } from '../../src/domain/sla/history/history';
import { warningsOf } from '../../src/domain/sla/history/warnings-of';
import { cycleLedgerOf } from '../../src/domain/sla/ledger';
import { formatInstant, type Instant, parseInstant } from '../../src/domain/time/instant';
import { UsageError } from './input/files';
import { knownFrom, knownOptions } from './input/known';
import { resolvedFor, schemeFor, schemesFrom } from './input/scheme-files';
import { judgeAll } from './judging';
import { RunReport, refusalRow } from './report';

interface Wish {
  explain: boolean;
  events: boolean;
}

/** `sla clocks`: judges exported issues, one JSON value an issue. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      now: { type: 'string' },
      explain: { type: 'boolean', default: false },
      events: { type: 'boolean', default: false },
      ...knownOptions,
    },
  });
  if (!values.scheme) throw new UsageError('Name the scheme: --scheme valtech, or --scheme FILE.');
  if (positionals.length === 0) throw new UsageError('Name at least one issue file.');
  const versions = schemesFrom(values.scheme);
  const now = instantOf(values.now);
  const known = knownFrom(
    values,
    versions.map(({ scheme }) => scheme),
  );
  const report = new RunReport(values.strict);
  await judgeAll(positionals, known, report, {
    schemeFor: (history) => resolvedFor(schemeFor(versions, history), [history], now),
    judge: (history, scheme) => print(judgedIssue(scheme, history, now, values)),
    refuse: (file, index, error) => print(refusalRow(file, index, error)),
  });
  report.end();
}

function print(row: object): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** One issue judged, as the command prints it: instants as text, absent values null. */
function judgedIssue(scheme: Scheme, history: History, now: Instant, wish: Wish): object {
  const evaluation = evaluateClocks(scheme, history, now);
  const judged = Object.entries(evaluation.clocks).map(([name, { cycles }]) => [
    name,
    { cycles: cycles.map((cycle) => printed(scheme, cycle, now, wish.explain)) },
  ]);
  return {
    key: history.key,
    severity: evaluation.severity,
    clocks: Object.fromEntries(judged),
    warnings: warningsOf(scheme, history).map(({ say }) => say.en),
    ...(wish.events ? { events: history.events.map(eventPrinted) } : {}),
  };
}

/** A cycle; an agreed date and dispute lines are there only when somebody told them. */
function printed(scheme: Scheme, cycle: Cycle, now: Instant, explain: boolean): object {
  const { startedAt, stoppedAt, withinCalendarHours, agreedAt, corrections, measured } = cycle;
  const { aimAt, dueAt, breachedAt, state, elapsedMs, remainingMs } = cycle;
  const instants = instantsOf({ startedAt, aimAt, dueAt, stoppedAt, breachedAt });
  return {
    ...instants,
    state,
    withinCalendarHours,
    elapsedMs: state === 'unknown' ? null : elapsedMs,
    remainingMs,
    ...(agreedAt === null ? {} : instantsOf({ agreedAt })),
    ...(measured ? { measured: figures(measured), corrections: corrections.map(dated) } : {}),
    ...(explain ? { ledger: cycleLedgerOf(scheme, cycle, now).map(dated) } : {}),
  };
}

function figures({ aimAt, dueAt, breachedAt, ...rest }: Figures): object {
  return { ...instantsOf({ aimAt, dueAt, breachedAt }), ...rest };
}

function dated(line: { from: Instant; to: Instant }): object {
  return { ...line, ...instantsOf({ from: line.from, to: line.to }) };
}

function eventPrinted(event: HistoryEvent): object {
  return { ...event, at: formatInstant(event.at) };
}

function instantsOf(instants: Record<string, Instant | null>): Record<string, string | null> {
  const texts = Object.entries(instants).map(([name, at]) => [name, at === null ? null : formatInstant(at)]);
  return Object.fromEntries(texts);
}

/** The instant a command judges at: the one that was asked for, or this one. */
export function instantOf(text: string | undefined): Instant {
  if (text === undefined) return Date.now();
  try {
    return parseInstant(text);
  } catch {
    throw new UsageError(`"${text}" is not an instant; write --now 2025-06-05T14:00:00Z.`);
  }
}

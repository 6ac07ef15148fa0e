import { parseArgs } from 'node:util';
import { textsIn } from '../../locales/languages';
import { say } from '../../src/common/say';
import type { ContractId } from '../../src/domain/scheme/contract';
import type { IssueScheme } from '../../src/domain/scheme/versions/versions';
import { type Cycle, evaluateClocks } from '../../src/domain/sla/clock';
import type { Figures } from '../../src/domain/sla/cycle/cycle';
import type { History, HistoryEvent } from '../../src/domain/sla/history/history';
import { warningsOf } from '../../src/domain/sla/history/warnings-of';
import { cycleLedgerOf } from '../../src/domain/sla/ledger';
import { formatInstant, type Instant, parseInstant } from '../../src/domain/time/instant';
import { evaluateAll } from './evaluate-issues';
import { UsageError } from './input/files';
import { contextOptions, readContext } from './input/project-context';
import { readSchemes, resolveFor, schemeInForce } from './input/scheme-files';
import { RunReport, toRefusalRow } from './report';

interface PrintOptions {
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
      ...contextOptions,
    },
  });
  if (!values.scheme) throw new UsageError('Name the scheme: --scheme valtech, or --scheme FILE.');
  if (positionals.length === 0) throw new UsageError('Name at least one issue file.');
  const versions = readSchemes(values.scheme);
  const now = instantOf(values.now);
  const context = readContext(
    values,
    versions.map(({ scheme }) => scheme),
  );
  const report = new RunReport(values.strict);
  await evaluateAll(positionals, context, report, {
    schemeFor: (history) => resolveFor(schemeInForce(versions, history, now), [history], now),
    evaluate: (history, scheme) => print(toIssueRow(scheme, history, now, values)),
    refuse: (file, index, error) => print(toRefusalRow(file, index, error)),
  });
  report.end();
}

function print(row: object): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** One issue judged, as the command prints it: instants as text, absent values null. */
function toIssueRow(scheme: IssueScheme, history: History, now: Instant, options: PrintOptions): object {
  const evaluation = evaluateClocks(scheme, history, now);
  const clockRows = Object.entries(evaluation.clocks).map(([name, { cycles }]) => [
    name,
    {
      cycles: cycles.map((cycle) =>
        toCycleRow(scheme, cycle, { now, contract: evaluation.contract, explain: options.explain }),
      ),
    },
  ]);
  return {
    key: history.key,
    contract: evaluation.contract,
    severity: evaluation.severity,
    clocks: Object.fromEntries(clockRows),
    warnings: warningsOf(scheme, history).map((warning) => say(textsIn('en').warnings, warning)),
    ...(options.events ? { events: history.events.map(toEventRow) } : {}),
  };
}

interface CycleOptions {
  now: Instant;
  /** The contract of the issue. */
  contract: ContractId;
  explain: boolean;
}

/** A cycle; a contract that is not the issue's, an agreed date and dispute lines are there only where there are any. */
function toCycleRow(scheme: IssueScheme, cycle: Cycle, { now, contract, explain }: CycleOptions): object {
  const { startedAt, stoppedAt, withinCalendarHours, agreedAt, corrections, measured } = cycle;
  const { aimAt, dueAt, breachedAt, state, elapsedMs, remainingMs } = cycle;
  const instants = textsOfInstants({ startedAt, aimAt, dueAt, stoppedAt, breachedAt });
  return {
    ...(cycle.stage === undefined ? {} : { stage: cycle.stage }),
    ...instants,
    state,
    withinCalendarHours,
    elapsedMs: state === 'unknown' ? null : elapsedMs,
    remainingMs,
    ...(cycle.contract === contract ? {} : { contract: cycle.contract }),
    ...(agreedAt === null ? {} : textsOfInstants({ agreedAt })),
    ...(measured ? { measured: toFiguresRow(measured), corrections: corrections.map(withTextInstants) } : {}),
    ...(explain ? { ledger: cycleLedgerOf(scheme, cycle, now).map(withTextInstants) } : {}),
  };
}

function toFiguresRow({ aimAt, dueAt, breachedAt, ...rest }: Figures): object {
  return { ...textsOfInstants({ aimAt, dueAt, breachedAt }), ...rest };
}

function withTextInstants(line: { from: Instant; to: Instant }): object {
  return { ...line, ...textsOfInstants({ from: line.from, to: line.to }) };
}

function toEventRow(event: HistoryEvent): object {
  return { ...event, at: formatInstant(event.at) };
}

function textsOfInstants(instants: Record<string, Instant | null>): Record<string, string | null> {
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

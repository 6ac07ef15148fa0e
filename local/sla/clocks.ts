import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { type Cycle, clocks } from '../../src/domain/sla/clock';
import type { History, HistoryEvent } from '../../src/domain/sla/history';
import { ledger } from '../../src/domain/sla/ledger';
import { formatInstant, type Instant, parseInstant } from '../../src/domain/time/instant';
import { historyFrom, jsonFrom, resolvedFor, schemeFrom, UsageError } from './files';

const statusesShape = z.record(z.string(), z.enum(['new', 'indeterminate', 'done']));

interface Wish {
  explain: boolean;
  events: boolean;
}

/** `sla clocks`: judges exported issues, one JSON value a file. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      now: { type: 'string' },
      statuses: { type: 'string' },
      explain: { type: 'boolean', default: false },
      events: { type: 'boolean', default: false },
    },
  });
  if (!values.scheme) throw new UsageError('Name the scheme: --scheme valtech, or --scheme FILE.');
  if (positionals.length === 0) throw new UsageError('Name at least one issue file.');
  const scheme = schemeFrom(values.scheme);
  const now = values.now === undefined ? Date.now() : instantOf(values.now);
  const known = values.statuses ? { statusCategories: statusesShape.parse(jsonFrom(values.statuses)) } : {};
  for (const file of positionals) {
    const history = historyFrom(file, known);
    const answer = judgedIssue(resolvedFor(scheme, [history], now), history, now, values);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

/** One issue judged, as the command prints it: instants as text, absent values null. */
export function judgedIssue(scheme: Scheme, history: History, now: Instant, wish: Wish): object {
  const judgement = clocks(scheme, history, now);
  const judged = Object.entries(judgement.clocks).map(([name, { cycles }]) => [
    name,
    { cycles: cycles.map((cycle) => printed(scheme, cycle, now, wish.explain)) },
  ]);
  return {
    key: history.key,
    severity: judgement.severity,
    clocks: Object.fromEntries(judged),
    ...(wish.events ? { events: history.events.map(eventPrinted) } : {}),
  };
}

function printed(scheme: Scheme, cycle: Cycle, now: Instant, explain: boolean): object {
  const lines = explain ? ledger(scheme, cycle, now) : [];
  return {
    startedAt: formatInstant(cycle.startedAt),
    aimAt: instant(cycle.aimAt),
    dueAt: instant(cycle.dueAt),
    stoppedAt: instant(cycle.stoppedAt),
    breachedAt: instant(cycle.breachedAt),
    state: cycle.state,
    withinCalendarHours: cycle.withinCalendarHours,
    elapsedMs: cycle.elapsedMs,
    remainingMs: cycle.remainingMs,
    ...(explain
      ? {
          ledger: lines.map((line) => ({
            ...line,
            from: formatInstant(line.from),
            to: formatInstant(line.to),
          })),
        }
      : {}),
  };
}

function eventPrinted(event: HistoryEvent): object {
  return { ...event, at: formatInstant(event.at) };
}

function instant(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

function instantOf(text: string): Instant {
  try {
    return parseInstant(text);
  } catch {
    throw new UsageError(`"${text}" is not an instant; write --now 2025-06-05T14:00:00Z.`);
  }
}

import { type ClockName, clockNames, type Happening, type Scheme } from '../scheme/scheme';
import { severityOf } from '../scheme/severity';
import type { Instant } from '../time/instant';
import { begun, breachOf, type Cycle, judged, limitsOf, type Run } from './cycle';
import type { History, HistoryEvent } from './history';

export type { Cycle } from './cycle';

/** An issue's clocks at an instant. Every clock of the scheme is present; one whose severity has no goal has no cycle. */
export interface Judgement {
  severity: string;
  severityHistory: { at: Instant; severity: string }[];
  clocks: Partial<Record<ClockName, { cycles: Cycle[] }>>;
  closedAt: Instant | null;
  restoredAt: Instant | null;
}

interface Fold {
  scheme: Scheme;
  severity: string;
  severityHistory: { at: Instant; severity: string }[];
  runs: Map<ClockName, Run[]>;
  closedAt: Instant | null;
  restoredAt: Instant | null;
}

/**
 * The clocks of an issue: a fold of its history, and of nothing else. What happened after `now` is not yet known.
 *
 * A stop at the due instant is met; a stop after it is breached, dated at the due instant.
 */
export function clocks(scheme: Scheme, history: History, now: Instant): Judgement {
  const fold = started(scheme, history);
  for (const event of history.events) if (event.at <= now) apply(fold, event);
  return {
    ...summary(fold),
    clocks: Object.fromEntries(namesOf(scheme).map((name) => [name, { cycles: cyclesOf(fold, name, now) }])),
  };
}

function summary({ severity, severityHistory, closedAt, restoredAt }: Fold): Omit<Judgement, 'clocks'> {
  return { severity, severityHistory, closedAt, restoredAt };
}

function namesOf(scheme: Scheme): ClockName[] {
  return clockNames.filter((name) => scheme.clocks[name]);
}

function cyclesOf(fold: Fold, name: ClockName, now: Instant): Cycle[] {
  return (fold.runs.get(name) ?? []).flatMap((run) => judged(fold.scheme, name, run, now) ?? []);
}

function started(scheme: Scheme, history: History): Fold {
  const severity = severityOf(scheme, history.firstPriority);
  const severityHistory = [{ at: history.receivedAt, severity }];
  const fold: Fold = { scheme, severity, severityHistory, runs: new Map(), closedAt: null, restoredAt: null };
  happened(fold, history.receivedAt, ({ on }) => on === 'created');
  if (history.firstStatus.category === 'done') resolve(fold, history.receivedAt);
  return fold;
}

function apply(fold: Fold, event: HistoryEvent): void {
  if (event.kind === 'priority') changeSeverity(fold, event.at, severityOf(fold.scheme, event.to));
  if (event.kind === 'status') changeStatus(fold, event);
  if (event.kind === 'comment' && event.public)
    happened(fold, event.at, (it) => it.on === 'comment' && it.side === event.side);
  if (event.kind !== 'app') return;
  if (event.event === 'restored') fold.restoredAt = event.at;
  happened(fold, event.at, (it) => it.on === 'app-event' && it.kinds.includes(event.event));
}

function changeStatus(fold: Fold, { at, to }: Extract<HistoryEvent, { kind: 'status' }>): void {
  if (to.category === 'done' && fold.closedAt === null) resolve(fold, at);
  if (to.category !== 'done' && fold.closedAt !== null) reopen(fold, at);
  for (const name of namesOf(fold.scheme)) pauseOrResume(fold, name, at, to.name);
}

/** Resolving stops every open clock but the report, and starts the report where one is owed. */
function resolve(fold: Fold, at: Instant): void {
  fold.closedAt = at;
  for (const name of namesOf(fold.scheme)) if (name !== 'report') stop(fold, name, at);
  happened(fold, at, ({ on }) => on === 'resolved');
}

/** Reopening opens the cycles the scheme says so; a report not published yet is counted from the next closing. */
function reopen(fold: Fold, at: Instant): void {
  fold.closedAt = null;
  const report = openRun(fold, 'report');
  if (report) Object.assign(report, { stoppedAt: at, cancelled: true });
  happened(fold, at, ({ on }) => on === 'reopened');
}

function happened(fold: Fold, at: Instant, is: (it: Happening) => boolean): void {
  for (const name of namesOf(fold.scheme)) {
    const rules = fold.scheme.clocks[name];
    if (rules?.stop.some(is)) stop(fold, name, at);
    if (rules?.start.some(is)) start(fold, name, at);
  }
}

function start(fold: Fold, name: ClockName, at: Instant): void {
  if (openRun(fold, name) || (name === 'report' && !owesReport(fold))) return;
  const runs = fold.runs.get(name) ?? [];
  fold.runs.set(name, [...runs, begun(at, fold.severity)]);
}

function owesReport({ scheme, severity, severityHistory }: Fold): boolean {
  const severe = (name: string) => scheme.report?.severities.includes(name) ?? false;
  return scheme.report?.owed === 'ever'
    ? severityHistory.some((past) => severe(past.severity))
    : severe(severity);
}

function stop(fold: Fold, name: ClockName, at: Instant): void {
  const run = openRun(fold, name);
  if (!run) return;
  resume(run, at);
  run.stoppedAt = at;
}

function openRun(fold: Fold, name: ClockName): Run | undefined {
  return fold.runs.get(name)?.find(({ stoppedAt }) => stoppedAt === null);
}

function pauseOrResume(fold: Fold, name: ClockName, at: Instant, status: string | null): void {
  const run = openRun(fold, name);
  if (!run) return;
  const pauses = fold.scheme.clocks[name]?.pauseInStatuses.includes(status ?? '') ?? false;
  if (pauses && run.pausedAt === null) run.pausedAt = at;
  if (!pauses) resume(run, at);
}

function resume(run: Run, at: Instant): void {
  if (run.pausedAt === null) return;
  run.pauses = [...run.pauses, { from: run.pausedAt, to: at }];
  run.pausedAt = null;
}

/** Open cycles are aimed anew from their start; finished ones keep their verdict, and a breach already there stays. */
function changeSeverity(fold: Fold, at: Instant, severity: string): void {
  if (severity === fold.severity) return;
  fold.severity = severity;
  fold.severityHistory.push({ at, severity });
  for (const name of namesOf(fold.scheme)) {
    const run = openRun(fold, name);
    if (!run || name === 'report') continue;
    run.breachedAt = breachOf(run, limitsOf(fold.scheme, name, run).dueAt, at);
    Object.assign(run, { severity, changedAt: at });
  }
}

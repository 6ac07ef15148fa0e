import { sameName } from '../scheme/same-name';
import { type ClockName, clockNames, type Happening, type Scheme } from '../scheme/scheme';
import { channelOf, type Priority } from '../scheme/severity';
import type { Instant } from '../time/instant';
import { begun, type Cause, end, pause, type Run } from './run';

/** An issue as far as its history has been read. */
export interface Fold {
  scheme: Scheme;
  receivedAt: Instant;
  priority: Priority;
  labels: string[];
  summary: string;
  severity: string;
  severityHistory: { at: Instant; severity: string }[];
  status: string | null;
  toldAt: Instant | null;
  runs: Map<ClockName, Run[]>;
  closedAt: Instant | null;
  restoredAt: Instant | null;
}

/** Stops, restarts and starts the clocks whose rules a happening meets. */
export function happened(fold: Fold, cause: Cause, is: (it: Happening) => boolean): void {
  for (const name of clockNames) {
    const rules = fold.scheme.clocks[name];
    if (!rules) continue;
    const restarts = rules.restart.some(is) && openRun(fold, name) !== undefined;
    if (restarts || rules.stop.some(is)) stop(fold, name, cause.at);
    if (restarts || rules.start.some(is)) start(fold, name, cause);
  }
}

function start(fold: Fold, name: ClockName, cause: Cause): void {
  if (openRun(fold, name) || (name === 'report' && !owesReport(fold))) return;
  const run = begun(cause, fold.severity, channelOf(fold.labels));
  if (name === 'report') run.countedFrom = reportedFrom(fold, cause.at);
  if (waits(fold, name)) pause(run, cause, fold.status);
  fold.runs.set(name, [...(fold.runs.get(name) ?? []), run]);
}

function reportedFrom({ scheme, restoredAt, receivedAt }: Fold, closedAt: Instant): Instant {
  if (scheme.report?.from === 'receipt') return receivedAt;
  return scheme.report?.from === 'restored' ? (restoredAt ?? closedAt) : closedAt;
}

function owesReport({ scheme: { report }, severity, severityHistory }: Fold): boolean {
  if (!report) return false;
  const held = report.owed === 'ever' ? severityHistory.map((past) => past.severity) : [severity];
  return held.some((name) => report.severities.includes(name));
}

/** Ends the open run of a clock, if there is one. */
export function stop(fold: Fold, name: ClockName, at: Instant): void {
  const run = openRun(fold, name);
  if (run) end(run, at);
}

/** The run of a clock that has not ended. */
export function openRun(fold: Fold, name: ClockName): Run | undefined {
  const last = fold.runs.get(name)?.at(-1);
  return last?.stoppedAt === null ? last : undefined;
}

/** Whether a clock waits in the status the issue is in. */
export function waits({ scheme, status }: Fold, name: ClockName): boolean {
  return scheme.clocks[name]?.pauseInStatuses.some((waiting) => sameName(waiting, status ?? '')) ?? false;
}

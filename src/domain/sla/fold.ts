import { clockNames, type Scheme } from '../scheme/scheme';
import { type Priority, severityOf } from '../scheme/severity';
import { breachOf, limitsOf } from './cycle';
import type { History, HistoryEvent } from './history';
import { type Cause, cancel, pause, resume } from './run';
import { type Fold, happened, openRun, stop, waits } from './running';

/** The fold of an issue at its receipt. */
export function started(scheme: Scheme, history: History): Fold {
  const { receivedAt, firstPriority: priority, firstLabels: labels, summary, firstStatus } = history;
  const severity = severityOf(scheme, priority, { labels, summary });
  const severityHistory = [{ at: receivedAt, severity }];
  const known = { scheme, receivedAt, priority, labels, summary, severity, severityHistory };
  const nothing = { toldAt: null, runs: new Map(), closedAt: null, restoredAt: null };
  const fold: Fold = { ...known, ...nothing, status: firstStatus.name };
  const cause = { at: receivedAt, eventId: null };
  happened(fold, cause, ({ on }) => on === 'created');
  if (firstStatus.category === 'done') resolve(fold, cause);
  return fold;
}

/** Takes in one event; one an import dated before the receipt counts from the receipt. */
export function apply(fold: Fold, event: HistoryEvent): void {
  const cause = { at: Math.max(event.at, fold.receivedAt), eventId: event.id };
  if (event.kind === 'priority') triage(fold, cause, event.to);
  else if (event.kind === 'labels') changeSeverity(Object.assign(fold, { labels: event.to }), cause);
  else if (event.kind === 'status') changeStatus(fold, cause, event.to);
  else if (event.kind === 'app') tell(fold, cause, event);
  else if (event.public) say(fold, cause, event.side);
}

function changeStatus(fold: Fold, cause: Cause, to: { name: string | null; category: string }): void {
  fold.status = to.name;
  if (to.category === 'done' && fold.closedAt === null) resolve(fold, cause);
  if (to.category !== 'done' && fold.closedAt !== null) reopen(fold, cause);
  for (const name of clockNames) {
    const run = openRun(fold, name);
    if (run && waits(fold, name)) pause(run, cause, to.name);
    else if (run) resume(run, cause.at);
  }
}

/** Resolving stops every open clock but the report, unless the client must be told first, and starts a report that is owed. */
function resolve(fold: Fold, cause: Cause): void {
  fold.closedAt = cause.at;
  for (const name of clockNames) {
    const rules = fold.scheme.clocks[name];
    if (name !== 'report' && rules && (rules.endsWhenResolved || fold.toldAt === cause.at))
      stop(fold, name, cause.at);
  }
  happened(fold, cause, ({ on }) => on === 'resolved');
}

/** Reopening opens the cycles the scheme says so; a report not published yet is counted from the next closing. */
function reopen(fold: Fold, cause: Cause): void {
  fold.closedAt = null;
  fold.restoredAt = null;
  const report = openRun(fold, 'report');
  if (report) cancel(report, cause.at);
  happened(fold, cause, ({ on }) => on === 'reopened');
}

function say(fold: Fold, cause: Cause, side: string): void {
  if (side === 'team') fold.toldAt = cause.at;
  const resolved = fold.closedAt !== null;
  happened(fold, cause, (it) => it.on === 'comment' && it.side === side && (resolved || !it.onceResolved));
}

/** What a person told the app. A contact that did not reach the client is an attempt; what is deferred has no verdict. */
function tell(fold: Fold, cause: Cause, { event, payload }: Extract<HistoryEvent, { kind: 'app' }>): void {
  const reached = (payload as { reached?: unknown } | null)?.reached !== false;
  const kind = event === 'contact' && !reached ? 'attempt' : event;
  if (kind === 'restored') fold.restoredAt = cause.at;
  if (kind === 'deferred')
    for (const name of clockNames) {
      const run = openRun(fold, name);
      if (run && name !== 'report') cancel(run, cause.at);
    }
  happened(fold, cause, (it) => it.on === 'app-event' && it.kinds.includes(kind));
}

/** A priority somebody sets is a triage: the words of the summary no longer speak. */
function triage(fold: Fold, cause: Cause, priority: Priority): void {
  changeSeverity(Object.assign(fold, { priority, summary: '' }), cause);
}

/** Open cycles are aimed anew; finished ones keep their verdict, and a breach already there stays. */
function changeSeverity(fold: Fold, { at }: Cause): void {
  const severity = severityOf(fold.scheme, fold.priority, fold);
  if (severity === fold.severity) return;
  fold.severity = severity;
  fold.severityHistory.push({ at, severity });
  for (const name of clockNames) {
    const run = openRun(fold, name);
    if (!run || name === 'report') continue;
    run.breachedAt = breachOf(run, limitsOf(fold.scheme, name, run).dueAt, at);
    run.pastSeverities = [...run.pastSeverities, run.severity];
    Object.assign(run, { severity, changedAt: at });
  }
}

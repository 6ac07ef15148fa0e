import { isSameName } from '../../scheme/severity/compare-names';
import type { PriorityOrder } from '../../scheme/severity/priority-orders';
import {
  baseSeverityOf,
  type Priority,
  type SeveritySignals,
  severityOf,
} from '../../scheme/severity/severity';
import type { Instant } from '../../time/instant';
import type { HistoryEvent } from '../history/history';
import type { Occurrence } from './compile-condition';
import { type Cause, type CycleRun, changeRunSeverity } from './cycle-run';
import {
  effectiveLabelsOf,
  type Fold,
  findClock,
  type GivenSeverity,
  intakeChannelOf,
  owesReport,
} from './fold-steps';
import type { ClockPlan } from './plan';

/** A priority somebody sets is a triage: the words of the summary no longer speak. */
export function applyPriority(fold: Fold, priority: Priority): void {
  fold.priority = priority;
  fold.isTriaged = true;
  fold.summary = '';
}

/** Labels may tell the severity, lift it to a floor, and name the channel. */
export function applyLabels(fold: Fold, labels: string[]): void {
  fold.facts.labels = labels;
  consumeLateSignal(fold);
}

/** Until the triage the words of the summary speak as they change. */
export function applySummary(fold: Fold, { from, to }: Extract<HistoryEvent, { kind: 'summary' }>): void {
  if (!fold.isTriaged && fold.summary === from) fold.summary = to;
}

/** A field the scheme names may tell the severity or the channel, and start or stop clocks. */
export function applyField(
  fold: Fold,
  { field, name, to }: Extract<HistoryEvent, { kind: 'field' }>,
): Occurrence {
  const value = to === null ? [] : [to];
  fold.facts.fields.set(field, value).set(name, value);
  const { channelField } = fold.scheme.severityFrom;
  if (field === channelField || name === channelField) consumeLateSignal(fold);
  return { on: 'field', field, name, to };
}

/** The severity that everything known so far tells. */
export function currentSeverityOf(fold: Fold): string {
  return severityOf(fold.scheme, fold.priority, severitySignalsOf(fold));
}

/** The severity an issue would have without the scheme's remaps and floors: the original, which is kept and shown. */
export function originalSeverityOf(fold: Fold): string {
  const { remap, floors } = fold.scheme.severityFrom;
  if (floors.length === 0 && Object.keys(remap).length === 0) return fold.facts.severity;
  return baseSeverityOf(fold.scheme, fold.priority, severitySignalsOf(fold));
}

function severitySignalsOf(fold: Fold): SeveritySignals {
  const { scheme, facts, summary } = fold;
  const { field } = scheme.severityFrom;
  const fieldSeverity = field ? (facts.fields.get(field)?.[0] ?? null) : null;
  const isUntouched = !fold.isTriaged && isDefault(fold.priority, fold.priorities);
  const { priorities } = fold;
  return {
    labels: effectiveLabelsOf(fold),
    summary,
    fieldSeverity: fieldSeverity,
    channel: intakeChannelOf(fold),
    isUntouched,
    priorities,
  };
}

function isDefault({ id, name }: Priority, priorities: PriorityOrder | null): boolean {
  const usual = priorities?.default;
  if (!usual) return false;
  if (id !== null && usual.id !== null) return id === usual.id;
  return name !== null && usual.name !== null && isSameName(name, usual.name);
}

/** One of the events that told something late is here: after the last of them the issue's own facts hold it. */
function consumeLateSignal(fold: Fold): void {
  if (!fold.lateSignals) return;
  fold.lateSignals.remaining -= 1;
  if (fold.lateSignals.remaining <= 0) fold.lateSignals = null;
}

/** Open cycles are aimed anew and finished ones keep their verdict, unless the severity was a mistake of a moment. */
export function updateSeverity(fold: Fold, { at }: Cause): void {
  const severity = currentSeverityOf(fold);
  const { facts, severityHistory } = fold;
  const before = severityHistory.at(-1);
  if (severity === facts.severity || !before) return;
  facts.severity = severity;
  const isBrief = at - before.at < fold.plan.severityHeldFor;
  const isMistake = isBrief && before.severity !== severityHistory[0]?.severity;
  if (isBrief) forgetWhileOpen(fold, before);
  if (isMistake) severityHistory.pop();
  if (severityHistory.at(-1)?.severity !== severity) severityHistory.push({ at, severity });
  if (fold.closedAt === null)
    fold.severitiesWhileOpen.push({ since: severityHistory.at(-1)?.at ?? at, severity });
  for (const clock of fold.plan.clocks)
    if (clock.name !== 'report') changeRuns(fold, clock, at, isMistake ? before : null);
  if (isBrief) takeBackReport(fold, before.at);
}

/** What was a mistake is taken out of the runs that had it; the others have another severity from now on. */
function changeRuns(fold: Fold, clock: ClockPlan, at: Instant, mistake: GivenSeverity | null): void {
  const { severity } = fold.facts;
  for (const run of fold.runs[clock.place] ?? []) {
    const isOpen = run.stoppedAt === null;
    if (mistake && (run.stoppedAt ?? at) >= mistake.at && run.severity === mistake.severity)
      forgetRunSeverity(run, mistake.at, isOpen || run.startedAt >= mistake.at ? { severity, at } : null);
    else if (isOpen) changeRunSeverity(run, severity, at);
  }
}

/** The severity a run had before a mistake goes on up to the next, or to its end. */
function forgetRunSeverity(run: CycleRun, since: Instant, next: GivenSeverity | null): void {
  const before = run.past.at(-1);
  if (before?.until === since) {
    run.past = run.past.slice(0, -1);
    run.severity = before.severity;
    if (next) changeRunSeverity(run, next.severity, next.at);
  } else if (next) run.severity = next.severity;
}

function forgetWhileOpen(fold: Fold, { at, severity }: GivenSeverity): void {
  fold.severitiesWhileOpen = fold.severitiesWhileOpen.filter(
    (given) => given.since !== at || given.severity !== severity,
  );
}

/** A report that only a mistake owed is owed no more. */
function takeBackReport(fold: Fold, since: Instant): void {
  const report = findClock(fold.plan, 'report');
  const runs = report && fold.runs[report.place];
  const last = runs?.at(-1);
  if (last && last.stoppedAt === null && last.startedAt >= since && !owesReport(fold)) runs?.pop();
}

/** Until when a severity that was just given breaches and owes nothing; null once it was held long enough. */
export function pendingSeverityUntil({ severityHistory, plan }: Fold, now: Instant): Instant | null {
  const last = severityHistory.at(-1);
  if (!last || last.severity === severityHistory[0]?.severity) return null;
  const until = last.at + plan.severityHeldFor;
  return now < until ? until : null;
}

/** Until when a run waits to see whether the severity that it is judged by, or owed by, was a mistake; null when it does not. */
export function pendingRunUntil(fold: Fold, clock: ClockPlan, run: CycleRun, now: Instant): Instant | null {
  const until = pendingSeverityUntil(fold, now);
  const last = fold.severityHistory.at(-1);
  if (until === null || !last || (run.stoppedAt ?? now) < last.at) return null;
  if (clock.name === 'report')
    return run.startedAt >= last.at && !owesReportWithout(fold, last) ? until : null;
  return run.severity === last.severity ? until : null;
}

function owesReportWithout(
  { scheme: { report }, severitiesWhileOpen }: Fold,
  { at }: GivenSeverity,
): boolean {
  if (report?.owed !== 'ever') return false;
  return severitiesWhileOpen.some(
    ({ since, severity }) => since !== at && report.severities.includes(severity),
  );
}

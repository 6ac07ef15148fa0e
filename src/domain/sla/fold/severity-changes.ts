import type { PriorityOrder } from '../../scheme/priority-orders';
import { isSameName } from '../../scheme/same-name';
import { baseSeverityOf, type Priority, type SeveritySignals, severityOf } from '../../scheme/severity';
import type { HistoryEvent } from '../history/history';
import type { Cause } from './cycle-state';
import { applyOccurrence, effectiveLabelsOf, type Fold, intakeChannelOf, openRunOf } from './fold-steps';

/** A priority somebody sets is a triage: the words of the summary no longer speak. */
export function applyPriority(fold: Fold, cause: Cause, priority: Priority): void {
  fold.priority = priority;
  fold.isTriaged = true;
  fold.summary = '';
  updateSeverity(fold, cause);
}

/** Labels may tell the severity, lift it to a floor, and name the channel. */
export function applyLabels(fold: Fold, cause: Cause, labels: string[]): void {
  fold.facts.labels = labels;
  consumeLateSignal(fold);
  updateSeverity(fold, cause);
}

/** Until the triage the words of the summary speak as they change. */
export function applySummary(
  fold: Fold,
  cause: Cause,
  { from, to }: Extract<HistoryEvent, { kind: 'summary' }>,
): void {
  if (fold.summary !== from) return;
  fold.summary = to;
  updateSeverity(fold, cause);
}

/** A field the scheme names may tell the severity or the channel, and start or stop clocks. */
export function applyField(fold: Fold, cause: Cause, event: Extract<HistoryEvent, { kind: 'field' }>): void {
  const { field, name, to } = event;
  const value = to === null ? [] : [to];
  fold.facts.fields.set(field, value).set(name, value);
  const { channelField } = fold.scheme.severityFrom;
  if (field === channelField || name === channelField) consumeLateSignal(fold);
  updateSeverity(fold, cause);
  applyOccurrence(fold, cause, { on: 'field', field, name, to });
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

/** Open cycles are aimed anew; finished ones keep their verdict. */
function updateSeverity(fold: Fold, { at }: Cause): void {
  const severity = currentSeverityOf(fold);
  const { facts } = fold;
  if (severity === facts.severity) return;
  facts.severity = severity;
  fold.severityHistory.push({ at, severity });
  if (fold.closedAt === null) fold.severitiesWhileOpen.add(severity);
  for (const clock of fold.plan.clocks) {
    const run = clock.name !== 'report' && openRunOf(fold, clock);
    if (!run) continue;
    run.past = [...run.past, { severity: run.severity, until: at }];
    run.severity = severity;
  }
}

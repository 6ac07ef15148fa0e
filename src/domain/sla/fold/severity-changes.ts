import { isSameName } from '../../scheme/severity/compare-names';
import type { PriorityOrder } from '../../scheme/severity/priority-orders';
import {
  baseSeverityOf,
  type Priority,
  type SeveritySignals,
  severityOf,
} from '../../scheme/severity/severity';
import type { HistoryEvent } from '../history/history';
import type { Occurrence } from './compile-condition';
import { zoneOfDays } from './contract-choice';
import type { Cause } from './cycle-run';
import { readDate } from './date-starts';
import type { Fold, GivenSeverity } from './fold-state';
import { effectiveLabelsOf, intakeChannelOf } from './fold-steps';
import { type Change, recordChange } from './given';

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
): Occurrence[] {
  const value = to === null ? [] : [to];
  fold.facts.fields.set(field, value).set(name, value);
  const { channelField } = fold.scheme.severityFrom;
  if (field === channelField || name === channelField) consumeLateSignal(fold);
  const changed: Occurrence = { on: 'field', field, name, to };
  const { dateFields } = fold.plan;
  if (!dateFields.has(field) && !dateFields.has(name)) return [changed];
  return [changed, { on: 'date', field, name, at: readDate(to, zoneOfDays(fold.scheme)) }];
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

/** The severity an issue has from now on; null while it is the one it had. What was a mistake of a moment is forgotten. */
export function updateSeverity(fold: Fold, { at }: Cause): Change<GivenSeverity> | null {
  const severity = currentSeverityOf(fold);
  const { facts, severityHistory, plan } = fold;
  if (severity === facts.severity) return null;
  facts.severity = severity;
  const isSame = (other: GivenSeverity) => other.severity === severity;
  const isFirst = (other: GivenSeverity) => other.severity === severityHistory[0]?.severity;
  const change = recordChange(severityHistory, { at, severity }, { isSame, isFirst }, plan.severityHeldFor);
  if (change.isBrief) forgetWhileOpen(fold, change.before);
  if (fold.closedAt === null)
    fold.severitiesWhileOpen.push({ since: severityHistory.at(-1)?.at ?? at, severity });
  return change;
}

function forgetWhileOpen(fold: Fold, { at, severity }: GivenSeverity): void {
  fold.severitiesWhileOpen = fold.severitiesWhileOpen.filter(
    (entry) => entry.since !== at || entry.severity !== severity,
  );
}

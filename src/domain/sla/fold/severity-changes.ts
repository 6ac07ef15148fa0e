import type { PriorityOrder } from '../../scheme/priority-orders';
import { sameName } from '../../scheme/same-name';
import { type Priority, type Signs, severityBefore, severityOf } from '../../scheme/severity';
import type { HistoryEvent } from '../history/history';
import type { Cause } from './cycle-state';
import { channelIn, type Fold, happened, labelsIn, openRun } from './fold-steps';

/** A priority somebody sets is a triage: the words of the summary no longer speak. */
export function triage(fold: Fold, cause: Cause, priority: Priority): void {
  fold.priority = priority;
  fold.isTriaged = true;
  fold.summary = '';
  changeSeverity(fold, cause);
}

/** Labels may tell the severity, lift it to a floor, and name the channel. */
export function relabel(fold: Fold, cause: Cause, labels: string[]): void {
  fold.facts.labels = labels;
  reachLate(fold);
  changeSeverity(fold, cause);
}

/** Until the triage the words of the summary speak as they change. */
export function rename(
  fold: Fold,
  cause: Cause,
  { from, to }: Extract<HistoryEvent, { kind: 'summary' }>,
): void {
  if (fold.summary !== from) return;
  fold.summary = to;
  changeSeverity(fold, cause);
}

/** A field the scheme names may tell the severity or the channel, and start or stop clocks. */
export function changeField(fold: Fold, cause: Cause, event: Extract<HistoryEvent, { kind: 'field' }>): void {
  const { field, name, to } = event;
  const value = to === null ? [] : [to];
  fold.facts.fields.set(field, value).set(name, value);
  const { channelField } = fold.scheme.severityFrom;
  if (field === channelField || name === channelField) reachLate(fold);
  changeSeverity(fold, cause);
  happened(fold, cause, { on: 'field', field, name, to });
}

/** The severity that everything known so far tells. */
export function severityIn(fold: Fold): string {
  return severityOf(fold.scheme, fold.priority, signsIn(fold));
}

/** The severity an issue would have without the scheme's remaps and floors: the original, which is kept and shown. */
export function originalIn(fold: Fold): string {
  const { remap, floors } = fold.scheme.severityFrom;
  if (floors.length === 0 && Object.keys(remap).length === 0) return fold.facts.severity;
  return severityBefore(fold.scheme, fold.priority, signsIn(fold));
}

function signsIn(fold: Fold): Signs {
  const { scheme, facts, summary } = fold;
  const { field } = scheme.severityFrom;
  const named = field ? (facts.fields.get(field)?.[0] ?? null) : null;
  const isUntouched = !fold.isTriaged && isDefault(fold.priority, fold.priorities);
  const { priorities } = fold;
  return { labels: labelsIn(fold), summary, named, channel: channelIn(fold), isUntouched, priorities };
}

function isDefault({ id, name }: Priority, priorities: PriorityOrder | null): boolean {
  const usual = priorities?.default;
  if (!usual) return false;
  if (id !== null && usual.id !== null) return id === usual.id;
  return name !== null && usual.name !== null && sameName(name, usual.name);
}

/** One of the events that told something late is here: after the last of them the issue's own facts hold it. */
function reachLate(fold: Fold): void {
  if (!fold.ahead) return;
  fold.ahead.left -= 1;
  if (fold.ahead.left <= 0) fold.ahead = null;
}

/** Open cycles are aimed anew; finished ones keep their verdict. */
function changeSeverity(fold: Fold, { at }: Cause): void {
  const severity = severityIn(fold);
  const { facts } = fold;
  if (severity === facts.severity) return;
  facts.severity = severity;
  fold.severityHistory.push({ at, severity });
  if (fold.closedAt === null) fold.heldOpen.add(severity);
  for (const clock of fold.plan.clocks) {
    const run = clock.name !== 'report' && openRun(fold, clock);
    if (!run) continue;
    run.past = [...run.past, { severity: run.severity, until: at }];
    run.severity = severity;
  }
}

import type { Scheme } from '../../scheme/scheme';
import type { Priority } from '../../scheme/severity';
import type { Instant } from '../../time/instant';
import type { History, HistoryEvent, Status } from '../history/history';
import { findLateSignals } from '../history/late-signs';
import { commentKinds, type PackedHistory, PRIORITY, packHistory, STATUS } from '../history/packed-history';
import { type Cause, cancel, end, pause, resume } from './cycle-state';
import {
  applyOccurrence,
  applyRules,
  applyStateRules,
  type Fold,
  findClock,
  openRunOf,
  pauseStatusOf,
} from './fold-steps';
import type { Facts } from './matching';
import { type ClockRules, planOf } from './plan';
import { applyRecordedEvent } from './recorded-events';
import { recordParty } from './responsible-parties';
import { applyField, applyLabels, applyPriority, applySummary, currentSeverityOf } from './severity-changes';

const NOTHING = { on: 'nothing' } as const;

/** The fold of an issue at its receipt. */
export function startFold(scheme: Scheme, history: History, now: Instant): Fold {
  const fold = createFold(scheme, history, now);
  fold.facts.severity = currentSeverityOf(fold);
  fold.severityHistory.push({ at: history.receivedAt, severity: fold.facts.severity });
  fold.severitiesWhileOpen.add(fold.facts.severity);
  const cause = { at: history.receivedAt, eventId: null };
  applyOccurrence(fold, cause, { on: 'created' });
  if (history.firstStatus.category === 'done') resolveIssue(fold, cause);
  applyStateRules(fold, cause);
  recordParty(fold.partyPeriods, fold.plan, fold.facts, cause);
  return fold;
}

function createFold(scheme: Scheme, history: History, now: Instant): Fold {
  const plan = planOf(scheme);
  const lateSignals = findLateSignals(scheme, history, now);
  return {
    plan,
    scheme,
    receivedAt: history.receivedAt,
    priority: history.firstPriority,
    priorities: history.priorities,
    isTriaged: false,
    summary: lateSignals?.summary ?? history.firstSummary,
    lateSignals: lateSignals,
    facts: factsAtReceiptOf(history),
    severityHistory: [],
    severitiesWhileOpen: new Set(),
    lastPublicReplyAt: null,
    runs: plan.clocks.map(() => []),
    closedAt: null,
    restoredAt: null,
    partyPeriods: [],
    corrections: [],
    stateRuleResults: [],
  };
}

function factsAtReceiptOf(history: History): Facts {
  return {
    status: history.firstStatus,
    resolved: false,
    severity: '',
    labels: history.firstLabels,
    fields: new Map(Object.entries(history.firstFields)),
    links: history.firstLinks,
    recordedEvents: new Set(),
    withThirdParty: false,
    lastCommentSide: null,
  };
}

/** Takes in what happened up to an instant; an event that an import dated before the receipt counts from the receipt. */
export function replayHistory(fold: Fold, history: History, now: Instant): void {
  const packed = packHistory(history.events);
  const { at, code } = packed;
  for (let place = 0; place < at.length && (at[place] as Instant) <= now; place += 1) {
    const kind = code[place] as number;
    const when = Math.max(at[place] as Instant, fold.receivedAt);
    if (kind < STATUS) applyComment(fold, when, kind, packed.id[place] as string);
    else applyEvent(fold, { at: when, eventId: packed.id[place] as string }, packed, place);
  }
  if (history.closingUnknown) leaveUnknown(fold);
}

/** The issue was resolved, and nobody knows when: what resolving ends, ended then. */
function leaveUnknown(fold: Fold): void {
  for (const clock of fold.plan.clocks) {
    const run = (clock.endsWhenResolved || clock.endsWhenReplied) && openRunOf(fold, clock);
    if (run) run.isUnknown = true;
  }
}

/** A word of somebody: few of them meet a rule, and only those are looked at. */
function applyComment(fold: Fold, at: Instant, code: number, eventId: string): void {
  const { plan, facts } = fold;
  const kind = commentKinds[code] as (typeof commentKinds)[number];
  if (kind.public && kind.side === 'team') fold.lastPublicReplyAt = at;
  if (kind.public && (kind.side === 'team' || kind.side === 'client')) facts.lastCommentSide = kind.side;
  const rules = plan.commentRules[code] as ClockRules[];
  if (rules.length === 0 && !plan.watchesComments) return;
  const cause = { at, eventId };
  for (const clockRules of rules) applyRules(fold, cause, kind, clockRules);
  if (plan.watchesComments) updateDerived(fold, cause, 'comment');
}

function applyEvent(fold: Fold, cause: Cause, packed: PackedHistory, place: number): void {
  const code = packed.code[place] as number;
  if (code === STATUS) applyStatus(fold, cause, packed, place);
  else if (code === PRIORITY) applyPriority(fold, cause, packed.to[place] as Priority);
  else applyOtherEvent(fold, cause, packed.events[place] as HistoryEvent);
  const kind = code === STATUS ? 'status' : code === PRIORITY ? 'priority' : packed.events[place]?.kind;
  updateDerived(fold, cause, kind as HistoryEvent['kind']);
}

/** After an event: the rules of states alone, the pauses and the holder, as far as it may have changed them. */
function updateDerived(fold: Fold, cause: Cause, kind: HistoryEvent['kind']): void {
  const { stateRules, pauseWatch, partyWatch } = fold.plan;
  if (stateRules.length > 0) applyStateRules(fold, cause);
  if (pauseWatch.has(kind)) updatePauses(fold, cause);
  if (partyWatch.has(kind)) recordParty(fold.partyPeriods, fold.plan, fold.facts, cause);
}

function applyOtherEvent(fold: Fold, cause: Cause, event: HistoryEvent): void {
  if (event.kind === 'app') applyRecordedEvent(fold, cause, event);
  else if (event.kind === 'labels') applyLabels(fold, cause, event.to);
  else if (event.kind === 'summary') applySummary(fold, cause, event);
  else if (event.kind === 'field') applyField(fold, cause, event);
  else if (event.kind === 'link') applyLink(fold, cause, event);
}

function applyStatus(fold: Fold, cause: Cause, { to, events }: PackedHistory, place: number): void {
  const status = to[place] as Status;
  fold.facts.status = status;
  if (status.category === 'done' && fold.closedAt === null) resolveIssue(fold, cause);
  if (status.category !== 'done' && fold.closedAt !== null) reopenIssue(fold, cause);
  if (!fold.plan.rules.has('status')) return;
  const { from } = events[place] as Extract<HistoryEvent, { kind: 'status' }>;
  applyOccurrence(fold, cause, { on: 'status', from, to: status });
}

/** Holds the open clocks that wait now, and lets the others go on. */
function updatePauses(fold: Fold, cause: Cause): void {
  for (const clock of fold.plan.clocks) {
    const run = clock.pauseTest && openRunOf(fold, clock);
    if (!run) continue;
    if (clock.pauseTest?.(fold.facts, NOTHING)) pause(run, cause, pauseStatusOf(fold, clock));
    else resume(run, cause.at);
  }
}

/** Resolving stops every open clock but the report, unless the client must be told first, and starts a report that is owed. */
function resolveIssue(fold: Fold, cause: Cause): void {
  fold.closedAt = cause.at;
  fold.facts.resolved = true;
  for (const clock of fold.plan.clocks) {
    const isReplied = clock.endsWhenReplied && fold.lastPublicReplyAt === cause.at;
    const run = (clock.endsWhenResolved || isReplied) && openRunOf(fold, clock);
    if (run) end(run, cause.at);
  }
  applyOccurrence(fold, cause, { on: 'resolved' });
}

/** Reopening opens the cycles the scheme says so; a report not published yet is counted from the next closing. */
function reopenIssue(fold: Fold, cause: Cause): void {
  fold.closedAt = null;
  fold.restoredAt = null;
  fold.facts.resolved = false;
  fold.severitiesWhileOpen.add(fold.facts.severity);
  const report = findClock(fold.plan, 'report');
  const openReport = report && openRunOf(fold, report);
  if (openReport) cancel(openReport, cause.at);
  applyOccurrence(fold, cause, { on: 'reopened' });
}

function applyLink(fold: Fold, cause: Cause, event: Extract<HistoryEvent, { kind: 'link' }>): void {
  const { key, type, added } = event;
  const remaining = fold.facts.links.filter((existing) => existing.key !== key);
  fold.facts.links = added ? [...remaining, { key, type }] : remaining;
  if (added) applyOccurrence(fold, cause, { on: 'linked', type });
}
